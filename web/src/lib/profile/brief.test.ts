import type { WaveSummary } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { exampleGroups, hiddenDimensions, usualDimensions } from '#lib/charts/profile-bars/profile-bars.examples.ts';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { briefOf } from './brief.ts';

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
  const wave: WaveSummary = {
    id: 'W1',
    title: { nb: 'Kulturkartlegging 2026', nn: 'Kulturkartlegging 2026', en: 'Culture mapping 2026' },
    kind: 'baseline',
    state: 'released',
    instrumentId: 'kulturkartlegging',
    organisationVersion: '2026',
    opensAt: '2026-10-05T06:00:00Z',
    closesAt: '2026-10-25T21:59:00Z',
    isDemo: true,
  };
  const since = { ...asked, baseline: { wave, comparability: 'A' as const } };

  test('names the themes that changed for certain, and counts the rest', () => {
    expect(said(briefOf(since, reader)).slice(3)).toEqual([
      'Bedre enn i Kulturkartlegging 2026: Trygghet i arbeidsfellesskapet.',
      'Dårligere enn i Kulturkartlegging 2026: Samhandling på tvers.',
      'Ellers: 1 tema er omtrent som før og 2 kan vi ikke si noe sikkert om.',
    ]);
  });
  test('claims nothing when nothing is certain', () => {
    const dimensions = usualDimensions.filter(({ id }) => id === 'ytring' || id === 'ledelse');
    expect(
      said(briefOf({ ...since, dimensions, highlights: { ...asked.highlights, highest: 'ytring', lowest: null } }, reader)).at(
        -1,
      ),
    ).toBe('Vi kan ikke si sikkert om noe er endret siden Kulturkartlegging 2026.');
  });
  test('says that there is no certain change where the themes are steady', () => {
    const dimensions = usualDimensions.filter(({ id }) => id === 'retning');
    expect(
      said(briefOf({ ...since, dimensions, highlights: { ...asked.highlights, highest: 'retning', lowest: null } }, reader)).at(
        -1,
      ),
    ).toBe('Ingen sikker endring siden Kulturkartlegging 2026: 1 tema er omtrent som før.');
  });
});
