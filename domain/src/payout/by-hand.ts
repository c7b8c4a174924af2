import { type Actor, sameHand } from '../actor.ts';
import { compare, type Money } from '../money/money.ts';
import { refuseReason } from '../refund-case/decide/support.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { assert, ok, type Result, refused } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { leavesByChannel } from './new-payout.ts';
import type { HandRecord, HoldReason, Payout } from './payout.ts';
import { payoutMoves, payoutStatusText } from './payout-can.ts';

/** Moves that people make on a payout. */
export const payoutHandMoves = [
  'hold',
  'release',
  'void',
  'record_paid',
  'confirm_paid',
  'reject_paid',
  'record_returned',
  'handle_abnormal',
] as const;
export type PayoutHandMove = (typeof payoutHandMoves)[number];

/**
 * What a person may do to a payout as it stands. Nothing that may already be on its way can be stopped by hand. Settled money
 * may come back without a word of the channel; out of our own balances it cannot. What lies in a bank file moves with its file alone.
 */
export const allowedHandMoves = (payout: Payout): readonly PayoutHandMove[] => {
  if (payout.status === 'queued') return ['hold', 'void'];
  if (payout.status === 'settled') return payout.route === 'in_house' ? [] : ['record_returned'];
  if (payout.status === 'abnormal') return ['handle_abnormal'];
  if (payout.status !== 'held') return [];
  if (payout.holdReason === 'in_bank_file') return [];
  if (payout.holdReason === 'awaits_bank_file') return ['void'];
  // Somebody says that it was paid, so it cannot be void before that is taken back.
  if (payout.holdReason === 'awaits_second_person') return ['confirm_paid', 'reject_paid'];
  return payout.holdReason === 'awaits_proof' ? ['record_paid', 'void'] : ['release', 'void'];
};

export const holdPayout = (payout: Payout, reason: HoldReason): Result<Payout, Refusal> =>
  refuseHandMove(payout, 'hold') ?? ok({ ...payout, status: 'held', holdReason: reason, next: null });

/**
 * Back into the queue, under the same number; `channelAccountId` is given when a channel was connected in the meantime.
 * Refused (`not_found`) while there is no account that it could leave by.
 */
export const releasePayout = (
  payout: Payout,
  channelAccountId: Payout['channelAccountId'],
  now: Instant,
): Result<Payout, Refusal> => {
  const no = refuseHandMove(payout, 'release');
  if (no) return no;
  const account = payout.channelAccountId ?? channelAccountId;
  if (leavesByChannel(payout.route) && account === null)
    return refused(refusal('not_found', { what: '渠道账户 / channel account' }));
  return ok({
    ...payout,
    status: 'queued',
    // Whoever lets it go above the limit answers for it.
    ...(payout.holdReason === 'over_limit' && { limitWaived: true }),
    ...(payout.holdReason === 'funds_short' && { fundsWaived: true }),
    holdReason: null,
    channelAccountId: leavesByChannel(payout.route) ? account : null,
    next: { do: 'send', at: now },
  });
};

/** Back into the queue by itself, since the account holds enough again; it is looked at once more before it leaves. */
export const releaseFunded = (payout: Payout, now: Instant): Payout => {
  assert(
    payout.status === 'held' && payout.holdReason === 'funds_short',
    'only what waits for money is let go by money',
  );
  return { ...payout, status: 'queued', holdReason: null, next: { do: 'send', at: now } };
};

/** Ends a payout that never left the house, or that the channel has surely not carried out; else only its answer can end it. */
export const voidPayout = (payout: Payout, reason: string): Result<Payout, Refusal> => {
  if (payout.everUnknown) return refuse(payout, 'void');
  const no = refuseHandMove(payout, 'void');
  if (no) return no;
  const tooShort = refuseReason(reason);
  if (tooShort) return refused(tooShort);
  return ok({
    ...payout,
    status: 'void',
    holdReason: null,
    lastRefusal: { code: 'voided', message: reason.trim() },
    next: null,
  });
};

/** An abnormal refund is told where to go; what became of it the channel says when it is asked at `askAt`. */
export const handleAbnormal = (payout: Payout, askAt: Instant): Result<Payout, Refusal> =>
  refuseHandMove(payout, 'handle_abnormal') ?? ok({ ...payout, next: { do: 'query', at: askAt } });

type Paid = {
  readonly actor: Actor;
  readonly approvers: readonly Actor[];
  readonly reference: string;
  readonly paidAt: Instant;
  readonly hasProof: boolean;
  /** From this amount on a second person has to confirm; null asks nobody. */
  readonly secondPersonFrom: Money | null;
  readonly now: Instant;
};

/**
 * Records a payment made by hand, with proof, by somebody other than those who approved it. From the limit on the record
 * waits for a second person, and nothing is booked before.
 */
