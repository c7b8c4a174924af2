import type { TenderKind } from '../../commerce/tender.ts';
import { type Money, sum } from '../../money/money.ts';
import { assert } from '../../result.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { accountOf } from './payout-settled.ts';
import { merged, post, type VoucherFacts } from './post.ts';

type WrongCharge = VoucherFacts & {
  readonly taken: readonly { readonly kind: TenderKind; readonly amount: Money }[];
};

/**
 * Money that a channel took without a sale was never revenue: it is booked as received and owed in one step, Dr the channel's account ·
 * Cr 其他应付款-应退客户款. Paying it out leaves both where they were. No VAT and no red-letter invoice, since nothing was invoiced for it.
 */
export const wrongChargeOwed = ({ taken, ...facts }: WrongCharge): Entry => {
  const [first] = taken;
  assert(first, 'something was taken');
  const total = sum(
    first.amount.currency,
    taken.map(({ amount }) => amount),
  );
  const received = taken.map(({ kind, amount }) => debit(accountOf[kind], amount));
  return post('wrong_charge', facts, [...merged(received), credit('2241.refunds', total, facts.customerId)]);
};
