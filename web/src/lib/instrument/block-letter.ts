/**
 * What a block is called: A, B, C.
 * @example blockLetter(1) // 'B'
 */
export const blockLetter = (block: number): string => String.fromCodePoint(('A'.codePointAt(0) ?? 0) + block);
