import { majorUnits } from './currency-digits.ts';
import type { Charge, Money } from './objects.ts';
import type { Room } from './room.ts';
import { reportingCategory } from './views.ts';

/** The columns of the itemised balance report (`balance_change_from_activity.itemized`) that this sandbox fills. */
const columns = [
  'balance_transaction_id',
  'created_utc',
  'created',
  'available_on_utc',
  'available_on',
  'currency',
  'gross',
  'fee',
  'net',
  'reporting_category',
  'source_id',
  'description',
  'charge_id',
  'payment_intent_id',
  'refund_metadata[refund_no]',
] as const;

/** The report of a span as Stripe's dashboard exports it: every field quoted, major units, UTC. From is in, to is out (epoch milliseconds). */
export function balanceReport({ book }: Room, { from, to }: { readonly from: number; readonly to: number }): string {
  const rows = book.money
    .filter(({ at }) => at >= from && at < to)
    .sort((left, right) => left.at - right.at)
    .map((money) =>
      lineOf(money, chargeBehind(book, money), book.refunds.get(money.sourceId ?? '')?.metadata['refund_no']),
    );
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function chargeBehind(book: Room['book'], { sourceId }: Money): Charge | undefined {
  if (sourceId === null) return undefined;
  const chargeId = book.refunds.get(sourceId)?.chargeId ?? book.disputes.get(sourceId)?.chargeId ?? sourceId;
  return book.charges.get(chargeId);
}

function lineOf(money: Money, charge: Charge | undefined, refundNumber = ''): string[] {
  const { amountMinor, feeMinor, currency } = money;
  const at = utc(money.at);
  return [
    money.id,
    at,
    at,
    at,
    at,
    currency,
    majorUnits(amountMinor, currency),
    majorUnits(feeMinor, currency),
    majorUnits(amountMinor - feeMinor, currency),
    reportingCategory(money),
    money.sourceId ?? '',
    money.description ?? '',
    charge?.id ?? '',
    charge?.paymentIntentId ?? '',
    refundNumber,
  ];
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}

function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
