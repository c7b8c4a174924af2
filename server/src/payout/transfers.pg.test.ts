import { type Id, isInFlight, MINUTE, type Payee, type Payout, type RefundCase } from '@redress/domain';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, caseNow, doneOf, granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openChannel } from '../channels/open-channel.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { recordPayee } from './payees/record-payee.ts';
import { releasePayout } from './release-payout.ts';

const { pool, owner } = await testDatabase();
const TRANSFER = 'alipay.fund.trans.uni.transfer';
const identity = '13800001234';
const payee: Payee = { kind: 'alipay_account', identityType: 'logon_id', identity, name: '李雷' };
const card: Payee = {
  kind: 'bank_account',
  account: '6222021234567890123',
  name: '李雷',
  bankName: '中国工商银行',
  cnaps: null,
  bic: null,
  province: null,
  city: null,
};

/** A refund that Alipay refuses for good: the trade was closed behind our back, so only another way is left. */
const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  bench.sandbox.faults.next({ kind: 'accept-pending', method: 'alipay.trade.refund', thenFails: true, seconds: 1 });
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  // The window of the contract is over by the time of the second try.
  await bench.worker.runOnce();
  bench.clock.advance(400 * 24 * 60 * MINUTE);
  await bench.quiet();
  const failed = await only(bench, refundCase);
  expect(failed).toMatchObject({ status: 'failed', lastRefusal: { code: 'ACQ.TRADE_HAS_FINISHED' } });
  return { bench, refundCase, failed };
};