export const recordPaid = (
  payout: Payout,
  { actor, approvers, reference, paidAt, hasProof, secondPersonFrom, now }: Paid,
): Result<Payout, Refusal> => {
  const no = refuseHandMove(payout, 'record_paid');
  if (no) return no;
  if (approvers.some((approver) => sameHand(approver, actor))) return refused(refusal('payout_checker_is_approver'));
  if (!hasProof) return refused(refusal('proof_required', {}, '/evidenceId'));
  const record: HandRecord = { by: actor, at: now, reference, paidAt };
  const waits = secondPersonFrom !== null && reaches(payout.amount, secondPersonFrom);
  return ok(waits ? { ...payout, holdReason: 'awaits_second_person', handRecord: record } : paidByHand(payout, record));
};

/** The second person has looked at proof and reference. Refused to whoever made the record. */
export const confirmPaid = (payout: Payout, { actor }: { readonly actor: Actor }): Result<Payout, Refusal> => {
  const no = refuseHandMove(payout, 'confirm_paid');
  if (no) return no;
  assert(payout.handRecord, 'what awaits a second person was recorded by a first one');
  if (sameHand(payout.handRecord.by, actor)) return refused(refusal('payout_recorder_confirms'));
  return ok({ ...paidByHand(payout, payout.handRecord), handRecord: null });
};

/** The record does not hold: the payment is still to be made, or to be recorded rightly. */
export const rejectPaid = (payout: Payout, reason: string): Result<Payout, Refusal> => {
  const no = refuseHandMove(payout, 'reject_paid');
  if (no) return no;
  const tooShort = refuseReason(reason);
  if (tooShort) return refused(tooShort);
  const lastRefusal = { code: 'record_rejected', message: reason.trim() };
  return ok({ ...payout, holdReason: 'awaits_proof', handRecord: null, lastRefusal });
};

/** A limit in another currency is no measure, and then a second person looks. */
const reaches = (amount: Money, limit: Money): boolean =>
  amount.currency !== limit.currency || compare(amount, limit) >= 0;

const paidByHand = (payout: Payout, { by, reference, paidAt }: HandRecord): Payout => ({
  ...payout,
  status: 'settled',
  holdReason: null,
  sends: 1,
  next: null,
  settled: { at: paidAt, channelNumber: reference, landing: null, recordedBy: by },
});

type Returned = {
  readonly actor: Actor;
  readonly approvers: readonly Actor[];
  /** The line of the bill or bank statement that shows it. */
  readonly reference: string;
  readonly returnedAt: Instant;
  readonly hasProof: boolean;
  readonly reason: string;
  readonly now: Instant;
};

/**
 * Records that settled money came back to the merchant (退票) where the channel does not tell: with proof, by somebody other
 * than those who approved it or recorded the payment. Bounced means that the customer is paid again, so a 冲退 that failed (Alipay then moves the
 * money to the buyer's balance) must never be recorded as this.
 */
export const recordReturned = (
  payout: Payout,
  { actor, approvers, reference, returnedAt, hasProof, reason, now }: Returned,
): Result<Payout, Refusal> => {
  const no = refuseHandMove(payout, 'record_returned');
  if (no) return no;
  if (approvers.some((approver) => sameHand(approver, actor))) return refused(refusal('payout_checker_is_approver'));
  if (payout.settled?.recordedBy && sameHand(payout.settled.recordedBy, actor))
    return refused(refusal('payout_recorder_returns'));
  if (!hasProof) return refused(refusal('proof_required', {}, '/evidenceId'));
  const tooShort = refuseReason(reason);
  if (tooShort) return refused(tooShort);
  if (returnedAt > now) return refuseMoment('退回时间在将来 / the return lies in the future');
  if (payout.settled !== null && returnedAt < payout.settled.at)
    return refuseMoment('退回时间早于到账时间 / the return lies before the payment');
  return ok({
    ...payout,
    status: 'bounced',
    returned: { at: returnedAt, reference },
    lastRefusal: { code: 'returned', message: reason.trim() },
    next: null,
  });
};

const refuseMoment = (reason: string): Result<never, Refusal> =>
  refused(refusal('input_invalid', { reason }, '/returnedAt'));

const refuseHandMove = (payout: Payout, move: PayoutHandMove): Result<never, Refusal> | null =>
  allowedHandMoves(payout).includes(move) ? null : refuse(payout, move);

const refuse = (payout: Payout, move: PayoutHandMove): Result<never, Refusal> =>
  refused(
    refusal('payout_move_not_allowed', {
      status: payoutStatusText[payout.status].zh,
      statusCode: payout.status,
      move,
      allowed: allowedHandMoves(payout),
      possible: payoutMoves[payout.status],
    }),
  );
