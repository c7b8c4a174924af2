import type { Tender } from '../../commerce/tender.ts';
import type { Id } from '../../ids/id.ts';
import { compare, type Money, sum } from '../../money/money.ts';
import { newPayout, type TransferTo } from '../../payout/new-payout.ts';
import type { PaymentDispute } from '../../payout/payment-dispute.ts';
import type { Payout } from '../../payout/payout.ts';
import { needsPerson } from '../../payout/payout-can.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Route } from '../../settlement/settlement.ts';
import type { Instant } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import type { LegProgress, RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove } from './support.ts';

type Repay = {
  readonly payoutId: Id<'payout'>;
  readonly newPayoutId: Id<'payout'>;
  /** One of `repayRoutes`. */
  readonly route: Route;
  readonly channelAccountId: Id<'channelAccount'> | null;
  /** Whom a transfer goes to; null for every other route. */
  readonly payee?: TransferTo | null;
  /** Whether the payment that came in can go back the same way (`originalHasRoom`). */
  readonly hasRoom: boolean;
  /** The lost dispute by which the customer has got the money already; what is recorded is then that. */
  readonly paidBy?: PaymentDispute | null;
  readonly now: Instant;
};

/**
 * The ways in which a leg can be paid that has paid nobody, the best first: as it was meant, then to an account of the
 * customer's own, then by hand. Our own balances always work; what came out of them is no money to transfer.
 */
export const repayRoutes = ({ route }: Pick<LegProgress, 'route'>, originalHasRoom: boolean): readonly Route[] => {
  if (route === 'in_house') return ['in_house', 'offline'];
  const cash: readonly Route[] = ['transfer', 'offline'];
  return route === 'original' && originalHasRoom ? ['original', ...cash] : cash;
};

/**
 * Whether the channel would take another refund of this payment. What bounced came back to us, but Alipay and WeChat go on
 * counting it as refunded: a payment that went back whole stays closed. Stripe alone gives the room back.
 */
export const originalHasRoom = (
  { kind, amount, refunded, reserved }: Pick<Tender, 'kind' | 'amount' | 'refunded' | 'reserved'>,
  bounced: Money,
): boolean => kind === 'stripe' || compare(sum(amount.currency, [bounced, refunded, reserved]), amount) <= 0;

/**
 * A new payout, with a new number, in the place of one that is proved to have paid nobody (failed, void or bounced).
 * The reservation on the tender passes to it, so that the ceiling still holds whichever way the money goes.
 */
export const repayLeg = (
  before: RefundCase,
  { payoutId, newPayoutId, route, channelAccountId, payee = null, hasRoom, paidBy = null, now }: Repay,
): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'repay');
  if (no || before.status !== 'action_required') return refused(no ?? refusal('move_not_allowed'));
  const leg = before.legs.find((candidate) => candidate.payoutId === payoutId);
  if (!leg) return refused(refusal('not_found', { what: payoutId }, '/payoutId'));
  if (!needsPerson(leg.status) || leg.status === 'abnormal')
    return refused(refusal('payout_move_not_allowed', { status: leg.status, move: 'repay', allowed: [] }));
  if (!repayRoutes(leg, hasRoom).includes(route)) return refused(refusal('route_not_offered', { route }, '/route'));
  if (route === 'transfer' && payee === null) return refused(refusal('payee_missing', {}, '/payeeId'));

  const { status: _, ...unmoved } = leg;
  const made = newPayout({
    leg: { ...unmoved, payoutId: newPayoutId, route },
    caseId: before.id,
    channelAccountId,
    payee: route === 'transfer' ? payee : null,
    now,
  });
  const payout: Payout = paidBy === null ? made : { ...made, ...asPaidBy(paidBy) };
  const by: LegProgress = { ...unmoved, payoutId: newPayoutId, route, status: payout.status };
  return ok(
    decisionOf(before, [{ type: 'leg_replaced', payoutId, by }], {
      newPayouts: [payout],
      tenderMoves: leg.tenderId
        ? [
            {
              tenderId: leg.tenderId,
              payoutId: newPayoutId,
              move: 'pass_on',
              fromPayoutId: payoutId,
              amount: leg.amount,
            },
          ]
        : [],
    }),
  );
};

/** The bank took it out of our balance at Stripe, and whoever records it is told why nothing is to be paid. */
const asPaidBy = ({ id }: PaymentDispute): Pick<Payout, 'paidFrom' | 'lastRefusal'> => ({
  paidFrom: 'stripe',
  lastRefusal: {
    code: 'lost_dispute',
    message: `顾客已通过争议 ${id} 从发卡行取回款项，请勿再付；以争议结果为凭证登记 / The customer has the money by dispute ${id}: pay nothing, record it with the outcome as proof`,
  },
});
