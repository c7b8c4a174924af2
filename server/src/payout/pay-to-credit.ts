import {
  assert,
  type Card,
  type ChannelAnswer,
  type Id,
  type Instant,
  type Money,
  money,
  ok,
  type Payout,
  type RefundCase,
  type Refusal,
  type Result,
  refused,
} from '@redress/domain';
import { cardBoughtBy, readCard } from '../commerce/card-reader.ts';
import { type NewPurchase, recordCard, topUp } from '../commerce/record-card.ts';
import { recordOrders } from '../commerce/record-order.ts';
import type { House } from '../house.ts';
import { readCase } from '../refund-case/case-reader.ts';
import type { DuePayout } from './due-payout.ts';
import { payByCredit } from './pay-by-credit.ts';
import type { WorkerParts } from './worker-parts.ts';

/**
 * Pays into the customer's store credit: an account of ours that is opened the first time, apart from the cards of the shop, since no tax waits on it.
 * Every payment is a purchase on it under the request number of the payout, so it happens once; its bonus can be spent and is never paid out.
 */
export const payToCredit = (parts: WorkerParts, due: DuePayout): Promise<void> =>
  payByCredit(parts, due, (sending) => credit(parts.house, due, sending));

const credit = async (house: House, { merchantId }: DuePayout, sending: Payout): Promise<ChannelAnswer> => {
  const { requestNumber } = sending;
  const credited = await creditOnce(house, merchantId, sending);
  if (credited.ok)
    return { class: 'settled', channelNumber: requestNumber, landing: 'stored_value', at: house.clock.now() };
  const { code, details } = credited.refusal;
  const message = JSON.stringify(details).slice(0, 300);
  return { class: 'refused_retryable', code, message, needs: 'person', confirm: false };
};

const creditOnce = async (
  house: House,
  merchantId: Id<'merchant'>,
  { requestNumber, amount, caseId, credit: granted }: Payout,
): Promise<Result<Card, Refusal>> => {
  const refundCase = await readCase(house.db, merchantId, caseId);
  assert(refundCase && 'approvals' in refundCase, 'a payout belongs to an approved case');
  const approvedAt = refundCase.approvals.at(-1)?.at ?? refundCase.approvals[0].at;
  const orderId = await orderOfCredit(house, merchantId, { refundCase, approvedAt, amount, requestNumber });
  if (!orderId.ok) return orderId;
  const purchase: NewPurchase = {
    id: requestNumber,
    order: { id: orderId.value },
    paid: amount,
    bonus: granted?.bonus ?? money(amount.currency, 0n),
    ...{ sessions: null, bonusSessions: null, listPricePerSession: null, from: null, to: null },
  };
  const before = await accountPaidInto(house, merchantId, purchase);
  if (before) return ok(before);
  return putOnAccount(house, merchantId, refundCase, purchase);
};

/** On the first account of the customer's that has not ended; a new one when there is none. Whoever was overtaken looks again. */
const putOnAccount = async (
  house: House,
  merchantId: Id<'merchant'>,
  refundCase: RefundCase,
  purchase: NewPurchase,
): Promise<Result<Card, Refusal>> => {
  const [number, account] = await openAccount(house, merchantId, baseNumber(refundCase, purchase));
  const done = account
    ? await topUp(house, merchantId, account.id, purchase)
    : await recordCard(house, merchantId, {
        ...{ number, kind: 'stored_value', title: '退款储值', storeId: refundCase.storeId },
        ...{ customerId: refundCase.customerId, openedOn: null, hadServiceBefore: null },
        ...{ agreedRatePpm: null, taxRateBasisPoints: 0, first: purchase },
      });
  if (done.ok) return ok(done.value.card);
  const overtaken: readonly string[] = ['card_conflict', 'card_ended', 'order_bought_card'];
  if (!overtaken.includes(done.refusal.code)) return refused(done.refusal);
  const paid = await accountPaidInto(house, merchantId, purchase);
  return paid ? ok(paid) : putOnAccount(house, merchantId, refundCase, purchase);
};

/** An account that was paid out in cash has ended; the next payment opens another one under the next number. */
const openAccount = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  base: string,
): Promise<readonly [number: string, account: Card | null]> => {
  for (let n = 1; ; n += 1) {
    const number = n === 1 ? base : `${base}-${n}`;
    const account = await readCard(db, merchantId, { number });
    if (account?.status !== 'ended') return [number, account];
  }
};

/** Where this payment already stands, also when the account has ended since; null when it was never made. */
const accountPaidInto = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { order }: NewPurchase,
): Promise<Card | null> => {
  const number = 'id' in order ? await cardBoughtBy(db, merchantId, order.id) : null;
  return number === null ? null : readCard(db, merchantId, { number });
};

/** One account a customer and currency; a claim without a customer has one of its own. */
const baseNumber = ({ customerId, number }: RefundCase, { paid }: NewPurchase): string =>
  `SC-${(customerId ?? number).replace(/^[a-z]+_/, '').toUpperCase()}${paid.currency === 'CNY' ? '' : `-${paid.currency}`}`;

type Credit = {
  readonly refundCase: RefundCase;
  readonly approvedAt: Instant;
  readonly amount: Money;
  readonly requestNumber: string;
};

/**
 * What was refunded pays for the balance, as an order that sold nothing: should the customer want it in cash one day, its ceiling is there, and
 * it is paid by hand. Dated by the approval, so that asking again finds the same order.
 */
async function orderOfCredit(
  house: House,
  merchantId: Id<'merchant'>,
  { refundCase, approvedAt, amount, requestNumber }: Credit,
): Promise<Result<Id<'order'>, Refusal>> {
  const { storeId, customerId, number: caseNumber } = refundCase;
  const nothing = money(amount.currency, 0n);
  const [recorded] = await recordOrders(house, merchantId, [
    {
      number: `CREDIT-${requestNumber}`,
      ...{ storeId, customerId, currency: amount.currency, placedAt: approvedAt, receivedOn: null },
      lines: [
        {
          ...{ id: 'CREDIT', sku: 'STORE-CREDIT', title: `退款转储值 ${caseNumber}`, unitPrice: amount, quantity: 1 },
          ...{ lineDiscount: nothing, taxRateBasisPoints: 0, unitCost: null },
          ...{ noReasonExclusion: null, exclusionConfirmed: false },
        },
      ],
      ...{ discounts: [], gifts: [], shippingPaid: nothing, freeShipping: null },
      tenders: [
        {
          ...{ reference: 'REFUND', kind: 'bank_card', amount, paidAt: approvedAt },
          ...{ merchantTradeNumber: null, channelTradeNumber: null },
        },
      ],
      invoiced: nothing,
    },
  ]);
  assert(recorded, 'an order gets an answer');
  return recorded.ok ? ok(recorded.value.orderId) : recorded;
}
