import {
  type Id,
  type LegProgress,
  money,
  ok,
  originalHasRoom,
  type PaymentDispute,
  type RefundCase,
  type Refusal,
  type Result,
  type Route,
  refusal,
  refuseAbove,
  refused,
  repayInSpiteOf,
  repayLeg,
  sameHand,
  type Tender,
  type TransferTo,
  uuidOf,
} from '@redress/domain';
import { findChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import { readPayee } from '../payout/payees/payee-reader.ts';
import { transferAccountFor } from '../payout/payees/transfer-account.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

export type RepayLeg = CaseCommand & {
  readonly payoutId: Id<'payout'>;
  readonly route: Route;
  /** Whom a transfer goes to, and by which account; other routes do not look at them. */
  readonly payeeId?: Id<'payee'> | null;
  readonly channelAccountId?: Id<'channelAccount'> | null;
};

/**
 * A new payout, with a new number, in the place of one that is proved to have paid nobody. A transfer goes to a payee of this
 * case, who was recorded by somebody else (`payee_recorder_repays`) and whom some account can pay (`payee_unfit`).
 */
export const repayFailedLeg = (house: House, command: RepayLeg): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { payoutId, route, limit = null } = command;
    const repaid = 'legs' in before ? before.legs.find((leg) => leg.payoutId === payoutId) : undefined;
    const above = repaid ? refuseAbove(repaid.amount, limit) : null;
    if (above) return refused(above);
    const paidBy = await disputeInTheWay(house, command, before);
    if (!paidBy.ok) return paidBy;
    const goal = route === 'transfer' ? await transferTo(house, command) : await wayBack(house, command, before);
    if (!goal.ok) return goal;
    return repayLeg(before, {
      payoutId,
      newPayoutId: house.newId('payout'),
      route,
      ...goal.value,
      paidBy: paidBy.value,
      now: house.clock.now(),
    });
  });

type Goal = {
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly payee: TransferTo | null;
  readonly hasRoom: boolean;
};

/**
 * What went back of this payment by its channel and came back to us, in minor units: bounced, or sent to our own card or balance in place of
 * a customer who could not take it. The channel counts all of that as given back.
 */
const bouncedOf = async (house: House, merchantId: Id<'merchant'>, tenderId: Id<'tender'>): Promise<bigint> => {
  const { rows } = await house.db.query<{ minor: bigint }>({
    name: 'bounced-of-tender',
    text: `select coalesce(sum(amount_minor), 0)::bigint as minor from payout
      where merchant_id = $1 and tender_id = $2 and route = 'original' 
        and (status = 'bounced' or status = 'failed' and state -> 'lastRefusal' ->> 'code' in ('returned_to_card', 'returned_to_balance'))`,
    values: [uuidOf(merchantId), uuidOf(tenderId)],
  });
  return rows[0]?.minor ?? 0n;
};

const legOf = (before: RefundCase, payoutId: Id<'payout'>): LegProgress | undefined =>
  'legs' in before ? before.legs.find((leg) => leg.payoutId === payoutId) : undefined;

/** The payment that a leg gives back; null where none is, such as an amount on top. */
const tenderOf = async (
  house: House,
  { merchantId, payoutId }: RepayLeg,
  before: RefundCase,
): Promise<Result<Tender | null, Refusal>> => {
  const leg = legOf(before, payoutId);
  const orderId = leg?.orderId ?? before.orderId;
  const order = await readOrder(house.db, merchantId, { id: orderId });
  if (!order) return refused(refusal('not_found', { what: orderId }));
  return ok(order.tenders.find((tender) => tender.id === leg?.tenderId) ?? null);
};

/**
 * The channel says now whether the payer's bank took the payment back, since a webhook may be lost. The way it came needs no question: the
 * channel refuses it by itself.
 */
const disputeInTheWay = async (
  house: House,
  command: RepayLeg,
  before: RefundCase,
): Promise<Result<PaymentDispute | null, Refusal>> => {
  const leg = legOf(before, command.payoutId);
  if (!leg || leg.tenderId === null || command.route === 'original') return ok(null);
  const tender = await tenderOf(house, command, before);
  if (!tender.ok || !tender.value?.channelAccountId) return tender.ok ? ok(null) : tender;
  const account = await findChannelAccount(house.db, tender.value.channelAccountId);
  const ask = account ? openChannel(house, account).disputes : undefined;
  if (!ask) return ok(null);
  const disputes = await ask(tender.value);
  if (disputes === null) return refused(refusal('disputes_unknown'));
  return repayInSpiteOf({ tender: tender.value, amount: leg.amount, route: command.route, disputes });
};

const wayBack = async (house: House, command: RepayLeg, before: RefundCase): Promise<Result<Goal, Refusal>> => {
  const found = await tenderOf(house, command, before);
  if (!found.ok) return found;
  const tender = found.value;
  if (!tender) return ok({ channelAccountId: null, payee: null, hasRoom: true });
  const bounced = money(tender.amount.currency, await bouncedOf(house, command.merchantId, tender.id));
  return ok({ channelAccountId: tender.channelAccountId, payee: null, hasRoom: originalHasRoom(tender, bounced) });
};

const transferTo = async (
  house: House,
  { merchantId, caseId, actor, payeeId = null, channelAccountId = null }: RepayLeg,
): Promise<Result<Goal, Refusal>> => {
  if (payeeId === null) return refused(refusal('payee_missing', {}, '/payeeId'));
  const payee = await readPayee(house.db, merchantId, payeeId);
  if (payee?.caseId !== caseId) return refused(refusal('not_found', { what: payeeId }, '/payeeId'));
  if (sameHand(payee.recordedBy, actor)) return refused(refusal('payee_recorder_repays'));
  const account = await transferAccountFor(house.db, merchantId, payee.kind, channelAccountId);
  if (account === null) return refused(refusal('payee_unfit', {}, '/channelAccountId'));
  const { id, kind } = payee;
  return ok({ channelAccountId: account.id, payee: { id, kind, paidFrom: account.paidFrom }, hasRoom: false });
};
