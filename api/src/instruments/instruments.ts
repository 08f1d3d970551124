import type { Kysely } from 'kysely';
import type { InstrumentSummary, StoredVersion } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { notFound } from '../http/errors.ts';
import { findVersion, listVersionHeads, type VersionHead } from './instrument-store.ts';
import type { VersionTable } from './instrument-tables.ts';
import { compareVersionNumbers } from './version-order.ts';

type Db = Kysely<WhoDatabase>;

const latestFirst = (one: VersionHead, other: VersionHead): number => compareVersionNumbers(other.version, one.version);

/** The last version of an instrument; undefined when there is none. */
export const findInstrument = async (db: Db, id: string): Promise<VersionTable | undefined> => {
  const [last] = (await listVersionHeads(db)).filter((head) => head.id === id).sort(latestFirst);
  return last === undefined ? undefined : findVersion(db, id, last.version);
};

/** The version of an instrument that is named, or the last one. Not-found when there is none. */
export const requireInstrument = async (db: Db, id: string, version?: string): Promise<VersionTable> => {
  const found = version === undefined ? await findInstrument(db, id) : await findVersion(db, id, version);
  if (found === undefined) throw notFound(version === undefined ? `the instrument ${id}` : `the version ${version} of ${id}`);
  return found;
};

/** The last version of every instrument, in the order the instruments first came. */
export const lastVersions = async (db: Db): Promise<VersionTable[]> => {
  const ids = [...new Set((await listVersionHeads(db)).map(({ id }) => id))];
  return Promise.all(ids.map((id) => requireInstrument(db, id)));
};

/** What a list of instruments tells of one. */
export const summaryOf = ({ id, version, hash, definition }: VersionTable): InstrumentSummary => ({
  id,
  version,
  hash,
  kind: definition.kind,
  title: definition.title,
  purpose: definition.purpose,
  status: definition.status,
  statementCount: definition.items.filter((item) => item.type === 'likert').length,
  employeeMinutes: definition.estimatedMinutes.employee,
});

/** Every version of an instrument, newest first. `usedHashes`: the definitions that waves are bound to. */
export const describeVersions = async (db: Db, id: string, usedHashes: ReadonlySet<string>): Promise<StoredVersion[]> => {
  const heads = (await listVersionHeads(db)).filter((head) => head.id === id).sort(latestFirst);
  if (heads.length === 0) throw notFound(`the instrument ${id}`);
  return Promise.all(
    heads.map(async ({ version, hash, savedAt }) => ({
      version,
      hash,
      status: (await requireInstrument(db, id, version)).definition.status,
      savedAt: savedAt?.toISOString() ?? null,
      isUsedInWave: usedHashes.has(hash),
    })),
  );
};
