import type { Money } from '../../money/money.ts';
import type { AccountCode } from '../chart.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { refundInterest } from './journal/beside-the-price.ts';
import { post, postingsOf, type VoucherFacts } from './post.ts';
import type { PrepaidAccount, PrepaidRest } from './prepaid.ts';

/** A formal plan to close is announced (J13, A16): balances become debts by reclassification, as the books hold them; nothing is provided for them. */
export const closureReclassified = ({
  liability,
  rest,
  ...facts
}: VoucherFacts & { readonly liability: PrepaidAccount; readonly rest: PrepaidRest }): Entry =>
  post('closure_reclass', facts, [
    debit(liability, rest.net, facts.customerId),
    debit('2221.pending_vat', rest.tax),
    credit('2241.prepayments', { ...rest.net, minor: rest.net.minor + rest.tax.minor }, facts.customerId),
  ]);

/** Interest that the operator owes on what it holds until the closure pays (J13). */
export const closureInterest = ({ amount, ...facts }: VoucherFacts & { readonly amount: Money }): Entry =>
  post('interest', facts, postingsOf(refundInterest(amount), { 其他应付款: '2241.prepayments' }, facts.customerId));

/** A distribution of the procedure pays part; the rest stays owed until it ends. */
export const closurePaid = ({
  amount,
  moneyAccount = '1002',
  ...facts
}: VoucherFacts & { readonly amount: Money; readonly moneyAccount?: AccountCode }): Entry =>
  post('payout_settled', facts, [debit('2241.prepayments', amount, facts.customerId), credit(moneyAccount, amount)]);

/** Lease exit, staff, onerous contracts and lawsuits of a closure under the enterprise standards (CAS 13); small enterprises book them when they come. */
export const closureProvided = ({
  amount,
  what,
  ...facts
}: VoucherFacts & { readonly amount: Money; readonly what: 'closure' | 'litigation' }): Entry =>
  post('closure_provision', facts, [
    debit(what === 'closure' ? '6602.closure' : '6711.compensation', amount),
    credit(what === 'closure' ? '2801.closure' : '2801.litigation', amount),
  ]);
