import type { Money } from '../../money/money.ts';
import type { Entry } from '../entry.ts';
import { unclaimedWrittenOff } from './journal/beside-the-price.ts';
import { post, postingsOf, type VoucherFacts } from './post.ts';

/**
 * A refund that can never be paid any more (A15): the debt becomes income. Only when payment is really impossible, or the limitation has run and
 * nothing restarted it; income tax then counts it as income.
 */
export const unclaimedRefund = ({ amount, ...facts }: VoucherFacts & { readonly amount: Money }): Entry =>
  post('unclaimed', facts, postingsOf(unclaimedWrittenOff(amount), { 营业外收入: '6301.unclaimed' }, facts.customerId));
