/**
 * The words for a code that another part of the system made up, where we know it. New codes may come before their words.
 * @example knownWords({ 'wave-opened': 'Åpnet målerunden' }, 'wave-opened') // 'Åpnet målerunden'
 * @example knownWords({}, 'toString') // undefined
 */
export const knownWords = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;
