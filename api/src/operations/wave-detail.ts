import { findKeyProgress } from '../ballot-office/index.ts';
import type { WaveDetail } from '../contract/index.ts';
import type { Installation } from '../installation.ts';
import { listApprovals, requireWave, summaryOf } from '../waves/wave-store.ts';
import { participationOf } from './participation.ts';

/** Everything a page about a wave shows: its protocol, who approved it, and while it is open how many have answered. */
export const waveDetail = async (installation: Installation, waveId: string): Promise<WaveDetail> => {
  const { office } = installation;
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
    participation: (await participationOf(installation, wave)) ?? null,
    closeProtocol: wave.state === 'released' ? wave.closeProtocol : null,
    problem: wave.problem,
  };
};
