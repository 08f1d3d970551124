import { findKeyProgress } from '../ballot-office/index.ts';
import type { WaveDetail } from '../contract/index.ts';
import type { Installation, OfficePart } from '../installation.ts';
import { listApprovals, requireWave, summaryOf } from '../waves/wave-store.ts';
import { countingHere } from './counting-desk.ts';

/** Everything a page about a wave shows: its protocol, who approved it, and while it is open how many have answered. */
export const detailOf = async (
  { office, counting }: Pick<OfficePart, 'office' | 'counting'>,
  waveId: string,
): Promise<WaveDetail> => {
  const wave = await requireWave(office, waveId);
  const approvals = await listApprovals(office, waveId);
  return {
    wave: summaryOf(wave),
    keys: await findKeyProgress(office, waveId),
    protocol: wave.protocol,
    protocolHash: wave.protocolHash,
    approvals: approvals.map(({ side, personName, role, protocolHash, approvedAt }) => ({
      side,
      name: personName,
      role,
      protocolHash,
      approvedAt: approvedAt.toISOString(),
    })),
    participation: (await counting.participationOf(wave)) ?? null,
    closeReceipt: wave.state === 'released' ? wave.closeReceipt : null,
    problem: wave.problem,
  };
};

/** The same for an installation that is one process. */
export const waveDetail = (installation: Installation, waveId: string): Promise<WaveDetail> =>
  detailOf({ office: installation.office, counting: countingHere(installation) }, waveId);
