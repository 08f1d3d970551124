import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { notFound, RefusedRequest } from '../http/errors.ts';
import type { Released } from '../release/released.ts';
import { findFigures, findRelease, findStructure, listReleases, type ReleaseHead } from '../release/release-reader.ts';
import type { UnitFigures } from '../release/unit-figures.ts';
import { type Structure, structureOf } from './structure.ts';

/** A released wave read through one organisation version. */
export interface ReleasedWave {
  readonly head: ReleaseHead;
  readonly organisationVersion: string;
  readonly structure: Structure;
  readonly figuresOf: (unitIds: readonly string[]) => Promise<ReadonlyMap<string, Released<UnitFigures>>>;
}

const throughStructure = async (
  db: Kysely<WhoDatabase>,
  head: ReleaseHead,
  organisationVersion: string,
): Promise<ReleasedWave | undefined> => {
  const units = await findStructure(db, head.hash, organisationVersion);
  if (units === undefined) return undefined;
  return {
    head,
    organisationVersion,
    structure: structureOf(units),
    figuresOf: (unitIds) => findFigures(db, { releaseHash: head.hash, organisationVersion, unitIds }),
  };
};

/** What is told of a wave whose results are not there, or not there yet: the same of both. */
export const notReleased = (waveId: string): RefusedRequest =>
  new RefusedRequest({ status: 404, code: 'not-released', title: `the wave ${waveId} is not released, or does not exist` });

/** Finds a released wave, read through the version asked for or its own. Not released, or no way to that version: not-found. */
export const findReleasedWave = async (
  db: Kysely<WhoDatabase>,
  waveId: string,
  organisationVersion?: string,
): Promise<ReleasedWave> => {
  const head = await findRelease(db, waveId);
  if (head === undefined) throw notReleased(waveId);
  const version = organisationVersion ?? head.header.wave.organisationVersion;
  const wave = await throughStructure(db, head, version);
  if (wave === undefined) throw notFound(`a reading of the wave ${waveId} through the organisation ${version}`);
  return wave;
};

/**
 * The nearest earlier wave with the same instrument that can be read through the same structure, and is shown to all the wave itself
 * is shown to; undefined when there is none.
 */
export const findBaselineOf = async (db: Kysely<WhoDatabase>, wave: ReleasedWave): Promise<ReleasedWave | undefined> => {
  const { instrumentId, closesAt } = wave.head.header.wave;
  const earlier = (await listReleases(db))
    .filter(({ isForEverybody }) => isForEverybody || !wave.head.isForEverybody)
    .filter(({ header }) => header.wave.instrumentId === instrumentId && Date.parse(header.wave.closesAt) < Date.parse(closesAt))
    .sort((one, other) => Date.parse(other.header.wave.closesAt) - Date.parse(one.header.wave.closesAt));
  for (const head of earlier) {
    const found = await throughStructure(db, head, wave.organisationVersion);
    if (found !== undefined) return found;
  }
  return undefined;
};
