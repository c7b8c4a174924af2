import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { systemClock } from '../clock.ts';
import { dumpSchema } from './dump-schema.ts';
import { startPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

/** `npm run schema`: migrates an empty database of its own and writes what came out to schema.sql. */
const dataFolder = await mkdtemp(join(tmpdir(), 'redress-schema-'));
const log = (line: string): void => console.log(line);
try {
  const postgres = await startPostgres({ dataFolder, log: () => undefined, fast: true });
  try {
    const url = postgres.url('owner');
    await migrate({ url, now: systemClock.now, log });
    const client = new Client({ connectionString: url });
    await client.connect();
    await writeFile(new URL('./schema.sql', import.meta.url), await dumpSchema(client).finally(() => client.end()));
    log('wrote server/src/platform/postgres/schema.sql');
  } finally {
    await postgres.stop();
  }
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
