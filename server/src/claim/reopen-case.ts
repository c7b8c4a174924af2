import {
  type Id,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  reopenCase,
  uuidOf,
} from '@redress/domain';
import { readCaseOfWrongCharge } from '../commerce/payments/payment-reader.ts';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

/**
 * The shop takes up again what was declined or taken back. A duplicate that was merged stays closed (`reopen_merged`), and so does a wrong charge that
 * another case has meanwhile (`wrong_charge_has_case`).
 */
export const reopenClosedCase = (
  house: House,
  command: CaseCommand & { readonly reason: string },
): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const elsewhere = await caseElsewhere(house, command.merchantId, before);
    if (elsewhere) return refused(elsewhere);
    return reopenCase(before, { actor: command.actor, reason: command.reason, now: house.clock.now() });
  });

const caseElsewhere = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { id, orderId, claim }: RefundCase,
): Promise<Refusal | null> => {
  const { rows } = await db.query<{ merged_into: string | null; order_number: string }>({
    name: 'case-elsewhere',
    text: `select o.number as order_number, (select c.number from case_merge m
        join refund_case c on c.merchant_id = m.merchant_id and c.case_id = m.into_case_id
        where m.merchant_id = $1 and m.case_id = $2) as merged_into
      from sales_order o where o.merchant_id = $1 and o.order_id = $3`,
    values: [uuidOf(merchantId), uuidOf(id), uuidOf(orderId)],
  });
  const [row] = rows;
  if (row?.merged_into) return refusal('reopen_merged', { number: row.merged_into });
  const other =
    row && claim.kind === 'wrong_charge' ? await readCaseOfWrongCharge(db, merchantId, row.order_number) : null;
  return other === null ? null : refusal('wrong_charge_has_case', { number: other });
};
