import { fromJson, type Instant, type Payout, text, uuidOf } from '@redress/domain';
import type { Invariant, Readable } from '../invariant.ts';

/**
 * A transfer goes to an account that was recorded on its own case, by another than approved paying it, with a consent that is older than
 * the first byte that left.
 */
export const transfersAgree: Invariant = {
  code: 'transfers_agree',
  title: text(
    '转账的收款账户属于同一退款单，登记人不是批准人，同意早于付款',
    'a transfer goes to a payee of its case, recorded by another than approved it, agreed to before it left',
  ),
  check: async (db, merchant, found) => {
    let checked = 0;
    for (let after: string | null = null; ; ) {
      const rows = await transfersAfter(db, merchant, after);
      for (const row of rows) {
        const { requestNumber, payeeId } = fromJson<Payout>(row.state);
        const payee = payeeId ? row.payees?.find(({ id }) => id === uuidOf(payeeId)) : undefined;
        const tell = (zh: string, en: string): void => found({ what: requestNumber, how: text(zh, en) });
        if (!payee) tell('没有本退款单的收款账户', 'its payee is not of its case');
        else if (row.approved_by === null) tell('没有人批准这笔转账', 'nobody approved it');
        else if (row.approved_by === payee.by)
          tell('登记收款账户的人批准了付款', 'whoever recorded the payee approved it');
        else if (row.left_at !== null && Math.max(payee.agreed, payee.recorded) > row.left_at)
          tell('同意晚于付款', 'it was agreed to after it left');
      }
      checked += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < batchSize) return checked;
      after = last.payout_id;
    }
  },
};

const batchSize = 1_000;

type Transfer = {
  readonly payout_id: string;
  readonly state: string;
  readonly left_at: Instant | null;
  readonly approved_by: string | null;
  readonly payees: readonly { id: string; by: string; agreed: number; recorded: number }[] | null;
};

const transfersAfter = async (db: Readable, merchant: string, after: string | null): Promise<readonly Transfer[]> => {
  const { rows } = await db.query<Transfer>({
    name: 'audit-transfers_agree',
    text: `select p.payout_id, p.state::text as state,
        (select min(e.recorded_at) from payout_event e
          where e.merchant_id = p.merchant_id and e.payout_id = p.payout_id and e.to_status = 'sending') as left_at,
        (select e.actor ->> 'id' from case_event e where e.merchant_id = p.merchant_id and e.case_id = p.case_id
          and e.type = 'leg_replaced' and e.payload -> 'by' ->> 'payoutId' = p.state ->> 'id' limit 1) as approved_by,
        (select json_agg(json_build_object('id', y.payee_id, 'by', y.recorded_by ->> 'id',
            'agreed', floor(extract(epoch from y.consent_at) * 1000), 'recorded', floor(extract(epoch from y.recorded_at) * 1000)))
          from payee y where y.merchant_id = p.merchant_id and y.case_id = p.case_id) as payees
      from payout p where p.merchant_id = $1 and p.route = 'transfer' and ($2::uuid is null or p.payout_id > $2)
      order by p.payout_id limit ${batchSize}`,
    values: [merchant, after],
  });
  return rows;
};
