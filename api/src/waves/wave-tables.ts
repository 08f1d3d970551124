import type { Definition } from '@takhoyde/survey-definitions';
import type {
  Approval,
  CloseReceipt,
  DisclosurePolicy,
  KeyOffice,
  LocalizedText,
  Protocol,
  SealKeyRule,
  Side,
  WaveState,
  WaveSummary,
} from '../contract/index.ts';

/** How many of some virksomheter have answered. `isRest`: those too few to be told of alone, and those counted above a virksomhet. */
export interface ParticipationOfGroup {
  unitIds: readonly string[];
  invitedCount: number;
  isRest: boolean;
  responsePercent: number;
}

/** Whole per cent who have answered, refreshed once a day while the wave is open. What is optional was not counted before 0.2. */
export interface Participation {
  asOf: string;
  countedAt?: string;
  invitedCount: number;
  fetchedCount: number;
  responsePercent: number | null;
  groups?: readonly ParticipationOfGroup[];
  /** Buckets whose people get the general notice: many answer codes fetched there have not been used. */
  noticeBucketIds?: readonly string[];
}

export interface WaveTable {
  id: string;
  title: LocalizedText;
  kind: WaveSummary['kind'];
  state: WaveState;
  instrumentId: string;
  definition: Definition;
  definitionHash: string;
  organisationVersion: string;
  audienceUnitIds: string[];
  opensAt: Date;
  closesAt: Date;
  policy: DisclosurePolicy;
  sealKeyRule: SealKeyRule;
  isDemo: boolean;
  isTrial: boolean;
  isFirst: boolean;
  keyFingerprint: string | null;
  protocol: Protocol | null;
  protocolHash: string | null;
  closeReceipt: CloseReceipt | null;
  participation: Participation | null;
  problem: string | null;
}

export interface ApprovalTable extends Omit<Approval, 'name' | 'approvedAt'> {
  waveId: string;
  side: Side;
  personId: string;
  personName: string;
  approvedAt: Date;
}

/** One who can open a wave's answers together with others: an office, and the person who has taken its code. */
export interface KeyHolderTable {
  waveId: string;
  number: number;
  office: KeyOffice;
  personId: string | null;
  personName: string | null;
  /** Of the key code, which nobody but its holder has. */
  publicKey: Uint8Array | null;
  givenBy: string | null;
}

export interface WaveTables {
  'waves.wave': WaveTable;
  'waves.approval': ApprovalTable;
  'waves.keyHolder': KeyHolderTable;
}
