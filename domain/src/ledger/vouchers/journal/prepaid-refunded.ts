import { type Money, subtract } from '../../../money/money.ts';
import { balancedVoucher, creditLine, debitLine, type JournalBooks, type JournalLine, vatAccount } from './journal.ts';
import { splitGross } from './sales-return.ts';

export type PrepaidRefunded = { readonly gross: Money; readonly rateBasisPoints: number };

/**
 * An unused prepaid balance goes back (J6). VAT was not due yet: Dr 合同负债 net, Dr 待转销项税额 tax · Cr cash; 小企业: Dr 预收账款 gross.
 * Source: CAS 14; reference 4.4, 5.4.
 */
export const prepaidRefunded = (
  { gross, rateBasisPoints }: PrepaidRefunded,
  books: JournalBooks,
): readonly JournalLine[] =>
  balancedVoucher([...liabilityReleased(gross, rateBasisPoints, books), creditLine(books.cashAccount, gross)]);

export type MembershipExit = {
  readonly balance: Money;
  /** Validly kept; never more than the balance. */
  readonly fee: Money;
  readonly rateBasisPoints: number;
};

/**
 * A member leaves and the operator validly keeps a fee (J8): the whole balance is released, the rest is paid, and the fee is income with
 * VAT in it. That the fee is taxable is a cautious convention (reference 5.4).
 */
export const membershipExit = (exit: MembershipExit, books: JournalBooks): readonly JournalLine[] => {
  const { net, tax } = splitGross(exit.fee, exit.rateBasisPoints);
  return balancedVoucher([
    ...liabilityReleased(exit.balance, exit.rateBasisPoints, books),
    creditLine(books.cashAccount, subtract(exit.balance, exit.fee)),
    creditLine('营业外收入', net),
    creditLine(vatAccount(books), tax),
  ]);
};

const liabilityReleased = (gross: Money, rateBasisPoints: number, books: JournalBooks): readonly JournalLine[] => {
  if (books.standard === 'SBE') return [debitLine('预收账款', gross)];
  const { net, tax } = splitGross(gross, rateBasisPoints);
  return [debitLine('合同负债', net), debitLine('应交税费-待转销项税额', tax)];
};
