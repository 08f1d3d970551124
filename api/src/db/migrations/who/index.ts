import type { MigrationList } from '../../migrate.ts';
import * as schemasAndRoles from './0001-schemas-and-roles.ts';
import * as ballotOffice from './0002-ballot-office.ts';
import * as organisation from './0003-organisation.ts';
import * as identityAndWaves from './0004-identity-and-waves.ts';
import * as release from './0005-release.ts';
import * as instruments from './0006-instruments.ts';
import * as waysIn from './0007-ways-in.ts';
import * as followUp from './0008-follow-up.ts';
import * as closing from './0009-closing.ts';
import * as keyHolders from './0010-key-holders.ts';
import * as counting from './0011-counting.ts';
import * as noSamples from './0013-no-samples.ts';
import * as organisationImport from './0014-organisation-import.ts';
import * as reform from './0015-reform.ts';
import * as wavePlans from './0016-wave-plans.ts';
import * as runningWaves from './0017-running-waves.ts';
import * as sending from './0018-sending.ts';
import * as measurements from './0019-measurements.ts';
import * as whistleblowingLinks from './0026-whistleblowing-links.ts';
import * as sights from './0034-sights.ts';

/** Migrations of the WHO database. Written out, not read from a folder: a bundler keeps them, and the order is in git. */
export const whoMigrations: MigrationList = {
  '0001-schemas-and-roles': schemasAndRoles,
  '0002-ballot-office': ballotOffice,
  '0003-organisation': organisation,
  '0004-identity-and-waves': identityAndWaves,
  '0005-release': release,
  '0006-instruments': instruments,
  '0007-ways-in': waysIn,
  '0008-follow-up': followUp,
  '0009-closing': closing,
  '0010-key-holders': keyHolders,
  '0011-counting': counting,
  '0013-no-samples': noSamples,
  '0014-organisation-import': organisationImport,
  '0015-reform': reform,
  '0016-wave-plans': wavePlans,
  '0017-running-waves': runningWaves,
  '0018-sending': sending,
  '0019-measurements': measurements,
  '0026-whistleblowing-links': whistleblowingLinks,
  '0034-sights': sights,
};
