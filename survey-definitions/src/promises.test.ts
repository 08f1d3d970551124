import { describe, expect, test } from 'vitest';
import { textsOf } from './findings/walk-definition.ts';
import { languages } from './index.ts';
import { bank, shippedDefinitions, tiltak, uiTerms } from './shipped.ts';

/** What may not be said to those who answer, since it does not hold (docs on anonymity, «what may be said to employees»). */
const mayNotBeSaid: readonly (readonly [string, RegExp])[] = [
  // while a wave is open answers are confidential; anonymous is what they become when it closes
  ['anonymous', /anonym/iu],
  [
    'nobody can see that you took part',
    /(ingen|nobody|no one) (kan|can) (se|sjå|vite|see|know|tell).{0,30}(delt|svar|levert|took part|taken part|answered)/iu,
  ],
  ['technically impossible', /umulig|umog(e)?leg|impossible/iu],
  ['nobody can recognise you', /(ingen|nobody|no one) (kan|can).{0,12}(kjenn|recogni)/iu],
  [
    '100 per cent safe',
    /100 ?(%|prosent|per ?cent)|helt sikker|heilt sikker|(completely|totally|perfectly) (safe|secure)|garanter|guarant/iu,
  ],
];

const broken = (text: string): string[] => mayNotBeSaid.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

const shippedTexts = [
  ...shippedDefinitions.flatMap((definition) =>
    textsOf(definition).map(({ text, path }) => ({ where: `${definition.id} ${path}`, text })),
  ),
  ...Object.entries(bank.texts).map(([where, text]) => ({ where, text })),
  ...bank.items.map(({ id, text }) => ({ where: id, text })),
  ...tiltak.map(({ id, text }) => ({ where: id, text })),
  ...uiTerms.map(({ key, nb, nn, en }) => ({ where: key, text: { nb, nn, en } })),
];

describe('what is said to those who answer', () => {
  test('promises nothing that does not hold, in any language', () => {
    const found = shippedTexts.flatMap(({ where, text }) =>
      languages.flatMap((language) => broken(text[language]).map((name) => `${where}.${language}: ${name}`)),
    );
    expect(found).toEqual([]);
    expect(shippedTexts.length).toBeGreaterThan(400);
  });
  test.each([
    ['Undersøkelsen er helt anonym.', 'Undersøkinga er heilt anonym.', 'The survey is completely anonymous.', 'anonymous'],
    [
      'Ingen kan se at du har deltatt.',
      'Ingen kan sjå at du har delteke.',
      'Nobody can see that you took part.',
      'nobody can see that you took part',
    ],
    [
      'Det er teknisk umulig for leverandøren.',
      'Det er teknisk umogleg for leverandøren.',
      'It is technically impossible for the vendor.',
      'technically impossible',
    ],
    ['Ingen kan kjenne deg igjen.', 'Ingen kan kjenne deg att.', 'Nobody can recognise you.', 'nobody can recognise you'],
    ['Dette er 100 % sikkert.', 'Dette er 100 % sikkert.', 'This is 100 % safe.', '100 per cent safe'],
  ])('«%s» would be found', (nb, nn, en, name) => {
    for (const text of [nb, nn, en]) expect(broken(text)).toContain(name);
  });
  test('the long notice says that answers are confidential, in every language', () => {
    const notice = bank.texts['notice.varsling.long'];
    expect(notice?.nb).toContain('konfidensielle');
    expect(notice?.nn).toContain('konfidensielle');
    expect(notice?.en).toContain('confidential');
  });
});
