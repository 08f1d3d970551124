import { expect, test } from 'vitest';
import { reformEndpoints } from './reform.ts';

test('who represents the employees, and who looks after privacy, reads every reform and changes none', () => {
  const readers = ['union-representative', 'safety-representative', 'data-protection-officer'];
  for (const { method, access, path } of Object.values(reformEndpoints)) {
    const told = Array.isArray(access) ? access : [];
    expect(
      readers.filter((role) => told.includes(role)),
      `${method} ${path}`,
    ).toEqual(method === 'get' ? readers : []);
    expect(['operator', 'analyst'].every((role) => told.includes(role))).toBe(true);
  }
});
