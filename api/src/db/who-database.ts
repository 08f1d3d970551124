import type { BallotOfficeTables } from '../ballot-office/ballot-office-tables.ts';
import type { InvitationTables } from '../invitations/invitation-tables.ts';
import type { AuditTables } from '../audit/audit-tables.ts';
import type { ClosingTables } from '../closing/closing-tables.ts';
import type { CountingTables } from '../counting/counting-tables.ts';
import type { EndingTables } from '../endings/ending-tables.ts';
import type { FollowUpTables } from '../follow-up/follow-up-tables.ts';
import type { IdentityTables } from '../identity/identity-tables.ts';
import type { InstrumentTables } from '../instruments/instrument-tables.ts';
import type { OrganisationImportTables } from '../organisation-import/import-tables.ts';
import type { OrganisationTables } from '../organisation/organisation-tables.ts';
import type { ReformTables } from '../reform/reform-tables.ts';
import type { ReleaseTables } from '../release/release-tables.ts';
import type { RetentionTables } from '../retention/retention-tables.ts';
import type { RosterTables } from '../roster/roster-tables.ts';
import type { WaveTables } from '../waves/wave-tables.ts';
import type { WhoRole } from './roles.ts';
import type { Store } from './store.ts';

/** Every table of the WHO database: people, never answers. Each room adds its own tables here. */
export type WhoDatabase = BallotOfficeTables &
  OrganisationTables &
  OrganisationImportTables &
  RosterTables &
  IdentityTables &
  InstrumentTables &
  WaveTables &
  AuditTables &
  ClosingTables &
  CountingTables &
  EndingTables &
  FollowUpTables &
  InvitationTables &
  ReformTables &
  ReleaseTables &
  RetentionTables;

export type WhoStore = Store<WhoDatabase, WhoRole>;
