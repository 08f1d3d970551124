import { idSchema } from '@takhoyde/survey-definitions';

const spelled: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'Ae', Ø: 'O', Å: 'A', ß: 'ss' };
const maxLength = 64;

/**
 * The nearest thing to a name that is an id: letters, digits, `.`, `_`, `-`, beginning with a letter or a digit.
 * `fallback` is used when nothing of the name is left.
 * @example idFrom('Hvor fornøyd?', 'q') // 'Hvor_fornoyd'
 * @example idFrom('constructor', 'q') // 'constructor_1'
 */
export const idFrom = (name: string, fallback: string): string => {
  const plain = name
    .slice(0, 200)
    .replace(/[æøåÆØÅß]/gu, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/gu, '_')
    .replace(/^[._-]+|[._-]+$/gu, '')
    .slice(0, maxLength);
  const id = plain === '' ? fallback : plain;
  return idSchema.safeParse(id).success ? id : `${id.slice(0, maxLength - 2)}_1`;
};

/** Gives out ids, each once: the second `Q1` becomes `Q1_2`. */
export const idMaker = (taken: readonly string[] = []): ((name: string, fallback: string) => string) => {
  const used = new Set(taken.map((id) => id.toLowerCase()));
  return (name, fallback) => {
    const wanted = idFrom(name, fallback);
    let id = wanted;
    for (let number = 2; used.has(id.toLowerCase()); number += 1) {
      const suffix = `_${number}`;
      id = `${wanted.slice(0, maxLength - suffix.length)}${suffix}`;
    }
    used.add(id.toLowerCase());
    return id;
  };
};
