import { countedUpTo } from '@redress/contract';
import { type Id, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../../platform/http/handlers.ts';
import { withinStores } from '../../platform/postgres/within-stores.ts';

type Count = { readonly count: number; readonly more: boolean };
const queues = ['mine', 'team', 'unassigned', 'watching', 'escalated', 'mentions', 'tasks', 'unread'] as const;
type Queue = (typeof queues)[number];

type Asked = { readonly stores: Stores; readonly staffId: Id<'staff'> | null };

/** How many open cases lie in each queue of a person, each counted up to a limit; a machine has only those of everybody. */
export const countQueues = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { stores, staffId }: Asked,
): Promise<Record<Queue, Count>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const within = withinStores('c.store_id', stores, bind);
  const limit = bind(countedUpTo + 1);
  const me = staffId === null ? 'null::uuid' : `${bind(uuidOf(staffId))}::uuid`;
  const onCases = (queue: Exclude<Queue, 'tasks'>): string =>
    `select '${queue}' as name, (select count(*)::int from (select 1 from refund_case c
      where ${['c.merchant_id = $1', open, inQueue[queue](() => me), ...within].join(' and ')} limit ${limit}) counted) as count`;
  const tasks = `select 'tasks' as name, (select count(*)::int from (select 1 from case_task t
    where t.merchant_id = $1 and t.staff_id = ${me} and t.status = 'open' limit ${limit}) counted) as count`;
  const { rows } = await db.query<{ name: Queue; count: number }>(
    [...queues.map((queue) => (queue === 'tasks' ? tasks : onCases(queue)))].join(' union all '),
    values,
  );
  const counts = new Map(rows.map(({ name, count }) => [name, count]));
  return Object.fromEntries(
    queues.map((queue) => {
      const count = counts.get(queue) ?? 0;
      return [queue, { count: Math.min(count, countedUpTo), more: count > countedUpTo }];
    }),
  ) as Record<Queue, Count>;
};

const open = `c.status not in ('resolved', 'declined', 'withdrawn')`;
const same = 'd.merchant_id = c.merchant_id and d.case_id = c.case_id';

/** The condition of a queue on `refund_case c`, for a person whose UUID is bound when the queue is one of theirs. */
export const inQueue: Record<Exclude<Queue, 'tasks'>, (me: () => string) => string> = {
  mine: (me) => `exists (select from case_desk d where ${same} and d.staff_id = ${me()})`,
  team: (me) =>
    `exists (select from case_desk d join team_member t on t.merchant_id = d.merchant_id and t.team_id = d.team_id
      where ${same} and t.staff_id = ${me()})`,
  // Asked of each case as it comes: as `not exists` PostgreSQL expects hardly any such case, and goes through all that are open, with parallel workers.
  unassigned: () => `coalesce((select d.staff_id is null and d.team_id is null from case_desk d where ${same}), true)`,
  watching: (me) => `exists (select from case_watch d where ${same} and d.staff_id = ${me()})`,
  escalated: () => `exists (select from case_desk d where ${same} and d.escalated_at is not null)`,
  mentions: (me) =>
    `exists (select from comment_mention m join case_comment d on d.merchant_id = m.merchant_id and d.comment_id = m.comment_id
      where ${same} and m.staff_id = ${me()} and m.seen_at is null)`,
  unread: () =>
    `exists (select from conversation_message d where ${same} and d.direction = 'from_customer' and d.read_at is null)`,
};
