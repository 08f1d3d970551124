import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The logins of an installation whose parts run apart, as addresses of databases. */
export interface PartLogins {
  /** WHO, owned by the office. */
  readonly office: string;
  /** WHO as seen by the part that counts. */
  readonly countingOnWho: string;
  /** WHAT, owned by the part that counts. */
  readonly countingOnWhat: string;
  /** WHAT as seen by the collector. */
  readonly collector: string;
}

/** Runs statements as somebody. */
export const runAs = async <Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
};

const withLogin = (url: string, name: string, password: string): string => {
  const other = new URL(url);
  other.username = name;
  other.password = password;
  return other.href;
};

/** Makes a login that is a member of some roles and nothing else, as docs/operations.md tells an operator to. */
export const makeMember = async (ownerUrl: string, roles: readonly string[]): Promise<string> => {
  const [name, password] = [`part_${randomBytes(6).toString('hex')}`, randomBytes(16).toString('hex')];
  await runAs(ownerUrl, `create role ${name} login password '${password}' in role ${roles.join(', ')}`);
  return withLogin(ownerUrl, name, password);
};

/** The four addresses of three parts, over two migrated databases. */
export const makePartLogins = async (databases: { who: string; what: string }): Promise<PartLogins> => ({
  office: databases.who,
  countingOnWho: await makeMember(databases.who, ['takhoyde_counting', 'takhoyde_release']),
  countingOnWhat: databases.what,
  collector: await makeMember(databases.what, ['takhoyde_box']),
});
