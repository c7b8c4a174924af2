import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** What test files need to know of the server of their worker. */
export type TestServer = {
  /** May make and drop databases. */
  readonly adminUrl: string;
  /** Owner of every test database; the name of the database in it is to be replaced. */
  readonly ownerUrl: string;
  /** A migrated database that nobody connects to, so that it can be cloned. */
  readonly template: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    postgres: readonly TestServer[];
  }
}

export const withDatabase = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

/** Runs one statement that belongs to no test database, such as CREATE DATABASE. */
export const administer = async (adminUrl: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A closed connection takes the server a moment to notice; one that is still there after two seconds was forgotten. */
export const stillConnected = async (adminUrl: string, database: string): Promise<string[]> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (let asked = 0; ; asked += 1) {
      const { rows } = await client.query<{ application_name: string; query: string }>(
        `select application_name, query from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
        [database],
      );
      if (rows.length === 0 || asked === 80) return rows.map((row) => `${row.application_name}: ${row.query}`);
      await sleep(25);
    }
  } finally {
    await client.end();
  }
};
