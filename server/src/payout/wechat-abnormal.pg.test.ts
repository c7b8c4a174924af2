import { type Id, type Payee, type RefundCase, uuidOf } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, caseNow, doneOf, granted, people } from '@redress/testing/testkit/trade.ts';
import { assertWechatAgrees, type WechatBench, wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { type HandleAbnormal, handleAbnormal } from './handle-abnormal.ts';
import { recordPayee } from './payees/record-payee.ts';
import { listChannelCalls } from './payout-reader.ts';

const { pool, owner } = await testDatabase();

const card: Payee = {
  kind: 'bank_account',
  account: '6225880212345678',
  name: '陈小姐',
  bankName: '招商银行上海分行',
  cnaps: null,
  bic: null,
  province: null,
  city: null,
};

const bench = async (options: Parameters<typeof wechatBench>[1] = {}): Promise<WechatBench> => {
  const made = await wechatBench(pool, options);
  onTestFinished(() => made.close(owner));
  return made;
};

/** A refund that WeChat Pay took and could not deliver. */
const abnormal = async (options: Parameters<typeof bench>[0] = {}) => {
  const made = await bench(options);
  made.sandbox.faults.next({ kind: 'ends-abnormal', seconds: 90 });
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const payout = await made.payoutOf(refundCase);
  expect(payout).toMatchObject({ status: 'abnormal', next: null, lastRefusal: { code: 'ABNORMAL' } });
  const handle = (change: Partial<HandleAbnormal> = {}) =>
    handleAbnormal(made.house, {
      merchantId: made.shop.merchantId,
      actor: people.manager,
      payoutId: payout.id,
      expectedVersion: payout.version,
      payeeId: null,
      once: null,
      ...change,
    });
  return { made, refundCase, payout, handle };
};

const named = async (made: WechatBench, refundCase: RefundCase, payee: Payee): Promise<Id<'payee'>> => {
  const { house, merchantId } = made.shop;
  const evidenceId = await attachProof(made.shop, refundCase.id);
  const consent = { how: 'in_writing', by: '陈小姐', at: house.clock.now(), evidenceId } as const;
  const base = { merchantId, actor: people.clerk, caseId: refundCase.id, nameReason: null };
  return granted(await recordPayee(house, { ...base, payee, consent })).id;
};

test('an abnormal refund keeps the money with the channel: the case asks for a person and pays nobody else', async () => {
  const { made, refundCase, payout } = await abnormal();
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ legs: [{ status: 'abnormal' }] });
  const again = await repayFailedLeg(made.house, {
    merchantId: made.shop.merchantId,
    actor: people.manager,
    caseId: refundCase.id,
    expectedVersion: null,
    dryRun: false,
    once: null,
    payoutId: payout.id,
    route: 'offline',
  });
  expect(again.ok).toBe(false);
  await assertWechatAgrees(made, owner);
});

test.each(['public-key', 'certificate'] as const)(
  'on to a bank card that the customer named: sealed on the way, settled there (%s)',
  async (verification) => {
    const { made, refundCase, handle } = await abnormal({ verification });
    const payeeId = await named(made, refundCase, card);
    doneOf(await handle({ payeeId }));
    await made.quiet();
    const settled = await made.payoutOf(refundCase);
    expect(settled).toMatchObject({
      status: 'settled',
      sends: 1,
      settled: { landing: 'OTHER_BANKCARD 100.00 (招商银行借记卡5678)' },
    });
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    const { rows } = await owner.query('select contents::text from channel_call');
    expect(JSON.stringify(rows)).not.toContain('6225880212345678');
    await assertWechatAgrees(made, owner);
  },
);

