import type { Facts } from '../world/facts.ts';
import { accountWords, caseWords, tenderWords } from './oracle.ts';

/** What our own tables say, in the oracle's words. */
export const wordsOfFacts = ({ orders, tenders, cases, accounts }: Facts): string[] => {
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  const balances = new Map<string, bigint>();
  for (const { account, debit, credit } of accounts) {
    const name = salesAndTax.has(account) ? 'sales and tax' : account;
    balances.set(name, (balances.get(name) ?? 0n) + debit - credit);
  }
  return [
    ...tenders.map(({ order, reference, amount, refunded, reserved }) =>
      tenderWords(numbers.get(order) ?? order, reference, amount, refunded, reserved),
    ),
    ...cases.map(({ number, status }) => caseWords(number, wordOf(status))),
    ...[...balances]
      .filter(([, balance]) => balance !== 0n)
      .map(([account, balance]) => accountWords(account, balance)),
  ].sort();
};

/** How a refund divides into revenue, shipping and tax is proved elsewhere; here they count together. */
const salesAndTax = new Set(['6001', '6051.shipping', '2221.output_vat']);

const wordOf = (status: string): string => {
  if (status === 'resolved') return 'resolved';
  if (status === 'declined' || status === 'withdrawn') return 'closed';
  return status === 'paying' || status === 'action_required' ? 'not resolved' : 'open';
};
