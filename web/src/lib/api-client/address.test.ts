import { describe, expect, test } from 'vitest';
import { addressOf } from './address.ts';

describe('the address of a call', () => {
  test('fills in the path and adds the query', () => {
    expect(addressOf('/malinger/{wave}', { wave: 'W1' }, { struktur: '2028' })).toBe('/malinger/W1?struktur=2028');
  });
  test('cannot be led to another path by a value', () => {
    expect(addressOf('/resultater/{wave}', { wave: '../meg?x=1' }, {})).toBe('/resultater/..%2Fmeg%3Fx%3D1');
  });
  test('leaves out what the query does not say', () => {
    expect(addressOf('/sammenligning', {}, { struktur: undefined })).toBe('/sammenligning');
  });
  test('refuses a path with a value missing', () => {
    expect(() => addressOf('/malinger/{wave}', {}, {})).toThrow('a value for wave');
  });
});
