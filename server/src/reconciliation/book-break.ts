import {
  type Actor,
  assert,
  type Id,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  sameHand,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { bookEntries } from '../ledger/book-entries.ts';
import { type BreakProposal, type BreakView, readBreak } from './break-reader.ts';
import { countExternalRefund } from './external-refund.ts';
import { type BreakMove, change } from './move-break.ts';
import { breakSource, voucherOf } from './propose-break-voucher.ts';

/**
 * A second person books the voucher that was proposed, and the break is closed. The entry bears the break as its source, so a stop between
 * the entry and the closing is finished by doing it again, and nothing is booked twice. Refused: no proposal, the proposer's own hand, a
 * break that is closed, and what the ledger refuses.
 */
export const bookBreak = async (house: House, move: BreakMove): Promise<Result<BreakView, Refusal>> => {
  const { merchantId, number, actor } = move;
  const found = await readBreak(house.db, merchantId, number);
  if (!found) return refused(refusal('not_found', { what: String(number) }));
  if (found.status === 'closed') return refused(refusal('break_closed'));
  const { proposal, proposedBy } = found;
  if (!proposal || !proposedBy) return refused(refusal('break_has_no_proposal'));
  if (proposedBy.kind === actor.kind && sameHand(proposedBy, actor)) return refused(refusal('break_maker_books'));
  // From here on nobody explains it away or proposes anew. The one who began is kept by a repetition.
  if (found.bookingBy === null) {
    const begun = await begin(house, move, proposal, proposedBy);
    if (!begun.ok) return begun;
  }
  // Counted before it is booked: what has no room left is not booked either.
  const counted = proposal.externalRefund ? await countExternalRefund(house, move, found) : ok(null);
  const entryId = counted.ok ? await bookOnce(house, move, found, proposal) : counted;
  if (!entryId.ok) {
    await house.db.query(
      `update recon_break set booking_by = null where merchant_id = $1 and break_number = $2 and status = 'open'`,
      [uuidOf(merchantId), number],
    );
    return entryId;
  }
  await house.db.query(
    `update recon_break set status = 'closed', resolution = 'booked', note = $3, closed_by = $4, closed_at = $5, entry_id = $6
      where merchant_id = $1 and break_number = $2 and status = 'open'`,
    [uuidOf(merchantId), number, proposal.note, toJson(actor), toIso(house.clock.now()), uuidOf(entryId.value)],
  );
  const closed = await readBreak(house.db, merchantId, number);
  assert(closed, 'a break is never removed');
  return ok(closed);
};

/** Refused when the proposal is not the one that was read, or somebody closed the break meanwhile. */
const begin = async (house: House, move: BreakMove, proposal: BreakProposal, proposedBy: Actor) => {
  const { actor } = move;
  const begun = await change(
    house,
    move,
    'booking_by = case when proposal = $4 and proposed_by = $5 then $3::jsonb end',
    [toJson(actor), toJson(proposal), toJson(proposedBy)],
  );
  return begun.ok && begun.value.bookingBy === null ? refused(refusal('break_has_no_proposal')) : begun;
};

/** The entry of the break: the one that is booked now, or the one that an earlier try booked. */
const bookOnce = async (
  house: House,
  { merchantId, number, actor }: BreakMove,
  found: BreakView,
  proposal: BreakProposal,
): Promise<Result<Id<'entry'>, Refusal>> => {
  const entry = voucherOf(house, found, proposal);
  if (!entry) return refused(refusal('break_has_no_proposal'));
  const booked = await bookEntries(house, {
    merchantId,
    entries: [entry],
    by: { prepared: found.proposedBy ?? actor, checked: actor },
    value: entry,
    once: null,
  });
  if (booked.ok) return ok(entry.id);
  if (booked.refusal.code !== 'source_booked') return booked;
  const { rows } = await house.db.query<{ entry_id: string }>({
    name: 'entry-of-break',
    text: 'select entry_id from ledger_entry where merchant_id = $1 and source = $2',
    values: [uuidOf(merchantId), breakSource(number)],
  });
  return rows[0] ? ok(idOf('entry', rows[0].entry_id)) : booked;
};
