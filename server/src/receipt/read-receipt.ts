import { citedAsChecked, type Entry, fromJson, type Id, type Payout, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { readOrder } from '../commerce/order-reader.ts';
import { readLawNow } from '../law/law-data.ts';
import { listEntries } from '../ledger/ledger-reader.ts';
import { readExplainedCase } from '../refund-case/case-reader.ts';
import { type Receipt, receiptOf } from './receipt.ts';

/**
 * The receipt of a case as it stands; null when the merchant has no such case, or nothing was assessed yet. An article that two people
 * have read since is not marked 待核对 any more; nothing else of a stored explanation changes.
 */
export const readReceipt = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Receipt | null> => {
  const read = await readExplainedCase(db, merchantId, caseId);
  if (!read) return null;
  const { explanation, ...refundCase } = read;
  const [order, people, payouts, entries, law] = await Promise.all([
    readOrder(db, merchantId, { id: refundCase.orderId }),
    readPeople(db, merchantId, caseId),
    readPayouts(db, merchantId, caseId),
    readEntries(db, merchantId, caseId),
    readLawNow(db, merchantId),
  ]);
  if (!order || !people) return null;
  return receiptOf({
    ...people,
    order,
    refundCase,
    explanation: explanation && citedAsChecked(explanation, law),
    payouts,
    entries,
  });
};

type People = Pick<Parameters<typeof receiptOf>[0], 'merchantName' | 'storeName' | 'customer'>;

/** Who gives back and who receives, by name. The customer is the one of the order. */
const readPeople = async (db: Pool, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>): Promise<People | null> => {
  const { rows } = await db.query<{ merchant: string; store: string; customer: string | null; phone: string | null }>({
    name: 'read-people-of-receipt',
    text: `select m.name as merchant, s.name as store, u.name as customer, u.phone
      from refund_case c
      join merchant m on m.merchant_id = c.merchant_id
      join store s on s.merchant_id = c.merchant_id and s.store_id = c.store_id
      left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
      where c.merchant_id = $1 and c.case_id = $2`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  if (!row) return null;
  const { merchant, store, customer, phone } = row;
  return { merchantName: merchant, storeName: store, customer: customer === null ? null : { name: customer, phone } };
};

const readPayouts = async (db: Pool, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>): Promise<Payout[]> => {
  const { rows } = await db.query<{ state: string }>({
    name: 'read-payouts-of-receipt',
    text: 'select state::text as state from payout where merchant_id = $1 and case_id = $2 order by payout_id',
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map((row) => fromJson<Payout>(row.state));
};

/** All entries of the case in the order of booking. A case has a handful: one or two for each payout and approval. */
async function readEntries(db: Pool, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const page = await listEntries(db, merchantId, { caseId, payoutId: null, account: null }, { limit: 100, after });
    entries.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return entries.reverse();
}
