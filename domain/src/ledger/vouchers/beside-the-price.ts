import type { Money } from '../../money/money.ts';
import type { Books } from '../books.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { goodwillCompensation, punitiveCompensation, refundInterest } from './journal/beside-the-price.ts';
import { post, postingsOf, type VoucherFacts } from './post.ts';
import type { PrepaidAccount } from './prepaid.ts';
import { owedBooks } from './sale-returned.ts';

type Granted = VoucherFacts & { readonly amount: Money; readonly books: Books };

/** Statutory multiples, damages and other compensation beyond the price (J9, A10): 营业外支出 against the debt. Never through a red-letter invoice. */
export const compensationGranted = ({ amount, books, ...facts }: Granted): Entry =>
  post('compensation', facts, postingsOf(punitiveCompensation(amount, owedBooks(books)), {}, facts.customerId));

/** Goodwill and service recovery: 销售费用 against the debt. */
export const goodwillGranted = ({ amount, books, ...facts }: Granted): Entry =>
  post('goodwill', facts, postingsOf(goodwillCompensation(amount, owedBooks(books)), {}, facts.customerId));

/** Interest on a refund is owed with it (J13): 财务费用 against the debt. */
export const interestOwed = ({ amount, ...facts }: Omit<Granted, 'books'>): Entry =>
  post('interest', facts, postingsOf(refundInterest(amount), {}, facts.customerId));

/** Freight that the customer paid for the return: 销售费用 against the debt. */
export const freightOwed = ({ amount, ...facts }: Omit<Granted, 'books'>): Entry =>
  post('return_freight', facts, [
    debit('6601.return_freight', amount),
    credit('2241.refunds', amount, facts.customerId),
  ]);

/** A deposit goes back (押金): from the deposits held to the refunds owed. */
export const depositReturned = ({ amount, ...facts }: Omit<Granted, 'books'>): Entry =>
  post('deposit_returned', facts, [
    debit('2241.deposits', amount, facts.customerId),
    credit('2241.refunds', amount, facts.customerId),
  ]);

/** The operator broke the contract and returns earnest money twice over (民法典 art 587): the principal off the liability, the second half as a loss. */
export const earnestDoubled = ({
  principal,
  penalty,
  liability,
  ...facts
}: VoucherFacts & { readonly principal: Money; readonly penalty: Money; readonly liability: PrepaidAccount }): Entry =>
  post('earnest_doubled', facts, [
    debit(liability, principal, facts.customerId),
    debit('6711.compensation', penalty),
    credit('2241.refunds', { ...principal, minor: principal.minor + penalty.minor }, facts.customerId),
  ]);
