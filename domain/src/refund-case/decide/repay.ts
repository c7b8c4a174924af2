import type { Id } from '../../ids/id.ts';
import { newPayout } from '../../payout/new-payout.ts';
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
  /** The same route again, or by hand when the original one is gone. */
  readonly route: Extract<Route, 'original' | 'in_house' | 'offline'>;
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly now: Instant;
};

/**
 * A new payout, with a new number, in the place of one that is proved to have paid nobody (failed, void or bounced).
 * The reservation on the tender passes to it, so that the ceiling still holds whichever way the money goes.
 */
export const repayLeg = (
  before: RefundCase,
  { payoutId, newPayoutId, route, channelAccountId, now }: Repay,
): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'repay');
  if (no || before.status !== 'action_required') return refused(no ?? refusal('move_not_allowed'));
  const leg = before.legs.find((candidate) => candidate.payoutId === payoutId);
  if (!leg) return refused(refusal('not_found', { what: payoutId }, '/payoutId'));
  if (!needsPerson(leg.status) || leg.status === 'abnormal')
    return refused(refusal('payout_move_not_allowed', { status: leg.status, move: 'repay', allowed: [] }));
  if (route !== 'offline' && route !== leg.route) return refused(refusal('route_not_offered', { route }, '/route'));

  const { status: _, ...unmoved } = leg;
  const payout = newPayout({
    leg: { ...unmoved, payoutId: newPayoutId, route },
    caseId: before.id,
    channelAccountId,
    now,
  });
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
