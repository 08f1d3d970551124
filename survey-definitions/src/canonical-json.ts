import type { Definition } from './definition.ts';

const canonicalString = (text: string): string => {
  if (!text.isWellFormed()) throw new TypeError('canonicalJson requires strings without lone surrogates');
  return JSON.stringify(text);
};

const canonicalNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('canonicalJson requires finite numbers');
  return JSON.stringify(value);
};

const canonicalObject = (value: object): string => {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // RFC 8785 §3.2.3: members are sorted by the UTF-16 code units of their names, which is what < does here
  members.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`).join(',')}}`;
};

/**
 * The one way to write a JSON value (RFC 8785): no spaces, members sorted, numbers as ECMAScript writes them. Two equal
 * values give the same text, so a hash of it names the value. Members that are `undefined` are left out.
 * Throws on what JSON can't hold (functions, NaN, lone surrogates).
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`canonicalJson requires a JSON value, not a ${typeof value}`);
};

/**
 * The text a definition is hashed by. Keep this text with the wave and hash the text again to check it: reading it with a
 * later version of the schema may fill in new defaults and would give another text.
 */
export const canonicalDefinition = (definition: Definition): string => canonicalJson(definition);
