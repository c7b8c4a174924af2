import { type Actor, sameHand } from '../../actor.ts';
import { type Assessment, owedIn } from '../../assessment/assessment.ts';
import { isPunitive } from '../../assessment/compensation-findings.ts';
import type { Claim } from '../../claim/claim.ts';
import type { Card } from '../../commerce/card.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import type { Books } from '../../ledger/books.ts';
import { compare, isPositive, type Money } from '../../money/money.ts';
import { newPayout } from '../../payout/new-payout.ts';
import type { PolicyTerms } from '../../policy/policy.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { planSettlement } from '../../settlement/plan-settlement.ts';
import type { Instant } from '../../time/instant.ts';
import { addDays, isAfter, type LocalDate, shanghaiDate } from '../../time/local-date.ts';
import { refuseAbove } from '../approval-limit.ts';
import type { Decision } from '../decision.ts';
import type { Approval, CaseIn, RefundCase } from '../refund-case.ts';
import { bookApproval } from './book-approval.ts';
import { decisionOf, refuseMove } from './support.ts';

export type ApproveCommand = {
  readonly actor: Actor;
  readonly note: string | null;
  /** The largest amount that this person may approve; left out or null for no limit. */
  readonly limit?: Money | null;
  /** The day on which the goods came back; asked for a return-and-refund unless the policy pays before. */
  readonly goodsReceivedOn: LocalDate | null;
  /** The order that the claim is about, and for a card every other one by which it was paid. */
  readonly orders: readonly [Order, ...Order[]];
  /** The card of a claim on one; null otherwise. */
  readonly card: Card | null;
  readonly terms: PolicyTerms;
  readonly books: Books;
  readonly now: Instant;
  readonly newId: {
    readonly settlement: () => Id<'settlement'>;
    readonly payout: () => Id<'payout'>;
    readonly entry: () => Id<'entry'>;
  };
};

/**
 * Approves what was assessed. Maker and checker are two people; from the policy's limit on a third must agree.
 * The last approval freezes the settlement, reserves the money and the goods, books the debt and queues the payouts.
 */
export const approveCase = (before: RefundCase, command: ApproveCommand): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'approve');
  if (no) return refused(no);
  if (before.status !== 'assessed' && before.status !== 'awaiting_second_approval')
    return refused(refusal('move_not_allowed'));
  const goodsReceivedOn =
    command.goodsReceivedOn ?? (before.status === 'awaiting_second_approval' ? before.goodsReceivedOn : null);
  const reason = refuseApproval(before, command, goodsReceivedOn);
  if (reason) return refused(reason);

  const approval: Approval = { by: command.actor, at: command.now, note: command.note };
  const needsSecond =
    isPunitiveClaim(before.claim) || compare(owedIn(before.assessment), command.terms.secondApprovalFrom) >= 0;
  if (before.status === 'assessed' && needsSecond) {
    return ok(decisionOf(before, [{ type: 'first_approval_given', approval, goodsReceivedOn }]));
  }
  const approvals: [Approval, ...Approval[]] =
    before.status === 'awaiting_second_approval' ? [before.first, approval] : [approval];
  return ok(settle(before, command, approvals, goodsReceivedOn));
};

/** Two people beside the one who assessed agree to a statutory multiple, however small. */
const isPunitiveClaim = (claim: Claim): boolean => claim.kind === 'compensation' && isPunitive(claim.rule);

type Approvable = CaseIn<'assessed' | 'awaiting_second_approval'>;

