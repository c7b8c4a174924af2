import { workOnExport } from '@redress/server/export/work-on-exports.ts';
import { systemClock } from '@redress/server/platform/clock.ts';
import { localFiles } from '@redress/server/platform/files/file-store.ts';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import { testHouse } from './house.ts';

/** A program for crash tests: takes up one export in the given database, with its files in the given folder, and is killed meanwhile. */
const [url = '', folder = ''] = process.argv.slice(2);
const db = await openPool({ url, as: 'app', applicationName: 'exporter that dies', log: () => undefined });
const house = { ...testHouse(db, systemClock), files: localFiles(folder) };
await workOnExport(house, () => false);
await db.end();
