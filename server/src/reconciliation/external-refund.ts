import {
  assert,
  breakReasonText,
  idOf,
  money,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  sameHand,
  type Tender,
  toDecimal,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { reverseEntry } from '../ledger/reverse-entry.ts';
import { type BreakView, readBreak } from './break-reader.ts';
import type { BreakMove } from './move-break.ts';

/**
 * Counts the refund of a break as given back on the payment that its line names, so that it cannot be given back again. Done again it
 * changes nothing. Refused: a break of another kind, a line that names no payment of ours (or several), and more than is left of it, since
 * then a refund of our own is under way or done and must be looked at first.
 */
export const countExternalRefund = async (
  house: Pick<House, 'db' | 'clock'>,
  { merchantId, actor }: BreakMove,
  found: BreakView,
): Promise<Result<Tender['id'], Refusal>> => {
  if (found.reason !== 'unknown_refund' || found.line?.kind !== 'refund' || !found.theirs)
    return refused(refusal('break_not_a_refund', { reason: breakReasonText[found.reason] }));
  const { rows } = await house.db.query<{ tender_id: string }>({
    name: 'tender-of-break',
    text: `select t.tender_id from tender t
      join sales_order o on o.merchant_id = t.merchant_id and o.order_id = t.order_id
      where t.merchant_id = $1 and t.kind = $2 and o.currency = $5
        and (t.channel_trade_number = $3 or t.merchant_trade_number = $3 or t.merchant_trade_number = $4) limit 2`,
    values: [
      uuidOf(merchantId),
      found.channel,
      found.line.tradeNumber,
      found.line.merchantTradeNumber,
      found.theirs.currency,
    ],
  });
  const [row, another] = rows;
  if (!row || another) return refused(refusal('break_names_no_payment'));
  const counted = await house.db.query<{ left: bigint | null }>({
    name: 'count-external-refund',
    text: 'select count_external_refund($1, $2, $3, $4, $5::jsonb, $6::timestamptz) as left',
    values: [
      uuidOf(merchantId),
      found.number,
      row.tender_id,
      found.theirs.minor,
      toJson(actor),
      toIso(house.clock.now()),
    ],
  });
  const left = counted.rows[0]?.left ?? null;
  if (left === null) return ok(idOf('tender', row.tender_id));
  return refused(
    refusal('external_refund_no_room', { maximum: toDecimal(money(found.theirs.currency, left)) }, '/externalRefund'),
  );
};

/**
 * It was no refund of that payment after all: its voucher is reversed by name, if there is one, and what was counted can be given back
 * again. By another person than counted it. A stop in between is finished by doing it again. Refused: nothing to undo.
 */
export const undoExternalRefund = async (
  house: House,
  { reason, ...move }: BreakMove & { readonly reason: string },
): Promise<Result<BreakView, Refusal>> => {
  const { merchantId, number, actor } = move;
  const found = await readBreak(house.db, merchantId, number);
  if (!found) return refused(refusal('not_found', { what: String(number) }));
  if (found.status !== 'closed' || found.externalRefund === null || found.externalRefund.undone)
    return refused(refusal('external_refund_missing'));
  if (sameHand(found.externalRefund.by, actor)) return refused(refusal('external_refund_same_person'));
  if (found.entryId !== null) {
    const reversed = await reverseEntry(house, { merchantId, actor, entryId: found.entryId, reason, once: null });
    if (!reversed.ok && reversed.refusal.code !== 'source_booked') return reversed;
  }
  await house.db.query('select undo_external_refund($1, $2, $3::jsonb, $4, $5::timestamptz)', [
    uuidOf(merchantId),
    number,
    toJson(actor),
    reason.trim(),
    toIso(house.clock.now()),
  ]);
  const undone = await readBreak(house.db, merchantId, number);
  assert(undone, 'a break is never removed');
  return ok(undone);
};
