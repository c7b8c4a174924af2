import {
  assert,
  handleAbnormal as handleByHand,
  type Id,
  later,
  ok,
  type Payout,
  type Refusal,
  type Result,
  refusal,
  refused,
  sameHand,
} from '@redress/domain';
import type { Channel } from '../channels/channel.ts';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { readCase } from '../refund-case/case-reader.ts';
import type { PayoutCommand } from './by-hand.ts';
import { fileAnswer } from './channel-call-file.ts';
import { commitMove } from './commit-move.ts';
import { openPayee, readPayee } from './payees/payee-reader.ts';
import { readPayout } from './payout-reader.ts';

export type HandleAbnormal = PayoutCommand & {
  /** A bank account recorded on the case; null brings the money back to the merchant. */
  readonly payeeId: Id<'payee'> | null;
};

/**
 * Tells the channel where a refund shall go that it holds and nobody received. The exact request is on file, and the moment of
 * the next question planned, before the first byte leaves; the answer is filed and decides nothing, since only the question
 * does. Somebody who dies in between leaves a payout that is asked about and, still abnormal, comes back to a person.
 * Refuses `not_found`, `payout_move_not_allowed`, `version_stale`, `abnormal_not_carried`, and `payee_recorder_repays` to whoever
 * recorded the card.
 */
export const handleAbnormal = async (house: House, command: HandleAbnormal): Promise<Result<Done<Payout>, Refusal>> => {
  const { merchantId, actor, payoutId, expectedVersion, once } = command;
  const before = await readPayout(house.db, merchantId, payoutId);
  if (!before) return refused(refusal('not_found', { what: payoutId }));
  if (expectedVersion !== null && expectedVersion !== before.version)
    return refused(refusal('version_stale', { current: before.version }));
  const allowed = handleByHand(before, house.clock.now());
  if (!allowed.ok) return allowed;
  const channel = await channelOf(house, command, before);
  if (!channel.ok) return channel;
  const body = await bodyOf(house, command, before, channel.value);
  if (!body.ok) return body;
  const after = handleByHand(before, later(house.clock.now(), channel.value.pacing.beforeFirstQuery));
  if (!after.ok) return after;
  const callId = house.newId('channelCall');
  const call = { id: callId, payoutId, part: 'request', asked: 'send', answerClass: null } as const;
  const channelCalls = [{ ...call, contents: { instruction: 'abnormal', body: body.value } }];
  const committed = await commitMove(house, { merchantId, actor, before, after: after.value, channelCalls, once });
  if (!committed.ok || committed.value.outcome === 'replayed') return committed;
  const reply = await channel.value.send({ kind: 'abnormal', payout: committed.value.value, body: body.value });
  await fileAnswer(house, { merchantId, payoutId, callId, asked: 'send', reply });
  house.wakePayouts();
  return committed;
};

const channelOf = async (
  house: House,
  { merchantId }: HandleAbnormal,
  { channelAccountId }: Payout,
): Promise<Result<Channel, Refusal>> => {
  const account = channelAccountId && (await readChannelAccount(house.db, merchantId, channelAccountId));
  if (!account) return notCarried('没有渠道账户 / there is no channel account');
  if (!account.enabled) return notCarried('渠道账户已停用 / the channel account is disabled');
  return ok(openChannel(house, account));
};

const bodyOf = async (
  house: House,
  { merchantId, actor, payeeId }: HandleAbnormal,
  payout: Payout,
  channel: Channel,
): Promise<Result<string, Refusal>> => {
  if (!channel.carries.includes('abnormal')) return notCarried('渠道不支持 / the channel has no such thing');
  const known = payeeId === null ? null : await readPayee(house.db, merchantId, payeeId);
  if (payeeId !== null && known?.caseId !== payout.caseId)
    return refused(refusal('not_found', { what: payeeId }, '/payeeId'));
  if (known && sameHand(known.recordedBy, actor)) return refused(refusal('payee_recorder_repays'));
  const refundCase = await readCase(house.db, merchantId, payout.caseId);
  assert(refundCase, 'a payout belongs to a case');
  const payee = payeeId === null ? null : await openPayee(house, merchantId, payeeId);
  const body = channel.requestBody({ kind: 'abnormal', payout, payee, caseNumber: refundCase.number });
  return body.ok ? ok(body.body) : notCarried(body.message);
};

const notCarried = (reason: string): Result<never, Refusal> => refused(refusal('abnormal_not_carried', { reason }));
