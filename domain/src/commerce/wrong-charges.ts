import { type Charge, type ChargeErrorKind, chargeErrors } from '../assessment/calculators/charge-errors.ts';
import { type Money, money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { instantOf } from '../time/instant.ts';
import type { Order } from './order.ts';
import { channelTenderKinds, type Payment } from './payment.ts';
import type { Tender } from './tender.ts';

/** A payment as we know it, with what of it was found to be without a ground before. */
export type KnownPayment = { readonly payment: Payment; readonly foundBefore: Money | null };

export type WrongCharge = { readonly payment: Payment; readonly kind: ChargeErrorKind; readonly excess: Money };

/**
 * What was taken for an order beyond what was due, from the order's own tenders and the payments that were reported for it. A reported
 * payment is the tender with its number; a tender without numbers is the first reported payment of its kind and amount.
 * Only reported payments are answered: what is not reported was taken as the order says.
 */
export const wrongChargesOf = (
  order: Order,
  known: readonly KnownPayment[],
): Result<readonly WrongCharge[], Refusal> => {
  const tenders = order.tenders.filter(({ kind }) => (channelTenderKinds as readonly string[]).includes(kind));
  const own = new Map(known.map(({ payment }) => [payment.id as string, payment]));
  const asTender = matched(
    tenders,
    known.map(({ payment }) => payment),
  );
  const reported = new Set(asTender.values());
  const charges: Charge[] = [
    ...known.map(({ payment, foundBefore }) => ({
      ...chargeOf(payment, order),
      refunded: foundBefore ?? nothing(order),
      // What the order itself names covers it first, whenever it was paid; what came beside it is the excess.
      paidAt: reported.has(payment) ? first : payment.paidAt,
    })),
    ...tenders
      .filter((tender) => !asTender.has(tender))
      .map((tender) => ({ ...chargeOf(tender, order), refunded: nothing(order), paidAt: first })),
  ];
  const due = tenders.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const found = chargeErrors({
    currency: order.currency,
    charges,
    orders: [{ orderId: order.id, due: money(order.currency, due) }],
  });
  if (!found.ok) return found;
  return ok(
    found.value.flatMap(({ kind, returns }) =>
      returns.flatMap(({ chargeId, amount: excess }) => {
        const payment = own.get(chargeId);
        return payment ? [{ payment, kind, excess }] : [];
      }),
    ),
  );
};

const nothing = ({ currency }: Order): Money => money(currency, 0n);

const first = instantOf(0);

const chargeOf = ({ id, amount }: Pick<Tender, 'amount'> & { readonly id: string }, order: Order) => ({
  id,
  orderId: order.id,
  amount,
});

/** Which tenders were reported as payments, by number, or for tenders without numbers by kind and amount, each payment once. */
function matched(tenders: readonly Tender[], payments: readonly Payment[]): ReadonlyMap<Tender, Payment> {
  const found = new Map<Tender, Payment>();
  const used = new Set<Payment>();
  const match = (fits: (tender: Tender, payment: Payment) => boolean) => {
    for (const tender of tenders) {
      if (found.has(tender)) continue;
      const payment = payments.find((each) => !used.has(each) && each.kind === tender.kind && fits(tender, each));
      if (!payment) continue;
      found.set(tender, payment);
      used.add(payment);
    }
  };
  match(({ channelTradeNumber: number }, payment) => number !== null && number === payment.channelTradeNumber);
  match(({ merchantTradeNumber: number }, payment) => number !== null && number === payment.merchantTradeNumber);
  match(
    ({ channelTradeNumber, merchantTradeNumber, amount }, payment) =>
      channelTradeNumber === null && merchantTradeNumber === null && amount.minor === payment.amount.minor,
  );
  return found;
}
