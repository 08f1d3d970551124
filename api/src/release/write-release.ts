import { type ProtectedFigures, readThrough } from '@takhoyde/analysis/disclosure';
import type { Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { contentHash } from '../content-hash.ts';
import type { DisclosurePolicy, LevelGroup, WaveSummary } from '../contract/index.ts';
import { inBatches, inTransaction, jsonColumn, type WhoDatabase } from '../db/index.ts';
import type { ReleasedMeasurement } from './released-measurement.ts';
import type { ReleaseHeader } from './release-header.ts';
import { unitFiguresOf } from './unit-figures-of.ts';
import type { StructureRead } from './wave-organisation.ts';

/** A handle that works as the database role `release`: it may add releases, and nothing else. */
type ReleaseDb = Kysely<WhoDatabase>;

/** Everything a release is made of. No answers: the protected figures are all that is left of them. */
export interface ReleaseParts {
  readonly wave: WaveSummary;
  readonly definition: Definition;
  readonly definitionHash: string;
  readonly policy: DisclosurePolicy;
  readonly equivalenceMargin: number;
  readonly levelGroups: readonly LevelGroup[];
  readonly figures: ProtectedFigures;
  readonly measurements: readonly ReleasedMeasurement[];
  readonly structures: readonly StructureRead[];
  readonly engineVersion: string;
  readonly releasedAt: Date;
}

/** The part of a wave that never changes after opening; its state and the time of release have no say in the hash. */
const frozenWave = ({ id, title, kind, instrumentId, organisationVersion, opensAt, closesAt, isDemo }: WaveSummary) => ({
  id,
  title,
  kind,
  instrumentId,
  organisationVersion,
  opensAt,
  closesAt,
  isDemo,
});

/** The content address of a release: same answers, same definition, same policy, same engine, same hash. */
export const releaseHash = (parts: ReleaseParts): string => {
  const { wave, definitionHash, policy, equivalenceMargin, figures, measurements, engineVersion } = parts;
  return contentHash({
    format: 'takhoyde-release/2',
    wave: frozenWave(wave),
    definitionHash,
    policy,
    equivalenceMargin,
    figures,
    measurements,
    engineVersion,
  });
};

const rowsPerInsert = 100;

const headerOf = (parts: ReleaseParts, unitCount: number, shownUnitCount: number): ReleaseHeader => ({
  wave: { ...parts.wave, state: 'released' },
  definition: parts.definition,
  definitionHash: parts.definitionHash,
  policy: parts.policy,
  equivalenceMargin: parts.equivalenceMargin,
  levelGroups: parts.levelGroups,
  engineVersion: parts.engineVersion,
  blockCount: parts.figures.blocks.length,
  unitCount,
  shownUnitCount,
});

/** Reads the blocks through one structure: figures per unit, for the units that have any. */
const readingOf = (figures: ProtectedFigures, { units, crosswalk }: StructureRead) => {
  const rows = crosswalk?.flatMap(({ fromUnitId, toUnitId, share }) =>
    toUnitId === null ? [] : [{ from: fromUnitId, to: toUnitId, share }],
  );
  const structure = rows === undefined ? { units } : { units, crosswalk: rows };
  return unitFiguresOf(readThrough(figures, structure));
};

/** Adds the reading of a release through one structure. A reading is a function of the blocks: nothing new can be computed from it. */
export const addReading = async (
  tx: ReleaseDb,
  hash: string,
  figures: ProtectedFigures,
  structure: StructureRead,
): Promise<number> => {
  const { organisationVersion, units } = structure;
  await tx
    .insertInto('release.structure')
    .values({ releaseHash: hash, organisationVersion, units: jsonColumn([...units]) })
    .execute();
  const rows = [...readingOf(figures, structure)].map(([unitId, unitFigures]) => ({
    releaseHash: hash,
    organisationVersion,
    unitId,
    figures: jsonColumn(unitFigures),
  }));
  for (const batch of inBatches(rows, rowsPerInsert)) await tx.insertInto('release.reading').values(batch).execute();
  return rows.length;
};

const addMeasurements = async (tx: ReleaseDb, hash: string, measurements: readonly ReleasedMeasurement[]): Promise<void> => {
  const rows = measurements.map((measurement, place) => ({ releaseHash: hash, place, measurement: jsonColumn(measurement) }));
  for (const batch of inBatches(rows, rowsPerInsert)) await tx.insertInto('release.measurement').values(batch).execute();
};

/**
 * Writes the one release of a wave: header, blocks, and a reading per structure, in one transaction. A wave cannot be released
 * twice: called again (after a crash) it finds the release that is there and answers its hash.
 */
export const writeRelease = (db: ReleaseDb, parts: ReleaseParts): Promise<string> =>
  inTransaction(db, async (tx) => {
    const hash = releaseHash(parts);
    const { wave, figures, measurements, structures, releasedAt } = parts;
    const written = await tx.selectFrom('release.waveRelease').select('hash').where('waveId', '=', wave.id).executeTakeFirst();
    if (written !== undefined) return written.hash;
    const [own] = structures;
    const shownUnitCount = own === undefined ? 0 : readingOf(figures, own).size;
    const header = headerOf(parts, own?.units.length ?? 0, shownUnitCount);
    await tx
      .insertInto('release.waveRelease')
      .values({ hash, waveId: wave.id, releasedAt, header: jsonColumn(header), blocks: jsonColumn(figures) })
      .execute();
    for (const structure of structures) await addReading(tx, hash, figures, structure);
    await addMeasurements(tx, hash, measurements);
    return hash;
  });
