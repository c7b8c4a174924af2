import type { Money } from '../../money/money.ts';
import type { Instant } from '../../time/instant.ts';
import { adjustsEarlierYear, type Books } from '../books.ts';
import type { Entry } from '../entry.ts';
import type { JournalBooks, JournalLine } from './journal/journal.ts';
import { priorYearReturn } from './journal/prior-year-return.ts';
import { priceAllowance, salesReturn } from './journal/sales-return.ts';
import { merged, post, postingsOf, type VoucherFacts } from './post.ts';

/** One line that is given back: the amount with tax at its own rate, and the cost of the goods that came back (zero when none did). */
export type ReturnedLine = { readonly gross: Money; readonly rateBasisPoints: number; readonly cost: Money };

/** Money is owed first and paid later (two steps, reference 4.2), so the calculator's cash account is the debt. */
export const owedBooks = ({ standard, taxpayer }: Books): JournalBooks => ({
  standard,
  taxpayer,
  cashAccount: '其他应付款',
});

type SaleReturned = VoucherFacts & {
  readonly books: Books;
  readonly soldAt: Instant;
  readonly lines: readonly ReturnedLine[];
};

/**
 * A sale comes back (J1, J2, J14), across the year end through 以前年度损益调整 (J4): revenue and VAT by the rate of each line against the debt to
 * the customer, stock against cost. Rounded a line at a time, as invoices are.
 */
export const saleReturned = ({ books, soldAt, lines, ...facts }: SaleReturned): Entry => {
  const earlier = adjustsEarlierYear(soldAt, facts.at, books);
  const linesOf = earlier ? (line: ReturnedLine) => acrossTheYear(line, books) : thisYear(books);
  return post(
    earlier ? 'prior_year_return' : 'sale_returned',
    facts,
    merged(lines.flatMap((line) => postingsOf(linesOf(line), {}, facts.customerId))),
  );
};

const thisYear =
  (books: Books) =>
  (line: ReturnedLine): readonly JournalLine[] =>
    salesReturn(line, owedBooks(books));

/** The lines of a return of an earlier year: revenue, cost, income tax, retained earnings and reserve. */
export const acrossTheYear = (line: ReturnedLine, books: Books): readonly JournalLine[] =>
  priorYearReturn(
    {
      ...line,
      incomeTaxBasisPoints: books.incomeTaxBasisPoints,
      surplusReserveBasisPoints: books.surplusReserveBasisPoints,
    },
    owedBooks(books),
  );

type PriceReduced = VoucherFacts & { readonly books: Books; readonly lines: readonly Omit<ReturnedLine, 'cost'>[] };

/** A lower price without a return (销售折让; J5, J11): revenue and VAT against the debt. Needs a red-letter invoice like a return. */
export const priceReduced = ({ books, lines, ...facts }: PriceReduced): Entry =>
  post(
    'price_allowance',
    facts,
    merged(lines.flatMap((line) => postingsOf(priceAllowance(line, owedBooks(books)), {}, facts.customerId))),
  );
