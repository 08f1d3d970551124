import type { MigrationList } from '../../migrate.ts';
import * as schemaAndRoles from './0001-schema-and-roles.ts';
import * as ballotBox from './0002-ballot-box.ts';
import * as receipts from './0003-receipts.ts';
import * as narrowBox from './0004-narrow-box.ts';
import * as noSamples from './0006-no-samples.ts';
import * as sameBallotAgain from './0007-same-ballot-again.ts';

/** Migrations of the WHAT database. */
export const whatMigrations: MigrationList = {
  '0001-schema-and-roles': schemaAndRoles,
  '0002-ballot-box': ballotBox,
  '0003-receipts': receipts,
  '0004-narrow-box': narrowBox,
  '0006-no-samples': noSamples,
  '0007-same-ballot-again': sameBallotAgain,
};
