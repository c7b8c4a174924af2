import { describe, expect, test } from 'vitest';
import { callFaultKinds } from './fault-kind.ts';
import type { Bench } from './testing.ts';
import { connect, REFUNDS, refundOf, startBench } from './testing.ts';

async function shop(options: Parameters<typeof startBench>[0] = {}): Promise<Bench> {
  const bench = await startBench(options);
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  return bench;
}

const refund = refundOf('R1', 3_000);

/** What the sandbox knows of the one refund: whether money left, and how many calls arrived. */
function known({ sandbox }: Bench): { left: boolean; calls: number } {
  const [told] = sandbox.truth().trades[0]?.refunds ?? [];
  return { left: sandbox.balance.minor() === 107_000n, calls: told?.calls ?? 0 };
}

describe('the client gets no answer that it can believe', () => {
  test.each([
    ['timeout-before', { left: false, calls: 0 }],
    ['timeout-after', { left: true, calls: 1 }],
    ['reset-before', { left: false, calls: 0 }],
    ['reset-after', { left: true, calls: 1 }],
  ] as const)('%s', async (kind, expected) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    await expect(bench.post(REFUNDS, refund)).rejects.toThrow();
    expect(known(bench)).toEqual(expected);
    // The same number ends the doubt, whichever side of the money the fault struck.
    expect(await bench.post(REFUNDS, refund)).toMatchObject({ status: 200 });
    expect(known(bench)).toEqual({ left: true, calls: expected.calls + 1 });
  });

  test.each([
    ['signtest', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['bad-signature', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['no-signature', 'EV3_RES_HEADERS_INCOMPLATE'],
    ['unknown-serial', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
    ['garbage-body', 'EV3_RES_HEADERS_INCOMPLATE'],
  ] as const)('%s: the SDK says %s, and the money moved', async (kind, trouble) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    expect(await bench.post(REFUNDS, refund)).toMatchObject({ status: 200, trouble });
    expect(known(bench)).toEqual({ left: true, calls: 1 });
  });

  test('a time-out can really hang until the client gives up', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'timeout-after', hang: true });
    await expect(connect(bench.sandbox, { timeout: 300 }).post(REFUNDS, refund)).rejects.toThrow(/timeout/);
    expect(known(bench)).toEqual({ left: true, calls: 1 });
  });
});

describe('the answer does not tell the outcome', () => {
  test.each([
    ['system-error-before', 500, 'SYSTEM_ERROR', false],
    ['system-error-after', 500, 'SYSTEM_ERROR', true],
    ['frequency-limited-before', 429, 'FREQUENCY_LIMITED', false],
    ['frequency-limited-after', 429, 'FREQUENCY_LIMITED', true],
  ] as const)('%s', async (kind, status, code, left) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    expect(await bench.post(REFUNDS, refund)).toMatchObject({ status, body: { code } });
    expect(known(bench).left).toBe(left);
  });

  test.each([
    ['http-502-before', false],
    ['http-502-after', true],
  ] as const)('%s', async (kind, left) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    expect(await bench.post(REFUNDS, refund)).toMatchObject({ status: 502 });
    expect(known(bench).left).toBe(left);
  });
});

describe('what becomes of a refund that was taken', () => {
  test('in processing for long', async () => {
    const { sandbox, clock, post, get } = await shop();
    sandbox.faults.next({ kind: 'processing-long', seconds: 3_600 });
    await post(REFUNDS, refund);
    clock.at += 3_599_000;
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({ body: { status: 'PROCESSING' } });
    clock.at += 1_000;
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({ body: { status: 'SUCCESS' } });
  });

  test('closed: the money is back, and the number stays closed', async () => {
    const { sandbox, clock, post, get } = await shop();
    sandbox.faults.next({ kind: 'ends-closed', seconds: 5 });
    await post(REFUNDS, refund);
    clock.at += 5_000;
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({ body: { status: 'CLOSED' } });
    expect(sandbox.truth()).toMatchObject({
      balances: [{ balanceMinor: 110_000n, holds: true }],
      trades: [{ refundedMinor: 0n, underwayMinor: 0n, refunds: [{ timesApplied: 0, status: 'CLOSED' }] }],
    });
    expect(await post(REFUNDS, refund)).toMatchObject({ body: { status: 'CLOSED' } });
  });

  test('abnormal: the money left the merchant and nobody has it', async () => {
    const { sandbox, clock, post, get } = await shop();
    sandbox.faults.next({ kind: 'ends-abnormal', seconds: 5 });
    await post(REFUNDS, refund);
    clock.at += 5_000;
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({ body: { status: 'ABNORMAL' } });
    expect(sandbox.truth()).toMatchObject({
      balances: [{ balanceMinor: 107_000n }],
      trades: [{ refundedMinor: 0n, underwayMinor: 3_000n }],
    });
  });

  test('in the change wallet instead of the card', async () => {
    const { sandbox, post, get } = await shop();
    sandbox.faults.next({ kind: 'lands-in-wallet' });
    await post(REFUNDS, refund);
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({
      body: { status: 'SUCCESS', channel: 'OTHER_BALANCE', user_received_account: '支付用户零钱' },
    });
  });
});

test('faults wait for the operation that they are planned for, and strike as often as told', async () => {
  const { sandbox, post, get } = await shop();
  sandbox.faults.next({ kind: 'system-error-before', operation: 'refund-query', times: 2 });
  sandbox.faults.next({ kind: 'short-balance' });
  expect(await post(REFUNDS, refund)).toMatchObject({ body: { code: 'NOT_ENOUGH' } });
  expect(await post(REFUNDS, refund)).toMatchObject({ status: 200 });
  expect(await get(`${REFUNDS}/R1`)).toMatchObject({ status: 500 });
  expect(sandbox.faults.list().planned).toMatchObject([{ times: 1 }]);
  sandbox.faults.clear();
  expect(await get(`${REFUNDS}/R1`)).toMatchObject({ status: 200 });
});

test('whatever faults fall by chance, one number pays at most once', async () => {
  const bench = await shop({ rules: { feePerTenThousand: 60n, minSecondsBetweenRefunds: 0 } });
  bench.sandbox.faults.random(Object.fromEntries(callFaultKinds.map((kind) => [kind, 0.03])));
  for (let round = 0; round < 120; round += 1) {
    await bench.post(REFUNDS, refundOf(`R${round % 10}`, 900)).catch(() => undefined);
    bench.clock.at += 70_000;
    await bench.sandbox.tick();
  }
  const truth = bench.sandbox.truth();
  expect(truth.trades[0]?.refunds.length).toBeGreaterThan(5);
  expect(truth.trades[0]?.refunds.every(({ timesApplied }) => timesApplied <= 1)).toBe(true);
  expect(truth.balances).toMatchObject([{ holds: true }]);
});
