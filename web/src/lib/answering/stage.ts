import { stopReasonOf, type StopReason } from './stop-reason.ts';

/** How far a person has come. Which question is open is not part of it: that lies in the browser's history. */
export type Stage =
  | { readonly kind: 'start'; readonly isUnreachable: boolean }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'open'; readonly isFresh: boolean }
  /** Sealed and on its way; `failedCount`: how often nobody answered. */
  | { readonly kind: 'delivering'; readonly failedCount: number }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'stopped'; readonly because: StopReason };

export type Happening =
  /** A ballot lies on this device already. */
  | { readonly kind: 'found'; readonly held: 'signed' | 'sealed' }
  | { readonly kind: 'fetch' }
  | { readonly kind: 'fetched' }
  | { readonly kind: 'deliver' }
  | { readonly kind: 'counted' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly because: string }
  /** The ballot is no longer on this device: another tab delivered or deleted it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted' }
  /** Another tab has taken the questions over. */
  | { readonly kind: 'open-elsewhere' }
  | { readonly kind: 'restart' };

export const startStage: Stage = { kind: 'start', isUnreachable: false };

const afterStart = (stage: Stage, happening: Happening): Stage => {
  if (happening.kind === 'fetch') return { kind: 'fetching' };
  if (happening.kind === 'refused') return { kind: 'stopped', because: stopReasonOf(happening.because) };
  if (happening.kind !== 'found') return stage;
  return happening.held === 'sealed' ? { kind: 'delivering', failedCount: 0 } : { kind: 'open', isFresh: false };
};

const afterFetching = (stage: Stage, happening: Happening): Stage => {
  if (happening.kind === 'fetched') return { kind: 'open', isFresh: true };
  if (happening.kind === 'unreachable') return { kind: 'start', isUnreachable: true };
  return happening.kind === 'refused' ? { kind: 'stopped', because: stopReasonOf(happening.because) } : stage;
};

const afterOpen = (stage: Stage, happening: Happening): Stage => {
  if (happening.kind === 'deliver') return { kind: 'delivering', failedCount: 0 };
  const { kind } = happening;
  return kind === 'gone' || kind === 'deleted' || kind === 'open-elsewhere' ? { kind: 'stopped', because: kind } : stage;
};

const afterDelivering = (stage: Stage & { kind: 'delivering' }, happening: Happening): Stage => {
  if (happening.kind === 'counted') return { kind: 'delivered' };
  if (happening.kind === 'unreachable') return { kind: 'delivering', failedCount: stage.failedCount + 1 };
  if (happening.kind !== 'refused') return stage;
  const because = stopReasonOf(happening.because);
  return { kind: 'stopped', because: because === 'closed' ? 'too-late' : because };
};

/**
 * The stage after something has happened. What does not belong to a stage changes nothing: a late answer of a request,
 * a second press, a message from another tab. Nothing leads back from a delivered answer.
 */
export const stageAfter = (stage: Stage, happening: Happening): Stage => {
  switch (stage.kind) {
    case 'start':
      return afterStart(stage, happening);
    case 'fetching':
      return afterFetching(stage, happening);
    case 'open':
      return afterOpen(stage, happening);
    case 'delivering':
      return afterDelivering(stage, happening);
    case 'stopped':
      if (happening.kind === 'deleted') return { kind: 'stopped', because: 'deleted' };
      return happening.kind === 'restart' ? startStage : stage;
    case 'delivered':
      return stage;
  }
};
