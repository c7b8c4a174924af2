import { type Money, money } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import { balancedVoucher, creditLine, debitLine, type JournalBooks, type JournalLine } from './journal.ts';

/** Statutory multiples and damages: Dr 营业外支出 · Cr cash (J9). Never through a red-letter invoice. */
export const punitiveCompensation = (amount: Money, { cashAccount }: JournalBooks): readonly JournalLine[] =>
  balancedVoucher([debitLine('营业外支出', amount), creditLine(cashAccount, amount)]);

/** Goodwill and service recovery: Dr 销售费用 · Cr cash. */
export const goodwillCompensation = (amount: Money, { cashAccount }: JournalBooks): readonly JournalLine[] =>
  balancedVoucher([debitLine('销售费用', amount), creditLine(cashAccount, amount)]);

/** Interest on a refund is owed until it is paid: Dr 财务费用 · Cr 其他应付款 (J13). */
export const refundInterest = (amount: Money): readonly JournalLine[] =>
  balancedVoucher([debitLine('财务费用', amount), creditLine('其他应付款', amount)]);

/** A refund that nobody will claim any more, after the limitation and without a restart: Dr 其他应付款 · Cr 营业外收入 (A15). */
export const unclaimedWrittenOff = (amount: Money): readonly JournalLine[] =>
  balancedVoucher([debitLine('其他应付款', amount), creditLine('营业外收入', amount)]);

/** The channel gives its fee back with the refund: Dr cash · Cr 财务费用, `rhu(refund × rate)` (J10). The rate is in parts per million. */
export const channelFeeReturned = (
  refund: Money,
  feeRatePpm: number,
  { cashAccount }: JournalBooks,
): readonly JournalLine[] => {
  const fee = money(refund.currency, roundHalfUp(refund.minor * BigInt(feeRatePpm), 1_000_000n));
  return balancedVoucher([debitLine(cashAccount, fee), creditLine('财务费用', fee)]);
};
