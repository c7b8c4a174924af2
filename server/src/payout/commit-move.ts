import {
  type Actor,
  type Decision,
  type Id,
  legMoved,
  ok,
  type Payout,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  returnedToCard,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { readSettledEntry } from '../ledger/ledger-reader.ts';
import type { Done, Once } from '../platform/once.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { type ChannelCallPart, commitDecision } from '../refund-case/commit-decision.ts';

export type CommitMove = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly before: Payout;
  readonly after: Payout;
  readonly requestBody?: string;
  readonly lease?: { readonly owner: string; readonly until: number };
  readonly channelCalls?: readonly ChannelCallPart[];
  readonly once?: Once<Payout> | null;
};

/**
 * Commits one move of a payout with everything it means: the event of its case, the entry, the reservation, the words of the
 * channel; all of it or nothing. Two legs of one case that move at the same moment meet at the case's version; the one that
 * came second reads again and decides again. Refused with `version_stale` when the payout itself has moved.
 */
export const commitMove = async (house: House, move: CommitMove): Promise<Result<Done<Payout>, Refusal>> => {
  const after: Payout = { ...move.after, version: move.before.version + 1 };
  for (let tries = 1; ; tries += 1) {
    const decision = await consequenceOf(house, move, after);
    if (!decision.ok) return decision;
    const committed = await commitDecision(house, writeSetOf(move, after, decision.value), after, move.once ?? null);
    if (committed.ok || committed.refusal.code !== 'version_stale' || decision.value === null) return committed;
    if (tries >= mostTries || (await hasMoved(house, move))) return committed;
  }
};

/** Every failed try means that another leg of the case got through, so this is a bound on the legs of one case. */
const mostTries = 20;

/** Sending is not told to the case; any other state that differs from what the case knows of the leg is. */
const consequenceOf = async (
  house: House,
  { merchantId, before }: CommitMove,
  after: Payout,
): Promise<Result<Decision | null, Refusal>> => {
  if (after.status === 'sending') return ok(null);
  const refundCase = await readCase(house.db, merchantId, after.caseId);
  if (!refundCase) return refused(refusal('not_found', { what: after.caseId }));
  if (statusOfLeg(refundCase, after.id) === after.status) return ok(null);
  const settledEntry = after.status === 'bounced' ? await readSettledEntry(house.db, merchantId, after.id) : null;
  const now = house.clock.now();
  const cardEntryId = after.lastRefusal?.code === returnedToCard ? house.newId('entry') : null;
  return ok(legMoved(refundCase, { before, after, now, entryId: house.newId('entry'), settledEntry, cardEntryId }));
};

const statusOfLeg = (refundCase: RefundCase, payoutId: Id<'payout'>) =>
  'legs' in refundCase ? refundCase.legs.find((leg) => leg.payoutId === payoutId)?.status : undefined;

const writeSetOf = (
  { merchantId, actor, before, requestBody, lease, channelCalls }: CommitMove,
  after: Payout,
  decision: Decision | null,
) => ({
  merchantId,
  actor,
  ...(decision && { decision }),
  payoutMoves: [{ before, after, requestBody: requestBody ?? null, lease: lease ?? null }],
  ...(channelCalls && { channelCalls }),
});

const hasMoved = async (house: House, { merchantId, before }: CommitMove): Promise<boolean> => {
  const { rows } = await house.db.query<{ version: number }>({
    name: 'payout-version',
    text: 'select version from payout where merchant_id = $1 and payout_id = $2',
    values: [uuidOf(merchantId), uuidOf(before.id)],
  });
  return rows[0]?.version !== before.version;
};
