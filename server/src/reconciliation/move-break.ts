import {
  type Actor,
  type Id,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type BreakView, readBreak } from './break-reader.ts';
import { countExternalRefund } from './external-refund.ts';

export type BreakMove = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly number: number;
};

/** Somebody takes a break upon themselves, also from another. */
export const takeBreak = async (house: House, move: BreakMove): Promise<Result<BreakView, Refusal>> =>
  change(house, move, 'owner = $3', [toJson(move.actor)]);

export type ExplainBreak = BreakMove & {
  readonly note: string;
  /** It was a refund made in the channel's own console: it counts as given back of the payment that its line names. */
  readonly externalRefund?: boolean;
};

/** A person says what the matter was, and closes the break. Nothing is booked. Refuses what `countExternalRefund` refuses. */
export const explainBreak = async (
  house: House,
  { note, externalRefund, ...move }: ExplainBreak,
): Promise<Result<BreakView, Refusal>> => {
  if (externalRefund) {
    const found = await readBreak(house.db, move.merchantId, move.number);
    if (!found) return refused(refusal('not_found', { what: String(move.number) }));
    if (found.status === 'closed') return refused(refusal('break_closed'));
    if (found.bookingBy !== null) return refused(refusal('break_being_booked'));
    const counted = await countExternalRefund(house, move, found);
    if (!counted.ok) return counted;
  }
  return closeBreak(house, move, { resolution: 'explained', note: note.trim(), entryId: null });
};

type Closing = {
  readonly resolution: 'explained' | 'handed_on';
  readonly note: string | null;
  readonly entryId: null;
};

/** Closes an open break in a person's or a rule's name. Refused when it is closed, or when its voucher is being booked. */
export const closeBreak = async (
  house: House,
  move: BreakMove,
  { resolution, note }: Closing,
): Promise<Result<BreakView, Refusal>> =>
  change(
    house,
    move,
    `status = 'closed', resolution = $4, note = $5, closed_by = $3, closed_at = $6, proposal = null, proposed_by = null`,
    [toJson(move.actor), resolution, note, toIso(house.clock.now())],
  );

/** Changes an open break whose voucher is not being booked, in one statement; says why not otherwise. */
export const change = async (
  house: House,
  { merchantId, number }: Omit<BreakMove, 'actor'>,
  what: string,
  values: readonly (string | null)[],
): Promise<Result<BreakView, Refusal>> => {
  const { rowCount } = await house.db.query(
    `update recon_break set ${what} where merchant_id = $1 and break_number = $2 and status = 'open' and booking_by is null`,
    [uuidOf(merchantId), number, ...values],
  );
  const now = await readBreak(house.db, merchantId, number);
  if (!now) return refused(refusal('not_found', { what: String(number) }));
  if (rowCount === 1) return ok(now);
  return refused(refusal(now.status === 'closed' ? 'break_closed' : 'break_being_booked'));
};
