import { brokenEntries, stepsTold } from '@takhoyde/api/closing/index.ts';
import { closeSteps, destroyedThing, type CloseProtocol } from '@takhoyde/api/contract';
import { check, type Check, type KnownFromElsewhere } from './evidence.ts';

/** The protocol of the closing: the chain, every step once and in order, everything destroyed, and one release from count to end. */
export const checkProtocol = ({ wave, entries }: CloseProtocol, { agreement, release }: KnownFromElsewhere): Check[] => {
  const broken = brokenEntries(wave, entries);
  const { begun, counted, finished, ...others } = stepsTold(entries);
  const isInOrder = entries.length === closeSteps.length && entries.every(({ step }, place) => step === closeSteps[place]);
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
    check('release', counted !== undefined && counted.releaseHash === finished?.releaseHash, {
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
