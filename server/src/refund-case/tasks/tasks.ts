import {
  type Actor,
  type Department,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import type { Stores } from '../../platform/http/handlers.ts';
import type { Done, Once } from '../../platform/once.ts';
import { inTransaction, writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from '../team/activity.ts';
import { caseThere, staffThere } from '../team/there.ts';

/** Something that a department has to do for a case. It ends with a result in words, whether it was done or cancelled. */
export type Task = {
  readonly id: Id<'task'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly department: Department;
  readonly title: string;
  readonly detail: string | null;
  readonly staff: { readonly id: Id<'staff'>; readonly name: string } | null;
  readonly dueOn: LocalDate | null;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly result: string | null;
  readonly givenBy: Actor;
  readonly givenAt: Instant;
  readonly closedBy: Actor | null;
  readonly closedAt: Instant | null;
};

export type NewTask = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly department: Department;
  readonly title: string;
  readonly detail: string | null;
  readonly staffId: Id<'staff'> | null;
  readonly dueOn: LocalDate | null;
};

/** Gives a department something to do for a case. Refuses `not_found`. */
export const giveTask = (
  house: House,
  { once, ...task }: NewTask & { readonly once: Once<Task> | null },
): Promise<Result<Done<Task>, Refusal>> =>
  writeOnce(house, task.merchantId, once, (client) => writeTask(house, client, task));

/** The same within a transaction of the caller's. */
export const writeTask = async (house: House, client: PoolClient, task: NewTask): Promise<Result<Task, Refusal>> => {
  const { merchantId, actor, caseId, department, title, detail, staffId, dueOn } = task;
  const there = await caseThere(client, merchantId, caseId);
  if (!there.ok) return there;
  const staff = await staffThere(client, merchantId, staffId ? [staffId] : [], () => '/staffId');
  if (!staff.ok) return staff;
  const id = house.newId('task');
  await client.query(
    `insert into case_task (merchant_id, task_id, case_id, department, title, detail, staff_id, due_on, status, given_by, given_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9::jsonb, $10, 1)`,
    [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(caseId),
      department,
      title,
      detail,
      staffId && uuidOf(staffId),
      dueOn,
      toJson(actor),
      toIso(house.clock.now()),
    ],
  );
  await tell(house, client, {
    merchantId,
    caseId,
    type: 'task_given',
    contents: { taskId: id, department, staffId },
    actor,
  });
  return readTask(client, merchantId, id);
};

export type CloseTask = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly taskId: Id<'task'>;
  readonly outcome: 'done' | 'cancelled';
  readonly result: string;
};

/** Ends a task with its result. Of two who close it at once one does; the other is refused `task_closed`. */
export const closeTask = (house: House, asked: CloseTask): Promise<Result<Task, Refusal>> => {
  const { merchantId, actor, taskId, outcome, result } = asked;
  return inTransaction(house, merchantId, async (client) => {
    const { rowCount } = await client.query(
      `update case_task set status = $3, result = $4, closed_by = $5::jsonb, closed_at = $6, version = version + 1
       where merchant_id = $1 and task_id = $2 and status = 'open'`,
      [uuidOf(merchantId), uuidOf(taskId), outcome, result, toJson(actor), toIso(house.clock.now())],
    );
    const task = await readTask(client, merchantId, taskId);
    if (!task.ok || rowCount === 0) return task.ok ? refused(closedAlready(task.value)) : task;
    const contents = { taskId, outcome };
    await tell(house, client, { merchantId, caseId: task.value.caseId, type: 'task_closed', contents, actor });
    return task;
  });
};

export type TaskFilter =
  | { readonly caseId: Id<'refundCase'> }
  /** Open ones: of a person, or of a department. */
  | { readonly staffId: Id<'staff'> }
  | { readonly department: Department };

/** The tasks of a case, or those that wait for a person or a department, the soonest due first; at most 200. */
export const listTasks = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: TaskFilter,
  stores: Stores = 'all',
): Promise<Task[]> => {
  const [condition, value] =
    'caseId' in filter
      ? ['t.case_id = $2', uuidOf(filter.caseId)]
      : 'staffId' in filter
        ? [`t.staff_id = $2 and t.status = 'open'`, uuidOf(filter.staffId)]
        : [`t.department = $2 and t.status = 'open'`, filter.department];
  const { rows } = await db.query<Row>(
    `${select} where t.merchant_id = $1 and ${condition} and ($3::uuid[] is null or c.store_id = any($3))
     order by t.status <> 'open', t.due_on nulls last, t.task_id limit 200`,
    [uuidOf(merchantId), value, stores === 'all' ? null : stores.map(uuidOf)],
  );
  return rows.map(taskOf);
};

/** Refuses `not_found`. */
export const readTask = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  taskId: Id<'task'>,
): Promise<Result<Task, Refusal>> => {
  const { rows } = await client.query<Row>(`${select} where t.merchant_id = $1 and t.task_id = $2`, [
    uuidOf(merchantId),
    uuidOf(taskId),
  ]);
  return rows[0] ? ok(taskOf(rows[0])) : refused(refusal('not_found', { what: taskId }));
};

const closedAlready = ({ status }: Task): Refusal =>
  refusal('task_closed', { status: status === 'done' ? text('完成', 'done') : text('取消', 'cancelled') });

const select = `select t.task_id, t.case_id, c.number, t.department, t.title, t.detail, t.staff_id, s.name as staff_name, t.due_on,
    t.status, t.result, t.given_by, t.given_at, t.closed_by, t.closed_at
  from case_task t
  join refund_case c on c.merchant_id = t.merchant_id and c.case_id = t.case_id
  left join staff s on s.merchant_id = t.merchant_id and s.staff_id = t.staff_id`;

type Row = {
  readonly task_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly department: Department;
  readonly title: string;
  readonly detail: string | null;
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly due_on: LocalDate | null;
  readonly status: Task['status'];
  readonly result: string | null;
  readonly given_by: Actor;
  readonly given_at: Instant;
  readonly closed_by: Actor | null;
  readonly closed_at: Instant | null;
};

const taskOf = (row: Row): Task => ({
  id: idOf('task', row.task_id),
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  department: row.department,
  title: row.title,
  detail: row.detail,
  staff: row.staff_id === null ? null : { id: idOf('staff', row.staff_id), name: row.staff_name ?? '' },
  dueOn: row.due_on,
  status: row.status,
  result: row.result,
  givenBy: row.given_by,
  givenAt: row.given_at,
  closedBy: row.closed_by,
  closedAt: row.closed_at,
});
