import { closerOf } from '../../closing/index.ts';
import type { Agreed } from '../../endings/index.ts';
import { conflict } from '../../http/errors.ts';
import type { Viewer } from '../../identity/viewer.ts';
import type { OfficePart } from '../../installation.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';
import { decideCancelling } from './cancel-wave.ts';
import { beginClosing } from './close-office.ts';

type Part = Pick<OfficePart, 'office' | 'clock' | 'counting'>;

/**
 * Lets an early closing be agreed on only when the answers could be opened now: otherwise everybody would be shut out, and nothing
 * counted. Edges: where only the part that counts knows, it is for that part to wait.
 */
export const requireReadyToCloseEarly = async ({ counting }: Part, waveId: string): Promise<void> => {
  const readiness = await counting.keyReadiness(waveId);
  if (readiness === undefined || readiness.kind === 'ready') return;
  if (readiness.kind === 'needs-shares')
    throw conflict('seal-key-locked', 'key holders must give their codes before the wave is closed');
  throw conflict('seal-key-missing', 'the key that opens the answers is not where it was kept');
};

/** Carries out what the sides agreed on: from here the rounds go on, also after a crash. */
export const endAsAgreed = async (
  part: Part,
  viewer: Viewer,
  waveId: string,
  { kind, reason, agreedBy }: Agreed,
): Promise<void> => {
  const by = { ...closerOf(viewer), role: viewer.grants[0]?.role ?? 'analyst' };
  if (kind === 'cancel') await decideCancelling(part, waveId, { by, reason, agreedBy });
  else await beginClosing(part, waveId, by, { reason, agreedBy });
};

/** Refuses a closing by hand before the agreed instant: that takes both sides. In a demo wave nothing is at stake for anybody. */
export const requireTimeToClose = ({ isDemo, state, closesAt }: WaveTable, now: Date): void => {
  if (isDemo || state !== 'open' || now >= closesAt) return;
  throw conflict(
    'early-close-needs-both',
    `the protocol that was approved says that the wave closes ${closesAt.toISOString()}`,
    'Both sides can agree to close it earlier.',
  );
};
