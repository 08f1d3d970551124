import type { Definition } from '@takhoyde/survey-definitions';
import type {
  AcknowledgedWarning,
  Approval,
  CloseReceipt,
  DisclosurePolicy,
  KeyOffice,
  Language,
  LocalizedText,
  Protocol,
  RetentionPeriods,
  SealKeyRule,
  Side,
  WaveDraftContent,
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
  /** What was counted on the days before, oldest first. */
  history?: readonly { asOf: string; responsePercent: number | null }[];
  /** Buckets whose people get the general notice: many answer codes fetched there have not been used. */
  noticeBucketIds?: readonly string[];
}

/** What runs by itself in a wave. Absent in waves from before 0.3: everybody saw the results at release, and nobody was reminded by itself. */
export interface ScheduleColumns {
  /** Leaders and representatives see the results, in the same minute; null: at release. */
  resultsAt: Date | null;
  /** Everybody else; null: in the same minute as the others. */
  employeesSeeResultsAt: Date | null;
  /** Instants, ISO 8601, rising. */
  reminders: string[];
  languages: Language[];
  retentionPeriods: RetentionPeriods | null;
  senderName: string | null;
}

/** Who planned a wave, and which warnings they answered for. */
export interface PlannedColumns {
  plannedBy: string | null;
  plannedByName: string | null;
  plannedAt: Date | null;
  acknowledged: AcknowledgedWarning[];
}

export interface WaveTable extends ScheduleColumns, PlannedColumns {
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

/** A wave to be stored. What a schedule leaves out stands as in waves that have none. */
export type NewWave = Omit<WaveTable, keyof ScheduleColumns | keyof PlannedColumns> & Partial<ScheduleColumns & PlannedColumns>;

export interface ApprovalTable extends Omit<Approval, 'name' | 'approvedAt'> {
  waveId: string;
  side: Side;
  personId: string;
  personName: string;
  approvedAt: Date;
  /** Nodes the person's role is held at: whose units the approval is given for. Empty in approvals from before it was kept. */
  unitIds: string[];
  /** Who gave the person that role, and when; null where it is not known. */
  grantedBy: string | null;
  grantedByName: string | null;
  grantedAt: Date | null;
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

/** One of the protocols a wave has had. `madeBy`: null in the demo. */
export interface ProtocolVersionTable {
  waveId: string;
  number: number;
  protocol: Protocol;
  hash: string;
  madeBy: string | null;
  madeByName: string | null;
  madeAt: Date;
}

/** A plan that is being written. */
export interface DraftTable {
  id: string;
  content: WaveDraftContent;
  revision: number;
  savedBy: string;
  savedByName: string;
  savedAt: Date;
}

/** What the sides say to each other about a protocol. `answers`: the number of the comment that is answered. */
export interface CommentTable {
  waveId: string;
  number: number;
  answers: number | null;
  protocolNumber: number | null;
  personId: string;
  personName: string;
  role: string;
  body: string;
  writtenAt: Date;
}

export interface BurdenLimitTable {
  name: 'minutes-per-year' | 'weeks-between';
  value: number;
}

export interface WhistleblowingLinkTable {
  unitId: string;
  url: string;
}

export interface WaveTables {
  'waves.draft': DraftTable;
  'waves.comment': CommentTable;
  'waves.burdenLimit': BurdenLimitTable;
  'waves.whistleblowingLink': WhistleblowingLinkTable;
  'waves.protocolVersion': ProtocolVersionTable;
  'waves.wave': WaveTable;
  'waves.approval': ApprovalTable;
  'waves.keyHolder': KeyHolderTable;
}
