import { join } from 'node:path';
import { loadConnection } from './connection-file.ts';
import { databaseName, ownerRole } from './provision.ts';
import { lockHolder } from './run-lock.ts';

/** The owner's address of the PostgreSQL that another process runs in this data folder; null when nobody does. */
export const runningPostgres = async (dataFolder: string): Promise<string | null> => {
  const folder = join(dataFolder, 'postgres');
  if ((await lockHolder(join(folder, 'run.lock'))) === null) return null;
  const { ownerPassword, port } = await loadConnection(join(folder, 'connection.json'));
  return port === null
    ? null
    : `postgres://${ownerRole}:${ownerPassword}@127.0.0.1:${port}/${databaseName}?sslmode=disable`;
};
