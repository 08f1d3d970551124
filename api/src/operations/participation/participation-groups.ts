/** One ballot bucket with the virksomhet it lies in; `undefined` when its people were counted together above that. */
export type GroupedBucket = {
  readonly bucketId: string;
  readonly virksomhetId: string | undefined;
  readonly invitedCount: number;
};

/** Buckets whose response is told as one. `unitIds`: the virksomheter in it; none when it holds only what was counted above them. */
export type ParticipationGroup = {
  readonly unitIds: readonly string[];
  readonly bucketIds: readonly string[];
  readonly invitedCount: number;
  /** What is left when the others are told: small ones, and those counted above a virksomhet. */
  readonly isRest: boolean;
};

const joined = (groups: readonly ParticipationGroup[], isRest: boolean): ParticipationGroup => ({
  unitIds: groups.flatMap(({ unitIds }) => unitIds).sort(),
  bucketIds: groups.flatMap(({ bucketIds }) => bucketIds).sort(),
  invitedCount: groups.reduce((total, { invitedCount }) => total + invitedCount, 0),
  isRest,
});

/**
 * The groups whose response rate is told: each virksomhet of at least `fewest` invited; all others as one rest, which takes in the
 * smallest virksomhet while it is too small itself. Every bucket is in exactly one group, and the groups follow from who is invited
 * alone: they are the same every day. So whatever is subtracted from whatever, what comes out is a union of groups, each large enough.
 * Edges: fewer than `fewest` invited in all give no group.
 */
export const participationGroups = (buckets: readonly GroupedBucket[], fewest: number): ParticipationGroup[] => {
  const byVirksomhet = Map.groupBy(buckets, ({ virksomhetId }) => virksomhetId);
  const candidates = [...byVirksomhet].map(([virksomhetId, own]) => ({
    unitIds: virksomhetId === undefined ? [] : [virksomhetId],
    bucketIds: own.map(({ bucketId }) => bucketId).sort(),
    invitedCount: own.reduce((total, { invitedCount }) => total + invitedCount, 0),
    isRest: virksomhetId === undefined,
  }));
  const isOwn = ({ isRest, invitedCount }: ParticipationGroup): boolean => !isRest && invitedCount >= fewest;
  const told = candidates
    .filter(isOwn)
    .sort((a, b) => b.invitedCount - a.invitedCount || ((a.unitIds[0] ?? '') < (b.unitIds[0] ?? '') ? -1 : 1));
  let rest = candidates.filter((group) => !isOwn(group));
  while (rest.length > 0 && joined(rest, true).invitedCount < fewest) {
    const smallest = told.pop();
    if (smallest === undefined) return [];
    rest = [...rest, smallest];
  }
  return rest.length === 0 ? told : [...told, joined(rest, true)];
};
