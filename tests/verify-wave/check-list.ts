import { ballotListHash, stepsTold } from '@takhoyde/api/closing/index.ts';
import type { BallotList, CloseProtocol } from '@takhoyde/api/contract';
import { check, type Check, type KnownFromElsewhere } from './evidence.ts';

/** The ballot list: as long as the count, sorted, no line twice, the one the protocol names; and the receipt of whoever asks is on it. */
export const checkList = ({ receipts }: BallotList, { entries }: CloseProtocol, { receipt }: KnownFromElsewhere): Check[] => {
  const { counted, finished, 'cancel-decided': cancelled } = stepsTold(entries);
  if (cancelled !== undefined)
    return [
      check('list-count', receipts.length === 0, {
        yes: 'Kvitteringslisten er tom: ingen svar er talt.',
        no: `Kvitteringslisten har ${String(receipts.length)} linjer, men målerunden er avlyst.`,
      }),
    ];
  const hash = ballotListHash(receipts);
  const isSorted = receipts.every((one, place) => place === 0 || (receipts[place - 1] ?? '') <= one);
  return [
    check('list-count', receipts.length === counted?.countedCount, {
      yes: `Kvitteringslisten har ${String(receipts.length)} linjer, én for hvert svar som er talt.`,
      no: `Kvitteringslisten har ${String(receipts.length)} linjer, men ${String(counted?.countedCount ?? 0)} svar er talt.`,
    }),
    check('list-sorted', isSorted, {
      yes: 'Listen er sortert, så plassen til en kode sier ingenting.',
      no: 'Listen er ikke sortert. Rekkefølgen kan si noe om når svarene kom.',
    }),
    check('list-unique', new Set(receipts).size === receipts.length, {
      yes: 'Ingen kode står to ganger.',
      no: 'En kode står to ganger. Det skjer ikke av seg selv: enten er listen endret, eller så har to avtalt det.',
    }),
    check('list-hash', hash === counted?.ballotListHash && hash === finished?.ballotListHash, {
      yes: 'Listen er den som stengeprotokollen viser til.',
      no: `Listen gir ${hash}, men stengeprotokollen viser til ${finished?.ballotListHash ?? 'ingen liste'}.`,
    }),
    ...(receipt === undefined
      ? []
      : [
          check('receipt', receipts.includes(receipt), {
            yes: 'Kvitteringskoden din står på listen. Svaret ditt er talt.',
            no: 'Kvitteringskoden din står ikke på listen.',
          }),
        ]),
  ];
};
