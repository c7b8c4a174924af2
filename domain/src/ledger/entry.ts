import type { Id } from '../ids/id.ts';
import { add, equals, isPositive, isZero, type Money, zero } from '../money/money.ts';
import { assert } from '../result.ts';
import type { Text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import type { AccountCode } from './chart.ts';
import type { EntryKind } from './entry-kind.ts';

export type Side = 'debit' | 'credit';

/** One line of an entry. Amounts are positive; the side says which way. */
export type Posting = {
  readonly account: AccountCode;
  readonly side: Side;
  readonly amount: Money;
  readonly customerId: Id<'customer'> | null;
};

/** A balanced set of postings. Only `entry` and `reverse` make one, so an unbalanced entry cannot be written down. */
export type Entry = {
  readonly id: Id<'entry'>;
  readonly kind: EntryKind;
  readonly description: Text;
  readonly occurredAt: Instant;
  readonly storeId: Id<'store'>;
  /** Null for what belongs to no single case: a channel's fee, a provision, a write-off of many. */
  readonly caseId: Id<'refundCase'> | null;
  readonly payoutId: Id<'payout'> | null;
  /** The entry that this one undoes, by name. An entry is undone at most once. */
  readonly reverses: Id<'entry'> | null;
  /** What in the world made this entry, in words of its own (`bill:alipay:2026-10:fee`): nothing is booked twice under one source. Null when the decision of a case did. */
  readonly source: string | null;
  readonly postings: readonly Posting[];
};

export type EntryFacts = Omit<Entry, 'postings' | 'reverses' | 'kind' | 'source'> & {
  readonly kind: Exclude<EntryKind, 'reversal'>;
  readonly source?: string | null;
};

export const debit = (account: AccountCode, amount: Money, customerId: Id<'customer'> | null = null): Posting => ({
  account,
  side: 'debit',
  amount,
  customerId,
});
export const credit = (account: AccountCode, amount: Money, customerId: Id<'customer'> | null = null): Posting => ({
  account,
  side: 'credit',
  amount,
  customerId,
});

/** Makes an entry. Lines of zero are left out; anything that does not balance is a defect of the voucher that made it. */
export const entry = ({ source = null, ...facts }: EntryFacts, lines: readonly Posting[]): Entry => {
  const postings = lines.filter((line) => !isZero(line.amount));
  assert(postings.length >= 2, 'an entry has at least two lines');
  assert(
    postings.every((line) => isPositive(line.amount)),
    'an entry has positive amounts only; the side says which way',
  );
  assert(equals(totalOf(postings, 'debit'), totalOf(postings, 'credit')), `the entry ${facts.kind} does not balance`);
  return { ...facts, source, reverses: null, postings };
};

/** The entry that undoes another: every line on the other side. `reverse ∘ entry` leaves every account where it was. */
export const reverse = (
  original: Entry,
  facts: { readonly id: Id<'entry'>; readonly occurredAt: Instant; readonly description: Text },
): Entry => {
  assert(original.kind !== 'reversal', 'a reversal is not reversed; the true entry is made again');
  const postings = original.postings.map((line) => ({ ...line, side: otherSide(line.side) }));
  return { ...original, ...facts, kind: 'reversal', source: null, reverses: original.id, postings };
};

export const totalOf = (postings: readonly Posting[], side: Side): Money => {
  const first = postings[0];
  assert(first !== undefined, 'an entry has lines');
  return postings
    .filter((line) => line.side === side)
    .reduce((total, line) => add(total, line.amount), zero(first.amount.currency));
};

const otherSide = (side: Side): Side => (side === 'debit' ? 'credit' : 'debit');
