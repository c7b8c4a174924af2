import {
  type Id,
  moveRedInvoice,
  ok,
  type RedInvoiceCommand,
  type RedInvoiceTask,
  type Refusal,
  type Result,
  refusal,
  refused,
  reviveJson,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type ListedRedInvoice, readRedInvoice } from './red-invoice-reader.ts';

/** One step of a red-letter invoice: applied for, answered, issued, or found not to be needed. Refused when somebody moved it meanwhile. */
export const moveRedInvoiceTask = async (
  house: House,
  {
    merchantId,
    id,
    expectedVersion,
    dryRun,
    command,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly id: Id<'redInvoice'>;
    readonly expectedVersion: number | null;
    readonly dryRun: boolean;
    readonly command: RedInvoiceCommand;
  },
): Promise<Result<ListedRedInvoice, Refusal>> => {
  const { rows } = await house.db.query<{ state: unknown }>(
    'select state from red_invoice where merchant_id = $1 and red_invoice_id = $2',
    [uuidOf(merchantId), uuidOf(id)],
  );
  const listed = await readRedInvoice(house.db, merchantId, id, command.now);
  if (!rows[0] || !listed) return refused(refusal('not_found', { what: id }));
  const before = reviveJson<RedInvoiceTask>(rows[0].state);
  if (expectedVersion !== null && expectedVersion !== before.version)
    return refused(refusal('version_stale', { current: before.version }));
  const after = moveRedInvoice(before, command);
  if (!after.ok) return after;
  const shown = { ...after.value, caseNumber: listed.caseNumber, entry: listed.entry };
  if (dryRun) return ok(shown);
  const moved = await house.db.query(
    `update red_invoice set status = $4, version = $5, confirm_by = $6, issued_on = $7, state = $8, updated_at = $9
    where merchant_id = $1 and red_invoice_id = $2 and version = $3`,
    [
      uuidOf(merchantId),
      uuidOf(id),
      before.version,
      after.value.status,
      after.value.version,
      confirmBy(after.value),
      after.value.status === 'issued' ? after.value.issuedOn : null,
      toJson(after.value),
      toIso(command.now),
    ],
  );
  if (moved.rowCount === 1) return ok(shown);
  const current = await readRedInvoice(house.db, merchantId, id, command.now);
  return refused(refusal('version_stale', { current: current?.version ?? before.version }));
};

const confirmBy = (task: RedInvoiceTask): string | null =>
  task.status === 'applied' && task.application.confirmBy !== null ? toIso(task.application.confirmBy) : null;
