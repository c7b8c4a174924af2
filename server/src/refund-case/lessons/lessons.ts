import {
  type Actor,
  type Department,
  type Id,
  type Instant,
  idOf,
  type LessonRoot,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { Stores } from '../../platform/http/handlers.ts';
import type { Done, Once } from '../../platform/once.ts';
import type { PageRequest } from '../../platform/postgres/page.ts';
import { type Page, pageOf } from '../../platform/postgres/page.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from '../team/activity.ts';

/** What was learned from a case: where it came from, and what is done about it. */
export type Lesson = {
  readonly id: Id<'lesson'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly root: LessonRoot;
  readonly happened: string;
  readonly improvement: string;
  readonly department: Department;
  readonly writtenBy: Actor;
  readonly writtenAt: Instant;
};

export type WriteLesson = Pick<Lesson, 'caseId' | 'root' | 'happened' | 'improvement' | 'department'> & {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly once: Once<Lesson> | null;
};

/** Writes a lesson of a case that is over. Refuses `not_found` and `lesson_too_early`. */
export const writeLesson = (house: House, asked: WriteLesson): Promise<Result<Done<Lesson>, Refusal>> => {
  const { merchantId, actor, caseId, root, happened, improvement, department, once } = asked;
  return writeOnce(house, merchantId, once, async (client) => {
    const found = await client.query<{ number: string; over: boolean }>(
      `select number, status in ('resolved', 'declined', 'withdrawn') as over from refund_case where merchant_id = $1 and case_id = $2`,
      [uuidOf(merchantId), uuidOf(caseId)],
    );
    const [row] = found.rows;
    if (!row) return refused(refusal('not_found', { what: caseId }));
    if (!row.over) return refused(refusal('lesson_too_early'));
    const [id, writtenAt] = [house.newId('lesson'), house.clock.now()];
    await client.query(
      `insert into case_lesson (merchant_id, lesson_id, case_id, root, happened, improvement, department, written_by, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
      [
        uuidOf(merchantId),
        uuidOf(id),
        uuidOf(caseId),
        root,
        happened,
        improvement,
        department,
        toJson(actor),
        toIso(writtenAt),
      ],
    );
    await tell(house, client, { merchantId, caseId, type: 'lesson_written', contents: { lessonId: id, root }, actor });
    return ok({
      id,
      caseId,
      caseNumber: row.number,
      root,
      happened,
      improvement,
      department,
      writtenBy: actor,
      writtenAt,
    });
  });
};

/** The lessons of a case, or of all, the newest first. */
export const listLessons = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: { readonly caseId?: Id<'refundCase'>; readonly root?: LessonRoot | null; readonly stores?: Stores },
  { limit, after }: PageRequest,
): Promise<Page<Lesson>> => {
  const { rows } = await db.query<Row>({
    name: 'list-lessons',
    text: `select l.lesson_id, l.case_id, c.number, l.root, l.happened, l.improvement, l.department, l.written_by, l.written_at
      from case_lesson l join refund_case c on c.merchant_id = l.merchant_id and c.case_id = l.case_id
      where l.merchant_id = $1 and ($2::uuid is null or l.case_id = $2) and ($3::text is null or l.root = $3)
        and ($4::uuid is null or l.lesson_id < $4) and ($6::uuid[] is null or c.store_id = any($6))
      order by l.lesson_id desc limit $5`,
    values: [
      uuidOf(merchantId),
      filter.caseId ? uuidOf(filter.caseId) : null,
      filter.root ?? null,
      after,
      limit + 1,
      filter.stores === undefined || filter.stores === 'all' ? null : filter.stores.map(uuidOf),
    ],
  });
  const page = pageOf(rows, limit, (row) => row.lesson_id);
  return { next: page.next, rows: page.rows.map(lessonOf) };
};

type Row = {
  readonly lesson_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly root: LessonRoot;
  readonly happened: string;
  readonly improvement: string;
  readonly department: Department;
  readonly written_by: Actor;
  readonly written_at: Instant;
};

const lessonOf = (row: Row): Lesson => ({
  id: idOf('lesson', row.lesson_id),
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  root: row.root,
  happened: row.happened,
  improvement: row.improvement,
  department: row.department,
  writtenBy: row.written_by,
  writtenAt: row.written_at,
});
