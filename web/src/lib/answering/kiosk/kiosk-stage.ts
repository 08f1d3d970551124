import { stopReasonOf, type StopReason } from '../stop-reason.ts';

/** How far a person at a shared tablet has come. Which question is open is kept beside it, in memory, never in the browser's history. */
export type KioskStage =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'code' }
  /** The code was taken: the person sees where the answer will count. */
  | { readonly kind: 'place' }
  | { readonly kind: 'open' }
  /** `isSpent`: the ballot has been issued, so that the code is worth nothing any more; `failedCount`: how often nobody answered. */
  | { readonly kind: 'delivering'; readonly failedCount: number; readonly isSpent: boolean }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'stopped'; readonly because: StopReason };

export type KioskHappening =
  | { readonly kind: 'begin' }
  | { readonly kind: 'code-taken' }
  | { readonly kind: 'start' }
  | { readonly kind: 'deliver' }
  | { readonly kind: 'issued' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'counted' }
  | { readonly kind: 'refused'; readonly because: string };

const steps: Readonly<Partial<Record<KioskHappening['kind'], readonly [KioskStage['kind'], KioskStage]>>> = {
  begin: ['welcome', { kind: 'code' }],
  'code-taken': ['code', { kind: 'place' }],
  start: ['place', { kind: 'open' }],
  deliver: ['open', { kind: 'delivering', failedCount: 0, isSpent: false }],
};

const afterDelivering = (stage: KioskStage & { kind: 'delivering' }, happening: KioskHappening): KioskStage => {
  if (happening.kind === 'issued') return { ...stage, isSpent: true };
  if (happening.kind === 'unreachable') return { ...stage, failedCount: stage.failedCount + 1 };
  if (happening.kind === 'counted') return { kind: 'delivered' };
  if (happening.kind !== 'refused') return stage;
  const because = stopReasonOf(happening.because);
  return { kind: 'stopped', because: because === 'closed' ? 'too-late' : because };
};

/**
 * The stage after something has happened. What does not belong to a stage changes nothing. There is no way back to an earlier
 * person: a cleared screen is a new visit, not a stage.
 */
export const kioskStageAfter = (stage: KioskStage, happening: KioskHappening): KioskStage => {
  if (stage.kind === 'delivering') return afterDelivering(stage, happening);
  if (happening.kind === 'refused' && stage.kind === 'code') return { kind: 'stopped', because: stopReasonOf(happening.because) };
  const step = steps[happening.kind];
  return step !== undefined && step[0] === stage.kind ? step[1] : stage;
};
