import {
  afterLostSender,
  assert,
  type HoldReason,
  holdPayout,
  later,
  type Pacing,
  type Payout,
  waitAt,
} from '@redress/domain';
import { chasePayout } from './chase-payout.ts';
import { putBack } from './claim-due.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { takeFunds } from './funds/take-funds.ts';
import { isAboveLimit } from './limits/above-limit.ts';
import { payInHouse } from './pay-in-house.ts';
import { payoutRule } from './payout-rule.ts';
import { sendPayout } from './send-payout.ts';
import type { WorkerParts } from './worker-parts.ts';

/** One step with one claimed payout. What breaks here leaves the lease standing, and the lease brings the payout back. */
export const workOnPayout = async (parts: WorkerParts, due: DuePayout): Promise<void> => {
  const { payout, account } = due;
  if (due.stopped && payout.status === 'queued') return hold(parts, due, 'payouts_stopped');
  if (payout.route === 'in_house') return payInHouse(parts, due);
  if (account === null) return hold(parts, due, 'no_channel_account');
  const channel = parts.channels(account);
  if (payout.status === 'sending') {
    parts.tell({ event: 'sender_lost', payoutId: payout.id });
    return moveTo(parts, due, afterLostSender(payout, parts.house.clock.now(), channel.pacing));
  }
  if (due.doNow === 'query') return chasePayout(parts, due, channel);
  if (account.enabled && !due.stopped) {
    if (payout.status === 'queued' && (await isAboveLimit(parts.house, due, account.id)))
      return hold(parts, due, 'over_limit');
    if (!(await takeFunds(parts.house, due, channel))) return hold(parts, due, 'funds_short');
    return sendPayout(parts, due, channel);
  }
  // Switched off: what has not left is held; what may be on its way is only asked about.
  return payout.status === 'queued' ? hold(parts, due, 'channel_disabled') : chaseInstead(parts, due, channel.pacing);
};

/** The question waits longer each time: its silence plans a sending again, and that comes back here until the account is on. */
const chaseInstead = async ({ house }: WorkerParts, due: DuePayout, pacing: Pacing): Promise<void> => {
  const at = later(house.clock.now(), waitAt(pacing.queryBackoff, due.payout.queries));
  await putBack(house.db, due, { do: 'query', at });
};

const hold = async (parts: WorkerParts, due: DuePayout, reason: HoldReason): Promise<void> => {
  const held = holdPayout(due.payout, reason);
  assert(held.ok, `a payout that is ${due.payout.status} has an account`);
  return moveTo(parts, due, held.value);
};

const moveTo = async (parts: WorkerParts, { merchantId, payout: before }: DuePayout, after: Payout): Promise<void> => {
  const committed = await commitMove(parts.house, { merchantId, actor: payoutRule, before, after });
  if (!committed.ok) return parts.tell({ event: 'superseded', payoutId: before.id });
  parts.tell({ event: 'payout_moved', merchantId, payoutId: before.id, from: before.status, to: after.status });
};
