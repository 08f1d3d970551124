import { describe, expect, test } from 'vitest';
import { codeAddress, codeInText, groupsToAsk } from './code-text.ts';

const groups = ['ABCDE', '12345', 'FGHJK', '67890', 'MNPQR', 'STVWX', 'YZ012', '34567'];

describe('a key code in a text', () => {
  test('is found in the file that was saved, and in the address of the QR code, where no server sees it', () => {
    const address = codeAddress('https://takhoyde.example', 'W6', groups);
    expect(codeInText(address)).toBe(groups.join('-'));
    expect(new URL(address).hash).toContain(groups.join('-'));
    expect(new URL(address).pathname + new URL(address).search).toBe('/malinger/W6/nokkel');
    expect(codeInText(`Nøkkelkode\n\n${groups.join(' ').toLowerCase()}\n`)).toBe(groups.join(' ').toLowerCase());
  });
  test('is not found where there is none', () => {
    expect(codeInText(groups.slice(1).join('-'))).toBeUndefined();
    expect(codeInText('')).toBeUndefined();
  });
});

test('three different groups are asked for, in their order, whatever chance says', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const asked = groupsToAsk(8, (bound) => (seed * 7 + 3) % bound);
    expect(new Set(asked).size).toBe(3);
    expect([...asked].sort((one, other) => one - other)).toEqual(asked);
    expect(asked.every((group) => group >= 0 && group < 8)).toBe(true);
  }
});
