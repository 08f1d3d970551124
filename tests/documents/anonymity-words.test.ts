import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { protection as en } from '../../web/src/lib/messages/en/protection.ts';
import { protection as nb } from '../../web/src/lib/messages/nb/protection.ts';
import { protection as nn } from '../../web/src/lib/messages/nn/protection.ts';

const document = readFileSync(fileURLToPath(new URL('../../docs/anonymity.md', import.meta.url)), 'utf8').replaceAll(
  /\s+/gu,
  ' ',
);
const forEmployees = document.slice(
  document.indexOf('## 1. Til deg som skal svare'),
  document.indexOf('## 2. Til tillitsvalgte'),
);

/** What may be said to employees, word for word; «svarkode» is what the glossary calls a ballot on screen. */
const promises = [
  'Vi vet hvem som er invitert og hvem som har hentet svarkode. Vi lagrer ikke hvem som har levert, og ikke hva den enkelte har svart.',
  'Svaret er forseglet til undersøkelsen er stengt. Da åpnes alle svar samlet i tilfeldig rekkefølge, og nøkkelen slettes. Etter det kan ingen, heller ikke vi, finne ut hva du svarte ut fra det som er lagret.',
  'Resultater vises bare for grupper med minst fem svar, og kan ikke regnes ut for mindre grupper.',
  'Fellesorganisasjonene har fått fingeravtrykket til nøklene og verktøyet som kontrollerer resultatene.',
];

/** What may not be said, since it would not hold. */
const forbidden =
  /helt anonym|heilt anonym|completely anonymous|100 ?%|teknisk umulig|teknisk umogleg|technically impossible|ingen kan (?:se|sjå) at du har|nobody can see that you|ingen kan kjenne deg igjen/iu;

test('employees are promised these four things, in these words, on the page and in the document', () => {
  expect(nb.statements.list).toEqual(promises);
  for (const promise of promises) expect(forEmployees).toContain(promise);
});

test('nothing that would not hold is promised, in any language', () => {
  for (const words of [JSON.stringify(nb), JSON.stringify(nn), JSON.stringify(en), forEmployees])
    expect(words).not.toMatch(forbidden);
});
