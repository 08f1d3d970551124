import { mantelScreen, type MantelScreen } from '../item-bias/mantel.ts';
import { covariances, crossProducts } from '../moments/cross-products.ts';
import { restScoreTable } from '../moments/rest-score-table.ts';
import { alpha, feldtInterval, type Alpha } from '../reliability/alpha.ts';
import { omega } from '../reliability/omega.ts';
import type { Interval } from '../intervals/interval.ts';
import { relativeImportance, type RelativeImportance } from '../relations/driver-importance.ts';
import { mayShowRelations } from '../relations/driver-intervals.ts';
import type { DisclosurePlan, PlanDimension, ScaleItem } from './disclosure-plan.ts';
import { pointsOf, type ResponseRow } from './response-tally.ts';
import { tellableUnits, topFamilies, type TopFamily, type TopUnit } from './tellable-units.ts';

/** How well a dimension's statements go together; `null` where too few answered all of them, there or in what is left of the city. */
export type DimensionMeasurement = {
  readonly dimensionId: string;
  readonly completeCount: number;
  readonly reliability: { readonly alpha: Alpha; readonly interval: Interval | null; readonly omega: number | null } | null;
  /** Whether each statement says the same to leaders and others; `null` where either are too few. */
  readonly itemBias: readonly { readonly itemId: string; readonly screen: MantelScreen | null }[];
};

/** What is told of the instrument in a whole city or district. It needs people's answers side by side, so it exists nowhere below. */
export type TopMeasurement = {
  readonly unitId: string;
  readonly responseCount: number;
  readonly dimensions: readonly DimensionMeasurement[];
  /** What goes together with each dimension, when anything may be said of it; the others in the order of the plan. */
  readonly relations: readonly { readonly outcomeId: string; readonly importance: RelativeImportance }[];
};

type Answers = readonly (number | null)[];

const scaleItemsOf = (dimension: PlanDimension, plan: DisclosurePlan): ScaleItem[] =>
  plan.items.filter((item): item is ScaleItem => item.kind === 'scale' && dimension.itemIds.includes(item.id));

/** What each person said to some statements, or how they stand on each dimension: worked out once, asked for by row. */
type Answered = (rows: readonly ResponseRow[]) => Answers[];

const workedOut = (rows: readonly ResponseRow[], answersIn: (row: ResponseRow) => Answers): Answered => {
  const known = new Map(rows.map((row) => [row, answersIn(row)]));
  return (some) => some.map((row) => known.get(row) ?? answersIn(row));
};

const answersTo = (items: readonly ScaleItem[], rows: readonly ResponseRow[]): Answered =>
  workedOut(rows, ({ answers }) => items.map((item) => pointsOf(item, answers)));

const isComplete = (answers: Answers): boolean => answers.every((answer) => answer !== null);

const countOfComplete = (answers: readonly Answers[]): number => answers.filter(isComplete).length;

/** A dimension with a statement that may not be shown at units of this kind is not told of there. */
const isAllowed = (items: readonly ScaleItem[], { unitType }: TopUnit): boolean =>
  items.every(
    ({ shownAtUnitTypes, shownWithinUnit }) =>
      shownWithinUnit === undefined && (shownAtUnitTypes === undefined || shownAtUnitTypes.includes(unitType ?? '')),
  );

function reliabilityOf(answers: readonly Answers[], itemCount: number): DimensionMeasurement['reliability'] {
  const sums = crossProducts(answers, itemCount);
  const covariance = itemCount > 1 ? covariances(sums) : null;
  if (covariance === null) return null;
  const told = alpha(covariance);
  return {
    alpha: told,
    interval: feldtInterval(told.alpha, { count: sums.count, itemCount }),
    omega: omega(covariance, sums.count)?.omega ?? null,
  };
}

type Sides = { readonly leaders: readonly ResponseRow[]; readonly others: readonly ResponseRow[] };

/** Statements of one scale can be compared at equal rest score; of unlike ones they cannot. */
const isOneScale = (items: readonly ScaleItem[]): boolean => new Set(items.map((item) => item.max - item.min)).size === 1;

function screensOf(items: readonly ScaleItem[], answered: Answered, { leaders, others }: Sides): MantelScreen[] {
  const [{ min, max } = { min: 0, max: 0 }] = items;
  const [fromLeaders, fromOthers] = [answered(leaders), answered(others)];
  const tableOf = (group: readonly Answers[], place: number) => restScoreTable(group, place, { min: 0, max: max - min });
  return items.map((_, place) => mantelScreen(tableOf(fromOthers, place), tableOf(fromLeaders, place)));
}

