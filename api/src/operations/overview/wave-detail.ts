import { findKeyProgress } from '../../ballot-office/index.ts';
import type { ParticipationGroups, WaveDetail } from '../../contract/index.ts';
import { notFound } from '../../http/errors.ts';
import type { Installation, OfficePart } from '../../installation.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import type { Participation } from '../../waves/wave-tables.ts';
import { listApprovals, requireWave, summaryOf } from '../../waves/wave-store.ts';
import { countingHere } from '../desk/counting-desk.ts';

const totalsOf = (participation: Participation | undefined): WaveDetail['participation'] => {
  if (participation === undefined) return null;
  const { asOf, invitedCount, fetchedCount, responsePercent } = participation;
  return { asOf, invitedCount, fetchedCount, responsePercent };
};

/** Response by virksomhet as it was counted today. Edges: none when the wave is not open, or too few are invited. */
export const participationGroupsOf = async (
  { office, counting }: Pick<OfficePart, 'office' | 'counting'>,
  waveId: string,
): Promise<ParticipationGroups> => {
  const wave = await requireWave(office, waveId);
  const { asOf, groups = [] } = (await counting.participationOf(wave)) ?? {};
  if (asOf === undefined) throw notFound(`participation in the wave ${waveId}`);
  const names = new Map((await listUnits(office, wave.organisationVersion)).map(({ id, name }) => [id, name]));
  return {
    asOf,
    groups: groups.map(({ unitIds, ...told }) => ({ ...told, units: unitIds.map((id) => ({ id, name: names.get(id) ?? id })) })),
  };
};

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
    participation: totalsOf(await counting.participationOf(wave)),
    closeReceipt: wave.closeReceipt,
    problem: wave.problem,
  };
};

/** The same for an installation that is one process. */
export const waveDetail = (installation: Installation, waveId: string): Promise<WaveDetail> =>
  detailOf({ office: installation.office, counting: countingHere(installation) }, waveId);
