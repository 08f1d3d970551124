import { expect, test } from 'vitest';
import { openStore } from '../../db/index.ts';
import { storedTables } from './stored-tables.ts';
import type { Installation } from '../../installation.ts';

test('every table of both databases is told of in plain words', async () => {
  const [who, what] = await Promise.all([openStore({ side: 'who' }), openStore({ side: 'what' })]);
  try {
    const tables = await storedTables({ who, what, office: who.as('office') } as Installation);
    expect(tables.filter(({ holds }) => holds === 'not described')).toEqual([]);
    expect(tables.map(({ table }) => table)).toContain('ballot_box.sealed_ballot');
    expect(tables.map(({ table }) => table)).toContain('release.reading');
  } finally {
    await Promise.all([who.close(), what.close()]);
  }
}, 120_000);
