import { describe, expect, test } from 'vitest';
import { seededRandom } from '../shared/testing.ts';
import type { FaultKind } from './fault-kind.ts';
import { callFaultKinds } from './fault-kind.ts';
import type { Bench } from './testing.ts';
import { connect, startBench } from './testing.ts';

const REFUND = 'alipay.trade.refund';
const request = { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' };

async function shop(options: Parameters<typeof startBench>[0] = {}): Promise<Bench> {
  const bench = await startBench(options);
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  return bench;
}

/** What the sandbox knows of the one refund: how often money moved and how many calls arrived. */
function applied({ sandbox }: Bench): { times: number; calls: number } {
  const [refund] = sandbox.truth().trades[0]?.refunds ?? [];
  return { times: refund?.timesApplied ?? 0, calls: refund?.calls ?? 0 };
}

describe('the client gets no answer', () => {
  test.each([
    ['timeout-before', { times: 0, calls: 0 }],
    ['timeout-after', { times: 1, calls: 1 }],
    ['http-500-before', { times: 0, calls: 0 }],
    ['http-500-after', { times: 1, calls: 1 }],
    ['bad-signature', { times: 1, calls: 1 }],
    ['no-signature', { times: 1, calls: 1 }],
    ['garbage-body', { times: 1, calls: 1 }],
  ] as const)('%s', async (kind, expected) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    await expect(bench.call(REFUND, request)).rejects.toThrow();
    expect(applied(bench)).toEqual(expected);
    // The same number ends the doubt, whichever side of the money the fault struck.
    const again = await bench.call(REFUND, request);
    expect(again).toMatchObject({ fund_change: expected.times === 1 ? 'N' : 'Y', refund_fee: '30.00' });
    expect(applied(bench).times).toBe(1);
  });

  test('a time-out can really hang until the client gives up', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'timeout-after', hang: true });
    const hasty = connect(bench.sandbox, 500);
    await expect(hasty.exec(REFUND, { bizContent: request }, { validateSign: true })).rejects.toThrow(/timeout/i);
    expect(applied(bench)).toEqual({ times: 1, calls: 1 });
  });
});

describe('the SDK resends once by itself when the connection is reset', () => {
  test('before: the resend moves the money', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'reset-before' });
    expect(await bench.call(REFUND, request)).toMatchObject({ fund_change: 'Y' });
    expect(applied(bench)).toEqual({ times: 1, calls: 1 });
  });

  test('after: the first refund that worked comes back as fund_change=N', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'reset-after' });
    expect(await bench.call(REFUND, request)).toMatchObject({ fund_change: 'N', refund_fee: '30.00' });
    expect(applied(bench)).toEqual({ times: 1, calls: 2 });
  });

  test('twice: it gives up', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'reset-after', times: 2 });
    await expect(bench.call(REFUND, request)).rejects.toThrow();
    expect(applied(bench)).toEqual({ times: 1, calls: 2 });
  });
});

describe('the answer does not tell the outcome', () => {
  test.each([
    ['system-error-before', '40004', 'ACQ.SYSTEM_ERROR', 0],
    ['system-error-after', '40004', 'ACQ.SYSTEM_ERROR', 1],
    ['unavailable-before', '20000', 'isp.unknow-error', 0],
    ['unavailable-after', '20000', 'isp.unknow-error', 1],
  ] as const)('%s', async (kind, code, subCode, times) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    expect(await bench.call(REFUND, request)).toMatchObject({ code, sub_code: subCode });
    expect(applied(bench).times).toBe(times);
  });

  test('accepted now, settled later: silent until then', async () => {
    const bench = await shop();
    const { sandbox, clock, call } = bench;
    sandbox.faults.next({ kind: 'accept-pending', seconds: 60 });
    expect(await call(REFUND, request)).toMatchObject({ code: '10000', fund_change: 'N', refund_fee: '0.00' });
    const query = () => call('alipay.trade.fastpay.refund.query', { out_trade_no: 'T1', out_request_no: 'R1' });
    expect((await query())['refund_status']).toBeUndefined();
    expect(await call(REFUND, request)).toMatchObject({ fund_change: 'N' });
    expect(applied(bench).times).toBe(0);
    clock.at += 60_000;
    expect(await sandbox.tick()).toMatchObject({ settled: 1 });
    expect(await query()).toMatchObject({ refund_status: 'REFUND_SUCCESS', refund_amount: '30.00' });
    expect(applied(bench).times).toBe(1);
  });

  test('money promised to an accepted refund is not spent on another', async () => {
    const { sandbox, clock, call } = await shop({ initialBalanceMinor: 0n });
    sandbox.faults.next({ kind: 'accept-pending' });
    await call(REFUND, { ...request, refund_amount: '80.00' });
    clock.at += 3_000;
    const over = await call(REFUND, { ...request, refund_amount: '20.01', out_request_no: 'R2' });
    expect(over).toMatchObject({ sub_code: 'ACQ.REASON_TRADE_REFUND_FEE_ERR' });
    expect(() => sandbox.balance.withdraw(2_001n)).toThrow(RangeError);
    sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 1_000n });
    sandbox.balance.withdraw(2_500n);
    const short = await call(REFUND, { out_trade_no: 'T2', refund_amount: '5.01', out_request_no: 'R1' });
    expect(short).toMatchObject({ sub_code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
  });

  test('once settled it is promised no longer, and spacing counts from when it was accepted', async () => {
    const { sandbox, clock, call } = await shop({ initialBalanceMinor: 0n });
    sandbox.faults.next({ kind: 'accept-pending', seconds: 60 });
    await call(REFUND, { ...request, refund_amount: '80.00' });
    clock.at += 60_000;
    // Nobody ticks: the next call finds that the time has come.
    const rest = await call(REFUND, { ...request, refund_amount: '20.00', out_request_no: 'R2' });
    expect(rest).toMatchObject({ fund_change: 'Y', refund_fee: '100.00' });
    expect(sandbox.balance.minor()).toBe(0n);
    expect(await call(REFUND, { ...request, refund_amount: '80.00' })).toMatchObject({ refund_fee: '100.00' });
  });

  test('accepted, then failed without a word: the number may be tried again', async () => {
    const bench = await shop();
    const { sandbox, clock, call } = bench;
    sandbox.faults.next({ kind: 'accept-pending', seconds: 60, thenFails: true });
    await call(REFUND, request);
    clock.at += 60_000;
    await sandbox.tick();
    const query = await call('alipay.trade.fastpay.refund.query', { out_trade_no: 'T1', out_request_no: 'R1' });
    expect(query['refund_status']).toBeUndefined();
    expect(await call(REFUND, request)).toMatchObject({ fund_change: 'Y' });
    expect(applied(bench).times).toBe(1);
  });
});

