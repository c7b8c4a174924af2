import { type Id, uuidOf } from '@redress/domain';
import type { Facts } from '../facts.ts';
import { type Check, sumOf, unless } from './check.ts';

/** Nothing goes back above what came in: not on a tender, not on the invoice, not on the units of a line. */
export const nothingAboveWhatCameIn: Check<Facts> = ({ tenders, orders, lines }) => [
  ...tenders.flatMap(({ reference, amount, refunded, reserved }) =>
    unless(
      refunded >= 0n && reserved >= 0n && refunded + reserved <= amount,
      () => `tender ${reference}: ${refunded} refunded and ${reserved} reserved of ${amount}`,
    ),
  ),
  ...orders.flatMap(({ number, invoiced, credited }) =>
    unless(credited >= 0n && credited <= invoiced, () => `order ${number}: ${credited} credited of ${invoiced}`),
  ),
  ...lines.flatMap(({ line, quantity, returned }) =>
    unless(returned >= 0 && returned <= quantity, () => `line ${line}: ${returned} returned of ${quantity}`),
  ),
];

/** Every reservation is held by a payout that may still pay, consumed by one that paid, or passed on by one that never will. */
export const reservationsAgree: Check<Facts> = ({ tenders, payouts, reservations, cases }) => {
  const statuses = new Map(payouts.map(({ id, status }) => [id, status]));
  const current = new Set(cases.flatMap(({ legs }) => (legs ?? []).map(({ payoutId }) => uuidIn(payoutId))));
  const held = (tender: string, status: string): bigint =>
    sumOf(reservations.filter((one) => one.tender === tender && one.status === status).map((one) => one.amount));
  return [
    ...tenders.flatMap(({ id, reference, refunded, reserved }) => [
      ...unless(
        reserved === held(id, 'held'),
        () => `tender ${reference}: ${reserved} reserved, and reservations hold ${held(id, 'held')}`,
      ),
      ...unless(
        refunded === held(id, 'consumed'),
        () => `tender ${reference}: ${refunded} refunded, and reservations consumed ${held(id, 'consumed')}`,
      ),
    ]),
    ...payouts
      .filter(({ tender }) => tender !== null)
      .flatMap(({ id, number, amount, status }) => {
        const mine = reservations.filter(({ payout }) => payout === id);
        const wanted = status === 'settled' ? 'consumed' : current.has(id) ? 'held' : 'passed_on';
        return unless(
          mine.length === 1 && mine[0]?.amount === amount && mine[0].status === wanted,
          () =>
            `payout ${number} is ${status}: its reservation should be ${wanted} and is ${mine[0]?.status ?? 'missing'}`,
        );
      }),
    ...reservations.flatMap(({ payout }) =>
      unless(statuses.has(payout), () => `a reservation names the unknown payout ${payout}`),
    ),
  ];
};

/** The prefixed ids of cases name UUIDs in the letters of base 32; payouts are found by them. */
const uuidIn = (id: string): string => uuidOf(id as Id<'payout'>);
