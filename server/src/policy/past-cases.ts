import {
  fromJson,
  type Id,
  idOf,
  type LocalDate,
  type PastCase,
  pastCaseOfOrder,
  type RefundCase,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readOrders } from '../commerce/order-reader.ts';
import { readLawNow } from '../law/law-data.ts';

const pageSize = 500;

/** The cases that were opened in a period (calendar days of the shop, both included), page by page: any number of them takes little memory. */
export async function* pastCases(
  db: Pool,
  merchantId: Id<'merchant'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): AsyncGenerator<PastCase> {
  const { restDays } = await readLawNow(db, merchantId);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await db.query<Row>({
      name: 'past-cases',
      text: `select c.case_id, c.order_id, c.state::text as state,
          (select count(*)::integer from refund_case p where p.merchant_id = c.merchant_id and p.customer_id = c.customer_id
            and p.opened_at < c.opened_at and p.opened_at >= c.opened_at - interval '1 year') as refunds_in_year
        from refund_case c
        where c.merchant_id = $1 and c.case_id > $2
          and (c.opened_at at time zone 'Asia/Shanghai')::date between $3 and $4
        order by c.case_id limit $5`,
      values: [uuidOf(merchantId), after, from, to, pageSize],
    });
    const ids = [...new Set(rows.map((row) => row.order_id))].map((id) => idOf('order', id));
    const orders = new Map((await readOrders(db, merchantId, ids)).map((order) => [order.id, order]));
    for (const row of rows) {
      const order = orders.get(idOf('order', row.order_id));
      if (order) yield pastCaseOfOrder(fromJson<RefundCase>(row.state), order, row.refunds_in_year, restDays);
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.case_id;
  }
}

type Row = {
  readonly case_id: string;
  readonly order_id: string;
  readonly state: string;
  readonly refunds_in_year: number;
};
