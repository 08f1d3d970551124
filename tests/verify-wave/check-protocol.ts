import { brokenEntries, stepsTold } from '@takhoyde/api/closing/index.ts';
import { cancelSteps, closeSteps, destroyedThing, type CloseProtocol, type CloseStep } from '@takhoyde/api/contract';
import { check, type Check, type KnownFromElsewhere } from './evidence.ts';

/** A cancelled wave: every step of destroying once and in order. The decision comes first, or later when a closing hung. */
const areCancelSteps = (taken: readonly CloseStep[]): boolean => {
  const withoutDecision = (steps: readonly CloseStep[]): string => steps.filter((step) => step !== 'cancel-decided').join();
  const decidedAt = taken.indexOf('cancel-decided');
  return (
    withoutDecision(taken) === withoutDecision(cancelSteps) && decidedAt > 0 && decidedAt < taken.indexOf('ballots-destroyed')
  );
};

/** The protocol of the closing: the chain, every step once and in order, everything destroyed, and one release from count to end. */
export const checkProtocol = ({ wave, entries }: CloseProtocol, { agreement, release }: KnownFromElsewhere): Check[] => {
  const broken = brokenEntries(wave, entries);
  const { begun, counted, finished, ...others } = stepsTold(entries);
  const isCancelled = others['cancel-decided'] !== undefined;
  const taken = entries.map(({ step }) => step);
  const isInOrder = isCancelled ? areCancelSteps(taken) : taken.join() === closeSteps.join();
  const destroyed = Object.values(others).flatMap((told) => (told !== undefined && 'destroyed' in told ? told.destroyed : []));
  const left = destroyedThing.options.filter((thing) => !destroyed.includes(thing));
  return [
    check('chain', entries.length > 0 && broken.length === 0, {
      yes: `Kjeden holder: de ${String(entries.length)} punktene i stengeprotokollen er ikke endret, fjernet eller føyd til.`,
      no: `Kjeden er brutt ved punkt ${broken.join(', ') || '1'}. Stengeprotokollen er endret etter at den ble skrevet.`,
    }),
    check('steps', isInOrder, {
      yes: 'Hvert steg i stengingen er tatt én gang, i rekkefølge.',
      no: `Stegene er ikke fullført i rekkefølge: ${entries.map(({ step }) => step).join(', ')}`,
    }),
    check('destroyed', left.length === 0, {
      yes: 'Det står at alt som skal slettes, er slettet. Om det er gjort, kan ingen fil vise: vær til stede.',
      no: `Det står ikke at dette er slettet: ${left.join(', ')}`,
    }),
    isCancelled
      ? check('not-counted', counted === undefined && finished === undefined, {
          yes: `Målerunden er avlyst. Ingen svar er åpnet eller talt opp. Begrunnelse: ${others['cancel-decided']?.reason ?? ''}`,
          no: 'Målerunden er avlyst, men protokollen sier at svar er talt opp.',
        })
      : check('release', counted !== undefined && counted.releaseHash === finished?.releaseHash, {
          yes: `Tallene som ble publisert, er de som ble talt opp: ${counted?.releaseHash ?? ''}`,
          no: 'Tallene som ble publisert, er ikke de som ble talt opp.',
        }),
    ...(agreement === undefined
      ? []
      : [
          check('agreement', begun?.protocolHash === agreement, {
            yes: 'Målerunden er stengt under den protokollen dere godkjente.',
            no: `Målerunden er stengt under en annen protokoll enn den dere godkjente: ${begun?.protocolHash ?? 'ingen'}`,
          }),
        ]),
    ...(release === undefined
      ? []
      : [
          check('release-known', finished?.releaseHash === release, {
            yes: 'Fingeravtrykket for tallene er det samme som du har fått.',
            no: `Fingeravtrykket for tallene er et annet enn det du har fått: ${finished?.releaseHash ?? 'ingen'}`,
          }),
        ]),
  ];
};
