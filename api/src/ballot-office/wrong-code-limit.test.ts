import { describe, expect, test } from 'vitest';
import { createWrongCodeLimit } from './wrong-code-limit.ts';

describe('guessing answer codes', () => {
  test('the sixth wrong code within a minute from one address is too many', () => {
    const limit = createWrongCodeLimit();
    const outcomes = Array.from({ length: 6 }, () => limit.noteWrong('a', 1_000));
    expect(outcomes).toEqual(['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'too-many']);
    expect(limit.noteWrong('b', 1_000)).toBe('allowed');
  });

  test('after a minute the address may try again', () => {
    const limit = createWrongCodeLimit();
    for (let wrong = 0; wrong < 6; wrong += 1) limit.noteWrong('a', 0);
    expect(limit.noteWrong('a', 60_000)).toBe('allowed');
  });
});
