import { add, type Currency, type Id, isZero, type Money, money, type OfferKind, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

type Row = {
  readonly kind: OfferKind;
  readonly currency: Currency;
  readonly amount_minor: bigint | null;
  readonly bonus_minor: bigint | null;
  readonly task_id: string | null;
};

/**
 * The store credit that the customer of a case took in place of money, bonus included; null when the last offer that was taken is another one.
 * Credit that a task carries out by hand is no matter of the assessment.
 */
export const acceptedCredit = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Money | null> => {
  const { rows } = await db.query<Row>({
    name: 'accepted-credit',
    text: `select kind, currency, amount_minor, bonus_minor, task_id from offer
      where merchant_id = $1 and case_id = $2 and status in ('accepting', 'accepted') order by offer_id desc limit 1`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  if (row?.kind !== 'store_credit' || row.task_id !== null) return null;
  const total = add(money(row.currency, row.amount_minor ?? 0n), money(row.currency, row.bonus_minor ?? 0n));
  return isZero(total) ? null : total;
};
