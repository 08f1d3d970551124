import {
  behindFigures,
  protect,
  readThrough,
  tallyResponses,
  type BehindFigure,
  type FigureSet,
  type ProtectedFigures,
  type ResponseTally,
} from '@takhoyde/analysis/disclosure';
import type { Audit, AuditCell } from './audit-format.ts';
import type { NeutralInput } from './neutral-input.ts';
import { planOf, rowsOf, structuresOf } from './neutral-plan.ts';

/**
 * Everything that would be published of a neutral input: the figures themselves, read through both structures, with whose answers each holds.
 * The numbers are those a screen would show before rounding; nothing is taken from inside the engine but the list of atoms behind them.
 */
export function auditOf(input: NeutralInput): Audit {
  const plan = planOf(input);
  const tally = tallyResponses(rowsOf(input), plan);
  const figures = protect(tally, plan);
  const hasAnswers = answerFinder(tally, figures);
  const cells = structuresOf(input).flatMap(({ prefix, structure }) => {
    const shown = new Map(readThrough(figures, structure).map((set) => [`${set.unitId} ${set.groupId}`, set]));
    return behindFigures(figures, structure).flatMap((behind): AuditCell[] => {
      const { unitId, groupId, table, atomIds } = behind;
      const stats = statsOf(behind, shown.get(`${unitId} ${groupId}`), figures, input);
      if (stats === undefined) return [];
      return [
        {
          id: `${prefix}${unitId}|${groupId}`,
          table: `${table.kind}/${table.of}`,
          atoms: atomIds.filter((atomId) => hasAnswers(atomId, table)),
          stats,
        },
      ];
    });
  });
  const atoms = figures.atoms.map(({ id, answerCount }) => ({ id, n: answerCount }));
  return { format: 'disclosure-audit/1', k: input.policy.mean, scale: input.scale, atoms, cells };
}

/** Whether anybody in an atom answered the item, or an item of the index, of a table. */
function answerFinder(
  tally: ResponseTally,
  figures: ProtectedFigures,
): (atomId: string, table: BehindFigure['table']) => boolean {
  const atoms = new Map(tally.atoms.map((atom) => [atom.atomId, atom]));
  const itemsOf = new Map(figures.indices.map((index) => [index.dimensionId, index.itemIds]));
  return (atomId, { kind, of }) => {
    const itemIds = kind === 'index' ? (itemsOf.get(of) ?? []) : [of];
    return itemIds.some((itemId) => atoms.get(atomId)?.items[itemId]?.some((count) => count > 0));
  };
}

/** The additive statistics of a shown figure, on the scale of the input; `undefined` when it is hidden. */
function statsOf(
  { table }: BehindFigure,
  set: FigureSet | undefined,
  figures: ProtectedFigures,
  { scale }: NeutralInput,
): AuditCell['stats'] | undefined {
  if (table.kind === 'index') {
    const figure = set?.indices[table.of];
    if (figure?.kind !== 'shown') return undefined;
    const itemCount = figures.indices.find((index) => index.dimensionId === table.of)?.itemIds.length ?? 1;
    const n = figure.itemAnswerCount / itemCount;
    return { n: exact(n), sum: exact(n * (scale.min + (figure.mean / 100) * (scale.max - scale.min))) };
  }
  const figure = set?.items[table.of];
  if (figure?.kind !== 'shown') return undefined;
  if (table.kind === 'mean') return { n: figure.answerCount, sum: exact(figure.answerCount * figure.mean) };
  const { shares, distribution } = figure;
  if (table.kind === 'five') {
    if (distribution.kind !== 'shown') return undefined;
    return {
      n: distribution.answerCount,
      ...Object.fromEntries(distribution.counts.map((count, index) => [`c:${scale.min + index}`, count])),
    };
  }
  if (shares.kind !== 'shown') return undefined;
  const count = (share: number): number => exact(share * shares.answerCount);
  return {
    n: shares.answerCount,
    'c:low': count(shares.unfavourableShare),
    'c:mid': count(shares.neutralShare),
    'c:high': count(shares.favourableShare),
  };
}

/** A product of a mean and its n is the sum it came from but for the last bits. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;
