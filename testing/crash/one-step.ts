import { createReadStream } from 'node:fs';
import type { Id, Instant, LocalDate, Period } from '@redress/domain';
import { numberVouchers } from '@redress/server/ledger/move-period.ts';
import { handleAbnormal } from '@redress/server/payout/handle-abnormal.ts';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import { reconcileDay } from '@redress/server/reconciliation/reconcile-day.ts';
import { testHouse } from '../testkit/house.ts';
import { people } from '../testkit/trade.ts';

/** What the program does, and everything that it needs to know. */
export type OneStep = {
  readonly url: string;
  readonly at: Instant;
  readonly merchantId: Id<'merchant'>;
} & (
  | { readonly what: 'number'; readonly period: Period }
  | {
      readonly what: 'reconcile';
      readonly accountId: Id<'channelAccount'>;
      readonly day: LocalDate;
      readonly path: string;
    }
  | {
      readonly what: 'handle abnormal';
      readonly payoutId: Id<'payout'>;
      /** Secrets of accounts by their ids, in the clear: the program has no master key. */
      readonly opened: Readonly<Record<string, string>>;
    }
);

/**
 * A program for crash tests: does one thing against a test database, saying `ready` before and `done` after it. Somebody may kill it at any
 * moment.
 */
const step = JSON.parse(process.argv[2] ?? '') as OneStep;
const pool = await openPool({ url: step.url, as: 'app', applicationName: 'one step', log: () => undefined });
const house = testHouse(pool, { now: () => step.at });
await pool.query('select 1');
process.stdout.write('ready\n');
await take();
process.stdout.write('done\n');
await pool.end();

async function take(): Promise<unknown> {
  const { merchantId } = step;
  switch (step.what) {
    case 'number':
      return numberVouchers(house, merchantId, step.period);
    case 'reconcile': {
      const { accountId, day, path } = step;
      const file = { name: 'bill.csv', bytes: createReadStream(path, { highWaterMark: 16_384 }) };
      return reconcileDay(house, { merchantId, actor: people.cashier, accountId, day, file, final: false });
    }
    case 'handle abnormal': {
      const open = (_: unknown, of: string): string => step.opened[of] ?? '';
      const told = { ...house, secrets: { ...house.secrets, open } };
      const move = { merchantId, actor: people.manager, payoutId: step.payoutId, expectedVersion: null, once: null };
      return handleAbnormal(told, { ...move, payeeId: null });
    }
  }
}
