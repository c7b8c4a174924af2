import { checkAmount, checkThat, checkWhole, firstProblem } from '../../../assessment/calculators/input-checks.ts';
import type { Money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import {
  channelFeeReturned,
  goodwillCompensation,
  punitiveCompensation,
  refundInterest,
  unclaimedWrittenOff,
} from './beside-the-price.ts';
import type { JournalBooks, JournalLine } from './journal.ts';
import { type MembershipExit, membershipExit, type PrepaidRefunded, prepaidRefunded } from './prepaid-refunded.ts';
import { type PriorYearReturn, priorYearReturn } from './prior-year-return.ts';
import { priceAllowance, type SalesReturn, salesReturn } from './sales-return.ts';

/** Everything about refunds that is booked under two standards (reference 4.4). */
export type JournalEvent =
  | ({ readonly event: 'sales_return_same_period' } & SalesReturn)
  | ({ readonly event: 'sales_return_prior_year' } & PriorYearReturn)
  | ({ readonly event: 'price_allowance' } & Omit<SalesReturn, 'cost'>)
  | ({ readonly event: 'prepaid_refund' } & PrepaidRefunded)
  | ({ readonly event: 'membership_exit_with_fee' } & MembershipExit)
  | { readonly event: PlainEvent; readonly amount: Money }
  | { readonly event: 'channel_fee_returned'; readonly refund: Money; readonly feeRatePpm: number };

export const plainEvents = [
  'punitive_compensation',
  'goodwill_compensation',
  'refund_interest',
  'unclaimed_written_off',
] as const;
export type PlainEvent = (typeof plainEvents)[number];

export const journalEvents = [
  'sales_return_same_period',
  'sales_return_prior_year',
  'price_allowance',
  'prepaid_refund',
  'membership_exit_with_fee',
  ...plainEvents,
  'channel_fee_returned',
] as const;

/** The balanced lines of one event, zero lines left out. Refused: negative amounts, impossible rates, a fee above the balance. */
export const journalOf = (event: JournalEvent, books: JournalBooks): Result<readonly JournalLine[], Refusal> => {
  const invalid = validate(event);
  return invalid ? refused(invalid) : ok(linesOf(event, books));
};

function linesOf(event: JournalEvent, books: JournalBooks): readonly JournalLine[] {
  switch (event.event) {
    case 'sales_return_same_period':
      return salesReturn(event, books);
    case 'sales_return_prior_year':
      return priorYearReturn(event, books);
    case 'price_allowance':
      return priceAllowance(event, books);
    case 'prepaid_refund':
      return prepaidRefunded(event, books);
    case 'membership_exit_with_fee':
      return membershipExit(event, books);
    case 'channel_fee_returned':
      return channelFeeReturned(event.refund, event.feeRatePpm, books);
    case 'punitive_compensation':
      return punitiveCompensation(event.amount, books);
    case 'goodwill_compensation':
      return goodwillCompensation(event.amount, books);
    case 'refund_interest':
      return refundInterest(event.amount);
    case 'unclaimed_written_off':
      return unclaimedWrittenOff(event.amount);
  }
}

function validate(event: JournalEvent): Refusal | null {
  const amounts = Object.entries(event).filter((field): field is [string, Money] => typeof field[1] === 'object');
  const { currency } = amounts[0]?.[1] ?? { currency: 'CNY' };
  const rates = Object.entries(event).filter((field): field is [string, number] => typeof field[1] === 'number');
  return firstProblem([
    ...amounts.map(([name, amount]) => checkAmount(currency, amount, `/${name}`)),
    ...rates.map(([name, rate]) => checkWhole(rate, 0, name === 'feeRatePpm' ? 1_000_000 : 10_000, `/${name}`)),
    event.event === 'membership_exit_with_fee'
      ? checkThat(event.fee.minor <= event.balance.minor, '手续费超过余额', 'the fee exceeds the balance', '/fee')
      : null,
  ]);
}
