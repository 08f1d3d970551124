import { type Kysely, sql } from 'kysely';
import type { StoredTable } from '../../contract/index.ts';
import type { Installation } from '../../installation.ts';
import { listWaves } from '../../waves/wave-store.ts';

/** What each table holds, in plain words. A table that is not told of here fails its test. */
export const tableMeanings: Readonly<Record<string, string>> = {
  'who organisation.version': 'versions of the organisation',
  'who organisation.unit': 'units of each version',
  'who organisation.crosswalk_row': 'where units went between two versions',
  'who roster.person': 'people: name and e-mail address',
  'who roster.position': 'where each person works, and at which level',
  'who ballot_office.wave': 'waves and their public keys',
  'who ballot_office.bucket': 'ballot buckets; signing keys until close',
  'who ballot_office.invitation': 'who is invited and whether they have fetched a ballot; until close',
  'who ballot_office.paper_code': 'hashes of printed codes; until close',
  'who ballot_office.personal_link': 'hashes of personal links, and whose they are; until close',
  'who invitations.message':
    'whom an invitation has been sent to, without a time, and addresses that something came back from; until close',
  'who invitations.mailing': 'rounds of writing to everybody, planned and under way: times and no names; until close',
  'who invitations.poster_code': 'short addresses on posters',
  'who ballot_office.final_count': 'counts per bucket, kept after close',
  'who instruments.version': 'instruments: every version that was saved',
  'who instruments.draft': 'surveys in the making',
  'who waves.wave': 'waves: protocol, policy, state',
  'who waves.approval': 'who approved which protocol',
  'who waves.draft': 'plans of waves that are being written, and who saved them',
  'who waves.protocol_version': 'every protocol a wave has had, and who made it',
  'who waves.comment': 'what has been said about a protocol, with name and role',
  'who waves.burden_limit': 'how much may be asked of one person',
  'who waves.whistleblowing_link': 'where each virksomhet takes reports of wrongdoing',
  'who waves.key_holder': 'who can open the answers together: offices, names, public halves of their codes',
  'who closing.entry': 'the protocol of each closing, step by step',
  'who follow_up.line_version': 'what units do after a release: every version of every line',
  'who identity.sign_in': 'sign-ins under way, for ten minutes',
  'who identity.session': 'who is signed in',
  'who identity.role_grant': 'who holds which role where',
  'who counting.wave_note': 'public keys from the part that counts, to the office',
  'who counting.box_report': 'how many rows lie in the tables of WHAT, where the parts run apart',
  'who audit.entry': 'the audit log',
  'who release.wave_release': 'released figures: limited statistics of publication blocks',
  'who release.publication': 'whom a release has been shown to, and since when',
  'who endings.proposal': 'proposals to end a wave before its time, and what the other side said',
  'who retention.receipt': 'what has been deleted because its time was out',
  'who identity.leader_pause': 'leaders whose role is paused, and until when',
  'who organisation.level_title': 'which level each local title stands for',
  'who organisation_import.file': 'files of HR that are being looked at; until the import ends',
  'who organisation_import.profile': 'how columns of a file are read',
  'who organisation_import.run': 'imports: what they would change and have changed',
  'who reform.alternative': 'alternatives of a planned structure',
  'who reform.reform': 'planned reforms',
  'who roster.incoming': 'people of an import that is not confirmed yet',
  'who roster.side_position': 'other positions of people who have several',
  'who release.measurement': 'released measurements of how questions worked, of the whole wave',
  'who release.structure': 'the organisation a release is read through',
  'who release.reading': 'released figures, by unit',
  'who release.ballot_list': 'receipts of the ballots that were counted',
  'what ballot_box.collecting_wave': 'waves that ballots are collected for',
  'what ballot_box.collecting_bucket': 'public keys of buckets',
  'what ballot_box.sealed_ballot': 'sealed answers, without name, time or address; until release',
};

const listTables = async <Database>(db: Kysely<Database>): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'migration', 'public')
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
};

const countRows = async <Database>(db: Kysely<Database>, table: string): Promise<number> => {
  const { rows } = await sql<{ rowCount: number }>`select count(*)::int as row_count from ${sql.table(table)}`.execute(db);
  return rows[0]?.rowCount ?? 0;
};

const tablesOf = async <Database>(side: 'who' | 'what', db: Kysely<Database>): Promise<StoredTable[]> => {
  const tables: StoredTable[] = [];
  for (const table of await listTables(db)) {
    tables.push({
      side,
      table,
      rowCount: await countRows(db, table),
      holds: tableMeanings[`${side} ${table}`] ?? 'not described',
    });
  }
  return tables;
};

/** Tables that grow by one row the moment somebody signs in to answer, or presses send. */
const growsByAnswering = new Set(['what ballot_box.sealed_ballot', 'who identity.sign_in', 'who identity.session']);

/** Numbers that would tell when somebody comes or sends, while ballots come in, are not told. */
const untellable = async ({ office }: Pick<Installation, 'office'>): Promise<(table: StoredTable) => StoredTable> => {
  const isCollecting = (await listWaves(office)).some(({ state }) => state === 'open' || state === 'closing');
  return (table) => (isCollecting && growsByAnswering.has(`${table.side} ${table.table}`) ? { ...table, rowCount: null } : table);
};

/** The tables of the side that knows people. */
export const peoplesTables = async ({ who, office }: Pick<Installation, 'who' | 'office'>): Promise<StoredTable[]> => {
  const tables = [...(await tablesOf('who', office)), ...(await tablesOf('who', who.as('results')))];
  return tables.map(await untellable({ office }));
};

/** The tables of the side that knows answers. */
export const boxTables = async (installation: Pick<Installation, 'what' | 'office'>): Promise<StoredTable[]> =>
  (await tablesOf('what', installation.what.as('tally'))).map(await untellable(installation));

/**
 * Every table of both databases with its number of rows now: what the data protection officer checks the promise against.
 * Edges: while ballots come in the number of sealed answers is not told. A representative is a colleague too, and could watch
 * somebody send; participation is told once a day.
 */
export const storedTables = async (installation: Installation): Promise<StoredTable[]> => [
  ...(await peoplesTables(installation)),
  ...(await boxTables(installation)),
];
