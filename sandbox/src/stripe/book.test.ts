import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { seededRandom } from '../shared/testing.ts';
import { startStripeSandbox } from './stripe-sandbox.ts';
import { connect, DAY, NOON, refundR1, startBench } from './testing.ts';

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'stripe.jsonl');
}

const start = (journal: string, clock: { at: number }) =>
  startStripeSandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalances: { cny: 500n },
    journalFile: journal,
  });

test('a restart keeps payments, refunds, the answers of keys, balances and what is still to come', async () => {
  const [file, clock] = [journalFile(), { at: NOON }];
  const first = await start(file, clock);
  const { paymentIntentId } = first.createCharge({ reference: 'T1', amountMinor: 10_000n });
  first.faults.next({ kind: 'late-failure', seconds: 60 });
  const refund = await refundR1(connect(first), paymentIntentId);
  first.openDispute({ charge: paymentIntentId, inquiry: true });
  const before = first.truth();
  await first.close();

  const second = await start(file, clock);
  onTestFinished(() => second.close());
  expect(second.truth()).toEqual(before);
  expect(second.keys).toEqual(first.keys);
  expect(second.createCharge({ reference: 'T1', amountMinor: 10_000n }).paymentIntentId).toBe(paymentIntentId);
  expect(() => second.createCharge({ reference: 'T1', amountMinor: 1n })).toThrow(/T1 was paid with 10000/);
  expect(await refundR1(connect(second), paymentIntentId)).toEqual(refund);
  clock.at += 60_000;
  expect(await second.tick()).toMatchObject({ settled: 1 });
  expect(second.truth().charges[0]).toMatchObject({ refundedMinor: 3_000n, returnedMinor: 3_000n });
});

test('a death in the middle of a refund leaves all of it or nothing', async () => {
  const [file, clock] = [journalFile(), { at: NOON }];
  const first = await start(file, clock);
  const { paymentIntentId } = first.createCharge({ amountMinor: 10_000n });
  const whole = statSync(file).size;
  await refundR1(connect(first), paymentIntentId);
  await first.close();
  truncateSync(file, statSync(file).size - 2);
  const torn = await start(file, clock);
  onTestFinished(() => torn.close());
  expect(statSync(file).size).toBe(whole);
  expect(torn.truth().charges[0]?.refunds).toEqual([]);
  await refundR1(connect(torn), paymentIntentId);
  expect(torn.truth().charges[0]?.refunds).toMatchObject([{ left: true }]);
});

test('the report lists a day, quoted, in major units, and its net is what the balance moved', async () => {
  const { sandbox, stripe, clock } = await startBench({ initialBalances: {} });
  const { id, paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n, description: '杯, "大"' });
  const refund = await refundR1(stripe, paymentIntentId);
  const today = sandbox.report({ from: NOON, to: NOON + DAY });
  clock.at += DAY;
  sandbox.failRefund(refund.id);
  expect(today.split('\n')).toHaveLength(4);
  expect(today.split('\n')[0]).toContain('"balance_transaction_id","created_utc"');
  expect(today).toContain(
    `"cny","100.00","3.20","96.80","charge","${id}","杯, ""大""","${id}","${paymentIntentId}",""`,
  );
  expect(today).toContain(
    `"cny","-30.00","0.00","-30.00","refund","${refund.id}","","${id}","${paymentIntentId}","R1"`,
  );
  expect(sandbox.report({ from: NOON + DAY, to: NOON + 2 * DAY })).toContain('"30.00","0.00","30.00","refund_failure"');
  const listed = await stripe.balanceTransactions.list({ created: { gte: NOON / 1000, lt: (NOON + DAY) / 1000 } });
  expect(listed.data.map((each) => [each.type, each.net])).toEqual([
    ['refund', -3_000],
    ['charge', 9_680],
  ]);
  expect(sandbox.balance.minor('cny')).toBe(9_680n);
});

test('the admin routes do what the handle does, and say what is wrong', async () => {
  const { sandbox, stripe } = await startBench();
  const call = async (method: string, path: string, body?: object) => {
    const init =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${sandbox.adminUrl}${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  const json = async (...args: Parameters<typeof call>) => JSON.parse((await call(...args)).text);
  expect(await json('GET', '/ready')).toEqual({ ready: true });
  expect(await json('GET', '/keys')).toEqual(sandbox.keys);
  const [charge] = await json('POST', '/charges', { reference: 'T1', amountMinor: '10000' });
  expect(charge).toMatchObject({ amountMinor: '10000', currency: 'cny' });
  await json('POST', '/faults', { kind: 'requires-action' });
  const refund = await refundR1(stripe, charge.paymentIntentId);
  expect(refund.status).toBe('requires_action');
  expect(await json('POST', `/refunds/${refund.id}/finish`)).toEqual({ finished: refund.id });
  expect(await json('POST', `/refunds/${refund.id}/fail`, { reason: 'declined' })).toEqual({ failed: refund.id });
  const { id } = await json('POST', '/disputes', { charge: charge.id, amountMinor: '500' });
  expect(await json('POST', `/disputes/${id}/close`, { status: 'lost' })).toEqual({ closed: id });
  expect(await json('PUT', '/hooks', { url: 'http://127.0.0.1:1/notify' })).toEqual({
    url: 'http://127.0.0.1:1/notify',
  });
  expect(await json('POST', '/hooks/forged', { kind: 'old', type: 'refund.failed', object: {} })).toEqual({
    queued: true,
  });
  expect(await json('POST', '/tick')).toEqual({ settled: 0, sent: 1 });
  expect((await json('GET', '/hooks')).at(-1)).toMatchObject({
    kind: 'old',
    heard: expect.stringContaining('no answer'),
  });
  expect(await json('POST', '/balance', { currency: 'cny', topUpMinor: '5' })).toMatchObject({
    balanceMinor: expect.any(String),
  });
  expect((await json('GET', `/truth?charge=${charge.id}`)).charges).toMatchObject([{ disputes: [{ status: 'lost' }] }]);
  expect((await call('GET', `/report?from=0&to=${NOON + DAY}`)).text).toContain('refund_failure');
  expect(await json('PUT', '/faults', { 'rate-limit': 0.5 })).toMatchObject({ chances: { 'rate-limit': 0.5 } });
  expect(await json('DELETE', '/faults')).toEqual({ planned: [], chances: {} });
  for (const [method, path, body] of [
    ['POST', '/charges', { amountMinor: 100 }],
    ['POST', '/refunds/re_none/fail', {}],
    ['POST', '/faults', { kind: 'earthquake' }],
    ['POST', '/balance', { currency: 'cny', withdrawMinor: '99999999' }],
  ] as const)
    expect((await call(method, path, body)).status).toBe(400);
});
