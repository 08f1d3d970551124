import { describe, expect, test } from 'vitest';
import type { ReformStep } from '../contract/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import { checkStructure } from './check-structure.ts';
import { plannedHeadcounts } from './planned-headcounts.ts';
import { asToday, type EarlierUnit, type PlannedStructure } from './planned-structure.ts';
import { viewReform } from './reform-view.ts';
import { takeStep, takeSteps } from './take-step.ts';

const unit = (id: string, parentId: string | null, name: string, people = 0): EarlierUnit => ({
  id,
  parentId,
  name,
  unitType: parentId === null ? 'kommune' : parentId === 'K' ? 'virksomhet' : id.length > 2 ? 'tjeneste' : 'avdeling',
  organisationType: parentId === null ? null : 'bydel',
  districtNumber: null,
  geographicDistrictNumber: null,
  serviceArea: null,
  validFrom: null,
  validTo: null,
  headcounts: people === 0 ? {} : { M: people },
});

/** Two districts, each with a department of the same name; teams below. */
const today = [
  unit('K', null, 'Byen'),
  unit('A', 'K', 'Bydel A', 2),
  unit('A1', 'A', 'Helse', 3),
  unit('A11', 'A1', 'Hjemmetjeneste', 20),
  unit('A12', 'A1', 'Rehabilitering', 9),
  unit('B', 'K', 'Bydel B', 2),
  unit('B1', 'B', 'Helse', 4),
  unit('B11', 'B1', 'Hjemmetjeneste', 30),
];
const after = (...steps: ReformStep[]): PlannedStructure => takeSteps(asToday(today), steps, today);
const rowsFrom = ({ rows }: PlannedStructure, id: string) =>
  rows.filter(({ fromUnitId }) => fromUnitId === id).map(({ toUnitId, share, kind }) => [toUnitId, share, kind]);
const ruleOf = (...steps: ReformStep[]): string => {
  try {
    after(...steps);
    return 'taken';
  } catch (error) {
    if (error instanceof RefusedRequest) return error.refusal.code;
    throw error;
  }
};
const findings = (structure: PlannedStructure) => checkStructure(structure, viewReform(structure, today));

const merge: Extract<ReformStep, { kind: 'merge' }> = {
  kind: 'merge',
  unitIds: ['A', 'B'],
  into: { unitId: 'N', name: 'Bydel Ny' },
  alikeTypes: ['avdeling'],
};
const split: Extract<ReformStep, { kind: 'split' }> = {
  kind: 'split',
  unitId: 'A11',
  parts: [
    { unitId: 'A11~A', name: 'Nord', parentId: 'A1', share: 0.6 },
    { unitId: 'A11~B', name: 'Sør', parentId: 'B1', share: 0.4 },
  ],
  basis: 'headcount',
};

