import type { Refusal, Result, Route } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { type StripeBench, stripeBench } from '@redress/testing/testkit/stripe-bench.ts';
import { attachProof, caseNow, doneOf, people } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { trialBalance } from '../ledger/ledger-reader.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { recordPaid } from './record-paid.ts';
import { voidPayout } from './void-payout.ts';

const { pool, owner } = await testDatabase();

/** A refund of 100.00 whose payment went to a dispute before it left, and which a person then voided. */
const disputed = async (
  how: { readonly paid?: bigint; readonly disputes?: bigint; readonly inquiry?: boolean } = {},
) => {
  const made = await stripeBench(pool);
  onTestFinished(() => made.close(owner));
  const { refundCase, payment } = await made.refundOf(how.paid ?? 10_000n, {
    cups: (how.paid ?? 10_000n) / 10_000n,
    returned: 1,
  });
  const dispute = made.sandbox.openDispute({
    charge: payment,
    ...(how.disputes !== undefined && { amountMinor: how.disputes }),
    ...(how.inquiry !== undefined && { inquiry: how.inquiry }),
  });
  const payout = await made.payoutOf(refundCase);
  const command = { merchantId: made.shop.merchantId, expectedVersion: null, once: null };
  doneOf(
    await voidPayout(made.house, { ...command, payoutId: payout.id, actor: people.cashier, reason: '等争议有结果' }),
  );
  const repay = (route: Route, dryRun = false): Promise<Result<unknown, Refusal>> =>
    repayFailedLeg(made.house, {
      ...command,
      actor: people.manager,
      caseId: refundCase.id,
      payoutId: payout.id,
      route,
      dryRun,
    });
  return { made, refundCase, dispute, command, repay };
};

const creditOf = async ({ house, shop }: StripeBench, code: string): Promise<bigint> => {
  const row = (await trialBalance(house.db, shop.merchantId)).find(({ account }) => account.code === code);
  return (row?.credit.minor ?? 0n) - (row?.debit.minor ?? 0n);
};

test('while the bank has the money, no other way is offered, in a preview either', async () => {
  const { repay, dispute, made, refundCase } = await disputed();
  for (const dryRun of [true, false])
    expect(await repay('offline', dryRun)).toMatchObject({
      ok: false,
      refusal: { code: 'payment_disputed', pointer: '/route', details: { dispute } },
    });
  expect(await repay('transfer')).toMatchObject({ refusal: { code: 'payment_disputed' } });
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'void' });
});

test('lost, the customer has the money: nothing is paid, and recorded with proof it answers the debt out of our balance at Stripe', async () => {
  const { made, repay, refundCase, dispute, command } = await disputed();
  made.sandbox.closeDispute(dispute, 'lost');
  expect(await repay('transfer')).toMatchObject({ refusal: { code: 'payment_disputed' } });
  expect(await repay('offline')).toMatchObject({ ok: true });
  const waiting = await made.payoutOf(refundCase);
  expect(waiting).toMatchObject({ holdReason: 'awaits_proof', lastRefusal: { code: 'lost_dispute' } });
  expect(waiting.lastRefusal?.message).toContain(dispute);
  const evidenceId = await attachProof(made.shop, refundCase.id);
  const paid = { reference: dispute, paidAt: made.clock.now(), evidenceId };
  doneOf(await recordPaid(made.house, { ...command, ...paid, payoutId: waiting.id, actor: people.cashier }));
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  expect(await creditOf(made, '1012.stripe')).toBe(10_000n);
  expect(await creditOf(made, '1002')).toBe(0n);
});

test('won, or only asked about, the money may go another way', async () => {
  const won = await disputed();
  won.made.sandbox.closeDispute(won.dispute, 'won');
  expect(await won.repay('offline')).toMatchObject({ ok: true });
  const asked = await disputed({ inquiry: true });
  expect(await asked.repay('offline')).toMatchObject({ ok: true });
});

test('a dispute about a part leaves room for a refund of another part', async () => {
  const roomy = await disputed({ paid: 20_000n, disputes: 10_000n });
  expect(await roomy.repay('offline')).toMatchObject({ ok: true });
  const tight = await disputed({ paid: 20_000n, disputes: 10_001n });
  expect(await tight.repay('offline')).toMatchObject({ refusal: { code: 'payment_disputed' } });
});

test('a Stripe that does not answer leaves the question open, and nothing is paid', async () => {
  const { made, repay } = await disputed();
  await made.sandbox.close();
  expect(await repay('offline')).toMatchObject({ refusal: { code: 'disputes_unknown' } });
});
