import { ALL_LEVELS } from './disclosure-plan.ts';
import { found } from './found.ts';
import type { ReadStructure } from './place-atoms.ts';
import type { ProtectedFigures } from './protected-figures.ts';
import { layOn, type Reading } from './reading.ts';
import { ABOVE_ROOTS } from './unit-tree.ts';

/** The kinds of table a wave has; `index` is by dimension, the others by item. */
export type TableKind = 'mean' | 'share' | 'five' | 'index';

/** Which atoms lie in the blocks of one figure. Made for audits; no screen needs it. */
export type BehindFigure = {
  readonly unitId: string;
  readonly groupId: string;
  readonly table: { readonly kind: TableKind; readonly of: string };
  readonly atomIds: readonly string[];
};

type Table = BehindFigure['table'] & { readonly blocks: readonly { readonly blocks: readonly number[] }[] };

/**
 * For every unit, group and table of an organisation, which atoms its figure is made of. Why: an attacker who knows the rules knows this, so an
 * audit must tell it. Edges: tells it also where the figure is hidden; tables of items and indices, not of choices.
 */
export const behindFigures = (figures: ProtectedFigures, structure: ReadStructure): BehindFigure[] => {
  const reading = layOn(figures, structure);
  return tablesOf(figures).flatMap((table) => behindTable(table, reading));
};

function tablesOf({ items, indices }: ProtectedFigures): Table[] {
  return [
    ...items.flatMap((item): Table[] => [
      { kind: 'mean', of: item.itemId, blocks: item.means },
      { kind: 'share', of: item.itemId, blocks: item.shares },
      { kind: 'five', of: item.itemId, blocks: item.distributions },
    ]),
    ...indices.map((index): Table => ({
      kind: 'index',
      of: index.dimensionId,
      blocks: index.blocks.map((blocks) => ({ blocks })),
    })),
  ];
}

function behindTable({ kind, of, blocks }: Table, reading: Reading): BehindFigure[] {
  const cells = new Map<string, { unit: number; groupId: string; atomIds: string[] }>();
  for (const block of blocks) {
    const atomIds = reading.atomsOfBlock(block.blocks).map((atom) => found(reading.figures.atoms[atom], 'an atom').id);
    for (const groupId of reading.groupIds.filter((id) => id === ALL_LEVELS || reading.isInGroup(block.blocks, id))) {
      for (let unit = reading.placeOf(block.blocks); unit !== ABOVE_ROOTS; unit = reading.tree.parents[unit] ?? ABOVE_ROOTS) {
        const cell = cells.get(`${unit} ${groupId}`) ?? { unit, groupId, atomIds: [] };
        cell.atomIds.push(...atomIds);
        cells.set(`${unit} ${groupId}`, cell);
      }
    }
  }
  return [...cells.values()].map(({ unit, groupId, atomIds }) => ({
    unitId: found(reading.tree.ids[unit], 'a unit'),
    groupId,
    table: { kind, of },
    atomIds,
  }));
}
