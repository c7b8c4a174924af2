import type { Facts } from '../facts.ts';
import { type Check, sumOf, unless } from './check.ts';

/** Every entry has two equal sides, and so have all of them together. */
export const entriesBalance: Check<Facts> = ({ entries, accounts }) => [
  ...entries.flatMap(({ id, kind, debit, credit }) =>
    unless(
      debit === credit && debit > 0n,
      () => `entry ${id} (${kind}) does not balance: ${debit} debit, ${credit} credit`,
    ),
  ),
  ...unless(
    sumOf(accounts.map(({ debit, credit }) => debit - credit)) === 0n,
    () => 'the trial balance does not sum to zero',
  ),
];

/** Settled is booked once, bounced is booked and undone by name once, anything else is not booked. */
export const payoutsAreBookedOnce: Check<Facts> = ({ payouts, entries }) =>
  payouts.flatMap((payout) => {
    const settled = entries.filter((entry) => entry.payout === payout.id && entry.kind === 'payout_settled');
    const undone = entries.filter((entry) => settled.some(({ id }) => entry.reverses === id));
    const [wanted, wantedUndone] = payout.status === 'settled' ? [1, 0] : payout.status === 'bounced' ? [1, 1] : [0, 0];
    return [
      ...unless(
        settled.length === wanted && undone.length === wantedUndone,
        () =>
          `payout ${payout.number} is ${payout.status} and is booked ${settled.length} times, undone ${undone.length} times`,
      ),
      ...settled.flatMap(({ debit }) =>
        unless(debit === payout.amount, () => `payout ${payout.number} of ${payout.amount} is booked with ${debit}`),
      ),
    ];
  });

/** What the books owe to the customer of a case is what was approved less what is paid. */
export const debtsFollowCases: Check<Facts> = ({ cases, payouts, entries }) =>
  cases.flatMap((one) => {
    const owed = sumOf(entries.filter((entry) => entry.case === one.id).map((entry) => entry.owed));
    const paid = sumOf(
      payouts.filter((payout) => payout.case === one.id && payout.status === 'settled').map((payout) => payout.amount),
    );
    return unless(
      owed === (one.approved ?? 0n) - paid,
      () => `case ${one.number}: approved ${one.approved ?? 0n}, paid ${paid}, and the books owe ${owed}`,
    );
  });
