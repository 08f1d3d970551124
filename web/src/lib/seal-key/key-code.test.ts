import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyCodeGroups, readKeyCode, typedLetters } from './key-code.ts';

const place = { wave: 'W6', number: 1 };
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretOf = (seed: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, index) => (seed * 31 + index * 7) % 256);
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
const seeded = { seed: 20261123, numRuns: 60 };

describe('a key code', () => {
  test('is eight groups of five letters that cannot be mistaken for each other, and always the same', async () => {
    const groups = await keyCodeGroups(secretOf(1), place);
    expect(groups).toHaveLength(8);
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/u);
    expect(await keyCodeGroups(secretOf(1), place)).toEqual(groups);
  });

  test('that is read back is the one that was written, however it is typed', () =>
    fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const written = await keyCodeGroups(secret, place);
        for (const typed of [
          written.join(' '),
          written.join('').toLowerCase(),
          written.join('-').replaceAll('0', 'o').replaceAll('1', 'l'),
        ])
          expect(await readKeyCode(typed, place, 3)).toEqual({ kind: 'code', secret });
      }),
      seeded,
    ));

  test('with one wrong letter is told by its group', () =>
    fc.assert(
      fc.asyncProperty(secrets, fc.nat(39), fc.integer({ min: 1, max: 31 }), async (secret, at, off) => {
        const letters = Array.from((await keyCodeGroups(secret, place)).join(''));
        letters[at] = alphabet.charAt((alphabet.indexOf(letters[at] ?? '') + off) % 32);
        expect(await readKeyCode(letters.join(''), place, 3)).toEqual({ kind: 'wrong-groups', groups: [Math.floor(at / 5) + 1] });
      }),
      seeded,
    ));

  test('with two groups in each other’s place is told by both', async () => {
    const [first = '', second = '', ...rest] = await keyCodeGroups(secretOf(2), place);
    expect(await readKeyCode([second, first, ...rest].join(' '), place, 3)).toEqual({ kind: 'wrong-groups', groups: [1, 2] });
  });

  test('that stops half-way says how much is missing, and one that goes on says so', async () => {
    const groups = await keyCodeGroups(secretOf(3), place);
    expect(await readKeyCode(groups.slice(0, 6).join(' '), place, 3)).toEqual({ kind: 'unfinished', missingCount: 10 });
    expect(await readKeyCode(`${groups.join(' ')} 0`, place, 3)).toEqual({ kind: 'too-long' });
    expect(await readKeyCode('', place, 3)).toEqual({ kind: 'unfinished', missingCount: 40 });
  });

  test('of another holder, or of another wave, is told as theirs and not as mistyped', async () => {
    const colleagues = await keyCodeGroups(secretOf(4), { wave: 'W6', number: 2 });
    expect(await readKeyCode(colleagues.join(' '), place, 3)).toEqual({ kind: 'other-holder', number: 2 });
    const lastYears = await keyCodeGroups(secretOf(4), { wave: 'W5', number: 1 });
    expect(await readKeyCode(lastYears.join(' '), place, 3)).toEqual({ kind: 'other-wave' });
  });
});

test('letters are read as Crockford wrote them', () => {
  expect(typedLetters(' ab-c o i l ')).toBe('ABC011');
});
