import {
  type CaseClock,
  clocksOf,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type RefundCase,
  type RestDays,
  shanghaiDate,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { readLawNow } from '../../law/law-data.ts';
import { policyInForce } from '../../policy/policy-reader.ts';

/**
 * Brings the stored clocks of cases in line with how the cases stand now; cases without any that are over are passed by. Doing it twice
 * changes nothing, and warnings that were given stay given. Answers how many cases were looked at.
 */
export const syncClocks = async (
  house: House,
  merchantId: Id<'merchant'>,
  caseIds: readonly Id<'refundCase'>[],
): Promise<number> => {
  const { rows } = await house.db.query<Row>({
    name: 'cases-with-clocks',
    text: `select c.case_id, c.state::text as state, c.updated_at, c.store_id, o.placed_at,
        (select min(m.said_at) from conversation_message m
          where m.merchant_id = c.merchant_id and m.case_id = c.case_id and m.direction = 'to_customer') as first_reply_at
      from refund_case c join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
      where c.merchant_id = $1 and c.case_id = any($2::uuid[])
        and (c.status not in ('resolved', 'declined', 'withdrawn')
          or exists (select 1 from case_clock k where k.merchant_id = c.merchant_id and k.case_id = c.case_id and k.stopped_at is null))`,
    values: [uuidOf(merchantId), caseIds.map(uuidOf)],
  });
  if (rows.length === 0) return 0;
  const { restDays } = await readLawNow(house.db, merchantId);
  for (const row of rows)
    await writeClocks(house, merchantId, row, await clocksOfRow(house, merchantId, row, restDays));
  return rows.length;
};

const clocksOfRow = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  row: Row,
  restDays: RestDays,
): Promise<readonly CaseClock[]> => {
  const policy = await policyInForce(db, merchantId, shanghaiDate(row.placed_at), idOf('store', row.store_id));
  return clocksOf({
    refundCase: fromJson<RefundCase>(row.state),
    firstReplyAt: row.first_reply_at,
    changedAt: row.updated_at,
    payWithinDays: policy?.document?.standards.payWithinDays ?? null,
    restDays,
  });
};

/** A clock that runs again, such as for money that came back, forgets its stop; one that stays stopped keeps the first. */
const writeClocks = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { case_id }: Row,
  clocks: readonly CaseClock[],
): Promise<void> => {
  await db.query({
    name: 'write-clocks',
    text: `insert into case_clock as k (merchant_id, case_id, kind, started_at, due_at, because, stopped_at, next_warning_at)
      select $1, $2, kind, started_at, due_at, because::jsonb, stopped_at,
        case when stopped_at is null then started_at + (due_at - started_at) * 0.5 end
      from unnest($3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::timestamptz[])
        as t (kind, started_at, due_at, because, stopped_at)
      on conflict (merchant_id, case_id, kind) do update set started_at = excluded.started_at, due_at = excluded.due_at,
        because = excluded.because,
        stopped_at = case when excluded.stopped_at is null then null else coalesce(k.stopped_at, excluded.stopped_at) end,
        next_warning_at = case when excluded.stopped_at is not null or k.warned = 100 then null
          else excluded.started_at + (excluded.due_at - excluded.started_at)
            * case k.warned when 0 then 0.5 when 50 then 0.8 else 1.0 end end`,
    values: [
      uuidOf(merchantId),
      case_id,
      clocks.map(({ kind }) => kind),
      clocks.map(({ startedAt }) => toIso(startedAt)),
      clocks.map(({ dueAt }) => toIso(dueAt)),
      clocks.map(({ because }) => toJson(because)),
      clocks.map(({ stoppedAt }) => stoppedAt && toIso(stoppedAt)),
    ],
  });
};

type Row = {
  readonly case_id: string;
  readonly state: string;
  readonly updated_at: Instant;
  readonly store_id: string;
  readonly placed_at: Instant;
  readonly first_reply_at: Instant | null;
};
