import { describe, expect, test } from 'vitest';
import { exampleMaterial } from './editor.examples.ts';
import { searchBank, type BankEntry } from './bank-search.ts';

const [entry] = exampleMaterial.bank;
const bank: readonly BankEntry[] = [
  { ...entry!, text: { nb: 'Vi lærer av feil.', nn: 'Vi lærer av feil.', en: 'We learn from mistakes.' }, theme: 'laring' },
  { ...entry!, id: 'LED-1', text: { nb: 'Lederne hjelper.', nn: 'Leiarane hjelper.', en: 'Managers help.' }, theme: 'ledelse' },
];
const found = (words: string, theme = ''): string[] => searchBank(bank, { words, theme }).map(({ id }) => id);

describe('looking in the bank', () => {
  test('finds words in any of the three languages, in any order and case', () => {
    expect(found('LÆRER feil')).toEqual(['SAM-1']);
    expect(found('leiarane')).toEqual(['LED-1']);
    expect(found('mistakes')).toEqual(['SAM-1']);
  });
  test('finds a question by its id', () => {
    expect(found('led-1')).toEqual(['LED-1']);
  });
  test('keeps to a theme when one is chosen', () => {
    expect(found('', 'ledelse')).toEqual(['LED-1']);
    expect(found('lærer', 'ledelse')).toEqual([]);
  });
});
