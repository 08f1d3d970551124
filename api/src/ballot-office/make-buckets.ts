/** People of one level in one unit. */
export type Headcount = { unitId: string; levelId: string; personCount: number };

/** A unit and the one above it; the top unit has `null`. */
export type UnitPlace = { id: string; parentId: string | null };

/** The group whose label a ballot carries: normally one level of one unit, merged upwards until it is large enough. */
export type Bucket = {
  id: string;
  unitId: string;
  /** Normally one; several only where the top had to join levels. */
  levelIds: string[];
  /** Units whose people are in it. */
  coveredUnitIds: string[];
  eligibleCount: number;
};

/** Why buckets cannot be made. The words name no group: a group too small to ask is too small to mention. */
export type BucketRefusal = { kind: 'refused'; because: 'too-few-invited' | 'bad-units' | 'bad-headcount'; what: string };

/** Every bucket, and the bucket of each unit × level that has people. */
export type Buckets = {
  kind: 'made';
  buckets: Bucket[];
  bucketOf: (unitId: string, levelId: string) => string | undefined;
};

/** No wave may go below this, whatever its policy says (docs/anonymity.md). */
export const smallestAllowedBucket = 5;

type Group = { unitId: string; levelIds: string[]; cells: { unitId: string; levelId: string }[]; personCount: number };

const refuse = (because: BucketRefusal['because'], what: string): BucketRefusal => ({ kind: 'refused', because, what });

const joined = (left: Group, right: Group): Group => ({
  unitId: left.unitId,
  levelIds: [...new Set([...left.levelIds, ...right.levelIds])],
  cells: [...left.cells, ...right.cells],
  personCount: left.personCount + right.personCount,
});

const smallest = (groups: readonly Group[]): Group | undefined =>
  groups.reduce<Group | undefined>(
    (least, group) => (least === undefined || group.personCount < least.personCount ? group : least),
    undefined,
  );

/** Units from the leaves up, so that each comes after everything below it; `undefined` when they are not one tree. */
const fromBelow = (units: readonly UnitPlace[]): UnitPlace[] | undefined => {
  const childrenOf = new Map<string | null, UnitPlace[]>();
  for (const unit of units) childrenOf.set(unit.parentId, [...(childrenOf.get(unit.parentId) ?? []), unit]);
  const fromAbove = [...(childrenOf.get(null) ?? [])];
  if (fromAbove.length !== 1) return undefined;
  for (let next = 0; next < fromAbove.length && next < units.length; next += 1) {
    fromAbove.push(...(childrenOf.get(fromAbove[next]?.id ?? null) ?? []));
  }
  const isOneTree = fromAbove.length === units.length && new Set(units.map((unit) => unit.id)).size === units.length;
  return isOneTree ? fromAbove.reverse() : undefined;
};

const faultIn = (headcounts: readonly Headcount[], unitIds: ReadonlySet<string>): BucketRefusal | undefined => {
  for (const { unitId, personCount } of headcounts) {
    if (!unitIds.has(unitId)) return refuse('bad-headcount', `unit ${unitId} does not exist`);
    if (!Number.isSafeInteger(personCount) || personCount < 0) {
      return refuse('bad-headcount', `unit ${unitId} has a headcount that is not a whole number from 0`);
    }
  }
  return undefined;
};

/** Groups of each unit, by level, as they stand before anything is moved up. */
const ownGroups = (headcounts: readonly Headcount[]): Map<string, Map<string, Group>> => {
  const groups = new Map<string, Map<string, Group>>();
  for (const { unitId, levelId, personCount } of headcounts) {
    if (personCount > 0) addTo(groups, unitId, { unitId, levelIds: [levelId], cells: [{ unitId, levelId }], personCount });
  }
  return groups;
};

const addTo = (groups: Map<string, Map<string, Group>>, unitId: string, group: Group): void => {
  const levels = groups.get(unitId) ?? new Map<string, Group>();
  const levelId = group.levelIds[0] ?? '';
  const there = levels.get(levelId);
  levels.set(levelId, there === undefined ? { ...group, unitId } : joined(there, group));
  groups.set(unitId, levels);
};

/** Puts what the top could not fill with its smallest bucket, or with the smallest of all, which then counts as the top's. */
const placeRest = (made: Group[], rest: Group, rootId: string): Group[] => {
  const host = smallest(made.filter((group) => group.unitId === rootId)) ?? smallest(made);
  return host === undefined ? [rest] : made.map((group) => (group === host ? { ...joined(group, rest), unitId: rootId } : group));
};

const numbered = (groups: readonly Group[]): Buckets => {
  const places = new Map<string, string>();
  const buckets = groups.map((group, index): Bucket => {
    const id = `b${index + 1}`;
    for (const cell of group.cells) places.set(JSON.stringify([cell.unitId, cell.levelId]), id);
    const coveredUnitIds = [...new Set(group.cells.map((cell) => cell.unitId))];
    return { id, unitId: group.unitId, levelIds: group.levelIds, coveredUnitIds, eligibleCount: group.personCount };
  });
  return { kind: 'made', buckets, bucketOf: (unitId, levelId) => places.get(JSON.stringify([unitId, levelId])) };
};

/**
 * Cuts everyone invited into ballot buckets, once and before the wave opens. People of a unit × level that is too small go
 * with the same level one unit up; what the top cannot fill is joined there across levels, or joins its smallest bucket.
 * Same input, same buckets and ids. Edges: refused when fewer than `minimum` are invited at all, when units are not one tree,
 * or when `minimum` is under 5. Source: docs/anonymity.md
 * @example makeBuckets([{ id: 'by', parentId: null }], [{ unitId: 'by', levelId: 'M', personCount: 9 }], { minimum: 8 }).kind // 'made'
 */
export const makeBuckets = (
  units: readonly UnitPlace[],
  headcounts: readonly Headcount[],
  { minimum }: { minimum: number },
): Buckets | BucketRefusal => {
  const order = fromBelow(units);
  const root = order?.at(-1);
  if (order === undefined || root === undefined) return refuse('bad-units', 'units are not one tree with one top');
  const fault = faultIn(headcounts, new Set(units.map((unit) => unit.id)));
  if (fault !== undefined) return fault;
  const invitedCount = headcounts.reduce((total, { personCount }) => total + personCount, 0);
  if (minimum < smallestAllowedBucket || invitedCount < minimum) {
    return refuse('too-few-invited', `a ballot bucket must have at least ${Math.max(minimum, smallestAllowedBucket)} invited`);
  }
  return numbered(mergeUpwards({ order, rootId: root.id, groups: ownGroups(headcounts), minimum }));
};

type Merge = { order: readonly UnitPlace[]; rootId: string; groups: Map<string, Map<string, Group>>; minimum: number };

const mergeUpwards = ({ order, rootId, groups, minimum }: Merge): Group[] => {
  const made: Group[] = [];
  const rest: Group[] = [];
  for (const unit of order) {
    for (const group of groups.get(unit.id)?.values() ?? []) {
      if (group.personCount >= minimum) made.push(group);
      else if (unit.parentId === null) rest.push(group);
      else addTo(groups, unit.parentId, group);
    }
  }
  const left = rest.reduce<Group | undefined>((total, group) => (total === undefined ? group : joined(total, group)), undefined);
  if (left === undefined) return made;
  return left.personCount >= minimum ? [...made, left] : placeRest(made, left, rootId);
};
