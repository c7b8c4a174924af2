import { systemClock } from '@redress/server/platform/clock.ts';
import { findDatabase } from '@redress/server/platform/postgres/find-database.ts';
import { migrate } from '@redress/server/platform/postgres/migrate.ts';
import type { Command } from 'commander';
import { installation } from '../installation.ts';
import { print, progress } from '../say.ts';

/** Brings the database to this release. `npm start` does it by itself; this is for those who do it apart from the start. */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description('把数据库升级到当前版本 · bring the database to this release')
    .action(async () => {
      const { databaseUrl, dataFolder } = (await installation()).config;
      const database = await findDatabase({ databaseUrl, dataFolder, log: progress });
      try {
        const applied = await migrate({ url: database.url, now: systemClock.now, log: progress });
        print(
          applied.length === 0
            ? '已是最新 · up to date'
            : `已应用 ${applied.length} 项 · applied: ${applied.join(', ')}`,
        );
      } finally {
        await database.stop();
      }
    });
};
