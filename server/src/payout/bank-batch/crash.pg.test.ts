import { idOf, type Payout } from '@redress/domain';
import { bankDay, waitingForBank } from '@redress/testing/testkit/bank.ts';
import { type BankBench, bankBench } from '@redress/testing/testkit/bank-bench.ts';
import { diesAfter } from '@redress/testing/testkit/dies-after.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { granted, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { payoutWorker } from '../worker.ts';
import { readBatch } from './batch-reader.ts';
import { discardBatch } from './discard-batch.ts';
import { downloadBatch } from './download-batch.ts';
import { makeBatch } from './make-batch.ts';
import { releaseBatch } from './release-batch.ts';
import { takeInBankFile } from './take-in-bank-file.ts';

const { pool, owner } = await testDatabase();

const openBench = async (how?: Parameters<typeof bankBench>[1]): Promise<BankBench> => {
  const bench = await bankBench(pool, how);
  onTestFinished(async () => {
    await bench.bank.close();
    await owner.query('update payout set next_do = null, next_at = null');
  });
  return bench;
};

const first = <T>([item]: readonly T[]): T => {
  if (item === undefined) throw new Error('there is none');
  return item;
};

describe('whatever breaks off is finished by doing it again', () => {
  test('the making: payouts in the file, file on the disk, batch not yet made', async () => {
    const bench = await openBench();
    const payouts = await bench.waiting(100n, 200n);
    const { house, merchantId } = bench.shop;
    const once = { key: 'make-1', requestHash: 'h' };
    const command = {
      merchantId,
      actor: people.cashier,
      channelAccountId: bench.accountId,
      currency: 'CNY' as const,
      executeOn: null,
      once,
    };
    const dying = {
      ...house,
      files: {
        ...house.files,
        put: async (key: string, contents: Uint8Array) => {
          await house.files.put(key, contents);
          throw new Error('the power went');
        },
      },
    };
    await expect(makeBatch(dying, command)).rejects.toThrow('the power went');
    expect(await bench.now(first(payouts))).toMatchObject({ holdReason: 'in_bank_file' });
    const made = granted(await makeBatch(house, command));
    expect(made).toMatchObject({ status: 'made', count: 2 });
    expect(granted(await makeBatch(house, command)).id).toBe(made.id);
    expect(await makeBatch(house, { ...command, once: { ...once, requestHash: 'other' } })).toMatchObject({
      ok: false,
      refusal: { code: 'idempotency_key_reused' },
    });
  });

  test('the making that nobody finishes is discarded, and its payouts wait again', async () => {
    const bench = await openBench();
    const [payout] = await bench.waiting(100n);
    const { house, merchantId } = bench.shop;
    const dying = { ...house, files: { ...house.files, put: () => Promise.reject(new Error('the disk is full')) } };
    const command = {
      merchantId,
      actor: people.cashier,
      channelAccountId: bench.accountId,
      currency: 'CNY' as const,
      executeOn: null,
      once: null,
    };
    await expect(makeBatch(dying, command)).rejects.toThrow('full');
    const { rows } = await owner.query(`select number from bank_batch where status = 'collecting'`);
    expect(rows).toHaveLength(1);
    expect(await bench.make()).toMatchObject({ ok: false, refusal: { code: 'bank_batch_empty' } });
    const [stuck] = (await owner.query(`select bank_batch_id from bank_batch where status = 'collecting'`)).rows;
    const batchId = idOf('bankBatch', stuck.bank_batch_id);
    granted(
      await discardBatch(house, {
        merchantId,
        actor: people.director,
        batchId,
        expectedVersion: null,
        reason: '磁盘已满，重新编制',
      }),
    );
    expect(await bench.now(payout as Payout)).toMatchObject({ status: 'held', holdReason: 'awaits_bank_file' });
    expect(granted(await bench.make())).toMatchObject({ status: 'made', count: 1 });
  });

  test('the way into the waiting room, wherever it breaks off', async () => {
    const bench = await openBench();
    const { house, merchantId } = bench.shop;
    const tries = 12;
    for (let queries = 1; queries <= tries; queries += 1) {
      let died = false;
      const runOnce = async (): Promise<number> => {
        if (died) bench.clock.advance(60_000);
        else
          await payoutWorker({ house: diesAfter(house, queries) })
            .runOnce()
            .catch(() => 0);
        const first = !died;
        died = true;
        return first ? 1 : bench.worker.runOnce();
      };
      const payout = await waitingForBank(bench.shop, { ...bench.worker, runOnce }, 100n);
      expect(payout).toMatchObject({ status: 'held', holdReason: 'awaits_bank_file', everUnknown: false });
    }
    const made = granted(await bench.make());
    expect([made.count, made.total.minor]).toEqual([tries, BigInt(tries) * 100n]);
    expect(await readBatch(pool, merchantId, made.id)).toMatchObject({ status: 'made' });
  });

  test('the release, wherever it breaks off', async () => {
    const bench = await openBench();
    const { house, merchantId } = bench.shop;
    let whole = false;
    for (let queries = 0; !whole; queries += 1) {
      const payouts = await bench.waiting(100n, 200n);
      const made = granted(await bench.make());
      const command = { merchantId, batchId: made.id, expectedVersion: null, actor: people.director };
      whole = await releaseBatch(diesAfter(house, queries), command).then(
        () => true,
        () => false,
      );
      const batch = await readBatch(pool, merchantId, made.id);
      if (!whole && batch?.status === 'releasing') {
        const no = { ok: false, refusal: { code: 'bank_batch_move_not_allowed' } };
        expect(await downloadBatch(house, { ...command, reason: null })).toMatchObject(no);
        expect(await discardBatch(house, { ...command, reason: '放行中断了' })).toMatchObject(no);
      }
      if (batch?.status !== 'released') granted(await releaseBatch(house, { ...command, expectedVersion: null }));
      for (const payout of payouts)
        expect(await bench.now(payout)).toMatchObject({ status: 'accepted', version: payout.version + 2 });
      expect(await readBatch(pool, merchantId, made.id)).toMatchObject({ status: 'released' });
    }
  });

  test('the taking in of a statement, wherever it breaks off', async () => {
    const bench = await openBench();
    const { house, merchantId } = bench.shop;
    let whole = false;
    let paid = 0n;
    for (let queries = 0; !whole; queries += 1) {
      const payouts = await bench.waiting(300n);
      paid += 300n;
      const { xml } = await bench.released();
      bench.bank.submit(xml);
      const day = bankDay(bench.clock);
      bench.clock.advance(86_400_000);
      bench.bank.tick();
      const command = {
        merchantId,
        actor: people.cashier,
        channelAccountId: bench.accountId,
        currency: 'CNY' as const,
        fileName: 'statement.xml',
        contents: Buffer.from(bench.bank.statement(day)),
      };
      whole = await takeInBankFile(diesAfter(house, queries), command).then(
        () => true,
        () => false,
      );
      const file = granted(await takeInBankFile(house, command));
      expect(file).toMatchObject({ status: 'applied', open: 0 });
      for (const payout of payouts)
        expect(await bench.now(payout)).toMatchObject({ status: 'settled', version: payout.version + 3 });
      expect(await bench.booked()).toBe(paid);
    }
  });

  test('a file that changed on the disk is never released', async () => {
    const bench = await openBench();
    await bench.waiting(100n);
    const made = granted(await bench.make());
    const { house, merchantId } = bench.shop;
    const changed = { ...house, files: { ...house.files, read: async () => null } };
    const command = { merchantId, batchId: made.id, expectedVersion: null, actor: people.director };
    await expect(releaseBatch(changed, command)).rejects.toThrow('not in the store');
    expect(await readBatch(pool, merchantId, made.id)).toMatchObject({ status: 'made' });
  });
});
