import { type Asked, type Id, toIso, toJson, uuidOf } from '@redress/domain';
import type { ChannelReply } from '../channels/channel.ts';
import type { House } from '../house.ts';

export type FiledAnswer = {
  readonly merchantId: Id<'merchant'>;
  readonly payoutId: Id<'payout'>;
  readonly callId: Id<'channelCall'>;
  readonly asked: Asked;
  readonly reply: ChannelReply;
};

/** Files what a channel answered, where the answer moves nothing. The same answer again is one row. */
export const fileAnswer = async (
  house: House,
  { merchantId, payoutId, callId, asked, reply }: FiledAnswer,
): Promise<void> => {
  await house.db.query({
    name: 'file-channel-answer',
    text: `insert into channel_call (merchant_id, channel_call_id, payout_id, part, asked, answer_class, contents, recorded_at)
      values ($1, $2, $3, 'answer', $4, $5, $6::jsonb, $7::timestamptz) on conflict do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(callId),
      uuidOf(payoutId),
      asked,
      reply.answer.class,
      toJson(contentsOf(reply)),
      toIso(house.clock.now()),
    ],
  });
};

/** An answer as it is filed: what it proves, and the words themselves. */
export const contentsOf = ({ answer, evidence }: ChannelReply) => ({ answer, evidence });
