import { type Kysely, sql } from 'kysely';
import type { ComparabilityGrade, WaveSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

/** A release without definition and figures: small enough to be looked at whenever somebody comes to answer. */
export interface ReleasedHeading {
  readonly hash: string;
  readonly releasedAt: Date;
  readonly wave: WaveSummary;
}

/** The releases there are, last closed first. */
export const listReleasedHeadings = async (db: Kysely<WhoDatabase>): Promise<ReleasedHeading[]> => {
  const rows = await db
    .selectFrom('release.waveRelease')
    .select(['hash', 'releasedAt', sql<WaveSummary>`header -> 'wave'`.as('wave')])
    .orderBy('hash')
    .execute();
  return rows.sort((one, other) => Date.parse(other.wave.closesAt) - Date.parse(one.wave.closesAt));
};

/** A unit on the way up, in a structure that a release is read through. */
export interface PathUnit {
  readonly id: string;
  readonly name: string;
  readonly comparability: ComparabilityGrade | null;
}

/** Which unit, in which reading of which release. */
export interface PathAsked {
  readonly releaseHash: string;
  readonly organisationVersion: string;
  readonly unitId: string;
}

interface StructureUnit extends PathUnit {
  readonly parentId: string | null;
}
type Structure = ReadonlyMap<string, StructureUnit>;

/** A structure of 2 800 units takes a database 10–140 ms to unfold, and never changes once it is written. */
const heldStructureCount = 8;
const heldStructures = new WeakMap<Kysely<WhoDatabase>, Map<string, Structure>>();

/** Forgets the structures that are held: one was taken away, and another may come by its name. */
export const forgetStructures = (db: Kysely<WhoDatabase>): void => {
  heldStructures.delete(db);
};

const readStructure = async (db: Kysely<WhoDatabase>, asked: PathAsked): Promise<Structure> => {
  const { rows } = await sql<StructureUnit>`
    select told ->> 'id' as id, told ->> 'parentId' as parent_id, told ->> 'name' as name, told ->> 'comparability' as comparability
    from release.structure, jsonb_array_elements(units) as told
    where release_hash = ${asked.releaseHash} and organisation_version = ${asked.organisationVersion}`.execute(db);
  return new Map(rows.map((unit) => [unit.id, unit]));
};

/** The structure from memory. One that is not there yet is asked for again: a release may get new readings. */
const structureOf = async (db: Kysely<WhoDatabase>, asked: PathAsked): Promise<Structure> => {
  const held = heldStructures.get(db) ?? new Map<string, Structure>();
  heldStructures.set(db, held);
  const key = `${asked.releaseHash} ${asked.organisationVersion}`;
  const structure = held.get(key) ?? (await readStructure(db, asked));
  if (structure.size > 0) held.set(key, structure);
  const [oldest] = held.keys();
  if (held.size > heldStructureCount && oldest !== undefined) held.delete(oldest);
  return structure;
};

/** The unit itself and those it lies in, nearest first, as a release tells of them. Edges: empty where the release has no such unit. */
export const releasedPath = async (db: Kysely<WhoDatabase>, asked: PathAsked): Promise<PathUnit[]> => {
  const structure = await structureOf(db, asked);
  const path: PathUnit[] = [];
  for (let unit = structure.get(asked.unitId); unit !== undefined && path.length <= structure.size;) {
    const { id, name, comparability, parentId } = unit;
    path.push({ id, name, comparability });
    unit = parentId === null ? undefined : structure.get(parentId);
  }
  return path;
};
