import { credit, debit, type Entry } from '../ledger/entry.ts';
import { channelFeeCharged, channelFeeCredited, type MoneyAccount } from '../ledger/vouchers/channel-fee.ts';
import { post, type VoucherFacts } from '../ledger/vouchers/post.ts';
import { isPositive, isZero, type Money, negate, subtract } from '../money/money.ts';
import { type BreakReason, breakReasonText } from './break-reason.ts';

/** What a break is about: the two amounts, and which way money went. `out` left the merchant, `in` came to it, null moved nothing. */
export type BreakFacts = {
  readonly reason: BreakReason;
  readonly direction: 'in' | 'out' | null;
  readonly ours: Money | null;
  readonly theirs: Money | null;
  readonly moneyAccount: MoneyAccount;
};

/**
 * The voucher with which the books would say what the channel says; null where a voucher is not the answer. A fee is an expense (or comes
 * back). What cannot be told yet goes to 待处理财产损溢 (1901), from where a person clears it once the cause is known: money that left
 * without our asking is debited there, money that we thought had left and did not is credited. Payments are no matter of these books: they
 * are handed on to be looked at as wrong charges.
 */
export const breakVoucher = (facts: VoucherFacts, found: BreakFacts): Entry | null => {
  const { moneyAccount } = found;
  if (found.reason === 'fee_not_booked') return feeVoucher(facts, found);
  const left = moreLeft(found);
  if (left === null || isZero(left)) return null;
  const note = breakReasonText[found.reason];
  return isPositive(left)
    ? post('reconciliation', facts, [debit('1901', left), credit(moneyAccount, left)], note)
    : post('reconciliation', facts, [debit(moneyAccount, negate(left)), credit('1901', negate(left))], note);
};

const feeVoucher = (facts: VoucherFacts, { theirs, moneyAccount }: BreakFacts): Entry | null => {
  if (theirs === null || isZero(theirs)) return null;
  return isPositive(theirs)
    ? channelFeeCharged({ ...facts, moneyAccount, fee: theirs })
    : channelFeeCredited({ ...facts, moneyAccount, fee: negate(theirs) });
};

/** How much more left the account than the books say; below zero when less did. Null where that cannot be said. */
const moreLeft = ({ reason, direction, ours, theirs }: BreakFacts): Money | null => {
  switch (reason) {
    case 'missing_in_bill':
      return ours && negate(ours);
    case 'unknown_refund':
    case 'duplicate':
      return direction === 'out' ? theirs : null;
    case 'amount_differs':
      return direction === 'out' && ours && theirs && ours.currency === theirs.currency ? subtract(theirs, ours) : null;
    default:
      return null;
  }
};
