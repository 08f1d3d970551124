// A thousand awkward cities: whatever the tree, the scale, the thresholds and the answers, the same promises hold.
import { protect, releaseGate, tallyResponses, type ProtectedFigures } from '@takhoyde/analysis/disclosure';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../disclosure/audit-format.ts';
import { auditOf } from '../../disclosure/neutral-audit.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import { atomIdOf, planOf, rowsOf } from '../../disclosure/neutral-plan.ts';
import { attackTables } from './attacker/attack.ts';
import { indexBesideItems } from './attacker/index-beside-items.ts';
import { jointAttack } from './attacker/joint-attack.ts';
import { tablesOf, tableSystem } from './attacker/table-system.ts';
import { oddCity } from './odd-city.ts';
import { seededRandom, type Random } from './seeded-random.ts';
import { skippersOf } from './skippers.ts';

const CITIES = 1000;
/** Whole-number programs take longer. */
const JOINT_CITIES = 120;

/** The same city with everything listed in another order. */
function shuffled(input: NeutralInput, random: Random): NeutralInput {
  const mixed = <T>(list: readonly T[]): T[] =>
    list
      .map((thing) => ({ thing, place: random.share() }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing);
  return { ...input, units: mixed(input.units), responses: mixed(input.responses) };
}

const figuresOf = (input: NeutralInput): ProtectedFigures => {
  const plan = planOf(input);
  return protect(tallyResponses(rowsOf(input), plan), plan);
};

/** Groups that published cells of a table can tell apart, with how many of each really answered the item. */
function answersPerPart(audit: Audit, input: NeutralInput): { table: string; answers: number }[] {
  return [...tablesOf(audit)].flatMap(([table, cells]) => {
    const [kind, of = ''] = table.split('/');
    const position = input.items.indexOf(of);
    if (kind === 'index') return [];
    const answered = (atoms: readonly string[]): number =>
      input.responses.filter((response) => atoms.includes(atomIdOf(response)) && (response.answers[position] ?? null) !== null)
        .length;
    return tableSystem(table, cells, audit).parts.map((part) => ({ table, answers: answered(part.atoms) }));
  });
}

const isUnionOf = (coarse: readonly { blocks: readonly number[] }[], fine: readonly { blocks: readonly number[] }[]): boolean =>
  coarse.every(({ blocks }) => {
    const held = new Set(blocks);
    return fine.every((part) => part.blocks.every((block) => held.has(block)) || part.blocks.every((block) => !held.has(block)));
  });

describe(`${CITIES} awkward cities`, () => {
  const random = seededRandom(20);
  const cities = Array.from({ length: CITIES }, () => oddCity(random));
  const audits = cities.map(auditOf);

  test('no group that published figures tell apart has fewer answers than its threshold', () => {
    cities.forEach((city, index) => {
      const { mean, share, five } = city.policy;
      for (const { table, answers } of answersPerPart(audits[index] ?? auditOf(city), city)) {
        const threshold = table.startsWith('mean') ? mean : table.startsWith('share') ? share : five;
        expect(answers, `city ${index}, ${table}`).toBeGreaterThanOrEqual(threshold);
      }
    });
  });
  test('tiers are nested: shares on whole mean blocks, distributions on whole share blocks, an index on whole blocks of its items', () => {
    for (const city of cities) {
      const { items, indices } = figuresOf(city);
      for (const item of items) {
        expect(isUnionOf(item.shares, item.means)).toBe(true);
        expect(isUnionOf(item.distributions, item.shares)).toBe(true);
      }
      for (const index of indices) {
        for (const itemId of index.itemIds)
          expect(
            isUnionOf(
              index.blocks.map((blocks) => ({ blocks })),
              items.find((item) => item.itemId === itemId)?.means ?? [],
            ),
          ).toBe(true);
      }
    }
  });
  test('the release gate lets every one of them out', () => {
    for (const city of cities) expect(releaseGate(figuresOf(city))).toEqual([]);
  });
  test('the same city gives the same release, in whatever order it is told', () => {
    for (const city of cities.slice(0, 200))
      expect(JSON.stringify(figuresOf(shuffled(city, random)))).toBe(JSON.stringify(figuresOf(city)));
  });
  test('the attacker finds nothing in any table', () => {
    audits.forEach((audit, index) => expect(attackTables(audit), `city ${index}`).toEqual({ findings: [], unresolved: [] }));
  });
  test('the attacker finds nothing when the tables of an item are held against each other', () => {
    audits
      .slice(0, JOINT_CITIES)
      .forEach((audit, index) => expect(jointAttack(audit), `city ${index}`).toEqual({ findings: [], unresolved: [] }));
  });
  test('an index beside its items tells of nobody who skipped one', () => {
    cities.forEach((city, index) => expect(indexBesideItems(audits[index] ?? auditOf(city), skippersOf(city, 'd'))).toEqual([]));
  });
  test('most of them publish something, so there was something to attack', () => {
    expect(audits.filter((audit) => audit.cells.length > 0).length).toBeGreaterThan(0.7 * CITIES);
  });
});
