import { stepsTold } from '@takhoyde/api/closing/index.ts';
import type { CloseProtocol, CloseSteps, Manifest } from '@takhoyde/api/contract';
import { check, type Check } from './evidence.ts';

type OfficeCount = CloseSteps['office-closed']['buckets'][number];

/** At most this share of a bucket may have a ballot anew, rounded up. */
const reissueShare = 0.02;

const isPossible = ({ invited, issued, reissued }: OfficeCount, spent: number): boolean =>
  spent <= issued + reissued && issued <= invited && reissued <= Math.ceil(invited * reissueShare);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const checkSums = (spent: number, { countedCount, unreadableCount }: CloseSteps['counted']): Check =>
  check('sums', spent === countedCount + unreadableCount, {
    yes: `Alle de ${String(spent)} svarene i svarkassen er gjort rede for: ${String(countedCount)} talt, ${String(unreadableCount)} uleselige.`,
    no: `Det lå ${String(spent)} svar i svarkassen, men ${String(countedCount + unreadableCount)} er gjort rede for.`,
  });

/** The counts: in no bucket more cast than was fetched, nor more fetched than were invited; the same buckets; sums that agree. */
export const checkCounts = ({ entries }: CloseProtocol, manifest: Manifest): Check[] => {
  const { 'box-shut': box, 'office-closed': office, counted, 'cancel-decided': cancelled } = stepsTold(entries);
  if (box === undefined || office === undefined || (counted === undefined && cancelled === undefined))
    return [check('counts', false, { yes: '', no: 'Stengeprotokollen mangler tallene.' })];
  const spentIn = new Map(box.buckets.map(({ bucket, spent }) => [bucket, spent]));
  const impossible = office.buckets.filter((count) => !isPossible(count, spentIn.get(count.bucket) ?? 0));
  const eligible = new Map(manifest.buckets.map((bucket) => [bucket.id, bucket.eligible]));
  const told = new Map(office.buckets.map(({ bucket, invited }) => [bucket, invited]));
  const strangers = [
    ...[...eligible].flatMap(([id, invited]) => (told.get(id) === invited ? [] : [id])),
    ...[...told.keys(), ...spentIn.keys()].filter((id) => !eligible.has(id)),
  ];
  const spent = sum(box.buckets.map((bucket) => bucket.spent));
  return [
    check('buckets', strangers.length === 0 && told.size === office.buckets.length && spentIn.size === box.buckets.length, {
      yes: 'Gruppene i stengeprotokollen er de samme som nøklene ble laget for, med like mange inviterte.',
      no: `Gruppene stemmer ikke med nøklene: ${strangers.join(', ') || 'en gruppe står to ganger'}`,
    }),
    check('counts', impossible.length === 0, {
      yes: 'I ingen gruppe er det levert flere svar enn det er hentet svarkoder, eller hentet flere enn det er invitert.',
      no: `Tall som ikke går opp, i gruppene ${impossible.map(({ bucket }) => bucket).join(', ')}`,
    }),
    ...(counted === undefined ? [] : [checkSums(spent, counted)]),
  ];
};
