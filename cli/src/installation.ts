import { join } from 'node:path';
import { type Config, configFrom } from '@redress/server/config.ts';
import { type OpenHouse, openHouse } from '@redress/server/open-house.ts';
import { runningPostgres } from '@redress/server/platform/postgres/embedded/running-postgres.ts';
import { progress } from './say.ts';

/** Where this command works: the settings, with the database of the Redress that runs here already, if one does. */
export type Installation = { readonly config: Config; readonly running: boolean; readonly signInFile: string };

export const installation = async (): Promise<Installation> => {
  const config = configFrom(process.env);
  const signInFile = join(config.dataFolder, 'demo-sign-in.json');
  if (config.databaseUrl !== null) return { config, running: false, signInFile };
  const url = await runningPostgres(config.dataFolder);
  return { config: { ...config, databaseUrl: url }, running: url !== null, signInFile };
};

/** Opens the house for one command and closes it again. A Redress that runs here is joined, not disturbed. */
export const withHouse = async <T>(work: (open: OpenHouse & Installation) => Promise<T>): Promise<T> => {
  const here = await installation();
  const open = await openHouse(here.config, { log: progress, connections: 4 });
  try {
    return await work({ ...open, ...here });
  } finally {
    await open.close();
  }
};
