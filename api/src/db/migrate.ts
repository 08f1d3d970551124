import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** Migrations of one side by name; they run in the order of their names and only ever forward. */
export type MigrationList = Readonly<Record<string, Migration>>;

/** Brings a database up to date. Several processes may call it at once on PostgreSQL: the first does the work. */
export const migrate = async <Database>(owner: Kysely<Database>, migrations: MigrationList): Promise<void> => {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableSchema: 'migration',
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('migrate requires every migration to succeed', { cause: error });
};
