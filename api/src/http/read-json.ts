import express, { type RequestHandler } from 'express';

/** Text that no database takes: it holds the character NUL, or half of a character. Refused at the door, in values and in names. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const refuseUnstorable = (name: string, value: unknown): unknown => {
  if (!isStorable(name) || (typeof value === 'string' && !isStorable(value))) throw new SyntaxError('text that cannot be stored');
  return value;
};

/** Reads a JSON body of at most `limit`. Compressed bodies are not unpacked: nothing here needs them, and a small one may hide a huge one. */
export const readJson = (limit: string): RequestHandler => express.json({ limit, inflate: false, reviver: refuseUnstorable });
