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

/** The unit itself and those it lies in, nearest first, as a release tells of them. Edges: empty where the release has no such unit. */
export const releasedPath = async (db: Kysely<WhoDatabase>, asked: PathAsked): Promise<PathUnit[]> => {
  const { rows } = await sql<PathUnit>`with recursive
    unit as (
      select told ->> 'id' as id, told ->> 'parentId' as parent_id, told ->> 'name' as name, told ->> 'comparability' as comparability
      from release.structure, jsonb_array_elements(units) as told
      where release_hash = ${asked.releaseHash} and organisation_version = ${asked.organisationVersion}
    ),
    path as (
      select unit.*, 0 as height from unit where id = ${asked.unitId}
      union all
      select unit.*, path.height + 1 from unit join path on unit.id = path.parent_id
    )
    select id, name, comparability from path order by height`.execute(db);
  return rows;
};
