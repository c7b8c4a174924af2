import { type Id, isInFlight, isTerminal, needsPerson, uuidOf } from '@redress/domain';
import type { CaseFacts, Facts } from '../facts.ts';
import { type Check, unless } from './check.ts';

/** No work is lost: what is under way has a next step, what is stopped says why. */
export const nothingIsForgotten: Check<Facts> = ({ payouts }) =>
  payouts.flatMap(({ number, status, next, hold, channel }) => {
    // What is with a bank is told by its files, which people bring.
    const waits = status === 'abnormal' || (status === 'accepted' && channel === 'bank');
    const moves = status === 'queued' || (isInFlight(status) && !waits);
    return [
      ...unless(!moves || next !== null, () => `payout ${number} is ${status} and nobody will ever look at it again`),
      ...unless((status === 'held') === (hold !== null), () => `payout ${number} is ${status}, held for ${hold}`),
      ...unless(next !== 'send' || moves, () => `payout ${number} is ${status} and is to be sent`),
      ...unless(
        !isTerminal(status) || next === null,
        () => `payout ${number} is ${status} for good and still to be looked at`,
      ),
    ];
  });

/** A number belongs to one payout. */
export const numbersAreUnique: Check<Facts> = ({ payouts }) =>
  unless(new Set(payouts.map(({ number }) => number)).size === payouts.length, () => 'two payouts have one number');

/** A case says of its legs what the payouts say; only the sending itself is not told to it. */
export const casesKnowTheirLegs: Check<Facts> = ({ cases, payouts }) => {
  const statuses = new Map(payouts.map(({ id, status }) => [id, status]));
  return cases.flatMap((one) => [
    ...(one.legs ?? []).flatMap((leg) => {
      const told = statuses.get(uuidOf(leg.payoutId as Id<'payout'>));
      return unless(
        told === leg.status || told === 'sending' || told === 'queued',
        () => `case ${one.number} believes a leg to be ${leg.status} that is ${told}`,
      );
    }),
    ...statusOfLegs(one),
  ]);
};

/** Resolved means that all is paid, and a leg that needs somebody is never in the shadow of `paying`. */
const statusOfLegs = ({ number, status, legs }: CaseFacts): string[] => {
  const all = legs ?? [];
  const wanted =
    all.length === 0
      ? status
      : all.every((leg) => leg.status === 'settled')
        ? 'resolved'
        : all.some((leg) => needsPerson(leg.status))
          ? 'action_required'
          : 'paying';
  return unless(status === wanted, () => `case ${number} is ${status}, and by its legs it is ${wanted}`);
};

/** Once all is quiet nothing is under way, and what is not finished waits visibly for a person. */
export const quietMeansDone: Check<Facts> = ({ payouts, cases }) => [
  ...payouts.flatMap(({ number, status, next }) =>
    unless(
      // What settled is looked at again for days, since a bank may give it back.
      (next === null || (status === 'settled' && next === 'query')) &&
        !['queued', 'sending', 'unknown', 'accepted', 'awaiting_payee'].includes(status),
      () => `all is quiet, and payout ${number} is ${status} with ${next ?? 'nothing'} to come`,
    ),
  ),
  ...cases.flatMap(({ number, status, legs }) =>
    unless(
      status !== 'paying' || (legs ?? []).some((leg) => leg.status === 'held'),
      () => `all is quiet, and case ${number} is being paid by nobody`,
    ),
  ),
];
