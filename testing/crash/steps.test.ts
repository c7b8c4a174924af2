import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dateOf, periodOf, uuidOf } from '@redress/domain';
import { readChannelAccount } from '@redress/server/channels/channel-accounts.ts';
import { numberVouchers } from '@redress/server/ledger/move-period.ts';
import { handleAbnormal } from '@redress/server/payout/handle-abnormal.ts';
import { reconcileDay } from '@redress/server/reconciliation/reconcile-day.ts';
import iconv from 'iconv-lite';
import { expect, onTestFinished, test } from 'vitest';
import { closeBench, payoutBench } from '../testkit/payout-bench.ts';
import { testDatabase } from '../testkit/postgres.ts';
import { granted, people } from '../testkit/trade.ts';
import { assertWechatAgrees, wechatBench } from '../testkit/wechat-bench.ts';
import { auditOf } from '../world/checks/all-checks.ts';
import type { OneStep } from './one-step.ts';

const { url, pool, owner } = await testDatabase();
const program = fileURLToPath(new URL('./one-step.ts', import.meta.url));

/** Runs the step in a process of its own and kills it, -9, so long after it began; answers whether it had come to its end. */
const killedAfter = async (step: OneStep, milliseconds: number): Promise<'done' | 'killed'> => {
  const child = spawn(process.execPath, [program, JSON.stringify(step)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const began = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready')) resolve();
    });
    child.on('exit', () => resolve());
  });
  const gone = once(child, 'exit');
  await began;
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await gone;
  return said.includes('done') ? 'done' : 'killed';
};

test('numbering: killed in the middle of the month and begun again, every entry has one number and none is missing', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { shop, clock, house } = bench;
  for (let day = 0; day < 25; day += 1) {
    await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
    clock.advance(24 * 3_600_000);
  }
  await bench.quiet();
  const period = periodOf(dateOf('2026-03-02'));
  const step = { url, at: clock.now(), merchantId: shop.merchantId, what: 'number', period } as const;
  const ends: string[] = [];
  // At once first: a quick machine is through with a month in a few milliseconds.
  for (const wait of [0, 10, 30, 80]) ends.push(await killedAfter(step, wait));
  expect(ends).toContain('killed');
  granted(await numberVouchers(house, shop.merchantId, period));
  expect(granted(await numberVouchers(house, shop.merchantId, period))).toBe(0);
  const { rows } = await owner.query<{ vouchers: number; entries: number; last: number }>(
    `select count(*)::integer as vouchers, count(distinct entry_id)::integer as entries, max(number)::integer as last
      from voucher where merchant_id = $1 and period = $2`,
    [uuidOf(shop.merchantId), period],
  );
  const [row] = rows;
  expect(row?.vouchers).toBeGreaterThan(25);
  expect(row).toEqual({ vouchers: row?.last, entries: row?.last, last: row?.last });
  expect(await auditOf(pool, shop.merchantId)).toEqual([]);
});

test('reconciling: killed while the bill comes in or is compared, and begun again, every line stands there once with one outcome', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { shop, clock, house, accountId } = bench;
  const folder = await mkdtemp(join(tmpdir(), 'redress-bill-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const count = 6_000;
  const lines = Array.from({ length: count }, (_, i) => `T-${i}\t,NO-${i}\t,pay,2026-03-01 10:00:00,9.90,\t,0.00`);
  const header = '支付宝交易号,商户订单号,业务类型,完成时间,商家实收(元),退款批次号/请求号,服务费(元)';
  const path = join(folder, 'bill.csv');
  const bytes = iconv.encode([header, ...lines].join('\r\n'), 'gb18030');
  await writeFile(path, bytes);
  const day = dateOf('2026-03-01');
  const step = { url, at: clock.now(), merchantId: shop.merchantId, what: 'reconcile', accountId, day, path } as const;
  const ends: string[] = [];
  for (const wait of [30, 250, 600, 1_000]) ends.push(await killedAfter(step, wait));
  expect(ends).toContain('killed');
  async function* whole() {
    yield bytes;
  }
  const file = { name: 'bill.csv', bytes: whole() };
  const command = { merchantId: shop.merchantId, actor: people.cashier, accountId, day, file, final: false };
  const done = granted(await reconcileDay(house, command));
  expect(done).toMatchObject({ lines: count, breaks: count, openBreaks: count });
  const { rows } = await owner.query<{ files: number; lines: number; open: number }>(
    `select (select count(*) from bill_file where merchant_id = $1)::integer as files,
      (select count(*) from bill_line where merchant_id = $1)::integer as lines,
      (select count(*) from bill_line where merchant_id = $1 and outcome is null)::integer as open`,
    [uuidOf(shop.merchantId)],
  );
  expect(rows).toEqual([{ files: 1, lines: count, open: 0 }]);
  expect(await auditOf(pool, shop.merchantId)).toEqual([]);
});

test.each([5, 30, 60, 200])(
  'an abnormal refund whose handling is killed after %i ms goes to the merchant’s card once',
  async (wait) => {
    const bench = await wechatBench(pool);
    onTestFinished(() => bench.close(owner));
    const { house, shop, accountId, sandbox, clock } = bench;
    const { merchantId } = shop;
    sandbox.faults.next({ kind: 'ends-abnormal', seconds: 90 });
    const { refundCase } = await bench.refundOf(10_000n);
    await bench.quiet();
    const payout = await bench.payoutOf(refundCase);
    expect(payout).toMatchObject({ status: 'abnormal' });
    const account = await readChannelAccount(pool, merchantId, accountId);
    if (!account) throw new Error('no account');
    const opened = { [accountId]: house.secrets.open(account.sealed, accountId) };
    await killedAfter({ url, at: clock.now(), merchantId, what: 'handle abnormal', payoutId: payout.id, opened }, wait);
    await bench.quiet();
    // Whatever got through is found by asking; what did not is with a person again, who does it once more.
    if ((await bench.payoutOf(refundCase)).status === 'abnormal') {
      const move = { merchantId, actor: people.manager, payoutId: payout.id, expectedVersion: null, once: null };
      granted(await handleAbnormal(house, { ...move, payeeId: null }));
      await bench.quiet();
    }
    expect(await bench.payoutOf(refundCase)).toMatchObject({
      status: 'failed',
      lastRefusal: { code: 'returned_to_card' },
    });
    expect(sandbox.truth().trades).toMatchObject([{ refundedMinor: 0n, toMerchantCardMinor: 10_000n }]);
    await assertWechatAgrees(bench, owner);
    expect(await auditOf(pool, merchantId)).toEqual([]);
  },
);
