import { expect, test } from 'vitest';
import { storageTrouble } from './storage-trouble.ts';

const failing = (message: string, code?: string): Error => Object.assign(new Error(message), code === undefined ? {} : { code });

test('a full disk is told apart, by its code and where PostgreSQL only has words for it', () => {
  expect(storageTrouble(failing('could not extend file "base/5/16400": No space left on device', '53100'))).toBe('no-room');
  expect(storageTrouble(failing('could not extend file "base/5/16400": File too large', 'XX000'))).toBe('no-room');
});

test('a database that is away or starting is told apart', () => {
  for (const error of [
    failing('connect ECONNREFUSED', 'ECONNREFUSED'),
    failing('the database system is starting up', '57P03'),
    failing('terminating connection due to administrator command', '57P01'),
    failing('Connection terminated unexpectedly'),
  ])
    expect(storageTrouble(error)).toBe('no-connection');
});

test('a fault of ours is not excused by the storage', () => {
  expect(storageTrouble(failing('permission denied for table sealed_ballot', '42501'))).toBeUndefined();
  expect(storageTrouble('no error at all')).toBeUndefined();
});
