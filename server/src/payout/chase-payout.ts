import { assert, type Id, toIso, toJson, uuidOf } from '@redress/domain';
import type { Channel } from '../channels/channel.ts';
import type { House } from '../house.ts';
import type { DuePayout } from './due-payout.ts';
import { instructionKindOf } from './instruction-kind.ts';
import { recordAnswer } from './record-answer.ts';
import { openBody } from './stored-body.ts';
import { elapsed, type WorkerParts } from './worker-parts.ts';

/** Asks the channel what became of a payout. Asking moves no money, so it needs no turn on the payment. */
export const chasePayout = async (parts: WorkerParts, due: DuePayout, channel: Channel): Promise<void> => {
  const { house } = parts;
  const { payout, requestBody } = due;
  assert(requestBody !== null, 'what is asked about was sent, and what was sent is stored');
  const askedAt = house.clock.now();
  const callId = house.newId('channelCall');
  await fileQuestion(house, due, callId);
  const reply = await channel.query({
    kind: instructionKindOf(payout),
    payout,
    body: openBody(house.secrets, payout, requestBody),
  });
  const milliseconds = elapsed(askedAt, house.clock.now());
  parts.tell({
    event: 'channel_answered',
    payoutId: payout.id,
    asked: 'query',
    class: reply.answer.class,
    milliseconds,
  });
  return recordAnswer(parts, { due, before: payout, asked: 'query', callId, reply, pacing: channel.pacing });
};

const fileQuestion = async (
  house: House,
  { merchantId, payout }: DuePayout,
  callId: Id<'channelCall'>,
): Promise<void> => {
  await house.db.query({
    name: 'file-channel-question',
    text: `insert into channel_call (merchant_id, channel_call_id, payout_id, part, asked, contents, recorded_at)
      values ($1, $2, $3, 'request', 'query', $4::jsonb, $5::timestamptz)`,
    values: [
      uuidOf(merchantId),
      uuidOf(callId),
      uuidOf(payout.id),
      toJson({ requestNumber: payout.requestNumber }),
      toIso(house.clock.now()),
    ],
  });
};
