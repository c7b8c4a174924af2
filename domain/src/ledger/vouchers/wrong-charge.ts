import type { Money } from '../../money/money.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { post, type VoucherFacts } from './post.ts';

/**
 * Money that a channel took without a sale was never revenue. Its receipt stands with the merchant as 其他应付款-多收款, like the receipt of
 * any sale; from the decision on it is owed to this customer: Dr 多收款 · Cr 应退客户款. No VAT and no red-letter invoice, since nothing was
 * invoiced for it.
 */
export const wrongChargeOwed = ({ amount, ...facts }: VoucherFacts & { readonly amount: Money }): Entry =>
  post('wrong_charge', facts, [
    debit('2241.overpaid', amount, facts.customerId),
    credit('2241.refunds', amount, facts.customerId),
  ]);