function refuseApproval(
  before: Approvable,
  { actor, orders, card, terms, now, limit = null }: ApproveCommand,
  goodsReceivedOn: LocalDate | null,
): Refusal | null {
  const { assessment, claim } = before;
  if (sameHand(actor, assessment.assessedBy)) return refusal('maker_is_checker');
  if (before.status === 'awaiting_second_approval' && sameHand(actor, before.first.by))
    return refusal('second_approver_is_first');
  if (!isPositive(owedIn(assessment))) return refusal('nothing_to_refund');
  const above = refuseAbove(owedIn(assessment), limit);
  if (above) return above;
  const moved = movedOn(assessment, orders, card);
  if (moved) return moved;
  if (claim.kind === 'return_and_refund' && !terms.refundBeforeReturn && goodsReceivedOn === null)
    return refusal('goods_not_received', {}, '/goodsReceivedOn');
  if (goodsReceivedOn !== null && isAfter(goodsReceivedOn, shanghaiDate(now)))
    return refusal('date_in_future', { date: goodsReceivedOn }, '/goodsReceivedOn');
  return null;
}

/** Facts that are not what they were when the case was assessed: a use of the card, another refund of the order. */
function movedOn({ orders: seen, card: seenCard }: Assessment, orders: ApproveCommand['orders'], card: Card | null) {
  for (const { orderId, version } of seen) {
    const current = orders.find((order) => order.id === orderId)?.version ?? 0;
    if (current !== version) return refusal('facts_changed', { assessedAt: version, current });
  }
  if (seenCard !== null && card?.version !== seenCard.version)
    return refusal('facts_changed', { assessedAt: seenCard.version, current: card?.version ?? 0 });
  return null;
}

function settle(
  before: Approvable,
  command: ApproveCommand,
  approvals: [Approval, ...Approval[]],
  goodsReceivedOn: LocalDate | null,
): Decision {
  const { orders, now, newId } = command;
  const { assessment, claim, currency } = before;
  const [order] = orders;
  const settlement = planSettlement({
    id: newId.settlement(),
    currency,
    assessment,
    orders,
    newPayoutId: newId.payout,
  });
  const accounts = new Map(
    orders.flatMap(({ tenders }) => tenders.map((tender) => [tender.id, tender.channelAccountId] as const)),
  );
  const newPayouts = settlement.legs.map((leg) =>
    newPayout({
      leg,
      caseId: before.id,
      channelAccountId: leg.tenderId ? (accounts.get(leg.tenderId) ?? null) : null,
      now,
    }),
  );
  const legs = settlement.legs.map((leg, index) => ({
    ...leg,
    status: newPayouts[index]?.status ?? ('queued' as const),
  }));
  return decisionOf(
    before,
    [
      {
        type: 'case_approved',
        approvals,
        settlement,
        legs,
        dueOn: assessment.card?.payBy ?? legalDue(claim.cause, goodsReceivedOn),
      },
    ],
    {
      entries: bookApproval({
        refundCase: before,
        assessment,
        orders,
        card: command.card,
        books: command.books,
        goodsAreBack: claim.kind === 'return_and_refund' && goodsReceivedOn !== null,
        at: now,
        entryId: newId.entry,
      }),
      newPayouts,
      tenderMoves: settlement.legs.flatMap((leg) =>
        leg.tenderId
          ? [{ tenderId: leg.tenderId, payoutId: leg.payoutId, move: 'hold' as const, amount: leg.amount }]
          : [],
      ),
      orderMoves: assessment.orders.map(({ orderId, version, credited }) => ({
        orderId,
        expectedVersion: version,
        lines:
          orderId === order.id
            ? assessment.lines.map(({ lineId, quantity, goods }) => ({ lineId, quantity, goods }))
            : [],
        giftsSettled: orderId === order.id ? assessment.giftsSettled : [],
        credited,
      })),
      cardMove: assessment.card && {
        cardId: assessment.card.cardId,
        expectedVersion: assessment.card.version,
        lots: assessment.card.lots.map(({ lotId, amount }) => ({ lotId, amount })),
      },
    },
  );
}

/** Seven days after the goods are back (消费者权益保护法 art 25 para 3). */
const legalDue = (cause: RefundCase['claim']['cause'], goodsReceivedOn: LocalDate | null): LocalDate | null =>
  cause === 'no_reason' && goodsReceivedOn !== null ? addDays(goodsReceivedOn, 7) : null;