describe('a planned structure', () => {
  test('that nobody has changed keeps every unit, and has nothing to mend', () => {
    expect(new Set(after().rows.map(({ kind }) => kind))).toEqual(new Set(['kept']));
    expect(findings(after())).toEqual([]);
  });

  test('merges districts, and departments of the same name in them; the teams below are kept', () => {
    const merged = after(merge);
    expect(rowsFrom(merged, 'A')).toEqual([['N', 1, 'merged']]);
    expect(rowsFrom(merged, 'B1')).toEqual([['N-1', 1, 'merged']]);
    expect(rowsFrom(merged, 'B11')).toEqual([['B11', 1, 'kept']]);
    expect(merged.units.find(({ id }) => id === 'B11')?.parentId).toBe('N-1');
    expect(findings(merged).filter(({ stops }) => stops)).toEqual([]);
  });

  test('tells units of the same name that were not merged', () => {
    const merged = after({ ...merge, alikeTypes: [] });
    expect(findings(merged)).toEqual([
      { rule: 'same-name', stops: false, unitId: 'A1', unitName: 'Helse', otherName: 'Bydel Ny', amount: 2 },
    ]);
  });

  test('moves a unit with all below it, and tells that tasks have changed virksomhet', () => {
    const moved = after({ kind: 'move', unitId: 'A12', toParentId: 'B1' });
    expect(rowsFrom(moved, 'A12')).toEqual([['A12', 1, 'moved']]);
    expect(findings(moved)).toEqual([
      { rule: 'tasks-moved', stops: false, unitId: 'A', unitName: 'Bydel A', otherName: 'Bydel B', amount: 9 },
    ]);
  });

  test('divides a team by share, and loses nobody', () => {
    const divided = after(split);
    expect(rowsFrom(divided, 'A11')).toEqual([
      ['A11~A', 0.6, 'split'],
      ['A11~B', 0.4, 'split'],
    ]);
    const counts = plannedHeadcounts(divided, today);
    expect([counts.get('A11~A'), counts.get('A11~B')]).toEqual([{ M: 12 }, { M: 8 }]);
  });

  test('is whole again when the parts of a divided team are merged', () => {
    const whole = after(split, {
      kind: 'merge',
      unitIds: ['A11~A', 'A11~B'],
      into: { unitId: 'A11', name: 'Hjemmetjeneste' },
      alikeTypes: [],
    });
    expect(rowsFrom(whole, 'A11')).toEqual([['A11', 1, 'kept']]);
  });

  test('in thirds of a third still adds up to everybody', () => {
    const thirds = (unitId: string): ReformStep => ({
      kind: 'split',
      unitId,
      parts: ['x', 'y', 'z'].map((end, place) => ({
        unitId: `${unitId}${end}`,
        name: end,
        parentId: 'A1',
        share: place === 2 ? 0.334 : 0.333,
      })),
      basis: 'headcount',
    });
    const divided = after(thirds('A11'), thirds('A11x'));
    expect(findings(divided).filter(({ stops }) => stops)).toEqual([]);
    const people = [...plannedHeadcounts(divided, today)].filter(([id]) => id.startsWith('A11')).map(([, { M = 0 }]) => M);
    expect(people.reduce((total, count) => total + count, 0)).toBe(20);
  });

  test('closes a unit and tells whose people have nowhere to go', () => {
    const closed = after({ kind: 'close', unitId: 'A12', note: '' });
    expect(rowsFrom(closed, 'A12')).toEqual([[null, 0, 'closed']]);
    expect(findings(closed)).toEqual([
      { rule: 'closed-with-people', stops: false, unitId: 'A12', unitName: 'Rehabilitering', otherName: null, amount: 9 },
    ]);
  });

  test('sends the people of a closed unit where somebody says', () => {
    const sent = after(
      { kind: 'close', unitId: 'A12', note: '' },
      { kind: 'send', fromUnitId: 'A12', to: [{ unitId: 'A11', share: 1 }], basis: 'vedtak', note: '' },
    );
    expect(rowsFrom(sent, 'A12')).toEqual([['A11', 1, 'merged']]);
    expect(rowsFrom(sent, 'A11')).toEqual([['A11', 1, 'merged']]);
  });

  test('renames a unit, and keeps what lies below it when its id is new', () => {
    const renamed = after({ kind: 'rename', unitId: 'A', name: 'Bydel Alfa', newUnitId: 'ALFA' });
    expect(rowsFrom(renamed, 'A')).toEqual([['ALFA', 1, 'renamed']]);
    expect(rowsFrom(renamed, 'A1')).toEqual([['A1', 1, 'kept']]);
    expect(renamed.units.find(({ id }) => id === 'A1')?.parentId).toBe('ALFA');
  });

  test.each<[string, ReformStep[]]>([
    ['below-itself', [{ kind: 'move', unitId: 'A', toParentId: 'A1' }]],
    ['top-stays', [{ kind: 'move', unitId: 'K', toParentId: 'A' }]],
    ['top-stays', [{ kind: 'close', unitId: 'K', note: '' }]],
    ['unit-unknown', [merge, { kind: 'move', unitId: 'A', toParentId: 'K' }]],
    ['unit-id-taken', [{ kind: 'add', unitId: 'B1', parentId: 'A', name: 'Ny', unitType: 'avdeling' }]],
    ['merge-needs-equals', [{ ...merge, unitIds: ['A', 'B11'] }]],
    ['has-units-below', [{ ...split, unitId: 'A1' }]],
    ['shares-must-be-one', [{ ...split, parts: split.parts.map((part) => ({ ...part, share: 0.4 })) }]],
    ['is-divided', [split, { kind: 'close', unitId: 'A11~B', note: '' }]],
  ])('refuses a step that is %s', (rule, steps) => {
    expect(ruleOf(...steps)).toBe(rule);
  });

  test('with faults is told of in full, and looked at as far as it holds together', () => {
    const [first, ...rest] = after().rows;
    const faulty: PlannedStructure = {
      units: [
        ...after().units,
        ...['X', 'Y'].map((id) => ({ ...unit(id, id === 'X' ? 'Y' : 'X', id), headcounts: null })),
        { ...unit('Z', 'gone', 'Z'), headcounts: null },
      ],
      rows: [...(first === undefined ? [] : [first, first]), ...rest.filter(({ fromUnitId }) => fromUnitId !== 'B11')].map(
        (row) =>
          row.fromUnitId === 'A11' ? { ...row, share: 0.9 } : row.fromUnitId === 'A12' ? { ...row, toUnitId: 'nowhere' } : row,
      ),
    };
    expect(findings(faulty).flatMap(({ rule, stops, unitId }) => (stops ? [[rule, unitId]] : []))).toEqual([
      ['parent-missing', 'Z'],
      ['cycle', 'X'],
      ['cycle', 'Y'],
      ['told-twice', 'K'],
      ['target-missing', 'A12'],
      ['shares-off', 'K'],
      ['shares-off', 'A11'],
      ['not-mapped', 'B11'],
    ]);
  });

  test('taken step by step is the same as taken at once', () => {
    expect(takeStep(after(merge), { kind: 'move', unitId: 'A12', toParentId: 'N' }, today)).toEqual(
      after(merge, { kind: 'move', unitId: 'A12', toParentId: 'N' }),
    );
  });
});
