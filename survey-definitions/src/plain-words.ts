/**
 * The words of a text without case, punctuation, space and soft hyphens, to tell whether two texts say the same.
 * @example plainWords('Ja,  takk!') // 'ja takk'
 */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('\u00AD', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
