import { isDeepStrictEqual } from 'node:util';
import { type CaseEvent, payoutCan, replay } from '@redress/domain';
import type { CaseHistory, PayoutMoves } from '../facts.ts';
import { type Check, unless } from './check.ts';

/** Every case is what its events make of it. */
export const casesReplay: Check<readonly CaseHistory[]> = (histories) =>
  histories.flatMap(({ number, state, events }) =>
    unless(
      isDeepStrictEqual(replayed(events as readonly CaseEvent[]), state),
      () => `case ${number} is not the replay of its ${events.length} events`,
    ),
  );

/** Events that make no sense do not make a case. */
const replayed = (events: readonly CaseEvent[]): unknown => {
  try {
    return replay(events);
  } catch (error) {
    return String(error);
  }
};

/** Every payout came step by step, without a gap, by moves that the machine knows. */
export const payoutsMovedByTheTable: Check<readonly PayoutMoves[]> = (payouts) =>
  payouts.flatMap(({ number, route, status, version, moves }) => [
    ...unless(
      moves.length === version && moves.every(({ sequence }, i) => sequence === i + 1),
      () => `payout ${number} has version ${version} and ${moves.length} moves`,
    ),
    ...unless(moves.at(-1)?.to === status, () => `payout ${number} is ${status}, and its last move led elsewhere`),
    ...moves
      .slice(1)
      .flatMap(({ from, to }, i) =>
        unless(
          from === moves[i]?.to && (from === to || payoutCan(from, to) || isPaidInHouse(route, from, to)),
          () => `payout ${number} went from ${from} to ${to}`,
        ),
      ),
  ]);

/** Into a balance of our own, sending and settling are one commit. */
const isPaidInHouse = (route: string, from: string, to: string): boolean =>
  route === 'in_house' && from === 'queued' && to === 'settled';
