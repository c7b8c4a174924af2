import { type Money, money, subtract } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import { balancedVoucher, creditLine, debitLine, type JournalBooks, type JournalLine, vatAccount } from './journal.ts';
import { type SalesReturn, salesReturn, splitGross } from './sales-return.ts';

export type PriorYearReturn = SalesReturn & {
  /** Corporate income tax, in basis points; CAS only. */
  readonly incomeTaxBasisPoints: number;
  /** Part of the profit that goes to the surplus reserve; 1000 by law. */
  readonly surplusReserveBasisPoints: number;
};

/**
 * A sale of last year comes back before its report is approved (J4). CAS: through 以前年度损益调整, with income tax and retained earnings; no cash
 * line of the old year is touched, so the money is owed. 小企业: as any return of this year (J2).
 * Profit undone `p = net − cost`; tax `t = rhu(p × rate)`; retained `p − t`, of which `rhu((p − t) × reserve)` comes off the reserve; a
 * loss undone goes the other way. Source: CAS 29, 小企业会计准则 art 61; both from memory.
 */
export const priorYearReturn = (facts: PriorYearReturn, books: JournalBooks): readonly JournalLine[] => {
  if (books.standard === 'SBE') return salesReturn(facts, books);
  const { gross, cost } = facts;
  const { net, tax } = splitGross(gross, facts.rateBasisPoints);
  const profit = subtract(net, cost);
  const incomeTax = partOf(profit, facts.incomeTaxBasisPoints);
  const retained = subtract(profit, incomeTax);
  const reserve = partOf(retained, facts.surplusReserveBasisPoints);
  return balancedVoucher([
    debitLine('以前年度损益调整', net),
    debitLine(vatAccount(books), tax),
    creditLine('其他应付款', gross),
    debitLine('库存商品', cost),
    creditLine('以前年度损益调整', cost),
    debitLine('应交税费-应交企业所得税', incomeTax),
    creditLine('以前年度损益调整', incomeTax),
    debitLine('利润分配-未分配利润', retained),
    creditLine('以前年度损益调整', retained),
    debitLine('盈余公积', reserve),
    creditLine('利润分配-未分配利润', reserve),
  ]);
};

/** A part in basis points, rounded half up by size, with the sign of the whole. */
const partOf = ({ currency, minor }: Money, basisPoints: number): Money => {
  const size = roundHalfUp((minor < 0n ? -minor : minor) * BigInt(basisPoints), 10_000n);
  return money(currency, minor < 0n ? -size : size);
};
