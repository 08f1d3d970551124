/** How many letters and digits a printed code has. */
export const paperCodeLength = 13;

const meant = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/**
 * A code as it was meant: case, spaces and hyphens do not matter, O is 0, and I and L are 1. The office reads it the same way.
 * @example readPaperCode('abcd-efgh-jkmno') // { kind: 'code', code: 'ABCDEFGHJKMN0' }
 */
export const readPaperCode = (typed: string): { kind: 'code'; code: string } | { kind: 'wrong-length'; count: number } => {
  const code = meant(typed);
  return code.length === paperCodeLength ? { kind: 'code', code } : { kind: 'wrong-length', count: code.length };
};
