import { startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';
import { Client } from 'pg';

/**
 * A program for crash tests: starts PostgreSQL in the given data folder, writes rows on four connections at once, and says
 * each number on its standard output once the database has acknowledged it. Runs until it is killed.
 */
const [dataFolder = ''] = process.argv.slice(2);
const postgres = await startPostgres({ dataFolder, log: () => undefined });

const connect = async (): Promise<Client> => {
  const client = new Client({ connectionString: postgres.url('owner') });
  await client.connect();
  return client;
};

const first = await connect();
await first.query('create table if not exists written (number int primary key)');
await first.end();
await Promise.all(
  [0, 1, 2, 3].map(async (lane) => {
    const client = await connect();
    for (let number = lane; ; number += 4) {
      await client.query('insert into written values ($1)', [number]);
      process.stdout.write(`${number}\n`);
    }
  }),
);
