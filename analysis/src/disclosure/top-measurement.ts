import { mantelScreen, type MantelScreen } from '../item-bias/mantel.ts';
import { covariances, crossProducts } from '../moments/cross-products.ts';
import { restScoreTable } from '../moments/rest-score-table.ts';
import { alpha, feldtInterval, type Alpha } from '../reliability/alpha.ts';
import { omega } from '../reliability/omega.ts';
import type { Interval } from '../intervals/interval.ts';
import { driverImportance, type DriverImportance } from '../relations/driver-importance.ts';
import { mayShowRelations } from '../relations/driver-intervals.ts';
import type { DisclosurePlan, PlanDimension, ScaleItem } from './disclosure-plan.ts';
import { found } from './found.ts';
import { pointsOf, type ResponseRow } from './response-tally.ts';
import { TOP_THRESHOLD } from './top-threshold.ts';
import { liesInside, unitTree, type UnitTree } from './unit-tree.ts';

/** How well a dimension's statements go together; `null` where too few answered all of them. */
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
  /** What goes together with each dimension, when anything may be said of it. */
  readonly relations: readonly { readonly outcomeId: string; readonly importance: DriverImportance }[];
};

type TopUnit = { readonly unit: number; readonly rows: readonly ResponseRow[] };

const isEnough = (rows: readonly unknown[]): boolean => rows.length >= TOP_THRESHOLD;

/**
 * Cities, and the districts right below them, that are large enough, and of which nothing small is left when they are taken from their city:
 * while fewer than the threshold lie outside the districts that are told of, the smallest of those is not told of either.
 */
function topUnits(rows: readonly ResponseRow[], plan: DisclosurePlan, tree: UnitTree): TopUnit[] {
  const unitOf = new Map(plan.atoms.map((atom) => [atom.id, found(tree.indexOf.get(atom.unitId), `unit ${atom.unitId}`)]));
  const inside = (unit: number): TopUnit => ({
    unit,
    rows: rows.filter((row) => liesInside(tree, found(unitOf.get(row.atomId), 'a known atom for every response'), unit)),
  });
  const at = (depth: number): number[] => tree.depths.flatMap((own, unit) => (own === depth ? [unit] : []));
  const cities = at(0)
    .map(inside)
    .filter((city) => isEnough(city.rows));
  return cities.flatMap((city) => {
    const districts = at(1)
      .filter((unit) => tree.parents[unit] === city.unit)
      .map(inside)
      .filter((district) => isEnough(district.rows))
      .sort((a, b) => b.rows.length - a.rows.length);
    return [city, ...withLargeRest(districts, city.rows.length)];
  });
}

function withLargeRest(districts: readonly TopUnit[], cityCount: number): TopUnit[] {
  const told = [...districts];
  const rest = (): number => told.reduce((left, { rows }) => left - rows.length, cityCount);
  while (told.length > 0 && rest() > 0 && rest() < TOP_THRESHOLD) told.pop();
  return told;
}

type Answers = readonly (number | null)[];

const answersTo = (items: readonly ScaleItem[], rows: readonly ResponseRow[]): Answers[] =>
  rows.map((row) => items.map((item) => pointsOf(item, row.answers)));

const scaleItemsOf = (dimension: PlanDimension, plan: DisclosurePlan): ScaleItem[] =>
  plan.items.filter((item): item is ScaleItem => item.kind === 'scale' && dimension.itemIds.includes(item.id));

const isComplete = (answers: Answers): boolean => answers.every((answer) => answer !== null);

/** Statements of one scale can be compared at equal rest score; of unlike ones they cannot. */
function biasOf(
  items: readonly ScaleItem[],
  leaders: readonly Answers[],
  others: readonly Answers[],
): DimensionMeasurement['itemBias'] {
  const ranges = new Set(items.map((item) => item.max - item.min));
  const [range = 0] = ranges;
  const canTell = ranges.size === 1 && [leaders, others].every((group) => isEnough(group.filter(isComplete)));
  const tableOf = (group: readonly Answers[], place: number) => restScoreTable(group, place, { min: 0, max: range });
  return items.map((item, place) => ({
    itemId: item.id,
    screen: canTell ? mantelScreen(tableOf(others, place), tableOf(leaders, place)) : null,
  }));
}

