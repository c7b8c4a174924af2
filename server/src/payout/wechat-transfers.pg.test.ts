import { DAY, MINUTE, type Payee, type Payout } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, caseNow, doneOf, granted, people } from '@redress/testing/testkit/trade.ts';
import { assertWechatAgrees, type WechatBench, wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { recordPayee } from './payees/record-payee.ts';

const { pool, owner } = await testDatabase();

const payee: Payee = { kind: 'wechat_openid', openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', name: '陈小姐' };

/** A refund whose way back is closed for good, and a transfer to the customer's WeChat in its place. */
const start = async (fen = 10_000n, prepare: (made: WechatBench) => void = () => undefined) => {
  const made = await wechatBench(pool);
  onTestFinished(() => made.close(owner));
  const { refundCase } = await made.refundOf(fen, { payment: { payerIsGone: true } });
  await made.quiet();
  const failed = await made.payoutOf(refundCase);
  expect(failed).toMatchObject({ status: 'failed' });
  const { merchantId } = made.shop;
  const evidenceId = await attachProof(made.shop, refundCase.id);
  const consent = { how: 'by_phone', by: '陈小姐', at: made.clock.now(), evidenceId } as const;
  const named = { merchantId, actor: people.clerk, caseId: refundCase.id, nameReason: null, payee, consent };
  const { id: payeeId } = granted(await recordPayee(made.house, named));
  prepare(made);
  const command = { merchantId, actor: people.manager, caseId: refundCase.id, expectedVersion: null, once: null };
  const repay = { ...command, dryRun: false, payoutId: failed.id, route: 'transfer', payeeId } as const;
  doneOf(await repayFailedLeg(made.house, repay));
  const transfer = (): Promise<Payout> => made.payoutOf(refundCase);
  // The payment rests for a minute after its refund was tried.
  const order = async (): Promise<Payout> => {
    made.clock.advance(61_000);
    await made.worker.runOnce();
    return transfer();
  };
  return { made, refundCase, transfer, order };
};

test('a transfer waits for the customer, is confirmed on the page, and settles', async () => {
  const { made, refundCase, transfer, order } = await start();
  const waiting = await order();
  expect(waiting).toMatchObject({
    route: 'transfer',
    status: 'awaiting_payee',
    confirmation: { package: expect.stringMatching(/^ABBQO/), until: expect.any(Number) },
  });
  expect((waiting.confirmation?.until ?? 0) - made.clock.now()).toBe(DAY);
  await made.quiet(30 * MINUTE);
  // Asking again leaves out what the order was answered with, and the customer still needs it.
  expect(await transfer()).toMatchObject({ status: 'awaiting_payee', confirmation: waiting.confirmation });
  made.sandbox.confirmTransfer(waiting.requestNumber);
  await made.sandbox.tick();
  await made.quiet();
  expect(await transfer()).toMatchObject({
    status: 'settled',
    confirmation: null,
    settled: { landing: 'WECHAT_WALLET 100.00', channelNumber: expect.stringMatching(/^133/) },
  });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await assertWechatAgrees(made, owner);
});

test('the notice of a confirmed transfer brings the question forward', async () => {
  const { made, transfer, order } = await start();
  made.sandbox.confirmTransfer((await order()).requestNumber);
  await made.sandbox.tick();
  expect(made.acknowledged).toEqual([200]);
  await made.worker.runOnce();
  expect(await transfer()).toMatchObject({ status: 'settled', queries: 1 });
});

test('whom nobody confirms in a day is paid nothing, and the case asks for another way', async () => {
  const { made, refundCase, transfer } = await start();
  await made.quiet(30 * MINUTE);
  made.clock.advance(DAY);
  await made.quiet();
  expect(await transfer()).toMatchObject({
    status: 'failed',
    lastRefusal: { code: 'returned', message: expect.stringContaining('OVERDUE_CLOSE') },
  });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await assertWechatAgrees(made, owner);
});

test('another name than WeChat knows fails the transfer', async () => {
  const { made, transfer } = await start(10_000n, ({ sandbox }) =>
    sandbox.createTrade({ outTradeNo: 'KNOWN', amountMinor: 1n, openid: payee.openid, payerName: '李四' }),
  );
  await made.quiet();
  expect(await transfer()).toMatchObject({
    status: 'failed',
    lastRefusal: { message: expect.stringContaining('NAME_NOT_CORRECT') },
  });
});

test('the name and the openid stand nowhere in the clear', async () => {
  const { made, order } = await start(250_000n);
  const { requestNumber } = await order();
  made.sandbox.confirmTransfer(requestNumber);
  await made.quiet(30 * MINUTE);
  expect(made.acknowledged).toEqual([200]);
  for (const table of ['payout', 'channel_call', 'channel_notification', 'payee', 'case_event', 'idempotency_key']) {
    const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${table} t`);
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).not.toContain(payee.openid);
    expect(all).not.toContain('user_name');
  }
});

test('a balance that is short waits at WeChat Pay and goes on by itself', async () => {
  const { made, transfer } = await start(10_000n, ({ sandbox }) => sandbox.balance.withdraw(sandbox.balance.minor()));
  await made.quiet(30 * MINUTE);
  expect(await transfer()).toMatchObject({ status: 'accepted', sends: 1 });
  made.sandbox.balance.topUp(50_000n);
  await made.quiet(30 * MINUTE);
  made.sandbox.confirmTransfer((await transfer()).requestNumber);
  await made.quiet();
  expect(await transfer()).toMatchObject({ status: 'settled', sends: 1 });
  await assertWechatAgrees(made, owner);
});

describe('whatever happens to the call, it is one transfer', () => {
  test.each([
    ['timeout-before', 2],
    ['http-502-before', 2],
    ['frequency-limited-before', 2],
    ['timeout-after', 1],
    ['system-error-after', 1],
    ['bad-signature', 1],
    ['garbage-body', 1],
  ] as const)('%s', async (kind, sends) => {
    const { made, transfer } = await start(10_000n, ({ sandbox }) =>
      sandbox.faults.next({ kind, operation: 'transfer' }),
    );
    await made.quiet(30 * MINUTE);
    const { requestNumber } = await transfer();
    made.sandbox.confirmTransfer(requestNumber);
    await made.quiet();
    expect(await transfer()).toMatchObject({ status: 'settled', sends, requestNumber });
    expect(made.sandbox.truth().transfers).toMatchObject([{ outBillNo: requestNumber, timesApplied: 1 }]);
    await assertWechatAgrees(made, owner);
  });
});
