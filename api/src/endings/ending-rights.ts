import type { EndingKind, Endings, Side } from '../contract/index.ts';
import { hasRole, type Viewer } from '../identity/viewer.ts';
import { rolesOfSide } from '../waves/protocol/approving-role.ts';
import type { WaveTable } from '../waves/wave-tables.ts';
import type { ProposalTable } from './ending-tables.ts';

type Standing = Pick<WaveTable, 'state' | 'closesAt' | 'closeReceipt'>;

/** Whether a wave has opened: from then on neither side ends it alone. */
export const hasOpened = ({ state }: Pick<WaveTable, 'state'>): boolean =>
  !['preparing', 'awaiting-approval', 'approved'].includes(state);

/** The side somebody speaks for; undefined when they speak for none. Who holds roles of both speaks for the employer. */
export const sideOf = (viewer: Viewer): Side | undefined =>
  (['employer', 'employees'] as const).find((side) => hasRole(viewer, rolesOfSide[side]));

/**
 * What can be proposed of a wave as it stands: a closing that hangs can be cancelled, one that is counted cannot.
 * @example kindsOpen({ state: 'open', closesAt: new Date(9), closeReceipt: null }, new Date(5)) // ['cancel', 'close-early']
 * @example kindsOpen({ state: 'approved', closesAt: new Date(9), closeReceipt: null }, new Date(5)) // ['cancel']
 * @example kindsOpen({ state: 'released', closesAt: new Date(9), closeReceipt: null }, new Date(20)) // []
 */
export const kindsOpen = ({ state, closesAt }: Standing, now: Date): EndingKind[] => {
  if (['closed', 'released', 'archived', 'cancelled'].includes(state)) return [];
  return state === 'open' && now < closesAt ? ['cancel', 'close-early'] : ['cancel'];
};

/** The proposal that waits for an answer, if there is one. */
export const waitingOf = (proposals: readonly ProposalTable[]): ProposalTable | undefined =>
  proposals.find(({ outcome }) => outcome === 'waiting');

/** What a person may do about the end of a wave now. */
export const mayOf = (viewer: Viewer, wave: Standing, proposals: readonly ProposalTable[], now: Date): Endings['may'] => {
  const side = sideOf(viewer);
  const waiting = waitingOf(proposals);
  const kinds = kindsOpen(wave, now);
  if (side === undefined) return { propose: [], agree: false, withdraw: false };
  if (waiting === undefined) return { propose: kinds, agree: false, withdraw: false };
  const isTimely = kinds.includes(waiting.kind);
  const isOther = waiting.side !== side && waiting.personId !== viewer.personId;
  return { propose: [], agree: isTimely && isOther, withdraw: waiting.side === side };
};
