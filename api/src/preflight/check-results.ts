import { smallestDetectableChange } from '@takhoyde/analysis';
import type { PreflightFinding } from '../contract/index.ts';
import { chanceOfResult } from './chance-of-result.ts';
import { finding } from './finding.ts';
import type { PreflightFacts } from './preflight-facts.ts';

/** Where no wave has been released yet: what is usual in Norwegian municipalities, told as an assumption. */
const assumedResponseShare = 0.6;
/** Points of 100 that people in one unit differ by; an assumption, told as one. */
const assumedSpread = 20;
const tooFewResults = 0.5;
const sizes = [10, 20, 50, 100, 500] as const;

/** How many answered of those invited to released waves, those of the same kind where there are any. `waveCount` 0: assumed. */
export const expectedResponse = ({
  waves,
  plan,
}: Pick<PreflightFacts, 'waves' | 'plan'>): { share: number; waveCount: number } => {
  const past = waves.flatMap(({ kind, closeReceipt }) => {
    const invited = closeReceipt?.bucketCounts.invited ?? 0;
    return closeReceipt === null || invited === 0 ? [] : [{ kind, invited, spent: closeReceipt.bucketCounts.spent }];
  });
  const ofKind = past.filter(({ kind }) => kind === plan.kind);
  const counted = ofKind.length > 0 ? ofKind : past;
  const [invited, spent] = [counted.map((one) => one.invited), counted.map((one) => one.spent)].map((all) =>
    all.reduce((total, count) => total + count, 0),
  );
  if (invited === undefined || spent === undefined || invited === 0) return { share: assumedResponseShare, waveCount: 0 };
  return { share: Math.min(1, spent / invited), waveCount: counted.length };
};

/** People at or below each unit that somebody is asked in, or that lies above one. */
const peopleBelow = ({ cells, above }: PreflightFacts): Map<string, number> => {
  const people = new Map<string, number>();
  for (const { unitId, personCount } of cells)
    for (const id of above(unitId)) people.set(id, (people.get(id) ?? 0) + personCount);
  return people;
};

/** The share of units that will have a result of their own, if people answer as they did before. */
export const checkExpectedResults = (facts: PreflightFacts): PreflightFinding => {
  const { share, waveCount } = expectedResponse(facts);
  const threshold = facts.definition.reporting.isSensitive ? facts.policy.sensitive.mean : facts.policy.mean;
  const people = peopleBelow(facts);
  const chances = facts.units.flatMap(({ id, unitType }) => {
    const invitedCount = people.get(id) ?? 0;
    return invitedCount === 0 ? [] : [{ unitType, chance: chanceOfResult({ invitedCount, responseShare: share, threshold }) }];
  });
  const mean = (all: readonly { readonly chance: number }[]): number =>
    all.reduce((total, { chance }) => total + chance, 0) / Math.max(1, all.length);
  const rows = [...Map.groupBy(chances, ({ unitType }) => unitType)].map(([label, own]) => ({ label, value: mean(own) }));
  const expected = mean(chances);
  return finding('expected-results', expected < tooFewResults ? 'warn' : 'fine', {
    numbers: { expected, share, waves: waveCount, threshold, units: chances.length },
    rows,
  });
};

/** The smallest change between two waves that groups of some sizes could show, four times in five. Unit: points of 100. */
export const checkSmallestChange = (facts: PreflightFacts): PreflightFinding => {
  const { share } = expectedResponse(facts);
  const rows = sizes
    .filter((size) => size <= facts.invitedCount)
    .map((size) => {
      const group = { count: Math.round(size * share), standardDeviation: assumedSpread };
      return { label: String(size), value: smallestDetectableChange(group, group) };
    });
  return finding('smallest-change', 'fine', { numbers: { spread: assumedSpread, share }, rows });
};
