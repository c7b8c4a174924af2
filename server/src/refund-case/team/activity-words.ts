import { activityGroup, activitySummary, type Id, idOf, parseId, type Text, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Activity } from './activity.ts';

/** A line of a timeline: what happened, and the words that were written with it, which colleagues may read. */
export type ToldActivity = Omit<Activity, 'cursor'> & {
  readonly group: (typeof activityGroup)[Activity['type']];
  readonly summary: Text;
  readonly words: Text | null;
};

/** Puts names and words beside the ids of activities: three questions, however many there are. */
export const tellActivities = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  activities: readonly Activity[],
): Promise<ToldActivity[]> => {
  const ids = (name: string, kind: 'staff' | 'team' | 'comment' | 'task'): string[] =>
    activities.flatMap(({ contents }) => {
      const id = parseId(kind, String(contents[name]));
      return id ? [uuidOf(id)] : [];
    });
  const { rows } = await db.query<{ kind: 'staff' | 'team' | 'comment' | 'task'; id: string; words: string }>({
    name: 'words-of-activities',
    text: `select 'staff' as kind, staff_id as id, name as words from staff where merchant_id = $1 and staff_id = any($2::uuid[])
      union all select 'team', team_id, name from team where merchant_id = $1 and team_id = any($3::uuid[])
      union all select 'comment', comment_id, words from case_comment where merchant_id = $1 and comment_id = any($4::uuid[])
      union all select 'task', task_id, title || coalesce(' — ' || result, '') from case_task where merchant_id = $1 and task_id = any($5::uuid[])`,
    values: [
      uuidOf(merchantId),
      ids('staffId', 'staff'),
      ids('teamId', 'team'),
      ids('commentId', 'comment'),
      ids('taskId', 'task'),
    ],
  });
  const said = new Map<unknown, string>(rows.map(({ kind, id, words }) => [idOf(kind, id), words]));
  return activities.map(({ cursor: _, ...activity }) => {
    const { type, contents } = activity;
    return {
      ...activity,
      group: activityGroup[type],
      summary: activitySummary(type, contents, (id) => said.get(id) ?? null),
      words: wordsOf(contents, said),
    };
  });
};

const wordsOf = (contents: Activity['contents'], said: ReadonlyMap<unknown, string>): Text | null => {
  const { because, why, commentId, taskId } = contents;
  if (isText(because)) return because;
  const words = typeof why === 'string' ? why : (said.get(commentId) ?? said.get(taskId));
  return words === undefined ? null : { zh: words, en: words };
};

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
