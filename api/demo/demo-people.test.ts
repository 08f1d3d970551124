import { describe, expect, test } from 'vitest';
import type { UnitRow } from '../src/organisation/units-file.ts';
import { readRosterFile } from '../src/roster/roster-file.ts';
import { demoSeed, readDemoCity } from './demo-city.ts';
import { demoLevels } from './demo-levels.ts';
import { demoPeople, rosterFile } from './demo-people.ts';
import { demoPersonas } from './demo-personas.ts';

const { units2026, units2028, crosswalk } = readDemoCity();
const reform = { rows: crosswalk, earlierUnits: units2026 };
const people = demoPeople(reform, units2028, demoSeed);
const headcount = (units: readonly UnitRow[]): number =>
  units.flatMap(({ headcounts }) => Object.values(headcounts)).reduce((a, b) => a + b, 0);

describe('people of the demo city', () => {
  test('one for each headcount, before and after the reform', () => {
    expect(people.before).toHaveLength(headcount(units2026));
    expect(people.after).toHaveLength(headcount(units2028));
    for (const list of [people.before, people.after])
      expect(new Set(list.map(({ personId }) => personId)).size).toBe(list.length);
  });

  test('are taken by the code that imports a roster', () => {
    const content = rosterFile(people.after);
    const unitIds = new Set(units2028.map(({ id }) => id));
    const levelIds = new Set(demoLevels.map(({ id }) => id));
    const unsaid = { language: null, isMain: true, title: null, leads: null };
    const asRead = people.after.map((person) => ({ ...person, ...unsaid }));
    expect(readRosterFile({ name: 'roster_2028.csv', content }, unitIds, levelIds)).toEqual(asRead);
  });

  test('keep their id, name and level through the reform, and stay with a team that is kept', () => {
    const earlier = new Map(people.before.map((person) => [person.personId, person]));
    const stayed = people.after.filter(({ personId }) => earlier.has(personId));
    expect(stayed.length).toBeGreaterThan(10_000);
    for (const { personId, name, levelId } of stayed) expect(earlier.get(personId)).toMatchObject({ name, levelId });
    const team = (list: typeof people.before): string[] =>
      list.filter(({ unitId }) => unitId === 'D-B04-101-01').map(({ personId }) => personId);
    expect(team(people.after)).toEqual(team(people.before));
  });

  test('have addresses that cannot reach anybody', () => {
    expect(people.after.every(({ email }) => /^[a-z.]+\.\d{5}@demo\.invalid$/u.test(email ?? ''))).toBe(true);
  });

  test('are the same for the same seed and others for another', () => {
    expect(demoPeople(reform, units2028, demoSeed)).toEqual(people);
    expect(demoPeople(reform, units2028, 1).after[0]?.name).not.toBe(people.after[0]?.name);
  });
});

describe('personas of the demo', () => {
  const personas = demoPersonas(people.after);

  test('are one per role and stand in the roster under the same name', () => {
    expect(new Set(personas.map(({ id }) => id)).size).toBe(8);
    for (const { personId, name } of personas) expect(people.after).toContainEqual(expect.objectContaining({ personId, name }));
  });

  test('hold their roles at units that exist', () => {
    const unitIds = new Set(units2028.map(({ id }) => id));
    for (const { grants } of personas) for (const { unitId } of grants) expect(unitIds).toContain(unitId);
  });

  test('employee and leader share a team that is large enough for a ballot bucket of its own', () => {
    const unitOf = (id: string): string | undefined => {
      const personId = personas.find((persona) => persona.id === id)?.personId;
      return people.after.find((person) => person.personId === personId)?.unitId;
    };
    expect(unitOf('employee')).toBe(unitOf('leader'));
    const team = people.after.filter(({ unitId, levelId }) => unitId === unitOf('employee') && levelId === 'M');
    expect(team.length).toBeGreaterThanOrEqual(10);
  });

  test('speak three languages', () => {
    const texts = personas.flatMap(({ roleLine, canDo }) => [roleLine, canDo]).flatMap(({ nb, nn, en }) => [nb, nn, en]);
    expect(texts.every((text) => text.length > 3)).toBe(true);
  });
});
