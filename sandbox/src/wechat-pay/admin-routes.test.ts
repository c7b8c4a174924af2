import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { REFUNDS, refundOf, startBench, startMerchant, testKeys } from './testing.ts';

/** The parts of answers that tests look into by name; the rest they match as a whole. */
type Told = {
  readonly planned?: unknown[];
  readonly trades?: unknown[];
  readonly error?: string;
  readonly serial?: string;
};

async function ask({ sandbox }: Bench, method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.adminUrl}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: (await response.json()) as Told };
}

test('a whole refund over HTTP: trade, fault, call, truth, notice', async () => {
  const merchant = await startMerchant();
  const bench = await startBench({ notifyUrl: merchant.url });
  expect(await ask(bench, 'GET', '/ready')).toEqual({ status: 200, body: { ready: true } });
  expect((await ask(bench, 'GET', '/keys')).body).toEqual(bench.sandbox.merchantKeys());
  const trade = { outTradeNo: 'T1', amountMinor: '10000', couponMinor: '1000', payerFunds: 'CREDIT_CARD' };
  expect((await ask(bench, 'POST', '/trades', trade)).body).toMatchObject([{ outTradeNo: 'T1', totalMinor: '10000' }]);
  expect((await ask(bench, 'POST', '/trades', [trade, { outTradeNo: 'T2', amountMinor: '5' }])).body).toHaveLength(2);
  await ask(bench, 'POST', '/faults', { kind: 'timeout-after', operation: 'refund' });
  expect((await ask(bench, 'GET', '/faults')).body.planned).toHaveLength(1);
  await expect(bench.post(REFUNDS, refundOf('R1', 3_000))).rejects.toThrow();
  expect((await ask(bench, 'POST', '/tick')).body).toEqual({ settled: 1, sent: 1 });
  expect((await ask(bench, 'GET', '/truth?onlyRefunded=true')).body).toMatchObject({
    balances: [{ balanceMinor: '107005', holds: true }],
    trades: [{ outTradeNo: 'T1', refundedMinor: '3000', refunds: [{ outRefundNo: 'R1', timesApplied: 1 }] }],
    movements: [{ kind: 'payment' }, { kind: 'refund', amountMinor: '3000' }, { kind: 'to-user' }],
  });
  expect((await ask(bench, 'GET', '/truth?outTradeNo=T2')).body.trades).toMatchObject([{ refunds: [] }]);
  expect((await ask(bench, 'GET', '/notifications')).body).toMatchObject([{ tries: 1, heard: '204', nextAt: null }]);
  const forged = { outTradeNo: 'T1', outRefundNo: 'NEVER', amountMinor: '1', kind: 'forged-merchant' };
  expect((await ask(bench, 'POST', '/notifications/forged', forged)).body).toEqual({ queued: true });
  expect((await ask(bench, 'POST', '/tick')).body).toEqual({ settled: 0, sent: 1 });
});

test('balance, chances, merchants, certificates and transfers', async () => {
  const bench = await startBench({ verification: 'migrating' });
  expect((await ask(bench, 'POST', '/balance', { withdrawMinor: '99999' })).body).toEqual({ balanceMinor: '1' });
  expect((await ask(bench, 'POST', '/balance', { topUpMinor: '99999' })).body).toEqual({ balanceMinor: '100000' });
  expect((await ask(bench, 'GET', '/balance')).body).toMatchObject([{ holds: true }]);
  expect((await ask(bench, 'PUT', '/faults', { slow: 0.5 })).body).toEqual({ planned: [], chances: { slow: 0.5 } });
  expect((await ask(bench, 'DELETE', '/faults')).body).toEqual({ planned: [], chances: {} });
  const { serial } = (await ask(bench, 'POST', '/certificates')).body;
  expect(Object.keys(bench.sandbox.merchantKeys().platformKeys)).toContain(serial);
  const { merchant } = await testKeys();
  const other = { mchid: '1900000077', merchantPublicKey: merchant.publicKey, verification: 'certificate' };
  expect((await ask(bench, 'POST', '/merchants', other)).body).toMatchObject({
    mchid: other.mchid,
    privateKeyPkcs8: null,
  });
  expect((await ask(bench, 'POST', '/merchants', other)).status).toBe(400);
  for (const [number, move] of [
    ['B1', 'confirm'],
    ['B2', 'fail'],
  ]) {
    await bench.post('/v3/fund-app/mch-transfer/transfer-bills', {
      appid: bench.sandbox.merchantKeys().appid,
      out_bill_no: number,
      transfer_scene_id: '1011',
      openid: 'oUpF8',
      transfer_amount: 100,
      transfer_remark: '退款',
      transfer_scene_report_infos: [{ info_type: '赔付原因', info_content: '退款' }],
    });
    const body = move === 'fail' ? { reason: 'ACCOUNT_FROZEN' } : undefined;
    expect((await ask(bench, 'POST', `/transfers/${number}/${move}`, body)).status).toBe(200);
  }
  const ghost = { kind: 'phantom', outRefundNo: 'GHOST', day: '2026-11-21', amountMinor: '5' };
  expect((await ask(bench, 'POST', '/bills/spoil', ghost)).body).toEqual({ spoiled: 'GHOST' });
  await ask(bench, 'POST', '/tick');
  expect(bench.sandbox.truth().transfers).toMatchObject([{ status: 'SUCCESS' }, { status: 'FAIL' }]);
});

describe('bad input is refused with words and changes nothing', () => {
  test.each([
    ['POST', '/trades', { outTradeNo: 'T1' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: 100 }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '0' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '5', couponMinor: '6' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '5', colour: 'red' }],
    ['POST', '/trades', { outTradeNo: 'T1', amountMinor: '5', mchid: '1' }],
    ['POST', '/merchants', { merchantPublicKey: 'no key' }],
    ['POST', '/faults', { kind: 'meteor' }],
    ['POST', '/faults', { kind: 'slow', operation: 'dance' }],
    ['PUT', '/faults', { slow: 2 }],
    ['POST', '/balance', { withdrawMinor: '100001' }],
    ['POST', '/balance', { topUpMinor: '0' }],
    ['POST', '/bills/spoil', { kind: 'drop' }],
    ['POST', '/bills/spoil', { kind: 'eat', outRefundNo: 'R1' }],
    ['POST', '/transfers/NEVER/confirm', undefined],
    ['POST', '/transfers/NEVER/fail', {}],
    ['POST', '/notifications/forged', { outTradeNo: 'T9', outRefundNo: 'R', amountMinor: '1', kind: 'forged-key' }],
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
  const { sandbox, post } = await startBench({ tickEveryMs: 1, notifyUrl: merchant.url });
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  await post(REFUNDS, refundOf('R1', 100));
  await expect.poll(() => sandbox.notices()[0]?.heard).toBe('204');
});

test('a port that is taken is said at the start', async () => {
  const { sandbox } = await startBench();
  const port = Number(new URL(sandbox.adminUrl).port);
  await expect(startBench({ port })).rejects.toThrow(/EADDRINUSE/);
});
