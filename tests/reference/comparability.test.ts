// The grade that follows every figure across the reform must equal the one that the demo city states for itself.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { comparabilityGrade, wholeShares } from '@takhoyde/analysis';

type Row = Record<string, string>;

const rowsOf = (name: string): Row[] =>
  parse(readFileSync(new URL(`../../api/demo/city/${name}.csv`, import.meta.url)), { columns: true });

const field = (row: Row, name: string): string => row[name] ?? '';

const headcountOf = (row: Row): number =>
  ['n1', 'n2', 'n3', 'n4', 'm'].reduce((total, level) => total + Number(field(row, level)), 0);

const computed = wholeShares(
  rowsOf('units_2028').map((row) => ({ id: field(row, 'unit_id'), parentId: field(row, 'parent_id') || null })),
  rowsOf('crosswalk_2026_2028').map((row) => ({
    from: field(row, 'from_unit_id'),
    to: field(row, 'to_unit_id') || null,
    share: Number(field(row, 'share')),
  })),
  new Map(rowsOf('units_2026').map((row) => [field(row, 'unit_id'), headcountOf(row)])),
);

test('every unit of the 2028 city gets the whole share and the grade that the demo file states', () => {
  const stated = rowsOf('comparability_2028').map((row) => ({
    unitId: field(row, 'unit_id'),
    wholeShare: field(row, 'whole_share'),
    headcount: Number(field(row, 'baseline_headcount')),
    grade: field(row, 'grade'),
  }));
  expect(stated.length).toBeGreaterThan(500);
  expect(
    computed.map((unit) => ({
      unitId: unit.unitId,
      wholeShare: unit.wholeShare === null ? '' : unit.wholeShare.toFixed(3),
      headcount: Math.round(unit.baselineHeadcount * 10) / 10,
      grade: comparabilityGrade(unit),
    })),
  ).toEqual(stated);
});
