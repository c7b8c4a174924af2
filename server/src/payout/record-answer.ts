import {
  type Asked,
  afterAnswer,
  type Id,
  isInFlight,
  type Pacing,
  type Payout,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { ChannelReply } from '../channels/channel.ts';
import { contentsOf, fileAnswer } from './channel-call-file.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { readPayout } from './payout-reader.ts';
import { payoutRule } from './payout-rule.ts';
import type { WorkerParts } from './worker-parts.ts';

export type Answered = {
  readonly due: DuePayout;
  /** The payout as it was when the channel was called. */
  readonly before: Payout;
  readonly asked: Asked;
  readonly callId: Id<'channelCall'>;
  readonly reply: ChannelReply;
  readonly pacing: Pacing;
};

/**
 * Commits what an answer makes of a payout, with the answer on file, in one commit. Where the commit itself got no answer, a
 * look at the file tells whether it happened; if it did not, it is tried once more, and then the lease brings the payout back.
 */
export const recordAnswer = async (parts: WorkerParts, answered: Answered): Promise<void> => {
  try {
    await commitAnswer(parts, answered);
  } catch (error) {
    if (await isOnFile(parts, answered)) return;
    parts.tell({ event: 'step_failed', payoutId: answered.before.id, error });
    await commitAnswer(parts, answered);
  }
};

const commitAnswer = async (
  parts: WorkerParts,
  { due, before, asked, callId, reply, pacing }: Answered,
): Promise<void> => {
  const { house, tell } = parts;
  const { merchantId } = due;
  const after = afterAnswer(before, asked, reply.answer, house.clock.now(), pacing);
  const committed = await commitMove(house, {
    merchantId,
    actor: payoutRule,
    before,
    after,
    channelCalls: [
      {
        id: callId,
        payoutId: before.id,
        part: 'answer',
        asked,
        answerClass: reply.answer.class,
        contents: contentsOf(reply),
      },
    ],
  });
  if (committed.ok) {
    if (before.status !== after.status)
      tell({ event: 'payout_moved', merchantId, payoutId: before.id, from: before.status, to: after.status });
    return;
  }
  if (committed.refusal.code !== 'version_stale')
    throw new Error(
      `the books refuse what the channel did: ${committed.refusal.code} ${toJson(committed.refusal.details)}`,
    );
  tell({ event: 'superseded', payoutId: before.id });
  return afterOthers(parts, { due, before, asked, callId, reply, pacing });
};

/**
 * Somebody moved the payout while we were on the telephone (our lease ran out, and another worker began to chase). Only a
 * success is news to them: it is applied to the payout as it is now. Anything else is filed, since they ask for themselves.
 */
const afterOthers = async (parts: WorkerParts, answered: Answered): Promise<void> => {
  const { due, before, asked, reply } = answered;
  const current = await readPayout(parts.house.db, due.merchantId, before.id);
  const isNews =
    asked === 'send' && reply.answer.class === 'settled' && current !== null && current.status !== 'settled';
  if (isNews && isInFlight(current.status) && current.version !== before.version)
    return commitAnswer(parts, { ...answered, before: current });
  if (isNews) parts.tell({ event: 'contradiction', payoutId: before.id, status: current.status });
  const { callId } = answered;
  await fileAnswer(parts.house, { merchantId: due.merchantId, payoutId: before.id, callId, asked, reply });
};

const isOnFile = async ({ house }: WorkerParts, { due, callId }: Answered): Promise<boolean> => {
  const { rows } = await house.db.query({
    name: 'channel-answer-on-file',
    text: `select 1 from channel_call where merchant_id = $1 and channel_call_id = $2 and part = 'answer'`,
    values: [uuidOf(due.merchantId), uuidOf(callId)],
  });
  return rows.length === 1;
};
