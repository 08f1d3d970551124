import type { Definition } from '@takhoyde/survey-definitions';

/**
 * A definition as it was stored, for those who read it now. Once a definition could tell of a rotation (`fixed`, `rotating`) that
 * nothing ever followed: everybody was asked everything. It is not told on, because the same word means something now.
 * What is stored, and the hash of it, stay as they were.
 */
export const readStoredDefinition = (stored: Definition): Definition => {
  const { rotation, ...rest } = stored;
  return rotation === undefined || 'blocks' in rotation ? stored : rest;
};
