import { fingerprintOf, keyListOf } from '@takhoyde/api/ballot-office/index.ts';
import type { Manifest } from '@takhoyde/api/contract';
import { check, type Check, type KnownFromElsewhere } from './evidence.ts';

const doubled = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) < place)),
];

/** The keys: the fingerprint reckoned anew, the size of every bucket, and no key in two places. */
export const checkKeys = (manifest: Manifest, agreed: string | undefined, { fingerprint }: KnownFromElsewhere): Check[] => {
  const { buckets, minimumEligible } = manifest;
  const reckoned = fingerprintOf(keyListOf(manifest));
  const small = buckets.filter(({ eligible }) => eligible < minimumEligible);
  const twice = doubled(buckets.map(({ spki }) => spki));
  const sameId = doubled(buckets.map(({ id }) => id));
  return [
    check('fingerprint', reckoned === agreed, {
      yes: `Fingeravtrykket er regnet ut på nytt av alle nøklene, og er det som stengeprotokollen begynner med: ${reckoned}`,
      no: `Nøklene gir fingeravtrykket ${reckoned}, men stengeprotokollen begynner med ${agreed ?? 'ingenting'}. Minst én nøkkel er byttet.`,
    }),
    ...(fingerprint === undefined
      ? []
      : [
          check('fingerprint-known', reckoned === fingerprint, {
            yes: 'Fingeravtrykket er det samme som du har fått.',
            no: `Nøklene gir et annet fingeravtrykk enn det du har fått: ${reckoned}`,
          }),
        ]),
    check('bucket-size', small.length === 0, {
      yes: `Alle de ${String(buckets.length)} gruppene har minst ${String(minimumEligible)} inviterte.`,
      no: `Grupper med færre enn ${String(minimumEligible)} inviterte: ${small.map(({ id }) => id).join(', ')}`,
    }),
    check('keys-differ', twice.length === 0 && sameId.length === 0, {
      yes: 'Ingen nøkkel står to ganger, og ingen gruppe.',
      no: `${String(twice.length)} nøkler og ${String(sameId.length)} grupper står to ganger. Da kan noen ha fått en nøkkel for seg selv.`,
    }),
  ];
};
