import type { PreflightFinding } from '../contract/index.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';

const nameIn = ({ units }: PreflightFacts): ((id: string) => string) => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** Whether ballots can be made at all. */
export const checkAudience = ({ buckets, invitedCount, askedUnits }: PreflightFacts): PreflightFinding =>
  finding('audience', buckets.kind === 'refused' ? 'stop' : 'fine', {
    numbers: { people: invitedCount, units: askedUnits.length, groups: buckets.kind === 'refused' ? 0 : buckets.buckets.length },
    rows: buckets.kind === 'refused' ? [{ label: buckets.because }] : [],
  });

/** People in a unit nobody leads: no one to take the result further with them. A leader one step up counts for small units. */
export const checkLeaders = (facts: PreflightFacts): PreflightFinding => {
  const leaderLevels = new Set(facts.version.levels.filter(({ isLeader }) => isLeader).map(({ id }) => id));
  const led = new Set(facts.cells.filter(({ levelId }) => leaderLevels.has(levelId)).map(({ unitId }) => unitId));
  const without = facts.askedUnits.filter(({ id }) => !led.has(id));
  return finding('leaders', without.length > 0 ? 'warn' : 'fine', {
    numbers: { units: without.length, all: facts.askedUnits.length },
    rows: without.map(({ name }) => ({ label: name })),
  });
};

/** Levels that no group shows: who works there is counted only in the whole. */
export const checkLevels = ({ version, cells }: PreflightFacts): PreflightFinding => {
  const grouped = new Set(version.levelGroups.flatMap(({ levels }) => levels));
  const known = new Set(version.levels.map(({ id }) => id));
  const people = new Map<string, number>();
  for (const { levelId, personCount } of cells)
    if (!known.has(levelId) || (version.levelGroups.length > 0 && !grouped.has(levelId)))
      people.set(levelId, (people.get(levelId) ?? 0) + personCount);
  return finding('levels', people.size > 0 ? 'warn' : 'fine', {
    rows: [...people].map(([label, value]) => ({ label, value })),
  });
};

const manyMerged = 0.25;

/** Groups too small to ask alone, and what they are asked together with: from the very planner that makes the ballots. */
export const checkMerged = (facts: PreflightFacts): PreflightFinding => {
  const { buckets, cells } = facts;
  if (buckets.kind === 'refused') return finding('merged-buckets', 'fine');
  const nameOf = nameIn(facts);
  const byId = new Map(buckets.buckets.map((bucket) => [bucket.id, bucket]));
  const merged = cells.flatMap(({ unitId, levelId, personCount }) => {
    const bucket = byId.get(buckets.bucketOf(unitId, levelId) ?? '');
    if (bucket === undefined || (bucket.unitId === unitId && bucket.levelIds.length === 1)) return [];
    return [
      {
        label: `${nameOf(unitId)}, ${levelId}`,
        into: `${nameOf(bucket.unitId)}, ${bucket.levelIds.join('+')}`,
        value: personCount,
      },
    ];
  });
  const people = merged.reduce((total, { value }) => total + value, 0);
  return finding('merged-buckets', people > facts.invitedCount * manyMerged ? 'warn' : 'fine', {
    numbers: { merged: merged.length, all: cells.length, people },
    rows: merged,
  });
};
