import type { Book } from './book.ts';
import type { DisputeStatus, Metadata, Money, RefundStatus } from './objects.ts';
import { hasLeft } from './objects.ts';

/** What really became of one refund. Amounts are the currency's smallest unit. */
export type StripeRefundTruth = {
  readonly id: string;
  readonly amountMinor: bigint;
  readonly status: RefundStatus;
  readonly metadata: Metadata;
  /** Counted from the movements: whether its money left and stayed away. */
  readonly left: boolean;
  readonly cameBack: boolean;
};

export type StripeChargeTruth = {
  readonly id: string;
  readonly paymentIntentId: string;
  readonly reference: string | null;
  readonly currency: string;
  readonly paidMinor: bigint;
  /** All that ever left for its refunds, and what of it came back. */
  readonly refundedMinor: bigint;
  readonly returnedMinor: bigint;
  readonly refunds: readonly StripeRefundTruth[];
  readonly disputes: readonly { readonly id: string; readonly amountMinor: bigint; readonly status: DisputeStatus }[];
};

export type StripeBalanceTruth = {
  readonly currency: string;
  readonly balanceMinor: bigint;
  /** The balance is the sum of its movements, fees taken off, and every movement of a refund has its refund. */
  readonly holds: boolean;
};

/** What money really moved, told from the movements. It is what our own books are compared with. */
export type StripeTruth = {
  readonly balances: readonly StripeBalanceTruth[];
  readonly charges: readonly StripeChargeTruth[];
  readonly movements: readonly Money[];
};

/** Narrows the charges and movements told: to one by `ch_…` or `pi_…`, or to those with refunds. */
export type StripeTruthFilter = { readonly charge?: string; readonly onlyRefunded?: boolean };

/** Tells the truth from the book. Changes nothing. */
export function tellTruth(book: Book, filter: StripeTruthFilter = {}): StripeTruth {
  const bySource = new Map<string, Money[]>();
  for (const money of book.money) {
    if (money.sourceId === null) continue;
    bySource.set(money.sourceId, [...(bySource.get(money.sourceId) ?? []), money]);
  }
  const sum = (id: string, kind: Money['kind']): bigint =>
    (bySource.get(id) ?? []).reduce((total, money) => (money.kind === kind ? total + money.amountMinor : total), 0n);
  const charges = [...book.charges.values()]
    .filter(({ id, paymentIntentId }) => filter.charge === undefined || [id, paymentIntentId].includes(filter.charge))
    .filter(({ id }) => filter.onlyRefunded !== true || book.refundsOf(id).length > 0)
    .map((charge): StripeChargeTruth => {
      const all = book.refundsOf(charge.id);
      const refunds = all.map((refund): StripeRefundTruth => {
        const [out, back] = [-sum(refund.id, 'refund'), sum(refund.id, 'refund_failure')];
        const { id, amountMinor, status, metadata } = refund;
        return { id, amountMinor, status, metadata, left: out > back, cameBack: back > 0n };
      });
      return {
        id: charge.id,
        paymentIntentId: charge.paymentIntentId,
        reference: charge.reference,
        currency: charge.currency,
        paidMinor: sum(charge.id, 'charge'),
        refundedMinor: all.reduce((total, refund) => total - sum(refund.id, 'refund'), 0n),
        returnedMinor: all.reduce((total, refund) => total + sum(refund.id, 'refund_failure'), 0n),
        refunds,
        disputes: book.disputesOf(charge.id).map(({ id, amountMinor, status }) => ({ id, amountMinor, status })),
      };
    });
  const isNarrow = filter.charge !== undefined || filter.onlyRefunded === true;
  const shown = new Set(
    charges.flatMap(({ id, refunds, disputes }) => [
      id,
      ...refunds.map((each) => each.id),
      ...disputes.map((each) => each.id),
    ]),
  );
  const movements = book.money.filter(({ sourceId }) => !isNarrow || (sourceId !== null && shown.has(sourceId)));
  return { balances: balances(book), charges, movements };
}

function balances(book: Book): StripeBalanceTruth[] {
  return book.currencies().map((currency) => {
    const own = book.money.filter((money) => money.currency === currency);
    const expected = own.reduce((total, { amountMinor, feeMinor }) => total + amountMinor - feeMinor, 0n);
    const balanceMinor = book.balance(currency);
    const refunds = [...book.refunds.values()].filter((refund) => refund.currency === currency);
    const gone = refunds.reduce((total, refund) => (hasLeft(refund) ? total + refund.amountMinor : total), 0n);
    const moved = own.reduce(
      (total, { kind, amountMinor }) => (kind.startsWith('refund') ? total - amountMinor : total),
      0n,
    );
    return { currency, balanceMinor, holds: balanceMinor === expected && gone === moved };
  });
}
