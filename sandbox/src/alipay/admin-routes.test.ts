import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { startBench, startMerchant, testKeys } from './testing.ts';

/** The parts of answers that tests look into by name; the rest they match as a whole. */
type Told = { readonly planned?: unknown[]; readonly trades?: unknown[]; readonly error?: string };

async function ask({ sandbox }: Bench, method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.adminUrl}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: (await response.json()) as Told };
}

test('a whole refund over HTTP: trade, fault, call, truth, notice', async () => {
  const merchant = await startMerchant();
  const bench = await startBench();
  expect(await ask(bench, 'GET', '/ready')).toEqual({ status: 200, body: { ready: true } });
  expect((await ask(bench, 'GET', '/keys')).body).toEqual(bench.sandbox.merchantKeys);
  const trade = { outTradeNo: 'T1', amountMinor: '10000', notifyUrl: merchant.url, fundChannel: 'BANKCARD' };
  expect((await ask(bench, 'POST', '/trades', trade)).body).toMatchObject([{ outTradeNo: 'T1', totalMinor: '10000' }]);
  expect((await ask(bench, 'POST', '/trades', [trade, { outTradeNo: 'T2', amountMinor: '5' }])).body).toHaveLength(2);
  await ask(bench, 'POST', '/faults', { kind: 'timeout-after', method: 'alipay.trade.refund' });
  expect((await ask(bench, 'GET', '/faults')).body.planned).toHaveLength(1);
  const request = { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' };
  await expect(bench.call('alipay.trade.refund', request)).rejects.toThrow();
  expect((await ask(bench, 'GET', '/truth?onlyRefunded=true')).body).toMatchObject({
    balances: [{ balanceMinor: '107005', holds: true }],
    trades: [{ outTradeNo: 'T1', refundedMinor: '3000', refunds: [{ outRequestNo: 'R1', timesApplied: 1 }] }],
    movements: [{ kind: 'payment' }, { kind: 'refund', amountMinor: '3000' }],
  });
  expect((await ask(bench, 'GET', '/truth?outTradeNo=T2')).body.trades).toMatchObject([{ refunds: [] }]);
  expect((await ask(bench, 'POST', '/tick')).body).toEqual({ settled: 0, sent: 1 });
  expect((await ask(bench, 'GET', '/notifications')).body).toMatchObject([
    { tries: 1, heard: 'success', nextAt: null },
  ]);
  await ask(bench, 'POST', '/refunds/R1/bounce', { landsAt: 'merchant' });
  expect((await ask(bench, 'GET', '/balance')).body).toMatchObject([{ balanceMinor: '110005', bouncedMinor: '3000' }]);
  const forged = { outTradeNo: 'T1', outRequestNo: 'NEVER', refundedMinor: '1', kind: 'forged-app' };
  expect((await ask(bench, 'POST', '/notifications/forged', forged)).body).toEqual({ queued: true });
  expect((await ask(bench, 'POST', '/tick')).body).toEqual({ settled: 0, sent: 1 });
});

test('balance, chances and apps', async () => {
  const bench = await startBench();
  expect((await ask(bench, 'POST', '/balance', { withdrawMinor: '99999' })).body).toEqual({ balanceMinor: '1' });
  expect((await ask(bench, 'POST', '/balance', { topUpMinor: '9' })).body).toEqual({ balanceMinor: '10' });
  expect((await ask(bench, 'PUT', '/faults', { slow: 0.5 })).body).toEqual({ planned: [], chances: { slow: 0.5 } });
  expect((await ask(bench, 'DELETE', '/faults')).body).toEqual({ planned: [], chances: {} });
  const { merchant } = await testKeys();
  const app = { appId: '2021000000000077', merchantPublicKey: merchant.publicKey, initialBalanceMinor: '5' };
  expect((await ask(bench, 'POST', '/apps', app)).body).toMatchObject({ appId: app.appId, privateKeyPkcs8: null });
  expect((await ask(bench, 'POST', '/apps', app)).status).toBe(400);
});

describe('bad input is refused with words and changes nothing', () => {
  test.each([
    ['POST', '/trades', { outTradeNo: 'T1' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: 100 }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '0' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '-5' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '5', colour: 'red' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '5', appId: '2021000000000099' }],
    ['POST', '/apps', { merchantPublicKey: 'no key' }],
    ['POST', '/faults', { kind: 'meteor' }],
    ['PUT', '/faults', { slow: 2 }],
    ['POST', '/balance', { withdrawMinor: '100001' }],
    ['POST', '/balance', { topUpMinor: '0' }],
    ['POST', '/refunds/NEVER/bounce', {}],
    ['POST', '/refunds/NEVER/bounce', { landsAt: 'nowhere' }],
    ['POST', '/notifications/forged', { outTradeNo: 'T9', outRequestNo: 'R', refundedMinor: '1', kind: 'forged-key' }],
    ['GET', '/truth?colour=red', undefined],
  ])('%s %s %j', async (method, path, body) => {
    const bench = await startBench();
    const answer = await ask(bench, method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(/\w+/);
    expect(bench.sandbox.truth()).toMatchObject({ trades: [], movements: [], balances: [{ balanceMinor: 100_000n }] });
  });
});

test('a timer may tick by itself, and stops with the sandbox', async () => {
  const merchant = await startMerchant();
  const { sandbox, call } = await startBench({ tickEveryMs: 1, notifyUrl: merchant.url });
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  await call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' });
  await expect.poll(() => sandbox.notices()[0]?.heard).toBe('success');
  expect(merchant.forms).toHaveLength(1);
});

test('a port that is taken is said at the start', async () => {
  const { sandbox } = await startBench();
  const port = Number(new URL(sandbox.adminUrl).port);
  await expect(startBench({ port })).rejects.toThrow(/EADDRINUSE/);
});