test('slow is only slow', async () => {
  const bench = await shop();
  bench.sandbox.faults.next({ kind: 'slow', millis: 5 });
  expect(await bench.call(REFUND, request)).toMatchObject({ fund_change: 'Y' });
});

test('a short balance refuses without moving money', async () => {
  const bench = await shop();
  bench.sandbox.faults.next({ kind: 'short-balance' });
  expect(await bench.call(REFUND, request)).toMatchObject({ sub_code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
  expect(applied(bench)).toEqual({ times: 0, calls: 1 });
});

describe('the box of faults', () => {
  test('waits for the method it names and for the times it was told', async () => {
    const { sandbox, call } = await shop();
    sandbox.faults.next({ kind: 'unavailable-before', method: REFUND, times: 2 });
    expect(await call('alipay.trade.query', { out_trade_no: 'T1' })).toMatchObject({ code: '10000' });
    expect(await call(REFUND, request)).toMatchObject({ code: '20000' });
    expect(sandbox.faults.list().planned).toMatchObject([{ times: 1 }]);
    expect(await call(REFUND, request)).toMatchObject({ code: '20000' });
    expect(await call(REFUND, request)).toMatchObject({ fund_change: 'Y' });
  });

  test.each(['accept-pending', 'short-balance'] as const)('%s means nothing to a query and waits', async (kind) => {
    const { sandbox, call } = await shop();
    sandbox.faults.next({ kind });
    expect(await call('alipay.trade.query', { out_trade_no: 'T1' })).toMatchObject({ code: '10000' });
    expect(sandbox.faults.list().planned).toHaveLength(1);
    expect((await call(REFUND, request))['fund_change']).not.toBe('Y');
    expect(sandbox.faults.list().planned).toHaveLength(0);
  });

  test('a call that does not open its envelope uses up no fault', async () => {
    const { sandbox, call } = await shop();
    sandbox.faults.next({ kind: 'unavailable-before' });
    await fetch(sandbox.gatewayUrl, { method: 'POST', body: new URLSearchParams({ method: REFUND }) });
    expect(await call(REFUND, request)).toMatchObject({ code: '20000' });
  });

  test('clear forgets, and chances that make no sense are refused', async () => {
    const { sandbox, call } = await shop();
    sandbox.faults.next({ kind: 'unavailable-before' });
    sandbox.faults.random({ 'http-500-before': 1 });
    sandbox.faults.clear();
    expect(await call(REFUND, request)).toMatchObject({ fund_change: 'Y' });
    expect(() => sandbox.faults.random({ slow: 0.6, 'bad-signature': 0.5 })).toThrow(RangeError);
    expect(() => sandbox.faults.random({ slow: -0.1 })).toThrow(RangeError);
    expect(() => sandbox.faults.next({ kind: 'slow', times: 0 })).toThrow(RangeError);
  });

  test('chance is the seed alone: the same run twice, and money at most once for each number', async () => {
    const run = async () => {
      const { sandbox, clock, call } = await shop({ random: seededRandom(42) });
      const chances = Object.fromEntries(callFaultKinds.map((kind): [FaultKind, number] => [kind, 0.05]));
      sandbox.faults.random(chances);
      const story: string[] = [];
      for (let index = 0; index < 60; index += 1) {
        clock.at += 3_000;
        const bizContent = { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: `R${index % 20}` };
        const told = await call(REFUND, bizContent).then(
          (answer) => `${answer['code']} ${answer['fund_change'] ?? answer['sub_code']}`,
          () => 'unknown',
        );
        story.push(told);
      }
      return { story, truth: sandbox.truth() };
    };
    const [first, second] = [await run(), await run()];
    expect(second).toEqual(first);
    expect(new Set(first.story).size).toBeGreaterThan(4);
    expect(first.truth.trades[0]?.refunds.every((refund) => refund.timesApplied <= 1)).toBe(true);
    expect(first.truth.balances[0]?.holds).toBe(true);
  });
});
