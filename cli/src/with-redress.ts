import type { Config } from '@redress/server/config.ts';
import { sandboxLabel } from '@redress/server/demo/connect-sandbox.ts';
import type { House } from '@redress/server/house.ts';
import { openHouse } from '@redress/server/open-house.ts';
import { installation } from './installation.ts';
import { progress } from './say.ts';

export type RunningRedress = { readonly house: House; readonly signInFile: string };

/**
 * With a whole Redress at work: the one that runs on this database already, or one of our own for as long as the command lasts.
 * The payouts that the command causes are carried out by its worker.
 */
export const withRedress = async <T>(work: (redress: RunningRedress) => Promise<T>): Promise<T> => {
  const { config, running, signInFile } = await installation();
  if (running || (config.databaseUrl !== null && (await isServed(config)))) {
    progress('使用正在运行的 Redress · using the Redress that runs here');
    const { house, close } = await openHouse(config, { log: progress, connections: 4 });
    return work({ house, signInFile }).finally(close);
  }
  // Loaded only here: the whole server is not worth waiting for in commands that do without it.
  const { startRedress } = await import('@redress/server/compose.ts');
  const redress = await startRedress({ ...config, port: 0 }, { say: progress });
  return work({ house: redress.house, signInFile }).finally(redress.stop);
};

/** On a database of somebody else's no lock tells who is there; the local Alipay that the demo is connected to answers while its Redress runs. */
const isServed = async (config: Config): Promise<boolean> => {
  const { house, close } = await openHouse(config, { log: progress, connections: 1 });
  try {
    const { rows } = await house.db.query<{ url: string }>(
      `select settings ->> 'gatewayUrl' as url from channel_account where label = $1`,
      [sandboxLabel],
    );
    const answers = rows.map(({ url }) =>
      fetch(new URL('/_sandbox/ready', url)).then(
        (reply) => reply.ok,
        () => false,
      ),
    );
    return (await Promise.all(answers)).includes(true);
  } finally {
    await close();
  }
};
