import type { WaveDraftContent } from '../../contract/index.ts';
import type { Fault } from '../../http/errors.ts';
import { scheduleFaults, type WavePlan } from '../wave-plan.ts';

/** A plan as it is written: who makes it and what the storage is, is not for the writer to say. */
export type WrittenPlan = Omit<WavePlan, 'id' | 'isDemo' | 'isTrial' | 'planner' | 'acknowledged'>;

export type ReadDraft =
  { readonly kind: 'whole'; readonly plan: WrittenPlan } | { readonly kind: 'lacking'; readonly faults: Fault[] };

const needed = ['title', 'kind', 'instrumentId', 'organisationVersion', 'opensAt', 'closesAt'] as const;
type Needed = (typeof needed)[number];
type Whole = WaveDraftContent & { readonly [Field in Needed]: NonNullable<WaveDraftContent[Field]> };

const isWhole = (content: WaveDraftContent): content is Whole => needed.every((field) => content[field] !== undefined);

/**
 * A draft as a plan that can be tried and made, or what it lacks. Title texts that are missing are no lack here: the pre-flight tells
 * them by language.
 */
export const planOfDraft = (content: WaveDraftContent): ReadDraft => {
  if (!isWhole(content)) {
    const faults = needed.filter((field) => content[field] === undefined).map((where) => ({ where, what: 'is missing' }));
    return { kind: 'lacking', faults };
  }
  const { unitIds = [], opensAt, closesAt, policy, ...rest } = content;
  const plan = { ...rest, audienceUnitIds: unitIds, opensAt: new Date(opensAt), closesAt: new Date(closesAt), policy };
  const faults = scheduleFaults(plan);
  return faults.length > 0 ? { kind: 'lacking', faults } : { kind: 'whole', plan };
};
