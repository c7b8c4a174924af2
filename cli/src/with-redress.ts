import type { House } from '@redress/server/house.ts';
import { openHouse } from '@redress/server/open-house.ts';
import { installation } from './installation.ts';
import { progress } from './say.ts';

export type RunningRedress = { readonly house: House; readonly signInFile: string };

/**
 * With a whole Redress at work: the one that runs in this data folder already, or one of our own for as long as the command lasts.
 * The payouts that the command causes are carried out by its worker.
 */
export const withRedress = async <T>(work: (redress: RunningRedress) => Promise<T>): Promise<T> => {
  const { config, running, signInFile } = await installation();
  if (running) {
    progress('使用正在运行的 Redress · using the Redress that runs here');
    const { house, close } = await openHouse(config, { log: progress, connections: 4 });
    return work({ house, signInFile }).finally(close);
  }
  // Loaded only here: the whole server is not worth waiting for in commands that do without it.
  const { startRedress } = await import('@redress/server/compose.ts');
  const redress = await startRedress({ ...config, port: 0 }, { say: progress });
  return work({ house: redress.house, signInFile }).finally(redress.stop);
};
