import {
  behindFigures, protect, readThrough, stratumCounts, tallyResponses,
  type BehindFigure, type FigureSet, type ResponseTally, type StratumCount,
} from '@takhoyde/analysis/disclosure';
import type { Audit, AuditAtom, AuditCell } from './audit-format.ts';
import type { NeutralInput } from './neutral-input.ts';
import { planOf, rowsOf, structuresOf } from './neutral-plan.ts';

/**
 * Everything that would be published of a neutral input: the figures themselves, read through both structures, with whose answers each holds.
 * The numbers are those a screen would show before rounding; nothing is taken from inside the engine but the list of people behind them.
 */
export function auditOf(input: NeutralInput): Audit {
  const plan = planOf(input);
  const tally = tallyResponses(rowsOf(input), plan);
  const figures = protect(tally, plan);
  const names = nameAtoms(tally, stratumCounts(tally, plan));
  const cells = structuresOf(input).flatMap(({ prefix, structure }) => {
    const shown = new Map(readThrough(figures, structure).map((set) => [`${set.unitId} ${set.groupId}`, set]));
    return behindFigures(figures, structure).flatMap((behind): AuditCell[] => {
      const stats = statsOf(behind, shown.get(`${behind.unitId} ${behind.groupId}`), input);
      const { unitId, groupId, table } = behind;
      return stats === undefined ? [] : [{ id: `${prefix}${unitId}|${groupId}`, table: `${table.kind}/${table.of}`, atoms: names.atomsOf(behind), stats }];
    });
  });
  const used = new Set(cells.flatMap((cell) => cell.atoms));
  const atoms = names.atoms.filter((atom) => atom.isWhole || used.has(atom.id)).map(({ id, n }) => ({ id, n }));
  return { format: 'disclosure-audit/1', k: input.policy.mean, scale: input.scale, atoms, cells };
}

type Named = AuditAtom & { isWhole: boolean };

/**
 * An atom stands under its own name with its true number of answers. Its people who answered a dimension otherwise than most are counted
 * apart from the rest (R16), so in the tables of that dimension they are an atom of their own.
 */
function nameAtoms(tally: ResponseTally, counts: readonly StratumCount[]) {
  const size = (count: StratumCount): number => [...count.perAtom.values()].reduce((sum, people) => sum + people, 0);
  const main = new Map<string, StratumCount>();
  for (const count of counts) {
    const present = main.get(count.of);
    if (present === undefined || size(count) > size(present)) main.set(count.of, count);
  }
  const byKey = new Map(counts.map((count) => [`${count.of} ${count.stratumId}`, count]));
  const nameOf = (atomId: string, count: StratumCount): string => {
    if (main.get(count.of) === count) return atomId;
    return count.kind === 'whole' ? `${atomId}|${count.stratumId}` : `${atomId}|${count.stratumId}|${count.of}`;
  };
  const atoms = new Map<string, Named>(tally.atoms.map((atom) => [atom.atomId, { id: atom.atomId, n: atom.responseCount, isWhole: true }]));
  for (const count of counts.filter((candidate) => main.get(candidate.of) !== candidate)) {
    for (const [atomId, n] of count.perAtom) atoms.set(nameOf(atomId, count), { id: nameOf(atomId, count), n, isWhole: false });
  }
  const atomsOf = ({ table, parts }: BehindFigure): string[] =>
    parts.flatMap(({ stratumId, atomIds }) => {
      const count = byKey.get(`${table.of} ${stratumId}`);
      return count === undefined ? [] : atomIds.filter((atomId) => count.perAtom.has(atomId)).map((atomId) => nameOf(atomId, count));
    });
  return { atoms: [...atoms.values()], atomsOf };
}

/** The additive statistics of a shown figure, on the scale of the input; `undefined` when it is hidden. */
function statsOf({ table }: BehindFigure, set: FigureSet | undefined, { scale }: NeutralInput): AuditCell['stats'] | undefined {
  if (table.kind === 'index') {
    const figure = set?.indices[table.of];
    if (figure?.kind !== 'shown') return undefined;
    return { n: figure.answerCount, sum: exact(figure.answerCount * (scale.min + (figure.mean / 100) * (scale.max - scale.min))) };
  }
  const figure = set?.items[table.of];
  if (figure?.kind !== 'shown') return undefined;
  if (table.kind === 'mean') return { n: figure.answerCount, sum: exact(figure.answerCount * figure.mean) };
  const { shares, distribution } = figure;
  if (table.kind === 'five') {
    if (distribution.kind !== 'shown') return undefined;
    return { n: distribution.answerCount, ...Object.fromEntries(distribution.counts.map((count, index) => [`c:${scale.min + index}`, count])) };
  }
  if (shares.kind !== 'shown') return undefined;
  const count = (share: number): number => exact(share * shares.answerCount);
  return { n: shares.answerCount, 'c:low': count(shares.unfavourableShare), 'c:mid': count(shares.neutralShare), 'c:high': count(shares.favourableShare) };
}

/** A product of a mean and its n is the sum it came from but for the last bits. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;
