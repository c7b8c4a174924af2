import { assert, beforeSend, holdPayout, later, type Payout } from '@redress/domain';
import type { Channel, RequestBody } from '../channels/channel.ts';
import type { House } from '../house.ts';
import { putBack } from './claim-due.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout, Lease } from './due-payout.ts';
import { instructionKindOf } from './instruction-kind.ts';
import { openPayee } from './payees/payee-reader.ts';
import { payoutRule } from './payout-rule.ts';
import { recordAnswer } from './record-answer.ts';
import { openBody, storedBody } from './stored-body.ts';
import { restTender, takeTender } from './tender-rest.ts';
import { elapsed, type WorkerParts } from './worker-parts.ts';

/**
 * Sends a payout to its channel. The order is the safety: the payment is taken, then the move to `sending` is committed with
 * the exact body and the request on file, and only then the first byte leaves. Whatever dies afterwards is found by the lease.
 */
export const sendPayout = async (parts: WorkerParts, due: DuePayout, channel: Channel): Promise<void> => {
  const { house, leaseMs } = parts;
  const body = await bodyOf(house, due, channel);
  if (!body.ok) return hold(parts, due, body);
  const now = house.clock.now();
  const lease: Lease = { owner: due.lease.owner, until: later(now, leaseMs) };
  const held: DuePayout = { ...due, lease };
  if (!(await takeTender(house.db, held, now)))
    return putBack(house.db, due, { do: 'send', at: later(now, Math.max(channel.pacing.betweenCalls, 1_000)) });

  const callId = house.newId('channelCall');
  const stored = storedBody(house.secrets, due.payout, body.body);
  const sending = await commitMove(house, {
    merchantId: due.merchantId,
    actor: payoutRule,
    before: due.payout,
    after: beforeSend(due.payout, lease.until),
    requestBody: stored,
    lease,
    channelCalls: [
      {
        id: callId,
        payoutId: due.payout.id,
        part: 'request',
        asked: 'send',
        answerClass: null,
        contents: { body: stored },
      },
    ],
  });
  if (!sending.ok) {
    parts.tell({ event: 'superseded', payoutId: due.payout.id });
    return restTender(house.db, held, now, 0);
  }
  assert(sending.value.outcome === 'done', 'the worker uses no idempotency key');
  const payout = sending.value.value;
  const reply = await channel.send({ kind: instructionKindOf(payout), payout, body: body.body });
  const answeredAt = house.clock.now();
  const { id: payoutId } = payout;
  parts.tell({
    event: 'channel_answered',
    payoutId,
    asked: 'send',
    class: reply.answer.class,
    milliseconds: elapsed(now, answeredAt),
  });
  await restTender(house.db, held, answeredAt, channel.pacing.betweenCalls);
  return recordAnswer(parts, { due, before: payout, asked: 'send', callId, reply, pacing: channel.pacing });
};

/** The stored body if there is one: every try sends the same bytes. */
const bodyOf = async (
  house: House,
  { merchantId, requestBody, payout, tender, caseNumber }: DuePayout,
  channel: Channel,
): Promise<RequestBody> => {
  if (requestBody !== null) return { ok: true, body: openBody(house.secrets, payout, requestBody) };
  if (payout.route === 'transfer') {
    assert(payout.payeeId, 'a transfer goes to a payee');
    const payee = await openPayee(house, merchantId, payout.payeeId);
    return channel.requestBody({ kind: 'transfer', payout, payee, caseNumber });
  }
  assert(tender, 'what goes back by a channel came in by a tender');
  return channel.requestBody({ kind: 'refund', payout, tender, caseNumber });
};

/** It cannot even be asked for: nothing left, and a person must complete the facts or choose another way. */
const hold = async (
  parts: WorkerParts,
  due: DuePayout,
  no: { readonly code: string; readonly message: string },
): Promise<void> => {
  const held = holdPayout(due.payout, 'needs_person');
  assert(held.ok, 'only a queued payout has no body yet');
  const after: Payout = { ...held.value, lastRefusal: { code: no.code, message: no.message } };
  const { merchantId, payout: before } = due;
  await commitMove(parts.house, { merchantId, actor: payoutRule, before, after });
  parts.tell({ event: 'payout_moved', merchantId, payoutId: before.id, from: before.status, to: after.status });
};
