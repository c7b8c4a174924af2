import { type Money, money, subtract } from '../../money/money.ts';
import { assert } from '../../result.ts';
import type { Books } from '../books.ts';
import type { AccountCode } from '../chart.ts';
import { credit, debit, type Entry, type Posting } from '../entry.ts';
import { membershipExit, prepaidRefunded } from './journal/prepaid-refunded.ts';
import { splitGross } from './journal/sales-return.ts';
import { post, postingsOf, type Roles, type VoucherFacts } from './post.ts';
import { owedBooks } from './sale-returned.ts';

/** Where a prepayment stands until it is used. */
export type PrepaidAccount = Extract<AccountCode, `2204.${string}`>;
/** When VAT falls due: with the money, or when the balance is used (国家税务总局公告2016年第53号; reference 5.4). */
export const vatPoints = ['on_redeem', 'on_topup'] as const;
export type VatPoint = (typeof vatPoints)[number];

type Prepaid = VoucherFacts & {
  readonly books: Books;
  readonly liability: PrepaidAccount;
  readonly rateBasisPoints: number;
  readonly vatPoint?: VatPoint;
};

/** Both names of the liability, and where its tax waits: due with the money, it is output VAT already. */
const rolesOf = ({ liability, vatPoint = 'on_redeem' }: Prepaid): Roles => ({
  合同负债: liability,
  预收账款: liability,
  ...(vatPoint === 'on_topup' && { '应交税费-待转销项税额': '2221.output_vat' }),
});

/** An unused balance goes back (J6): liability net and the tax that waits against the debt; small enterprises gross. */
export const prepaidReturned = (facts: Prepaid & { readonly gross: Money }): Entry => {
  const { gross, rateBasisPoints, books } = facts;
  const lines = prepaidRefunded({ gross, rateBasisPoints }, owedBooks(books));
  return post('prepaid_refund', facts, postingsOf(lines, rolesOf(facts), facts.customerId));
};

/** A member leaves, with a fee validly kept (J8) or none. The balance is released whole, the rest is owed, the fee is income with VAT in it. */
export const membershipLeft = (facts: Prepaid & { readonly balance: Money; readonly fee: Money }): Entry => {
  const { balance, fee, rateBasisPoints, books } = facts;
  assert(fee.minor <= balance.minor, 'a fee is never more than the balance');
  const lines = membershipExit({ balance, fee, rateBasisPoints }, owedBooks(books));
  return post('membership_left', facts, postingsOf(lines, rolesOf(facts), facts.customerId));
};

/** What of a prepayment is left in the books: liability and tax apart, so that the last refund closes both to the fen (J7). */
export type PrepaidRest = { readonly net: Money; readonly tax: Money };

/** Received: money against liability net and the tax that waits. */
export const prepaidSold = (facts: Prepaid & { readonly gross: Money; readonly paidInto: AccountCode }): Entry => {
  const { net, tax } = restOf(facts.gross, facts);
  return post('prepaid_sold', facts, [
    debit(facts.paidInto, facts.gross),
    credit(facts.liability, net, facts.customerId),
    credit(taxAccount(facts), tax),
  ]);
};

/** Used: revenue, and the tax that waited falls due. */
export const prepaidUsed = (facts: Prepaid & { readonly gross: Money }): Entry => {
  const { net, tax } = splitGross(facts.gross, facts.rateBasisPoints);
  const waiting = restOf(facts.gross, facts);
  return post('prepaid_used', facts, [
    debit(facts.liability, waiting.net, facts.customerId),
    debit(taxAccount(facts), waiting.tax),
    credit('6001', net),
    credit('2221.output_vat', tax),
  ]);
};

/**
 * A customer leaves a card and what was used is settled at list price (J7, A12): the rest is released as the books hold it (subtracted, never split
 * again), the customer gets `refund`, and what the operator keeps beyond is revenue of the services already delivered.
 */
export const leftAtListPrice = (facts: Prepaid & { readonly rest: PrepaidRest; readonly refund: Money }): Entry => {
  const { rest, refund, rateBasisPoints, customerId, liability } = facts;
  const kept = money(refund.currency, rest.net.minor + rest.tax.minor - refund.minor);
  assert(kept.minor >= 0n, 'a card never gives back more than is left on it');
  const { net, tax } = splitGross(kept, rateBasisPoints);
  const lines: Posting[] = [
    debit(liability, rest.net, customerId),
    debit(taxAccount(facts), rest.tax),
    credit('2241.refunds', refund, customerId),
    credit('6001', net),
    credit('2221.output_vat', tax),
  ];
  return post('membership_left', facts, lines);
};

const restOf = (gross: Money, { books, rateBasisPoints }: Prepaid): PrepaidRest => {
  if (books.standard === 'SBE') return { net: gross, tax: subtract(gross, gross) };
  return splitGross(gross, rateBasisPoints);
};

const taxAccount = ({ vatPoint = 'on_redeem' }: Prepaid): AccountCode =>
  vatPoint === 'on_redeem' ? '2221.pending_vat' : '2221.output_vat';
