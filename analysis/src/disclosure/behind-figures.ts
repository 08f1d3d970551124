import type { ResponseTally } from './response-tally.ts';
import { ALL_LEVELS, type DisclosurePlan } from './disclosure-plan.ts';
import { familiesOf } from './families.ts';
import { found } from './found.ts';
import type { ReadStructure } from './place-atoms.ts';
import type { ProtectedFigures, StratumFigures } from './protected-figures.ts';
import { layOn, type Reading } from './reading.ts';
import { isCounted, patternsIn, strataOf } from './strata.ts';
import { ABOVE_ROOTS } from './unit-tree.ts';

/** The kinds of table a wave has; `index` is by dimension, the others by item. */
export type TableKind = 'mean' | 'share' | 'five' | 'index';

/** Whose answers are in one figure: atoms, by the stratum of their people. Made for audits; no screen needs it. */
export type BehindFigure = {
  readonly unitId: string;
  readonly groupId: string;
  readonly table: { readonly kind: TableKind; readonly of: string };
  readonly parts: readonly { readonly stratumId: string; readonly atomIds: readonly string[] }[];
};

/**
 * For every unit, group and table of an organisation, whose answers its figure holds. Why: an attacker who knows the rules knows this, so an
 * audit must tell it. Edges: tells it also where the figure is hidden; tables of items and indices, not of choices.
 */
export function behindFigures(figures: ProtectedFigures, structure: ReadStructure): BehindFigure[] {
  const reading = layOn(figures, structure);
  const parts = figures.strata.flatMap(tablesOf);
  const tables = new Map<string, Table>();
  for (const { kind, of, stratumId, blocks } of parts) {
    const table = tables.get(`${kind}/${of}`) ?? { kind, of, strata: [] };
    table.strata.push({ stratumId, blocks });
    tables.set(`${kind}/${of}`, table);
  }
  return [...tables.values()].flatMap((table) => behindTable(table, reading));
}

type Table = { kind: TableKind; of: string; strata: { stratumId: string; blocks: readonly (readonly number[])[] }[] };

const tablesOf = (stratum: StratumFigures) => {
  const blocksOf = (list: readonly { readonly blocks: readonly number[] }[]): readonly (readonly number[])[] => list.map((block) => block.blocks);
  return [
    ...stratum.items.flatMap((item) => [
      { kind: 'mean' as const, of: item.itemId, stratumId: stratum.id, blocks: blocksOf(item.means) },
      { kind: 'share' as const, of: item.itemId, stratumId: stratum.id, blocks: blocksOf(item.shares) },
      { kind: 'five' as const, of: item.itemId, stratumId: stratum.id, blocks: blocksOf(item.distributions) },
    ]),
    ...stratum.indices.map((index) => ({ kind: 'index' as const, of: index.dimensionId, stratumId: stratum.id, blocks: blocksOf(index.persons) })),
  ];
};

function behindTable({ kind, of, strata }: Table, reading: Reading): BehindFigure[] {
  const cells = new Map<string, { unit: number; groupId: string; parts: Map<string, string[]> }>();
  for (const { stratumId, blocks } of strata) {
    for (const block of blocks) {
      const atomIds = reading.atomsOfBlock(block).map((atom) => found(reading.figures.atoms[atom], 'an atom').id);
      for (const groupId of reading.groupIds.filter((id) => id === ALL_LEVELS || reading.isInGroup(block, id))) {
        for (let unit = reading.placeOf(block); unit !== ABOVE_ROOTS; unit = reading.tree.parents[unit] ?? ABOVE_ROOTS) {
          const key = `${unit} ${groupId}`;
          const cell = cells.get(key) ?? { unit, groupId, parts: new Map<string, string[]>() };
          cell.parts.set(stratumId, [...(cell.parts.get(stratumId) ?? []), ...atomIds]);
          cells.set(key, cell);
        }
      }
    }
  }
  return [...cells.values()].map(({ unit, groupId, parts }) => ({
    unitId: found(reading.tree.ids[unit], 'a unit'),
    groupId,
    table: { kind, of },
    parts: [...parts].map(([stratumId, atomIds]) => ({ stratumId, atomIds })),
  }));
}

/** How many people of an atom, in one stratum, answered an item or count in an index. */
export type StratumCount = {
  readonly stratumId: string;
  readonly kind: 'whole' | 'part' | 'rare';
  readonly of: string;
  readonly perAtom: ReadonlyMap<string, number>;
};

/**
 * How many answered, per atom, stratum and item or dimension: what the attacker of an audit is taken to know. Counts only.
 */
export function stratumCounts(tally: ResponseTally, plan: DisclosurePlan): StratumCount[] {
  return familiesOf(plan).flatMap((family) =>
    strataOf(family, tally).flatMap((stratum) => {
      const count = (isIn: (pattern: string) => boolean): ReadonlyMap<string, number> =>
        new Map(
          tally.atoms.flatMap((atom) => {
            const people = patternsIn(stratum, atom).reduce((sum, { pattern, personCount }) => (isIn(pattern) ? sum + personCount : sum), 0);
            return people === 0 ? [] : [[atom.atomId, people] as const];
          }),
        );
      const { id: stratumId, kind } = stratum;
      return [
        ...stratum.items.map((item) => ({ stratumId, kind, of: item.id, perAtom: count((pattern) => pattern[family.items.indexOf(item)] === '1') })),
        ...stratum.dimensions.map((dimension) => ({ stratumId, kind, of: dimension.id, perAtom: count((pattern) => isCounted(family, dimension, pattern)) })),
      ];
    }),
  );
}