test('back to the merchant: the customer has nothing, so the case asks for another way', async () => {
  const { made, refundCase, payout, handle } = await abnormal();
  doneOf(await handle());
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({
    status: 'failed',
    lastRefusal: { code: 'returned_to_card', message: expect.stringContaining('商户结算银行账户') },
  });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  expect(made.sandbox.truth().trades).toMatchObject([{ refundedMinor: 0n, toMerchantCardMinor: 10_000n }]);
  const { rows } = await owner.query<{ account: string; side: string; amount: bigint }>(
    `select p.account_code as account, p.side, p.amount_minor as amount from ledger_entry e
      join ledger_posting p on p.merchant_id = e.merchant_id and p.entry_id = e.entry_id
      where e.merchant_id = $1 and e.kind = 'reconciliation' order by p.side desc`,
    [uuidOf(made.shop.merchantId)],
  );
  expect(rows).toEqual([
    { account: '1002', side: 'debit', amount: 10_000n },
    { account: '1012.wechat_pay', side: 'credit', amount: 10_000n },
  ]);
  // For WeChat Pay this payment has gone back whole, so the way it came is not offered again; by hand it is.
  const repay = (route: 'original' | 'offline') =>
    repayFailedLeg(made.house, {
      ...{ merchantId: made.shop.merchantId, actor: people.manager, caseId: refundCase.id, expectedVersion: null },
      ...{ dryRun: true, once: null, payoutId: payout.id, route },
    });
  expect(await repay('original')).toMatchObject({ ok: false, refusal: { code: 'route_not_offered' } });
  expect(await repay('offline')).toMatchObject({ ok: true });
  await assertWechatAgrees(made, owner);
});

describe('whatever breaks while it is handled, it is handled once', () => {
  test.each([
    ['timeout-before', 'abnormal'],
    ['system-error-before', 'abnormal'],
    ['timeout-after', 'settled'],
    ['http-502-after', 'settled'],
    ['signtest', 'settled'],
  ] as const)('%s', async (kind, status) => {
    const { made, refundCase, handle } = await abnormal();
    const payeeId = await named(made, refundCase, card);
    made.sandbox.faults.next({ kind, operation: 'abnormal-refund' });
    doneOf(await handle({ payeeId }));
    await made.quiet();
    const now = await made.payoutOf(refundCase);
    expect(now.status).toBe(status);
    if (status === 'settled') return assertWechatAgrees(made, owner);
    // It came back to a person, who tries once more.
    doneOf(await handle({ payeeId, expectedVersion: now.version }));
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
    await assertWechatAgrees(made, owner);
  });

  test('two people at once: one of them is told that somebody was faster', async () => {
    const { made, refundCase, payout, handle } = await abnormal();
    const results = await Promise.all([handle(), handle({ actor: people.director })]);
    expect(results.map((result) => (result.ok ? 'done' : result.refusal.code)).toSorted()).toEqual([
      'done',
      'version_stale',
    ]);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'failed' });
    const calls = await listChannelCalls(pool, made.shop.merchantId, payout.id);
    expect(calls.filter(({ asked }) => asked === 'send')).toHaveLength(2);
  });

  test('what has come to its end is not handled again', async () => {
    const { made, refundCase, handle } = await abnormal();
    doneOf(await handle());
    await made.quiet();
    const done = await made.payoutOf(refundCase);
    expect(await handle({ expectedVersion: done.version })).toMatchObject({
      ok: false,
      refusal: { code: 'payout_move_not_allowed' },
    });
  });
});

describe('what cannot be', () => {
  test.each([
    ['a card of a bank that takes none', { ...card, bankName: '某某村镇银行' }],
    ['an account that is no card', { kind: 'wechat_openid', openid: 'oUpF8uMuAJO', name: '陈小姐' } as const],
  ])('%s', async (_, payee) => {
    const { made, refundCase, handle } = await abnormal();
    const payeeId = await named(made, refundCase, payee);
    expect(await handle({ payeeId })).toMatchObject({ ok: false, refusal: { code: 'abnormal_not_carried' } });
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'abnormal', next: null });
  });

  test('whoever recorded the card does not send money to it', async () => {
    const { made, refundCase, handle } = await abnormal();
    const payeeId = await named(made, refundCase, card);
    expect(await handle({ payeeId, actor: people.clerk })).toMatchObject({
      ok: false,
      refusal: { code: 'payee_recorder_repays' },
    });
  });

  test('a card that was recorded on another case', async () => {
    const { made, handle } = await abnormal();
    const other = await made.refundOf(10_000n);
    const payeeId = await named(made, other.refundCase, card);
    expect(await handle({ payeeId })).toMatchObject({ ok: false, refusal: { code: 'not_found', pointer: '/payeeId' } });
  });

  test('a payout that is not abnormal', async () => {
    const made = await bench();
    const { refundCase } = await made.refundOf(10_000n);
    const { id } = await made.payoutOf(refundCase);
    const { merchantId } = made.shop;
    const command = {
      merchantId,
      actor: people.manager,
      payoutId: id,
      expectedVersion: null,
      payeeId: null,
      once: null,
    };
    expect(await handleAbnormal(made.house, command)).toMatchObject({
      ok: false,
      refusal: { code: 'payout_move_not_allowed' },
    });
  });
});
