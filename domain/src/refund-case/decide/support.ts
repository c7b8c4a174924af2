import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { allowedMoves, type CaseMove, caseCan, caseMoveText, caseStatusText } from '../case-can.ts';
import type { Decision } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { RefundCase } from '../refund-case.ts';

/** A decision that only adds events; the commands that move money add their own parts. */
export const decisionOf = (
  before: RefundCase | null,
  events: readonly [CaseEvent, ...CaseEvent[]],
  moved: Partial<Decision> = {},
): Decision => {
  const [first, ...rest] = events;
  const after = rest.reduce((state: RefundCase, event) => evolve(state, event), evolve(before, first));
  return {
    entries: [],
    tenderMoves: [],
    orderMoves: [],
    cardMove: null,
    workings: null,
    newPayouts: [],
    ...moved,
    after,
    events,
  };
};

/** The refusal when the table does not allow a move, naming the state and what may be done instead; null when it does. */
export const refuseMove = (before: RefundCase, move: CaseMove): Refusal | null =>
  caseCan(move, before.status)
    ? null
    : refusal('move_not_allowed', {
        status: caseStatusText[before.status].zh,
        statusCode: before.status,
        move: caseMoveText[move].zh,
        allowed: allowedMoves(before.status).map((allowed) => caseMoveText[allowed].zh),
        allowedMoves: allowedMoves(before.status),
      });

const minimumReason = 4;

/** Reasons are told to the customer, so a bare "no" does not count as one. */
export const refuseReason = (reason: string): Refusal | null =>
  [...reason.trim()].length < minimumReason ? refusal('reason_required', { minimum: minimumReason }, '/reason') : null;
