import type { Command } from 'commander';

/** The same as `npm start`, without its preparations. */
export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('启动服务 · start the server')
    .action(async () => {
      await import('@redress/server/main.ts');
    });
};
