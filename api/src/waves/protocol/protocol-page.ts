import type { Kysely } from 'kysely';
import type { ProtocolPage, ProtocolVersion, Side, ToldApproval } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { findUnitNames } from '../../organisation/organisation-store.ts';
import { listApprovals, requireWave, summaryOf } from '../wave-store.ts';
import type { ApprovalTable, ProtocolVersionTable, WaveTable } from '../wave-tables.ts';
import { askedUnitsOf, uncoveredBy } from './approval-coverage.ts';
import { mayChangePlan } from './change-plan.ts';
import { listComments } from './comment-store.ts';
import { protocolChanges } from './protocol-changes.ts';
import { listProtocols } from './protocol-store.ts';

type Db = Kysely<WhoDatabase>;
type NameOf = (unitId: string) => string;

const toldUnits = 20;

const toldVersions = (versions: readonly ProtocolVersionTable[]): ProtocolVersion[] =>
  versions.map(({ number, hash, madeAt, madeByName, protocol }, place) => {
    const before = versions[place - 1];
    return {
      number,
      hash,
      madeAt: madeAt.toISOString(),
      madeByName,
      changes: before === undefined ? [] : protocolChanges(before.protocol, protocol),
    };
  });

const toldApproval = (approval: ApprovalTable, currentHash: string | null, nameOf: NameOf): ToldApproval => ({
  side: approval.side,
  name: approval.personName,
  role: approval.role,
  protocolHash: approval.protocolHash,
  approvedAt: approval.approvedAt.toISOString(),
  isCurrent: approval.protocolHash === currentHash,
  units: approval.unitIds.map(nameOf),
  grantedByName: approval.grantedByName,
  grantedAt: approval.grantedAt?.toISOString() ?? null,
});

/** For each side: whether everybody who is asked is covered by approvals of the protocol as it stands, and who is not. */
const sidesOf = async (db: Db, wave: WaveTable, approvals: readonly ApprovalTable[]) => {
  const current = approvals.filter(({ protocolHash }) => protocolHash === wave.protocolHash);
  const asked = await askedUnitsOf(db, wave);
  return (side: Side): { isApproved: boolean; uncovered: string[] } => {
    const own = current.filter((approval) => approval.side === side);
    const isForAll = own.some(({ unitIds }) => unitIds.length === 0);
    const uncovered = isForAll
      ? []
      : uncoveredBy(
          asked,
          own.flatMap(({ unitIds }) => unitIds),
        );
    return { isApproved: own.length > 0 && uncovered.length === 0, uncovered: own.length === 0 ? [] : uncovered };
  };
};

/** All there is to know of the protocol of a wave, for everybody who is signed in. */
export const readProtocolPage = async (db: Db, waveId: string): Promise<ProtocolPage> => {
  const wave = await requireWave(db, waveId);
  const [approvals, versions, comments] = await Promise.all([
    listApprovals(db, waveId),
    listProtocols(db, waveId),
    listComments(db, waveId),
  ]);
  const coverage = await sidesOf(db, wave, approvals);
  const [employer, employees] = [coverage('employer'), coverage('employees')];
  const uncovered = [employer, employees].map((told) => told.uncovered.slice(0, toldUnits));
  const unitIds = [...wave.audienceUnitIds, ...approvals.flatMap((approval) => approval.unitIds), ...uncovered.flat()];
  const names = await findUnitNames(db, unitIds);
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  return {
    wave: summaryOf(wave),
    protocol: wave.protocol,
    protocolHash: wave.protocolHash,
    versions: toldVersions(versions),
    approvals: approvals.map((approval) => toldApproval(approval, wave.protocolHash, nameOf)),
    sides: {
      employer: { ...employer, uncovered: (uncovered[0] ?? []).map(nameOf), uncoveredCount: employer.uncovered.length },
      employees: { ...employees, uncovered: (uncovered[1] ?? []).map(nameOf), uncoveredCount: employees.uncovered.length },
    },
    plannedByName: wave.plannedByName,
    comments: comments.map(({ number, answers, protocolNumber, personName, role, body, writtenAt }) => ({
      number,
      answers,
      protocolNumber,
      name: personName,
      role,
      text: body,
      writtenAt: writtenAt.toISOString(),
    })),
    unitNames: Object.fromEntries(names),
    mayChange: mayChangePlan(wave),
  };
};
