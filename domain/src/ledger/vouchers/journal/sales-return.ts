import { type Money, money } from '../../../money/money.ts';
import { splitVat } from '../../vat.ts';
import { balancedVoucher, creditLine, debitLine, type JournalBooks, type JournalLine, vatAccount } from './journal.ts';

export type SalesReturn = {
  /** With tax. */
  readonly gross: Money;
  readonly rateBasisPoints: number;
  /** Of the goods that came back; zero for a service. */
  readonly cost: Money;
};

/**
 * A sale of this year comes back (reference 4.5 J1, J2): Dr 主营业务收入 net, Dr VAT · Cr cash gross; Dr 库存商品 · Cr 主营业务成本 cost.
 * Source: CAS 14 practice, 小企业会计准则; both from memory.
 */
export const salesReturn = (
  { gross, rateBasisPoints, cost }: SalesReturn,
  books: JournalBooks,
): readonly JournalLine[] => {
  const { net, tax } = splitGross(gross, rateBasisPoints);
  return balancedVoucher([
    debitLine('主营业务收入', net),
    debitLine(vatAccount(books), tax),
    creditLine(books.cashAccount, gross),
    debitLine('库存商品', cost),
    creditLine('主营业务成本', cost),
  ]);
};

/** A lower price without a return (J5, J11): the same without goods. */
export const priceAllowance = (allowance: Omit<SalesReturn, 'cost'>, books: JournalBooks): readonly JournalLine[] =>
  salesReturn({ ...allowance, cost: money(allowance.gross.currency, 0n) }, books);

/** Net and tax of an amount that includes tax. */
export const splitGross = (gross: Money, rateBasisPoints: number): { readonly net: Money; readonly tax: Money } => {
  const { net, tax } = splitVat(gross.minor, rateBasisPoints);
  return { net: money(gross.currency, net), tax: money(gross.currency, tax) };
};
