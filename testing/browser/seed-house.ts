import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedress } from '@redress/server/compose.ts';
import { configFrom } from '@redress/server/config.ts';
import type { TestProject } from 'vitest/node';
import { administer, type TestServer, withDatabase } from '../testkit/test-server.ts';

/** A house with the demo in it that has been shut again: each file opens a copy, as if it had been started a second time. */
export type SeededHouse = {
  readonly server: TestServer;
  /** A database that nobody connects to, so that it can be cloned. */
  readonly template: string;
  /** Its data folder: keys, files, and what the local channels remember. */
  readonly folder: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    seededHouse: SeededHouse;
  }
}

/** Vitest global setup, after that of PostgreSQL: the demo is seeded once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = project.getProvidedContext().postgres;
  if (server === undefined) throw new Error('a house needs PostgreSQL');
  const { adminUrl, ownerUrl } = server;
  const template = `redress_seeded_${randomBytes(6).toString('hex')}`;
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  const folder = await mkdtemp(join(tmpdir(), 'redress-seeded-'));
  await administer(adminUrl, `create database ${template} owner "${owner}" template template1`);
  const url = withDatabase(ownerUrl, template);
  const config = configFrom({ PORT: '0', REDRESS_DATA: folder, DATABASE_URL: url, LOG_LEVEL: 'error' });
  const redress = await startRedress(config, { say: () => undefined });
  await redress.stop();
  project.provide('seededHouse', { server, template, folder });
  return async () => {
    await administer(adminUrl, `drop database ${template} with (force)`);
    await rm(folder, { recursive: true, force: true });
  };
}
