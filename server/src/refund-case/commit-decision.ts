import {
  type Actor,
  type Decision,
  type Evidence,
  type Id,
  ok,
  type Payout,
  type Refusal,
  type Result,
  refused,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Answer, Done, Once } from '../platform/once.ts';
import { refusalOfError } from '../platform/postgres/refusal-of-error.ts';
import {
  cardRow,
  caseRow,
  entryRows,
  eventRows,
  newPayoutRow,
  orderRow,
  payoutMoveRow,
  tenderMoveRow,
  workingsRow,
} from './decision-rows.ts';

/** A payout that a decision moves: as it was, as it is now, and what the worker keeps on its row. */
export type PayoutMove = {
  readonly before: Payout;
  readonly after: Payout;
  /** The exact request, stored once before the first byte leaves the house; null when there is none or it is stored already. */
  readonly requestBody: string | null;
  readonly lease: { readonly owner: string; readonly until: number } | null;
};

/** One word exchanged with a channel, written in the same commit as the move it caused. */
export type ChannelCallPart = {
  readonly id: Id<'channelCall'>;
  readonly payoutId: Id<'payout'>;
  readonly part: 'request' | 'answer';
  readonly asked: 'send' | 'query';
  readonly answerClass: string | null;
  readonly contents: unknown;
};

export type WriteSet = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly decision?: Decision;
  readonly evidence?: Evidence;
  readonly payoutMoves?: readonly PayoutMove[];
  readonly channelCalls?: readonly ChannelCallPart[];
};

/**
 * Commits a decision whole or not at all, in one round trip (migration 0006). Refuses what the database sees and we could not:
 * a version that moved on, a ceiling that somebody else has reached first, a key used for something else.
 */
export const commitDecision = async <T>(
  house: House,
  write: WriteSet,
  value: T,
  once: Once<T> | null,
): Promise<Result<Done<T>, Refusal>> => {
  try {
    const { rows } = await house.db.query<{ answer: CommitAnswer }>({
      name: 'commit-decision',
      text: 'select commit_decision($1::uuid, $2::jsonb) as answer',
      values: [uuidOf(write.merchantId), toJson(documentOf(house, write, value, once))],
    });
    const answer = rows[0]?.answer;
    if (answer?.outcome === 'replayed')
      return ok({ outcome: 'replayed', answer: { ...answer, body: JSON.parse(answer.body) } });
    if (write.decision?.newPayouts.length) house.wakePayouts();
    return ok({ outcome: 'done', value });
  } catch (error) {
    const no = refusalOfError(error);
    if (no) return refused(no);
    throw error;
  }
};

/** The body travels as text both ways: jsonb would forget the order of its keys, and a repetition should get the same bytes. */
type CommitAnswer =
  | { readonly outcome: 'committed' }
  | ({ readonly outcome: 'replayed'; readonly body: string } & Pick<Answer, 'status' | 'etag'>);

const idempotencyOf = <T>({ key, requestHash, answer }: Once<T>, value: T) => {
  const { status, body, etag } = answer(value);
  return { key, requestHash, status, etag, body: JSON.stringify(body) };
};

const documentOf = <T>(
  house: House,
  { actor, decision, evidence, payoutMoves, channelCalls }: WriteSet,
  value: T,
  once: Once<T> | null,
) => ({
  now: new Date(house.clock.now()).toISOString(),
  actor,
  ...(once && { idempotency: idempotencyOf(once, value) }),
  ...(decision && {
    case: caseRow(decision),
    events: eventRows(decision, house),
    ...(decision.orderMoves.length > 0 && { orders: decision.orderMoves.map(orderRow) }),
    ...(decision.cardMove && { card: cardRow(decision.cardMove) }),
    ...(decision.workings && { workings: workingsRow(decision.workings) }),
    ...(decision.tenderMoves.length > 0 && { tenderMoves: decision.tenderMoves.map(tenderMoveRow) }),
    ...(decision.newPayouts.length > 0 && { newPayouts: decision.newPayouts.map(newPayoutRow) }),
    ...(decision.entries.length > 0 && entryRows(decision.entries)),
  }),
  ...(evidence && { evidence: { ...evidence, id: uuidOf(evidence.id) } }),
  ...(payoutMoves && { movedPayouts: payoutMoves.map(payoutMoveRow) }),
  ...payoutEvents(decision, payoutMoves),
  ...(channelCalls?.length && {
    channelCalls: channelCalls.map((call) => ({ ...call, id: uuidOf(call.id), payoutId: uuidOf(call.payoutId) })),
  }),
});

/** The birth of each new payout and every move of an old one, append-only. */
const payoutEvents = (decision: Decision | undefined, moves: readonly PayoutMove[] = []) => {
  const born = (decision?.newPayouts ?? []).map((payout) => ({
    payoutId: uuidOf(payout.id),
    sequence: payout.version,
    from: null,
    to: payout.status,
    state: payout,
  }));
  const moved = moves.map(({ before, after }) => ({
    payoutId: uuidOf(after.id),
    sequence: before.version + 1,
    from: before.status,
    to: after.status,
    state: after,
  }));
  return born.length + moved.length > 0 ? { payoutEvents: [...born, ...moved] } : {};
};
