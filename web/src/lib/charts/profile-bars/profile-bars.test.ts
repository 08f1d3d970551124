import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { exampleGroups, hiddenDimensions, usualDimensions } from './profile-bars.examples.ts';
import { profileRows, profileSentence, sortRows } from './profile-bars.ts';

const reader = exampleReaders.nb;
const rows = profileRows({ dimensions: usualDimensions, levelGroups: exampleGroups }, reader);
const names = (sorted: typeof rows): string[] => sorted.map((row) => row.id);

describe('the rows of a profile', () => {
  test('say a figure and its range in words', () => {
    expect(rows[0]?.reading).toMatchObject({ kind: 'shown', words: '68', range: '64 til 72', answers: '120' });
  });
  test('hold no number where the figure is hidden, only why', () => {
    expect(rows[4]?.reading).toEqual({ kind: 'hidden', words: 'For få ledere til å vise svar om ledere' });
  });
  test('name the level groups as the organisation does', () => {
    expect(rows[0]?.groups.map((group) => group.label)).toEqual(['Ledere', 'Medarbeidere']);
  });
  test('give points to a change only where it is clear', () => {
    expect(rows.map((row) => row.change?.points)).toEqual(['+6', '−7', undefined, undefined, undefined]);
  });
});

describe('the order of the themes', () => {
  test('highest first puts the hidden last', () => {
    expect(names(sortRows(rows, 'hoyest'))).toEqual(['trygghet', 'ytring', 'retning', 'samhandling', 'ledelse']);
  });
  test('lowest first puts the hidden last too', () => {
    expect(names(sortRows(rows, 'lavest'))).toEqual(['samhandling', 'retning', 'ytring', 'trygghet', 'ledelse']);
  });
  test('most changed goes by size, whichever way', () => {
    expect(names(sortRows(rows, 'endring'))).toEqual(['samhandling', 'trygghet', 'ytring', 'retning', 'ledelse']);
  });
  test('as in the form is left alone', () => {
    expect(names(sortRows(rows, 'skjema'))).toEqual(usualDimensions.map(({ id }) => id));
  });
});

describe('the spoken sentence', () => {
  test('counts what is shown and hidden and names both ends', () => {
    expect(profileSentence(rows, reader)).toBe(
      '4 temaer vises, 1 er skjult. Høyest er Trygghet i arbeidsfellesskapet (68), lavest er Samhandling på tvers (47).',
    );
  });
  test('says so when nothing can be shown', () => {
    const hidden = profileRows({ dimensions: hiddenDimensions, levelGroups: exampleGroups }, reader);
    expect(profileSentence(hidden, reader)).toBe('Ingen temaer kan vises.');
  });
});