const only = async ({ shop }: PayoutBench, { id }: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

const named = async ({ house, shop }: PayoutBench, { id }: RefundCase, goal: Payee = payee) => {
  const evidenceId = await attachProof(shop, id);
  const consent = { how: 'by_phone', by: '李雷', at: house.clock.now(), evidenceId } as const;
  const { merchantId } = shop;
  return granted(
    await recordPayee(house, {
      merchantId,
      actor: people.clerk,
      caseId: id,
      payee: goal,
      consent,
      nameReason: '家人代收',
    }),
  );
};

const command = (
  { shop }: PayoutBench,
  refundCase: RefundCase,
  payoutId: Id<'payout'>,
  payeeId: Id<'payee'> | null,
) => ({
  merchantId: shop.merchantId,
  actor: people.manager,
  caseId: refundCase.id,
  expectedVersion: null,
  dryRun: false,
  once: null,
  payoutId,
  route: 'transfer' as const,
  payeeId,
});

const transferred = async (bench: PayoutBench, refundCase: RefundCase, failed: Payout, goal?: Payee): Promise<void> => {
  const { id } = await named(bench, refundCase, goal);
  doneOf(await repayFailedLeg(bench.house, command(bench, refundCase, failed.id, id)));
};

test('where the way back is closed, the money goes to the account that the customer named, once', async () => {
  const { bench, refundCase, failed } = await start();
  await transferred(bench, refundCase, failed);
  expect(await only(bench, refundCase)).toMatchObject({
    route: 'transfer',
    status: 'queued',
    instrument: 'alipay_account',
  });
  await bench.quiet();
  const paid = await only(bench, refundCase);
  expect(paid).toMatchObject({
    status: 'settled',
    settled: { landing: 'ALIPAYACCOUNT', channelNumber: expect.any(String) },
  });
  expect(paid.requestNumber).not.toBe(failed.requestNumber);
  expect(bench.sandbox.truth().transfers).toMatchObject([
    { outBizNo: paid.requestNumber, amountMinor: 10_000n, identity, status: 'settled', timesApplied: 1 },
  ]);
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await assertBooksAgree(bench, owner);
});

test('the account of the customer stands nowhere in the clear', async () => {
  const { bench, refundCase, failed } = await start();
  await transferred(bench, refundCase, failed, card);
  await bench.quiet();
  const { account } = card as Extract<Payee, { kind: 'bank_account' }>;
  expect(bench.sandbox.truth().transfers).toMatchObject([{ identity: account, status: 'settled' }]);
  const tables = ['payee', 'payout', 'payout_event', 'channel_call', 'case_event', 'refund_case', 'idempotency_key'];
  for (const table of tables) {
    const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${table} t`);
    expect(rows.map(({ text }) => text).join('\n')).not.toContain(account);
  }
  const { rows } = await owner.query<{ sealed: Buffer }>('select sealed from payee');
  expect(rows.some(({ sealed }) => sealed.toString('latin1').includes(account))).toBe(false);
});

describe('whatever happens to the call, it is one transfer', () => {
  test.each([
    'timeout-before',
    'timeout-after',
    'reset-after',
    'http-500-after',
    'system-error-before',
    'system-error-after',
    'bad-signature',
    'garbage-body',
    'accept-pending',
  ] as const)('%s', async (kind) => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.faults.next({ kind, method: TRANSFER });
    await transferred(bench, refundCase, failed);
    await bench.quiet();
    const paid = await only(bench, refundCase);
    expect(paid).toMatchObject({ status: 'settled' });
    expect(bench.sandbox.truth().transfers).toMatchObject([{ status: 'settled', timesApplied: 1 }]);
    await assertBooksAgree(bench, owner);
  });

  test('and four workers beside each other', async () => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.faults.next({ kind: 'timeout-after', method: TRANSFER, times: 2 });
    await transferred(bench, refundCase, failed);
    await bench.quiet(Array.from({ length: 4 }, () => bench.another()));
    expect(bench.sandbox.truth().transfers).toMatchObject([{ status: 'settled', timesApplied: 1 }]);
    await assertBooksAgree(bench, owner);
  });

  test('and a sender that dies between the first byte and the answer', async () => {
    const { bench, refundCase, failed } = await start();
    await transferred(bench, refundCase, failed);
    // The money has gone, and the commit that stores the answer never comes.
    const dying = bench.another({
      channels: (account) => {
        const channel = openChannel(bench.house, account);
        return {
          ...channel,
          send: async (request) => {
            await channel.send(request);
            throw new Error('the process ends');
          },
        };
      },
    });
    await dying.runOnce();
    expect(await only(bench, refundCase)).toMatchObject({ status: 'sending' });
    bench.clock.advance(MINUTE);
    await bench.quiet();
    expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', sends: 1 });
    await assertBooksAgree(bench, owner);
  });
});

describe('a transfer that does not arrive asks for a person', () => {
  test.each([
    ['there is no such account', 'missing', 'PAYEE_NOT_EXIST'],
    ['the payee may not receive', 'frozen', 'BLOCK_USER_FORBBIDEN_RECIEVE'],
    ['the payee has proved no name', 'unnamed', 'EXCEED_LIMIT_UNRN_DM_AMOUNT'],
  ] as const)('%s', async (_, state, code) => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.knowPayee({ identity, state });
    await transferred(bench, refundCase, failed);
    await bench.quiet();
    expect(await only(bench, refundCase)).toMatchObject({ status: 'failed', lastRefusal: { code } });
    expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
    await assertBooksAgree(bench, owner);
  });

  test('the name at Alipay is another one; with the right one a new transfer goes', async () => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.knowPayee({ identity, name: '韩梅梅' });
    await transferred(bench, refundCase, failed);
    await bench.quiet();
    const second = await only(bench, refundCase);
    expect(second).toMatchObject({ status: 'failed', lastRefusal: { code: 'PAYEE_USER_INFO_ERROR' } });
    await transferred(bench, refundCase, second, { ...payee, name: '韩梅梅' } as Payee);
    await bench.quiet();
    expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
    await assertBooksAgree(bench, owner);
  });

  test('too little in the balance holds it, and topped up it goes under the same number', async () => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.faults.next({ kind: 'short-balance', method: TRANSFER });
    await transferred(bench, refundCase, failed);
    await bench.quiet();
    const held = await only(bench, refundCase);
    expect(held).toMatchObject({ status: 'held', holdReason: 'insufficient_funds' });
    expect(bench.sandbox.truth().transfers).toMatchObject([{ status: 'refused', timesApplied: 0 }]);
    const { merchantId } = bench.shop;
    const release = { merchantId, actor: people.manager, payoutId: held.id, expectedVersion: null, once: null };
    doneOf(await releasePayout(bench.house, { ...release, channelAccountId: null }));
    await bench.quiet();
    expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', requestNumber: held.requestNumber });
    await assertBooksAgree(bench, owner);
  });

  test('accepted, and failed afterwards: told by the query, and nothing was booked', async () => {
    const { bench, refundCase, failed } = await start();
    bench.sandbox.faults.next({ kind: 'accept-pending', method: TRANSFER, thenFails: true });
    await transferred(bench, refundCase, failed);
    await bench.quiet();
    const second = await only(bench, refundCase);
    expect(second).toMatchObject({ status: 'failed', lastRefusal: { message: expect.stringContaining('FAIL') } });
    await assertBooksAgree(bench, owner);
  });
});

test('the bank gives a card transfer back days later (退票): found without a notice, reversed by name, and to be paid again', async () => {
  const { bench, refundCase, failed } = await start();
  await transferred(bench, refundCase, failed, card);
  await bench.quiet();
  const paid = await only(bench, refundCase);
  expect(paid.next).toMatchObject({ do: 'query' });
  expect(isInFlight(paid.status)).toBe(false);
  bench.sandbox.returnTransfer(paid.requestNumber);
  await bench.quiet([bench.worker], 30 * 24 * 60 * MINUTE);
  const bounced = await only(bench, refundCase);
  expect(bounced).toMatchObject({ status: 'bounced', lastRefusal: { message: expect.stringContaining('REFUND') } });
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await assertBooksAgree(bench, owner);
  await transferred(bench, refundCase, bounced);
  await bench.quiet([bench.worker], 30 * 24 * 60 * MINUTE);
  // Looked at for the last time, a settled transfer is left alone.
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', next: null });
  await assertBooksAgree(bench, owner);
});

describe('refused', () => {
  test('without a payee, with one of another case, by whoever recorded the payee, by an account that cannot pay it', async () => {
    const { bench, refundCase, failed } = await start();
    const { house, shop, accountId } = bench;
    const mine = await named(bench, refundCase);
    const { refundCase: other } = await bench.refundOf([{ kind: 'alipay', fen: 2_000n }]);
    const foreign = await named(bench, other);
    const ask = command(bench, refundCase, failed.id, mine.id);
    const no = (code: string) => ({ ok: false, refusal: { code } });
    expect(await repayFailedLeg(house, { ...ask, payeeId: null })).toMatchObject(no('payee_missing'));
    expect(await repayFailedLeg(house, { ...ask, payeeId: foreign.id })).toMatchObject(no('not_found'));
    expect(await repayFailedLeg(house, { ...ask, actor: people.clerk })).toMatchObject(no('payee_recorder_repays'));
    const wechat: Payee = { kind: 'wechat_openid', openid: 'o-123456', name: '李雷' };
    const unfit = await named(bench, refundCase, wechat);
    const by = { ...ask, payeeId: unfit.id, channelAccountId: accountId };
    expect(await repayFailedLeg(house, by)).toMatchObject(no('payee_unfit'));
    expect(await only(bench, refundCase)).toEqual(failed);
    expect(shop.merchantId).toBeTruthy();
  });

  test('a payee without consent, without proof of it, or with a consent that is still to come', async () => {
    const { bench, refundCase } = await start();
    const { house, shop } = bench;
    const at = house.clock.now();
    const base = { merchantId: shop.merchantId, actor: people.clerk, caseId: refundCase.id, payee, nameReason: null };
    const consent = { how: 'by_phone', by: '李雷', at, evidenceId: null } as const;
    const no = (code: string) => ({ ok: false, refusal: { code } });
    expect(await recordPayee(house, { ...base, consent })).toMatchObject(no('payee_consent_missing'));
    // The staff cannot click for the customer.
    expect(await recordPayee(house, { ...base, consent: { ...consent, how: 'online' } })).toMatchObject(
      no('payee_consent_missing'),
    );
    const later = { ...consent, at: (at + MINUTE) as typeof at };
    expect(await recordPayee(house, { ...base, consent: later })).toMatchObject(no('date_in_future'));
    const { rows } = await owner.query('select count(*)::int as count from payee where case_id is null');
    expect(rows).toEqual([{ count: 0 }]);
  });
});
