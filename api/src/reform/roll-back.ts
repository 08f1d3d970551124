import { type Kysely, sql } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import { isPlannedIn } from '../follow-up/lines-in-version.ts';
import type { Act } from '../instruments/act.ts';
import { listCrosswalkPairs, removeVersion } from '../organisation/crosswalk-store.ts';
import { removeRoster } from '../roster/remove-roster.ts';
import { listWaves } from '../waves/wave-store.ts';
import * as store from './reform-store.ts';

type Db = Kysely<WhoDatabase>;

const inUse = (what: string): never => {
  throw conflict(
    'version-in-use',
    `the new structure is in use: ${what}`,
    'What has been asked or written in it must keep its meaning.',
  );
};

/** Refuses while anything leans on a version: a wave, a plan, a later version, another reform. */
const refuseInUse = async (tx: Db, versionId: string): Promise<void> => {
  const wave = (await listWaves(tx)).find(({ organisationVersion }) => organisationVersion === versionId);
  if (wave !== undefined) inUse(`the wave ${wave.id}`);
  if (await isPlannedIn(tx, versionId)) inUse('a plan of a unit');
  const later = (await listCrosswalkPairs(tx)).find(({ fromVersionId }) => fromVersionId === versionId);
  if (later !== undefined) inUse(`the organisation version ${later.toVersionId}`);
  const reform = (await store.listReforms(tx)).find(({ fromVersion }) => fromVersion === versionId);
  if (reform !== undefined) inUse(`the reform ${reform.name}`);
};

/**
 * Takes a committed structure away again: the version, its crosswalk, its people, and the readings of earlier waves through it, in one
 * transaction. The alternative is a draft again. Edges: refused while anything leans on the version, and when nothing is committed.
 */
export const rollBackReform = (db: Db, reformId: string, { actor, at }: Act): Promise<string> =>
  inTransaction(db, async (tx) => {
    if ((await store.lockReform(tx, reformId)) === undefined) throw notFound(`the reform ${reformId}`);
    const committed = (await store.listAlternatives(tx, reformId)).find(({ committedAs }) => committedAs !== null);
    const versionId = committed?.committedAs ?? null;
    if (committed === undefined || versionId === null)
      throw conflict('not-committed', 'no alternative of this reform is committed');
    await refuseInUse(tx, versionId);
    const next = { steps: committed.steps, committedAs: null, changedAt: at, changedBy: actor.name };
    await store.changeAlternative(tx, { id: committed.id, revision: committed.revision }, next);
    await sql`select reform.withdraw_readings(${versionId})`.execute(tx);
    await removeRoster(tx, versionId);
    await removeVersion(tx, versionId);
    const detail = `${reformId} ${committed.id}: ${versionId}`;
    await recordHappening(tx, { at, actor: actor.personId, action: 'reform-rolled-back', detail });
    return versionId;
  });