function measure(
  dimension: PlanDimension,
  plan: DisclosurePlan,
  { leaders, others }: { leaders: readonly ResponseRow[]; others: readonly ResponseRow[] },
): DimensionMeasurement {
  const items = scaleItemsOf(dimension, plan);
  const [fromLeaders, fromOthers] = [answersTo(items, leaders), answersTo(items, others)];
  const sums = crossProducts([...fromLeaders, ...fromOthers], items.length);
  const covariance = sums.count >= TOP_THRESHOLD && items.length > 1 ? covariances(sums) : null;
  const told = alpha(covariance);
  return {
    dimensionId: dimension.id,
    completeCount: sums.count,
    reliability:
      covariance === null
        ? null
        : {
            alpha: told,
            interval: feldtInterval(told.alpha, { count: sums.count, itemCount: items.length }),
            omega: omega(covariance, sums.count)?.omega ?? null,
          },
    itemBias: biasOf(items, fromLeaders, fromOthers),
  };
}

/** A person's mean of a dimension, 0–1, when they answered enough of it. */
function meanOf(dimension: PlanDimension, plan: DisclosurePlan, row: ResponseRow): number | null {
  const items = scaleItemsOf(dimension, plan);
  const shares = items.flatMap((item) => {
    const points = pointsOf(item, row.answers);
    return points === null ? [] : [points / (item.max - item.min)];
  });
  if (shares.length === 0 || shares.length < dimension.minAnsweredShare * items.length - 1e-9) return null;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function relationsIn(rows: readonly ResponseRow[], plan: DisclosurePlan): TopMeasurement['relations'] {
  const means = rows.map((row) => plan.dimensions.map((dimension) => meanOf(dimension, plan, row)));
  return plan.dimensions.flatMap(({ id }, outcome) => {
    const outcomeFirst = means.map((line) => [line[outcome] ?? null, ...line.filter((_, place) => place !== outcome)]);
    const sums = crossProducts(outcomeFirst, plan.dimensions.length);
    const importance = sums.count >= TOP_THRESHOLD ? driverImportance(sums) : null;
    return importance !== null && mayShowRelations(importance) ? [{ outcomeId: id, importance }] : [];
  });
}

/**
 * Reliability, item bias and relations, computed at close while the answers are still there: for each city and district of at least
 * `TOP_THRESHOLD` answers, and for nothing smaller. The rows can then be dropped, and the question can never be asked of a smaller group.
 * Edges: an empty list when no city is large enough; parts `null` or absent where too few answered what they need.
 * Source: docs/methods/reliability.md, item-bias.md, relations.md
 */
export function measureAtClose(
  rows: readonly ResponseRow[],
  plan: DisclosurePlan,
  leaderLevelIds: ReadonlySet<string>,
): TopMeasurement[] {
  const tree = unitTree(plan.units);
  const leaderAtoms = new Set(
    plan.atoms.flatMap(({ id, levelIds }) => (levelIds.every((level) => leaderLevelIds.has(level)) ? [id] : [])),
  );
  return topUnits(rows, plan, tree).map(({ unit, rows: own }) => {
    const groups = {
      leaders: own.filter(({ atomId }) => leaderAtoms.has(atomId)),
      others: own.filter(({ atomId }) => !leaderAtoms.has(atomId)),
    };
    return {
      unitId: found(tree.ids[unit], 'a unit'),
      responseCount: own.length,
      dimensions: plan.dimensions.map((dimension) => measure(dimension, plan, groups)),
      relations: relationsIn(own, plan),
    };
  });
}
