import type { Grant, Side, WaveDetail } from '@takhoyde/api/contract';

/** What a person may do about a wave. The page offers no more than this; the API decides. */
export interface WaveTasks {
  /** The side the person can approve for now. */
  readonly approveFor: Side | undefined;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** Invitations, posters and printed codes. */
  readonly mayLetIn: boolean;
  /** One new answer code for somebody whose device is lost. */
  readonly mayReissue: boolean;
}

const holds = (grants: readonly Grant[], ...roles: readonly Grant['role'][]): boolean =>
  grants.some(({ role }) => roles.includes(role));

/** The side a person speaks for; undefined for who speaks for neither. Who could speak for both speaks for the employees. */
export const sideOf = (grants: readonly Grant[]): Side | undefined => {
  if (holds(grants, 'union-representative', 'safety-representative')) return 'employees';
  return holds(grants, 'analyst') ? 'employer' : undefined;
};

/** The tasks of a person at a wave as it stands. A side that has approved this very protocol is not asked again. */
export const waveTasks = ({ wave, approvals, protocolHash }: WaveDetail, grants: readonly Grant[]): WaveTasks => {
  const side = sideOf(grants);
  const isDone = approvals.some((approval) => approval.side === side && approval.protocolHash === protocolHash);
  return {
    approveFor: wave.state === 'awaiting-approval' && !isDone ? side : undefined,
    mayOpen: wave.state === 'approved' && holds(grants, 'operator', 'analyst'),
    mayLetIn: ['preparing', 'awaiting-approval', 'approved', 'open'].includes(wave.state) && holds(grants, 'operator', 'analyst'),
    mayReissue: wave.state === 'open' && holds(grants, 'operator'),
    mayClose: (wave.state === 'open' || wave.state === 'closing') && holds(grants, 'operator'),
  };
};

/** The stages a wave goes through, as a reader meets them; several states may be one stage. */
export const waveStages = ['preparing', 'awaiting-approval', 'open', 'released'] as const;
export type WaveStage = (typeof waveStages)[number];

/**
 * Which stage a wave is at.
 * @example stageOf('approved') // 'awaiting-approval'
 */
export const stageOf = (state: WaveDetail['wave']['state']): WaveStage => {
  switch (state) {
    case 'preparing':
      return 'preparing';
    case 'awaiting-approval':
    case 'approved':
      return 'awaiting-approval';
    case 'open':
    case 'closing':
    case 'closed':
      return 'open';
    case 'released':
    case 'archived':
    case 'cancelled':
      return 'released';
  }
};
