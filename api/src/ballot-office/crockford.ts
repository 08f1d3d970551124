/** Crockford's alphabet: no I, L, O or U, so that a code can be read aloud and typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A row of characters, each drawn by chance: 5 bits a character. `randomBelow(n)` gives a whole number from 0 to n - 1. */
export const drawCrockford = (characterCount: number, randomBelow: (bound: number) => number): string =>
  Array.from({ length: characterCount }, () => alphabet.charAt(randomBelow(alphabet.length))).join('');

/**
 * What was typed, as it was meant: case, spaces and hyphens do not matter, O is 0, and I and L are 1.
 * Edges: `undefined` when it cannot be a code of that many characters.
 * @example normaliseCrockford('abcd-efgh', 8) // 'ABCDEFGH'
 * @example normaliseCrockford('io', 2) // '10'
 */
export const normaliseCrockford = (typed: string, characterCount: number): string | undefined => {
  const meant = typed.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return meant.length === characterCount && Array.from(meant).every((one) => alphabet.includes(one)) ? meant : undefined;
};
