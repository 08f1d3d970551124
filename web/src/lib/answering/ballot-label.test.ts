import { expect, test } from 'vitest';
import { levelsInWords } from './ballot-label.ts';

const label = (word: string) => ({ nb: word, nn: word, en: word });
const levels = [
  { id: 'N3', isLeader: true, label: label('Seksjonsleder') },
  { id: 'N4', isLeader: true, label: label('Førstelinjeleder') },
  { id: 'M', isLeader: false, label: label('Medarbeider') },
];

test('a label with one level is that level’s name', () => {
  expect(levelsInWords(levels, { levelIds: ['M'] }).nb).toBe('Medarbeider');
});
test('a label with joined levels names them all, in the order of the organisation', () => {
  expect(levelsInWords(levels, { levelIds: ['N4', 'N3'] }).nb).toBe('Seksjonsleder / Førstelinjeleder');
});
