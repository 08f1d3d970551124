import type { ProtectedFigures } from '@takhoyde/analysis/disclosure';
import type { ReleasedMeasurement } from './released-measurement.ts';
import type { ReleaseHeader } from './release-header.ts';
import type { ReleasedStructureUnit } from './released-structure.ts';
import type { UnitFigures } from './unit-figures.ts';

export interface WaveReleaseTable {
  hash: string;
  waveId: string;
  releasedAt: Date;
  header: ReleaseHeader;
  blocks: ProtectedFigures;
}

export interface StructureTable {
  releaseHash: string;
  organisationVersion: string;
  units: ReleasedStructureUnit[];
}

export interface ReadingTable {
  releaseHash: string;
  organisationVersion: string;
  unitId: string;
  figures: UnitFigures;
}

/** Whom a release is shown to, from the moment the row is there: the role `results` sees nothing of a release without one. */
export interface PublicationTable {
  releaseHash: string;
  audience: 'leaders' | 'everybody';
  publishedAt: Date;
}

/** What was measured of the questionnaire at close, unit by unit; the city first. */
export interface MeasurementTable {
  releaseHash: string;
  place: number;
  measurement: ReleasedMeasurement;
}

/** Receipts of the ballots that were counted: the public ballot list. */
export interface BallotListTable {
  waveId: string;
  receipt: string;
}

export interface ReleaseTables {
  'release.waveRelease': WaveReleaseTable;
  'release.structure': StructureTable;
  'release.reading': ReadingTable;
  'release.measurement': MeasurementTable;
  'release.publication': PublicationTable;
  'release.ballotList': BallotListTable;
}
