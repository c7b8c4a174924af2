import { setTimeout as sleep } from 'node:timers/promises';
import { workOnExport } from '@redress/server/export/work-on-exports.ts';
import { systemClock } from '@redress/server/platform/clock.ts';
import { localFiles } from '@redress/server/platform/files/file-store.ts';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import { testHouse } from './house.ts';

/** A program for crash tests: takes up one export in the given database, with its files in the given folder, and is killed meanwhile. */
const [url = '', folder = ''] = process.argv.slice(2);
const db = await openPool({ url, as: 'app', applicationName: 'exporter that dies', log: () => undefined });
const files = localFiles(folder);
/** On a slow disk, so that whoever stops or kills the program finds it at work, however late the machine lets them. */
async function* slowly(contents: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  for await (const piece of contents) {
    yield piece;
    await sleep(100);
  }
}
const slow = {
  ...files,
  pour: (key: string, contents: AsyncIterable<Uint8Array | string>) => files.pour(key, slowly(contents)),
};
const house = { ...testHouse(db, systemClock), files: slow };
await workOnExport(house, () => false);
await db.end();
