import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { appRole, ensureAppRole } from './app-role.ts';
import { type Migration, readMigrations } from './migration-files.ts';

export type MigrateOptions = {
  /** Address of the owner of the database. */
  readonly url: string;
  /** Milliseconds since 1970 to note as the time of application. */
  readonly now: () => number;
  readonly log: (message: string) => void;
  /** Another folder of migrations; tests only. */
  readonly folder?: string;
};

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the database to this release: each migration that is missing, in order, in a transaction of its own, followed in
 * the same transaction by its check. Forward only. Two processes at once wait for each other.
 * Returns the names applied. Throws when a migration or its check fails (nothing of it stays), when an applied one has been
 * changed since, and when the database is ahead of this release.
 */
export const migrate = async ({ url, now, log, folder = migrationsFolder }: MigrateOptions): Promise<string[]> => {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'redress migrate' });
  await client.connect();
  try {
    await takeLock(client, log);
    await ensureAppRole(client);
    await client.query(schemaMigration);
    const missing = stillMissing(migrations, await applied(client));
    for (const migration of missing) {
      log(`migration ${migration.name}`);
      await apply(client, migration, now());
    }
    return missing.map(({ name }) => name);
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
};

/** Any number will do as long as all releases use the same. */
const lockNumber = 7_233_737;

const takeLock = async (client: Client, log: (message: string) => void): Promise<void> => {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockNumber]);
  if (rows[0]?.taken === true) return;
  log('another process is migrating this database; waiting for it');
  await client.query('select pg_advisory_lock($1)', [lockNumber]);
};

const schemaMigration = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null unique,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    applied_at timestamptz not null
  );
  grant select on schema_migration to ${appRole};
`;

type Applied = { readonly number: number; readonly name: string; readonly sha256: string };

const applied = async (client: Client): Promise<Applied[]> =>
  (await client.query<Applied>('select number, name, sha256 from schema_migration order by number')).rows;

const stillMissing = (migrations: readonly Migration[], present: readonly Applied[]): Migration[] => {
  for (const { number, name, sha256 } of present) {
    const ours = migrations[number - 1];
    if (ours === undefined) {
      throw new Error(`The database holds migration ${name}, which this release does not know. Start a newer release.`);
    }
    if (ours.sha256 !== sha256) {
      throw new Error(
        `Migration ${ours.name} was changed after it was applied here. Bring back its text and add a new migration.`,
      );
    }
  }
  return migrations.slice(present.length);
};

const apply = async (client: Client, { number, name, up, check, sha256 }: Migration, at: number): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(up);
    await client.query(`set local plpgsql.check_asserts = on; ${check}`);
    await client.query('insert into schema_migration (number, name, sha256, applied_at) values ($1, $2, $3, $4)', [
      number,
      name,
      sha256,
      new Date(at).toISOString(),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed and was taken back: ${(error as Error).message}`, { cause: error });
  }
};
