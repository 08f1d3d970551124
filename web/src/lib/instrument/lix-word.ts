/** How hard a text is to read, in five steps. */
export type LixWord = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

/**
 * What a LIX means in plain words. Limits: under 30 very easy, 40 easy, 50 medium, 60 hard, above very hard.
 * Source: C. H. Björnsson, Läsbarhet, 1968.
 * @example lixWord(31.8) // 'easy'
 */
export const lixWord = (lix: number): LixWord => {
  if (lix < 30) return 'very-easy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix < 60 ? 'hard' : 'very-hard';
};
