import { describe, expect, test } from 'vitest';
import { exampleGroups, hiddenDimensions, usualDimensions } from '#lib/charts/profile-bars/profile-bars.examples.ts';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { briefOf, changesSaid } from './brief.ts';

const reader = exampleReaders.nb;
const asked = {
  dimensions: usualDimensions,
  levelGroups: exampleGroups,
  baseline: null,
  highlights: {
    highest: 'trygghet',
    lowest: 'samhandling',
    widestGap: { dimensionId: 'ytring', higherGroupId: 'leaders', lowerGroupId: 'employees', points: 13.6 },
  },
};
const said = (sentences: readonly (readonly string[])[]): string[] => sentences.map((parts) => parts.join(''));

describe('the profile in words', () => {
  test('says highest, lowest and the widest gap', () => {
    expect(said(briefOf(asked, reader))).toEqual([
      'Høyest er Trygghet i arbeidsfellesskapet, med 68 poeng av 100.',
      'Lavest er Samhandling på tvers, med 47 poeng.',
      'Størst forskjell mellom nivåer er det i Ytringsklima: ledere ligger 14 poeng høyere enn medarbeidere.',
    ]);
  });
  test('says that it sees no certain gap rather than nothing', () => {
    const noGap = { ...asked, highlights: { ...asked.highlights, widestGap: null } };
    expect(said(briefOf(noGap, reader)).at(2)).toBe('Vi ser ingen sikker forskjell mellom nivåene.');
  });
  test('is silent where everything is hidden', () => {
    const highlights = { highest: null, lowest: null, widestGap: null };
    expect(briefOf({ ...asked, dimensions: hiddenDimensions, highlights }, reader)).toEqual([]);
  });
});

describe('what has changed, said', () => {
  test('leaves out what did not occur', () => {
    expect(changesSaid({ better: 2, worse: 0, same: 9, unknown: 3 }, '2026', reader)).toBe(
      'Siden 2026: 2 temaer er bedre, 9 omtrent som før og 3 kan vi ikke si noe sikkert om.',
    );
  });
  test('claims nothing when nothing is certain', () => {
    expect(changesSaid({ better: 0, worse: 0, same: 0, unknown: 14 }, '2026', reader)).toBe(
      'Vi kan ikke si sikkert om noe er endret siden 2026.',
    );
  });
});
