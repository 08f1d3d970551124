import type { ScaleItem } from './disclosure-plan.ts';
import { choiceItemsOf, familiesOf, type Family } from './families.ts';
import type { ChoiceFigure, CoverageFigure, FigureSet, IndexFigure, ItemFigure, ResponseFigure } from './figure-set.ts';
import { found } from './found.ts';
import type { ReadStructure } from './place-atoms.ts';
import type { ProtectedFigures } from './protected-figures.ts';
import { readChoice, readItem, readTotals, type GroupReading } from './read-items.ts';
import { readIndex } from './read-index.ts';
import { layOn, type Reading } from './reading.ts';

/** Which units and groups to read; absent means all. */
export type ReadSelection = { readonly unitIds?: readonly string[]; readonly groupIds?: readonly string[] };

/**
 * Every figure that may be shown of a wave, per unit and level group of an organisation: its own, or a later one through a crosswalk.
 * Each is a sum of whole blocks that lie wholly inside, so reading the same wave through any number of organisations adds nothing that can be
 * computed (R5, R9). Edges: a unit without blocks gets hidden figures with a reason and no number.
 */
export function readThrough(figures: ProtectedFigures, structure: ReadStructure, selection: ReadSelection = {}): FigureSet[] {
  const reading = layOn(figures, structure);
  const unitIds = selection.unitIds ?? reading.tree.ids;
  const groupIds = reading.groupIds.filter((groupId) => selection.groupIds?.includes(groupId) ?? true);
  const families = familiesOf(figures.plan);
  const perGroup = groupIds.map((groupId) => readGroup(reading, groupId, families));
  return unitIds.flatMap((unitId) => {
    const unit = found(reading.tree.indexOf.get(unitId), `unit ${unitId} in the organisation`);
    return perGroup.map((group): FigureSet => ({ unitId, ...group(unit) }));
  });
}

type UnitFigures = Omit<FigureSet, 'unitId'>;

function readGroup(reading: Reading, groupId: string, families: readonly Family[]): (unit: number) => UnitFigures {
  const group: GroupReading = { reading, groupId, totals: readTotals(reading, groupId) };
  const indices = families.flatMap((family) =>
    family.dimensions.map((dimension) => [dimension.id, readIndex(dimension, family, group)] as const),
  );
  const items = families.flatMap((family) =>
    family.items.map((item: ScaleItem) => [item.id, readItem(item, family.items, group)] as const),
  );
  const choices = choiceItemsOf(reading.figures.plan).map((item) => [item.id, readChoice(item, group)] as const);
  const responses = readResponses(group);
  const pick = <F extends IndexFigure | ItemFigure | ChoiceFigure>(
    lists: readonly (readonly [string, readonly F[]])[],
    unit: number,
  ): Record<string, F> => Object.fromEntries(lists.map(([id, list]) => [id, found(list[unit], 'a figure')]));
  return (unit) => ({
    groupId,
    response: found(responses[unit], 'a response figure'),
    coverage: coverageOf(unit, group),
    indices: pick(indices, unit),
    items: pick(items, unit),
    choices: pick(choices, unit),
  });
}

/** Whether the base blocks inside a unit hold enough of its answers to stand for it (R5). */
function isCovered(unit: number, { reading, totals }: GroupReading): boolean {
  const inside = totals.insideCount[unit] ?? 0;
  return inside > 0 && inside >= reading.figures.plan.policy.keepShare * (totals.answerCount[unit] ?? 0);
}

const reasonWithout = (unit: number, { totals }: GroupReading): CoverageFigure & ResponseFigure & { kind: 'hidden' } => ({
  kind: 'hidden',
  because: (totals.answerCount[unit] ?? 0) === 0 ? 'nobody-answered' : 'too-few',
});

function coverageOf(unit: number, group: GroupReading): CoverageFigure {
  if (!isCovered(unit, group)) return reasonWithout(unit, group);
  return { kind: 'shown', includedCount: group.totals.insideCount[unit] ?? 0, totalCount: group.totals.answerCount[unit] ?? 0 };
}

/** Answers over invited for whole blocks; people of a bucket where nobody answered count as invited. */
function readResponses(group: GroupReading): ResponseFigure[] {
  const { reading, groupId } = group;
  const { plan, blocks } = reading.figures;
  const invitedTo = (atoms: readonly number[]): number =>
    atoms.reduce((sum, atom) => sum + (plan.atoms[atom]?.invitedCount ?? 0), 0);
  const inside = reading.sum(
    groupId,
    1,
    blocks.map((block, index) => ({ blocks: [index], values: [invitedTo(block.atoms)] })),
  );
  const silent = reading.sumAtoms(groupId, (atom, answerCount) => [answerCount === 0 ? (atom.invitedCount ?? 0) : 0], 1);
  return inside.map(([invited = 0], unit): ResponseFigure => {
    const invitedCount = invited + (silent[unit]?.[0] ?? 0);
    const answerCount = group.totals.insideCount[unit] ?? 0;
    if (!isCovered(unit, group) || invitedCount < plan.policy.invited) return reasonWithout(unit, group);
    return { kind: 'shown', invitedCount, answerCount, responsePercent: Math.round((100 * answerCount) / invitedCount) };
  });
}
