import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../shared/journal.ts';
import { NOON, seededRandom } from '../shared/testing.ts';
import type { AlipaySandbox } from './alipay-sandbox.ts';
import { startAlipaySandbox } from './alipay-sandbox.ts';
import { connect, startMerchant } from './testing.ts';

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'alipay.jsonl');
}

/** Starts without ready-made keys, as `npm start` does; the caller closes it. */
function start(file: string, clock: { at: number }): Promise<AlipaySandbox> {
  return startAlipaySandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalanceMinor: 100_000n,
    journalFile: file,
  });
}

function refund(sandbox: AlipaySandbox, outRequestNo: string, yuan: string): Promise<Record<string, unknown>> {
  const bizContent = { out_trade_no: 'T1', refund_amount: yuan, out_request_no: outRequestNo };
  return connect(sandbox).exec('alipay.trade.refund', { bizContent }, { validateSign: true });
}

test('a restart keeps keys, trades, refunds, balances, accepted refunds and unsent notices', async () => {
  const [file, clock, merchant] = [journalFile(), { at: NOON }, await startMerchant()];
  const first = await start(file, clock);
  first.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, notifyUrl: merchant.url });
  await refund(first, 'R1', '30.00');
  clock.at += 3_000;
  first.faults.next({ kind: 'accept-pending', seconds: 60 });
  await refund(first, 'R2', '20.00');
  first.balance.topUp(500n);
  const extra = await first.registerApp({ initialBalanceMinor: 7n });
  const before = first.truth();
  await first.close();

  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.truth()).toEqual(before);
  expect(second.merchantKeys).toEqual(first.merchantKeys);
  expect(second.balance.minor(extra.appId)).toBe(7n);
  expect(await refund(second, 'R1', '30.00')).toMatchObject({ fund_change: 'N', refund_fee: '30.00' });
  clock.at += 60_000;
  expect(await second.tick()).toEqual({ settled: 1, sent: 2 });
  expect(merchant.forms.map((form) => form['out_biz_no'])).toEqual(['R1', 'R2']);
  expect(second.truth().balances).toMatchObject([{ refundedMinor: 5_000n, holds: true }, { holds: true }]);
});

test('seeding again after a restart changes nothing', async () => {
  const [file, clock] = [journalFile(), { at: NOON }];
  const trades = Array.from({ length: 500 }, (_, index) => ({ outTradeNo: `T${index}`, amountMinor: 100n }));
  const first = await start(file, clock);
  const made = first.createTrades(trades);
  await first.close();
  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.createTrades(trades).map((trade) => trade.tradeNo)).toEqual(made.map((trade) => trade.tradeNo));
  expect(second.balance.minor()).toBe(150_000n);
  expect(() =>
    second.createTrades([
      { outTradeNo: 'NEW', amountMinor: 1n },
      { outTradeNo: 'T1', amountMinor: 101n },
    ]),
  ).toThrow(/T1 was paid with 100 fen/);
  expect(second.truth({ outTradeNo: 'NEW' }).trades).toEqual([]);
  const twice = { outTradeNo: 'TWICE', amountMinor: 1n };
  const [one, other] = second.createTrades([twice, twice]);
  expect(other?.tradeNo).toBe(one?.tradeNo);
  expect(second.balance.minor()).toBe(150_001n);
});

describe('a torn last line', () => {
  test('is dropped wherever it was torn, and writing goes on after it', async () => {
    const [file, clock] = [journalFile(), { at: NOON }];
    const first = await start(file, clock);
    first.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
    const whole = statSync(file).size;
    await refund(first, 'R1', '30.00');
    await first.close();
    const line = statSync(file).size - whole;
    for (const kept of [line - 1, Math.floor(line / 2), 1]) {
      truncateSync(file, whole + kept);
      const torn = await start(file, clock);
      expect(torn.balance.minor()).toBe(110_000n);
      expect(statSync(file).size).toBe(whole);
      expect(await refund(torn, 'R1', '30.00')).toMatchObject({ fund_change: 'Y', refund_fee: '30.00' });
      await torn.close();
    }
    const last = await start(file, clock);
    onTestFinished(() => last.close());
    expect(last.truth().trades[0]?.refunds).toMatchObject([{ timesApplied: 1, calls: 1 }]);
  });

  test('a bad line in the middle is no crash of ours and is refused', () => {
    const file = journalFile();
    writeFileSync(file, '[]\n{"type":\n[]\n');
    expect(() => openJournal(file)).toThrow(/line 2/);
  });
});

test('the journal holds keys, so only its owner may read it', () => {
  const file = journalFile();
  openJournal(file).close();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('amounts beyond what a JSON number holds come back exactly', () => {
  const file = journalFile();
  const journal = openJournal(file);
  const fact = {
    type: 'balance-moved',
    at: 1,
    appId: 'A',
    kind: 'top-up',
    amountMinor: 9_007_199_254_740_993n,
  } as const;
  journal.append([fact]);
  journal.close();
  expect(readFileSync(file, 'utf8')).toContain('"9007199254740993"');
  appendFileSync(file, '[{"torn"');
  const again = openJournal(file);
  onTestFinished(() => again.close());
  expect(again.past).toEqual([[fact]]);
});