/** A person's mean of a dimension, 0–1, when they answered enough of it. */
function meanOf(items: readonly ScaleItem[], minAnsweredShare: number, row: ResponseRow): number | null {
  const shares = items.flatMap((item) => {
    const points = pointsOf(item, row.answers);
    return points === null ? [] : [points / (item.max - item.min)];
  });
  if (shares.length === 0 || shares.length < minAnsweredShare * items.length - 1e-9) return null;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Ballots come in random order, and sums of fractions depend on it in their last digit: the means are put in one order of their own. */
const byMeans = (one: Answers, other: Answers): number => {
  const place = one.findIndex((mean, index) => mean !== other[index]);
  return place < 0 ? 0 : (one[place] ?? -1) - (other[place] ?? -1);
};

const meansOf = (rows: readonly ResponseRow[], plan: DisclosurePlan): Answered => {
  const all = plan.dimensions.map((dimension) => ({ items: scaleItemsOf(dimension, plan), share: dimension.minAnsweredShare }));
  return workedOut(rows, (row) => all.map(({ items, share }) => meanOf(items, share, row)));
};

function relationsIn(unordered: readonly Answers[], plan: DisclosurePlan): TopMeasurement['relations'] {
  const means = unordered.filter(isComplete).sort(byMeans);
  return plan.dimensions.flatMap(({ id }, outcome) => {
    const outcomeFirst = means.map((line) => [line[outcome] ?? null, ...line.filter((_, place) => place !== outcome)]);
    const importance = relativeImportance(crossProducts(outcomeFirst, plan.dimensions.length));
    return importance !== null && mayShowRelations({ ...importance, lmg: importance.relativeWeights })
      ? [{ outcomeId: id, importance }]
      : [];
  });
}

type Measured = (unit: TopUnit, sides: Sides) => DimensionMeasurement;

/** Each statistic rests on people of its own: those who answered it all. It is told where they, and those left over, are enough. */
function measuring(dimension: PlanDimension, family: TopFamily, { plan, sidesOf }: Measuring): Measured {
  const items = scaleItemsOf(dimension, plan);
  const answered = answersTo(items, family.city.rows);
  const tellable = (rowsOf: (unit: TopUnit) => readonly ResponseRow[]): ReadonlySet<string> =>
    tellableUnits(family, (unit) => countOfComplete(answered(rowsOf(unit))));
  const told = tellable(({ rows }) => rows);
  const leadersTold = tellable((unit) => sidesOf(unit).leaders);
  const othersTold = tellable((unit) => sidesOf(unit).others);
  return (unit, sides) => {
    const { unitId, rows } = unit;
    const may = isAllowed(items, unit);
    const canCompare = may && isOneScale(items) && leadersTold.has(unitId) && othersTold.has(unitId);
    const screens = canCompare ? screensOf(items, answered, sides) : [];
    return {
      dimensionId: dimension.id,
      completeCount: countOfComplete(answered(rows)),
      reliability: may && told.has(unitId) ? reliabilityOf(answered(rows), items.length) : null,
      itemBias: items.map(({ id }, place) => ({ itemId: id, screen: screens[place] ?? null })),
    };
  };
}

type Measuring = { readonly plan: DisclosurePlan; readonly sidesOf: (unit: TopUnit) => Sides };

function measureFamily(family: TopFamily, measuringOf: Measuring): TopMeasurement[] {
  const { plan, sidesOf } = measuringOf;
  const told = tellableUnits(family, ({ rows }) => rows.length);
  const units = [family.city, ...family.districts].filter(({ unitId }) => told.has(unitId));
  if (units.length === 0) return [];
  const measures = plan.dimensions.map((dimension) => measuring(dimension, family, measuringOf));
  const everyItem = plan.dimensions.flatMap((dimension) => scaleItemsOf(dimension, plan));
  const means = meansOf(family.city.rows, plan);
  const related = tellableUnits(family, ({ rows }) => countOfComplete(means(rows)));
  return units.map((unit) => {
    const mayRelate = related.has(unit.unitId) && isAllowed(everyItem, unit);
    return {
      unitId: unit.unitId,
      responseCount: unit.rows.length,
      dimensions: measures.map((measure) => measure(unit, sidesOf(unit))),
      relations: mayRelate ? relationsIn(means(unit.rows), plan) : [],
    };
  });
}

/**
 * Reliability, item bias and relations, computed at close while the answers are still there: for each city and district of at least
 * `TOP_THRESHOLD` answers, and for nothing smaller. The rows can then be dropped, and the question can never be asked of a smaller group.
 * The same rows in another order give the same, to the last bit.
 * Edges: an empty list when no city is large enough; parts `null` or absent where too few answered what they need.
 * Source: docs/methods/reliability.md, item-bias.md, relations.md
 */
export function measureAtClose(
  rows: readonly ResponseRow[],
  plan: DisclosurePlan,
  leaderLevelIds: ReadonlySet<string>,
): TopMeasurement[] {
  const leaderAtoms = new Set(
    plan.atoms.flatMap(({ id, levelIds }) => (levelIds.every((level) => leaderLevelIds.has(level)) ? [id] : [])),
  );
  const sidesOf = ({ rows: own }: TopUnit): Sides => ({
    leaders: own.filter(({ atomId }) => leaderAtoms.has(atomId)),
    others: own.filter(({ atomId }) => !leaderAtoms.has(atomId)),
  });
  return topFamilies(rows, plan).flatMap((family) => measureFamily(family, { plan, sidesOf }));
}
