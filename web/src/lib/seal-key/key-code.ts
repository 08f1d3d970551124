/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerLetter = 5;
const dataLetterCount = 4;
const groupLetterCount = dataLetterCount + 1;
/** A key code is 8 groups of 5 letters: 16 secret bytes, 2 that check them, 2 that tell whose code it is. */
export const keyCodeGroupCount = 8;
const secretByteCount = 16;
const markByteCount = 2;
const letterCount = keyCodeGroupCount * groupLetterCount;

/** Whose code it is: a wave, and the number of one of its key holders. */
export type KeyPlace = { wave: string; number: number };

/** What came of reading a code that somebody has typed. */
export type ReadKeyCode =
  | { kind: 'code'; secret: Uint8Array }
  | { kind: 'unfinished'; missingCount: number }
  | { kind: 'too-long' }
  /** The groups, counted from 1, that cannot be right as they stand. */
  | { kind: 'wrong-groups'; groups: readonly number[] }
  /** Every group could be right, but they do not belong together. */
  | { kind: 'mistyped' }
  | { kind: 'other-holder'; number: number }
  | { kind: 'other-wave' };

const encoder = new TextEncoder();

const hashed = async (word: string, bytes: Uint8Array = new Uint8Array()): Promise<Uint8Array> => {
  const head = encoder.encode(`takhoyde-key-code/v1|${word}|`);
  const message = new Uint8Array(head.length + bytes.length);
  message.set(head);
  message.set(bytes, head.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', message));
};

const checkOf = async (secret: Uint8Array): Promise<Uint8Array> => (await hashed('check', secret)).slice(0, markByteCount);
const markOf = async ({ wave, number }: KeyPlace): Promise<Uint8Array> =>
  (await hashed(`place|${wave}|${String(number)}`)).slice(0, markByteCount);

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.every((byte, place) => byte === other[place]);

/** The fifth letter of a group: one wrong letter, or a group in another's place, always gives another. */
const checkLetter = (data: string, group: number): string => {
  const sum = Array.from(data, (letter, place) => (2 * place + 1) * alphabet.indexOf(letter)).reduce((all, one) => all + one, 0);
  return alphabet.charAt((sum + 7 * group) % alphabet.length);
};

const lettersOf = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
};

const bytesOf = (letters: string): Uint8Array => {
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(bitsPerLetter, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
};

/** The groups of a key code, as they are written down. Edges: `secret` is 16 bytes. */
export const keyCodeGroups = async (secret: Uint8Array, place: KeyPlace): Promise<string[]> => {
  if (secret.length !== secretByteCount) throw new Error('keyCodeGroups requires a secret of 16 bytes');
  const letters = lettersOf(Uint8Array.from([...secret, ...(await checkOf(secret)), ...(await markOf(place))]));
  return (letters.match(/.{4}/gu) ?? []).map((data, group) => data + checkLetter(data, group));
};

/**
 * The letters of a code as typed: case, spaces and hyphens do not matter, O is read as 0 and I and L as 1.
 * @example typedLetters('abcd-o il') // 'ABCD011'
 */
export const typedLetters = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');

const isGroup = (text: string, group: number): boolean =>
  Array.from(text).every((letter) => alphabet.includes(letter)) &&
  checkLetter(text.slice(0, dataLetterCount), group) === text.slice(dataLetterCount);

/** Whether what is typed is a whole, right group of some code: told while one types. `group` from 0. */
export const isRightGroup = (typed: string, group: number): boolean => {
  const letters = typedLetters(typed);
  return letters.length === groupLetterCount && isGroup(letters, group);
};

/** Whose code it is when it is not the one that was asked for. */
const strangerOf = async (mark: Uint8Array, place: KeyPlace, holderCount: number): Promise<ReadKeyCode> => {
  for (let number = 1; number <= holderCount; number += 1)
    if (isSame(mark, await markOf({ wave: place.wave, number }))) return { kind: 'other-holder', number };
  return { kind: 'other-wave' };
};

/** Reads a key code as typed, scanned or loaded. Says which group is wrong, and whose code it is when it is somebody else's. */
export const readKeyCode = async (typed: string, place: KeyPlace, holderCount: number): Promise<ReadKeyCode> => {
  const letters = typedLetters(typed);
  const groups = letters.match(/.{5}/gu) ?? [];
  const wrong = groups.flatMap((text, group) => (group >= keyCodeGroupCount || isGroup(text, group) ? [] : [group + 1]));
  if (wrong.length > 0) return { kind: 'wrong-groups', groups: wrong };
  if (letters.length < letterCount) return { kind: 'unfinished', missingCount: letterCount - letters.length };
  if (letters.length > letterCount) return { kind: 'too-long' };
  const bytes = bytesOf(groups.map((text) => text.slice(0, dataLetterCount)).join(''));
  const secret = bytes.slice(0, secretByteCount);
  if (!isSame(bytes.slice(secretByteCount, secretByteCount + markByteCount), await checkOf(secret))) return { kind: 'mistyped' };
  const mark = bytes.slice(secretByteCount + markByteCount);
  return isSame(mark, await markOf(place)) ? { kind: 'code', secret } : strangerOf(mark, place, holderCount);
};

/** A new secret for a key code. It is made here, in the browser, and no server ever sees it. */
export const drawSecret = (): Uint8Array => crypto.getRandomValues(new Uint8Array(secretByteCount));

/** What a custodian’s own key is derived from: 128 random bits, bound to wave and number. */
export const keyMaterialOf = (secret: Uint8Array, { wave, number }: KeyPlace): Promise<Uint8Array> =>
  hashed(`key|${wave}|${String(number)}`, secret);
