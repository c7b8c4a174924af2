import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NOON, seededRandom } from '../shared/testing.ts';
import { connect, REFUNDS, refundOf, startMerchant } from './testing.ts';
import type { WechatPaySandbox } from './wechat-pay-sandbox.ts';
import { startWechatPaySandbox } from './wechat-pay-sandbox.ts';

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'wechat-pay.jsonl');
}

/** Starts without ready-made keys, as `npm start` does; the caller closes it. */
function start(file: string, clock: { at: number }, notifyUrl?: string): Promise<WechatPaySandbox> {
  return startWechatPaySandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalanceMinor: 100_000n,
    verification: 'migrating',
    journalFile: file,
    ...(notifyUrl !== undefined && { notifyUrl }),
  });
}

test('a restart keeps keys, orders, refunds under way, transfers, balances and unsent notices', async () => {
  const [file, clock, merchant] = [journalFile(), { at: NOON }, await startMerchant()];
  const first = await start(file, clock, merchant.url);
  first.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  const client = connect(first);
  await client.post(REFUNDS, refundOf('R1', 3_000));
  clock.at += 60_000;
  first.faults.next({ kind: 'processing-long', seconds: 60 });
  await client.post(REFUNDS, refundOf('R2', 2_000));
  await client.post('/v3/fund-app/mch-transfer/transfer-bills', {
    appid: first.merchantKeys().appid,
    out_bill_no: 'B1',
    transfer_scene_id: '1011',
    openid: 'oUpF8',
    transfer_amount: 1_000,
    transfer_remark: '退款',
    transfer_scene_report_infos: [{ info_type: '赔付原因', info_content: '退款' }],
  });
  await first.rotateCertificate();
  first.balance.topUp(500n);
  const [before, keys] = [first.truth(), first.merchantKeys()];
  await first.close();

  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.truth()).toEqual(before);
  expect(second.merchantKeys()).toEqual(keys);
  expect(await connect(second).post(REFUNDS, refundOf('R1', 3_000))).toMatchObject({ body: { status: 'SUCCESS' } });
  second.confirmTransfer('B1');
  clock.at += 60_000;
  expect(await second.tick()).toEqual({ settled: 2, sent: 3 });
  expect(second.truth()).toMatchObject({
    balances: [{ holds: true }],
    trades: [{ refundedMinor: 5_000n }],
    transfers: [{ timesApplied: 1 }],
  });
});

test('a torn last line is dropped: its caller was never answered', async () => {
  const [file, clock] = [journalFile(), { at: NOON }];
  const first = await start(file, clock);
  first.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  const whole = statSync(file).size;
  await connect(first).post(REFUNDS, refundOf('R1', 3_000));
  await first.close();
  truncateSync(file, Math.floor((whole + statSync(file).size) / 2));
  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.truth().trades).toMatchObject([{ refunds: [] }]);
  expect(await connect(second).post(REFUNDS, refundOf('R1', 3_000))).toMatchObject({ status: 200 });
  await second.tick();
  expect(second.truth().trades).toMatchObject([{ refunds: [{ timesApplied: 1, calls: 1 }] }]);
});

test('seeding again changes nothing, and another amount is refused whole', async () => {
  const [file, clock] = [journalFile(), { at: NOON }];
  const trades = Array.from({ length: 300 }, (_, index) => ({ outTradeNo: `T${index}`, amountMinor: 100n }));
  const first = await start(file, clock);
  const made = first.createTrades(trades);
  await first.close();
  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.createTrades(trades)).toMatchObject(made.map(({ transactionId }) => ({ transactionId })));
  const other = [
    { outTradeNo: 'NEW', amountMinor: 1n },
    { outTradeNo: 'T1', amountMinor: 101n },
  ];
  expect(() => second.createTrades(other)).toThrow(/T1 was paid with 100 fen/);
  expect(second.truth({ outTradeNo: 'NEW' }).trades).toEqual([]);
});

test('the journal holds keys, so only its owner may read it', async () => {
  const file = journalFile();
  const sandbox = await start(file, { at: NOON });
  onTestFinished(() => sandbox.close());
  expect(statSync(file).mode & 0o077).toBe(0);
});
