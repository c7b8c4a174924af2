import {
  type AssessmentFacts,
  type Claim,
  fromJson,
  type Id,
  idOf,
  isGoodsClaim,
  type LocalDate,
  type PastCase,
  type Policy,
  pastCaseOfOrder,
  type RefundCase,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readOrders } from '../commerce/order-reader.ts';
import { readLawNow } from '../law/law-data.ts';
import { workedOutFrom } from '../refund-case/case-reader.ts';

const pageSize = 500;

/** A past case as it can be tried again: with all that its last assessment looked at; or, never assessed, by the numbers of its order. */
export type TryableCase =
  | {
      readonly kind: 'assessed';
      readonly number: string;
      /** What was looked at then. The policy is the one that is tried, under the version of then. */
      readonly factsUnder: (policy: Policy) => AssessmentFacts;
      readonly claim: Claim;
    }
  | { readonly kind: 'claimed'; readonly pastCase: PastCase }
  | { readonly kind: 'unknown' };

/** The cases that were opened in a period (calendar days of the shop, both included), page by page: any number of them takes little memory. */
export async function* pastCases(
  db: Pool,
  merchantId: Id<'merchant'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): AsyncGenerator<TryableCase> {
  const { restDays } = await readLawNow(db, merchantId);
  const pageAfter = async (caseId: string): Promise<Row[]> => {
    const values = [uuidOf(merchantId), caseId, from, to, pageSize];
    return (await db.query<Row>({ name: 'past-cases', text: pageSql, values })).rows;
  };
  let page: Promise<Row[]> = pageAfter('00000000-0000-0000-0000-000000000000');
  for (;;) {
    const rows = await page;
    const last = rows.length < pageSize ? undefined : rows.at(-1);
    // The next page travels while this one is worked on; whoever stops early leaves it behind without an outcry.
    if (last) page = pageAfter(last.case_id);
    page.catch(() => undefined);
    const open = rows.filter(({ facts }) => facts === null).map((row) => row.order_id);
    const ids = [...new Set(open)].map((id) => idOf('order', id));
    const orders = new Map((await readOrders(db, merchantId, ids)).map((order) => [order.id, order]));
    for (const row of rows) {
      if (row.facts !== null && row.assessment_id !== null) {
        yield assessedCase(row, row.facts, row.assessment_id, restDays);
        continue;
      }
      const order = orders.get(idOf('order', row.order_id));
      const refundCase = fromJson<RefundCase>(row.state ?? 'null');
      yield order && refundCase && isGoodsClaim(refundCase.claim)
        ? { kind: 'claimed', pastCase: pastCaseOfOrder(refundCase, order, row.refunds_in_year ?? 0, restDays) }
        : { kind: 'unknown' };
    }
    if (!last) return;
  }
}

/** How many cases were opened in a period. */
export const countPastCases = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<number> => {
  const { rows } = await db.query<{ count: number }>({
    name: 'count-past-cases',
    text: `select count(*)::integer as count from refund_case
      where merchant_id = $1 and (opened_at at time zone 'Asia/Shanghai')::date between $2 and $3`,
    values: [uuidOf(merchantId), from, to],
  });
  return rows[0]?.count ?? 0;
};

/** Only cases without an assessment send their whole state, and have their refunds of a year counted. */
const pageSql = `
  select c.case_id, c.order_id, c.number, (c.state -> 'claim')::text as claim, a.assessment_id, a.facts,
    case when a.facts is null then c.state::text end as state,
    case when a.facts is null then (select count(*)::integer from refund_case p
      where p.merchant_id = c.merchant_id and p.customer_id = c.customer_id
        and p.opened_at < c.opened_at and p.opened_at >= c.opened_at - interval '1 year') end as refunds_in_year
  from refund_case c
  left join lateral (select assessment_id, (facts - 'bases')::text as facts from assessment
    where merchant_id = c.merchant_id and case_id = c.case_id order by assessment_id desc limit 1) a on true
  where c.merchant_id = $1 and c.case_id > $2
    and (c.opened_at at time zone 'Asia/Shanghai')::date between $3 and $4
  order by c.case_id limit $5`;

type Row = {
  readonly case_id: string;
  readonly order_id: string;
  readonly number: string;
  readonly claim: string;
  readonly assessment_id: string | null;
  readonly facts: string | null;
  readonly state: string | null;
  readonly refunds_in_year: number | null;
};

const rule = { kind: 'rule', id: 'simulation', name: 'simulation' } as const;

function assessedCase(
  row: Row,
  stored: string,
  assessment: string,
  restDays: AssessmentFacts['restDays'],
): TryableCase {
  const { facts } = workedOutFrom(stored);
  const claim = fromJson<Claim>(row.claim);
  const kept = { claim, restDays, actor: rule, assessmentId: idOf('assessment', assessment) };
  return {
    kind: 'assessed',
    number: row.number,
    claim,
    factsUnder: (policy) => ({ ...facts, ...kept, policy: { ...policy, version: facts.policy.version } }),
  };
}
