import type { Command } from 'commander';

/** Plays the demo day step by step, with amounts, reasons and vouchers. It can be played again and again. */
export const demoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('演示一天：从申请到到账与入账 · play the demo day, from claim to money and books')
    .action(async () => {
      const { playDay } = await import('../demo/play-day.ts');
      const { withRedress } = await import('../with-redress.ts');
      await withRedress(playDay);
    });
};
