import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkStructure } from '@takhoyde/api/reform/check-structure.ts';
import { asToday, type PlannedStructure } from '@takhoyde/api/reform/planned-structure.ts';
import { reformFlow } from '@takhoyde/api/reform/reform-flow.ts';
import { viewReform } from '@takhoyde/api/reform/reform-view.ts';
import { withKinds } from '@takhoyde/api/reform/row-kinds.ts';
import { simulateReform } from '@takhoyde/api/reform/simulate-reform.ts';
import { takeSteps } from '@takhoyde/api/reform/take-step.ts';
import { readDemoCity } from '../../api/demo/demo-city.ts';
import { stepsTo } from './reform-alternatives.ts';

const { units2026, units2028, crosswalk } = readDemoCity();
const invented: PlannedStructure = { units: units2028, rows: crosswalk };
const view = viewReform(invented, units2026);

describe('the invented reform of the demo city, 15 districts to 9', () => {
  test('every one of the 583 units gets the comparability grade that the demo file states', () => {
    const stated: Record<string, string>[] = parse(
      readFileSync(new URL('../../api/demo/city/comparability_2028.csv', import.meta.url)),
      { columns: true },
    );
    expect(stated.length).toBe(583);
    const told = new Map([...view.comparability].map(([id, { grade }]) => [id, grade]));
    expect(stated.map(({ unit_id: id = '' }) => [id, told.get(id)])).toEqual(stated.map(({ unit_id: id, grade }) => [id, grade]));
    expect(simulateReform(view, undefined).grades).toEqual({ A: 551, B: 17, C: 14, N: 1 });
  });

  test('has nothing that stops it, and tells in words what to look at', () => {
    const findings = checkStructure(invented, view);
    expect(findings.filter(({ stops }) => stops)).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'closed-with-people')).toMatchObject({ unitId: 'D-B10-101-01' });
    expect(findings.filter(({ rule }) => rule === 'nobody-comes' || rule === 'empty-unit')).toMatchObject([
      { unitId: 'D-B15-103-01' },
    ]);
    expect(findings.filter(({ rule, unitId }) => rule === 'tasks-moved' && unitId === 'D-E03').length).toBe(3);
  });

  test('each row has the kind that the two structures tell by themselves', () => {
    const kinds = ({ rows }: PlannedStructure) => rows.map(({ fromUnitId, toUnitId, kind }) => [fromUnitId, toUnitId, kind]);
    expect(kinds(withKinds(invented, units2026))).toEqual(kinds(invented));
  });

  test('the picture of the city has 16 virksomheter to the left, and everybody who moves is in it once', () => {
    const flow = reformFlow(view, undefined);
    expect([flow.from.length, flow.to.length, flow.unchanged.count]).toEqual([16, 10, 14]);
    const people = (rows: readonly { headcount: number }[]): number => rows.reduce((sum, { headcount }) => sum + headcount, 0);
    expect(people(flow.from)).toBeCloseTo(people(flow.to), 0);
    expect(people(flow.streams) + flow.unchanged.headcount).toBeCloseTo(10_799, 0);
  });

  test('the picture of one new district tells its old districts and its new parts', () => {
    const flow = reformFlow(
      view,
      units2028.find(({ id }) => id === 'D-NLI'),
    );
    expect(flow.from.map(({ name }) => name).sort()).toEqual(['Bydel Alna', 'Bydel Bjerke']);
    expect(flow.to.length).toBeGreaterThanOrEqual(4);
  });
});

describe('three alternatives drawn from the districts of today', () => {
  const drawn = ([6, 7, 8] as const).map((count) => {
    const structure = takeSteps(asToday(units2026), stepsTo(count), units2026);
    return { count, structure, view: viewReform(structure, units2026) };
  });

  test.each(drawn)('with $count districts holds together, and everybody is in it', ({ count, structure, view: looked }) => {
    expect(checkStructure(structure, looked).filter(({ stops }) => stops)).toEqual([]);
    const told = simulateReform(looked, undefined);
    expect(told.kinds.find(({ kind }) => kind === 'bydel')?.count).toBe(count);
    expect(told.headcount).toBe(10_821);
    expect(told.buckets.count).toBeGreaterThan(300);
  });

  test('can be put side by side: fewer districts, fewer units, more people in a new virksomhet', () => {
    const [six, seven, eight] = drawn.map(({ view: looked }) => simulateReform(looked, undefined));
    expect(six?.unitCount).toBeLessThan(seven?.unitCount ?? 0);
    expect(seven?.unitCount).toBeLessThan(eight?.unitCount ?? 0);
    expect(six?.peopleInNewVirksomhet).toBeGreaterThan(eight?.peopleInNewVirksomhet ?? Infinity);
    expect(six?.peopleCrossing).toBeGreaterThan(0);
  });
});
