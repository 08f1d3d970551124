import { type Kysely, sql } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { recordHappening } from './audit-log.ts';
import type { AuditEntryTable } from './audit-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The results of one unit in one wave. */
export interface SeenResults {
  readonly waveId: string;
  readonly unitId: string;
}

/** Opened again within this time is the same sight: a page that is reloaded says nothing new. */
const sameSightMs = 12 * 60 * 60 * 1000;

const opened = 'result-opened';
const downloaded = 'result-downloaded';

/** Neither id holds a space, so no two results are told by the same words. */
const wordsOf = ({ waveId, unitId }: SeenResults): string => `${waveId} ${unitId}`;

/** Records that somebody saw the results of a unit on screen. Again within twelve hours is not recorded anew. */
export const recordOpening = async (
  db: Db,
  { at, personId, ...seen }: SeenResults & { readonly at: Date; readonly personId: string },
): Promise<void> => {
  const known = await db
    .selectFrom('audit.entry')
    .select('number')
    .where('action', '=', opened)
    .where('detail', '=', wordsOf(seen))
    .where('actor', '=', personId)
    .where('at', '>', new Date(at.getTime() - sameSightMs))
    .limit(1)
    .executeTakeFirst();
  if (known === undefined) await recordHappening(db, { at, actor: personId, action: opened, detail: wordsOf(seen) });
};

/** Records that somebody took the results of a unit with them in a file, each time. `format`: one word, such as `xlsx`. */
export const recordDownload = (
  db: Db,
  { at, personId, format, ...seen }: SeenResults & { readonly at: Date; readonly personId: string; readonly format: string },
): Promise<void> => recordHappening(db, { at, actor: personId, action: downloaded, detail: `${wordsOf(seen)} ${format}` });

/** Who saw the results of a unit, newest first. `format` is null where it was on screen. */
export const listSights = async (
  db: Db,
  seen: SeenResults,
): Promise<(Pick<AuditEntryTable, 'at' | 'actor'> & { readonly format: string | null })[]> => {
  const start = `${wordsOf(seen)} `;
  const rows = await db
    .selectFrom('audit.entry')
    .select(['at', 'actor', 'detail'])
    .where('action', 'in', [opened, downloaded])
    .where((eb) => eb.or([eb('detail', '=', wordsOf(seen)), sql<boolean>`starts_with(detail, ${start})`]))
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ at, actor, detail }) => ({ at, actor, format: detail.slice(start.length) || null }));
};
