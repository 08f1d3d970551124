import { expect, test } from 'vitest';
import type { Role } from '../contract/index.ts';
import { holdsOver } from './sight.ts';
import { structureOf } from './structure.ts';

const unit = (id: string, parentId: string | null) => ({
  id,
  parentId,
  name: id,
  unitType: 'unit',
  comparability: null,
  wholeShare: null,
  origins: [],
});
const structure = structureOf([
  unit('K', null),
  unit('north', 'K'),
  unit('south', 'K'),
  unit('team', 'north'),
  unit('sibling', 'north'),
]);
const holds = (role: Role, unitId: string): boolean =>
  holdsOver({ personId: 'p', name: 'P', grants: [{ role, unitId, validTo: null }] }, { structure, unitId: 'team' }, [
    'leader',
    'union-representative',
  ]);

test('what concerns a unit is for a role there or above it: not beside it, not below it, not in another district', () => {
  expect(['team', 'north', 'K'].map((at) => holds('leader', at))).toEqual([true, true, true]);
  expect(['sibling', 'south', 'elsewhere'].map((at) => holds('leader', at))).toEqual([false, false, false]);
  expect(holds('union-representative', 'north')).toBe(true);
  expect(holds('employee', 'team')).toBe(false);
});
