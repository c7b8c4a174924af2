import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { scopeNames } from '@redress/contract';
import { startRedress } from '@redress/server/compose.ts';
import { configFrom } from '@redress/server/config.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import pg from 'pg';
import type { Opened, Spent } from './start-server.ts';

/**
 * The whole server in a process of its own, as `npm start` runs it but without the demo, and a merchant to measure with.
 * Tells its parent where it listens, and what it has spent whenever it is asked.
 */
const statements = new Map<string, number>();

/** Every statement of this process passes here, and each is one round trip: the house sends nothing in batches. */
const countStatements = (): void => {
  const send = pg.Client.prototype.query;
  const counted = function (this: pg.Client, ...words: unknown[]): unknown {
    const [query] = words;
    const name = typeof query === 'object' && query !== null && 'name' in query ? String(query.name) : 'unnamed';
    statements.set(name, (statements.get(name) ?? 0) + 1);
    return Reflect.apply(send, this, words);
  };
  pg.Client.prototype.query = counted as typeof send;
};

const spent = (): Spent => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1_000, rss, heapUsed, statements: Object.fromEntries(statements) };
};

countStatements();
const redress = await startRedress(configFrom(process.env), { say: () => undefined });
const { house } = redress;

/** A merchant with a shop's key and a manager's, kept beside the rows so that a house that is opened again knows them. */
const makeMerchant = async (): Promise<Omit<Opened, 'address'>> => {
  const { merchant, stores, key } = await createMerchant(house, {
    name: '测速商户',
    currency: 'CNY',
    stores: [{ code: 'B-1', name: '测速门店' }],
    firstKey: { label: 'shop', scopes: scopeNames },
  });
  const manager = await createApiKey(house, {
    merchantId: merchant.id,
    label: 'manager',
    scopes: scopeNames,
    staffId: null,
    staffName: '王店长',
  });
  const [store] = stores;
  if (!store || !key || !manager.ok) throw new Error('the merchant of the bench is not whole');
  return { merchantId: merchant.id, storeId: store.id, shopKey: key.secret, managerKey: manager.value.secret };
};

const keptAs = process.env['BENCH_OPENED'] ?? '';
const merchant = existsSync(keptAs)
  ? (JSON.parse(readFileSync(keptAs, 'utf8')) as Omit<Opened, 'address'>)
  : await makeMerchant();
writeFileSync(keptAs, JSON.stringify(merchant));

process.on('message', (word) => {
  if (word === 'spent') process.send?.(spent());
  if (word === 'stop') void redress.stop().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(1));
process.send?.({ address: redress.address, ...merchant } satisfies Opened);
