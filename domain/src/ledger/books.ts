import type { Instant } from '../time/instant.ts';
import { shanghaiDate } from '../time/local-date.ts';
import type { BooksKind } from './account-numbers.ts';

/** How a merchant keeps its books. */
export type Books = BooksKind & {
  /** The last year whose annual report is approved; null when nobody says, and then every return is of the current period. */
  readonly reportsApprovedThrough: number | null;
  /** Corporate income tax in basis points, for returns across the year end. */
  readonly incomeTaxBasisPoints: number;
  /** The part of the profit that goes to the surplus reserve; a tenth by law. */
  readonly surplusReserveBasisPoints: number;
};

/** Books of a merchant that has said nothing: enterprise standards, a general taxpayer. */
export const usualBooks: Books = {
  standard: 'CAS',
  taxpayer: 'general',
  reportsApprovedThrough: null,
  incomeTaxBasisPoints: 2_500,
  surplusReserveBasisPoints: 1_000,
};

/**
 * Whether a return adjusts an earlier year: a sale of a year whose report is not approved yet, given back after its end (CAS 29, from memory).
 * 小企业会计准则 knows no such thing (reference A6).
 */
export const adjustsEarlierYear = (soldAt: Instant, returnedAt: Instant, books: Books): boolean => {
  if (books.standard === 'SBE' || books.reportsApprovedThrough === null) return false;
  const sold = yearOf(soldAt);
  return sold < yearOf(returnedAt) && sold > books.reportsApprovedThrough;
};

const yearOf = (at: Instant): number => Number(shanghaiDate(at).slice(0, 4));
