import type { BankBatch, Id, Payout } from '@redress/domain';
import type { BankSandbox } from '@redress/sandbox';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import type { BankFile } from '@redress/server/payout/bank-batch/bank-file-reader.ts';
import { downloadBatch } from '@redress/server/payout/bank-batch/download-batch.ts';
import { makeBatch } from '@redress/server/payout/bank-batch/make-batch.ts';
import { releaseBatch } from '@redress/server/payout/bank-batch/release-batch.ts';
import { takeInBankFile } from '@redress/server/payout/bank-batch/take-in-bank-file.ts';
import { type PayoutWorker, payoutWorker } from '@redress/server/payout/worker.ts';
import type { Pool } from 'pg';
import { connectBank, startBank, waitingForBank } from './bank.ts';
import { type TestClock, testClock } from './clock.ts';
import { testHouse } from './house.ts';
import { granted, openShop, payoutNow, people, type Shop } from './trade.ts';

/** A shop that pays by files of a local bank, with a worker that a test drives by hand. */
export type BankBench = {
  readonly shop: Shop;
  readonly clock: TestClock;
  readonly bank: BankSandbox;
  readonly accountId: Id<'channelAccount'>;
  readonly worker: PayoutWorker;
  /** Payouts of these amounts that wait for a file. */
  readonly waiting: (...fen: readonly bigint[]) => Promise<Payout[]>;
  readonly make: (actor?: (typeof people)['cashier' | 'director']) => ReturnType<typeof makeBatch>;
  /** Makes a batch of what waits, has it released by another, and downloads it. */
  readonly released: () => Promise<{ readonly batch: BankBatch; readonly xml: string }>;
  readonly takeIn: (contents: string | null) => Promise<BankFile>;
  readonly now: (payout: Payout) => Promise<Payout>;
  /** What the books say left the bank, in fen. */
  readonly booked: () => Promise<bigint>;
};

/** Close its bank when the test ends. */
export const bankBench = async (pool: Pool, how?: Parameters<typeof connectBank>[1]): Promise<BankBench> => {
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const bank = await startBank(clock);
  const { id: accountId } = await connectBank(shop, how);
  const worker = payoutWorker({ house });
  const { merchantId } = shop;
  const make: BankBench['make'] = (actor) =>
    makeBatch(house, {
      merchantId,
      actor: actor ?? people.cashier,
      channelAccountId: accountId,
      currency: 'CNY',
      executeOn: null,
      once: null,
    });
  return {
    shop,
    clock,
    bank,
    accountId,
    worker,
    waiting: async (...fen) => {
      const all: Payout[] = [];
      for (const each of fen) all.push(await waitingForBank(shop, worker, each));
      return all;
    },
    make,
    released: async () => {
      const made = granted(await make());
      const command = { merchantId, batchId: made.id, expectedVersion: null };
      const batch = granted(await releaseBatch(house, { ...command, actor: people.director }));
      const file = granted(await downloadBatch(house, { ...command, actor: people.cashier, reason: null }));
      return { batch, xml: Buffer.from(file.bytes).toString('utf8') };
    },
    takeIn: async (contents) =>
      granted(
        await takeInBankFile(house, {
          merchantId,
          actor: people.cashier,
          channelAccountId: accountId,
          currency: 'CNY',
          fileName: 'from-the-bank.xml',
          contents: Buffer.from(contents ?? ''),
        }),
      ),
    now: (payout) => payoutNow(shop, payout.id),
    booked: async () => {
      const row = (await trialBalance(pool, merchantId)).find(({ account }) => account.code === '1002');
      return (row?.credit.minor ?? 0n) - (row?.debit.minor ?? 0n);
    },
  };
};
