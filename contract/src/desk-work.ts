import { activityGroups, activityTypes, lessonRoots } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { pageQuery } from './page.ts';
import { departmentIn } from './team.ts';
import { bilingual, both, code, line, prose, prosePair, textOut } from './text.ts';
import { instantOut } from './time.ts';

/** Queues. */
const countOut = z.strictObject({ count: z.int(), more: z.boolean() });

export const queueCountsOut = z
  .strictObject({
    mine: countOut,
    team: countOut,
    unassigned: countOut,
    watching: countOut,
    escalated: countOut,
    mentions: countOut,
    tasks: countOut,
    unread: countOut.meta({ description: both('顾客来信未读的', 'Cases with words of the customer that nobody read') }),
  })
  .meta({ id: 'QueueCounts', description: both('各队列未办结的数量', 'How much is open in each queue') });

/** Saved views. */
const search = z.record(z.string().max(40), z.string().max(200)).meta({
  description: both('队列页地址中的筛选条件', 'The filters of the queue, as its address holds them'),
});
export const savedViewIn = z
  .strictObject({ name: line(60), shared: z.boolean().default(false), search })
  .meta({ id: 'SavedViewInput' });
export const savedViewOut = z
  .strictObject({
    id: idOut('savedView'),
    name: z.string(),
    shared: z.boolean(),
    own: z.boolean(),
    owner: z.strictObject({ id: idOut('staff'), name: z.string() }),
    search: z.record(z.string(), z.string()),
  })
  .meta({ id: 'SavedView', description: both('常用筛选', 'Filters of the queue under a name') });

/** Merging and lessons. */
export const mergeIn = z
  .strictObject({ intoCaseId: idIn('refundCase'), reason: prose(2_000) })
  .meta({ id: 'MergeCaseInput' });

export const lessonIn = z
  .strictObject({
    root: z.enum(lessonRoots),
    happened: prose(4_000).meta({ description: both('发生了什么、为什么', 'What happened, and why') }),
    improvement: prose(4_000).meta({ description: both('以后怎么做', 'What is done about it') }),
    department: departmentIn,
  })
  .meta({ id: 'LessonInput' });
export const lessonQuery = z.strictObject({ ...pageQuery, root: z.enum(lessonRoots).nullable().default(null) });
export const lessonOut = z
  .strictObject({
    id: idOut('lesson'),
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    root: z.enum(lessonRoots),
    rootText: textOut,
    happened: z.string(),
    improvement: z.string(),
    department: departmentIn,
    writtenBy: actorOut,
    writtenAt: instantOut,
  })
  .meta({ id: 'Lesson', description: both('经验教训', 'What was learned from a case') });

/** Templates of replies. */
export const replyTemplateIn = z
  .strictObject({
    code: code(64),
    title: bilingual,
    body: prosePair.meta({ description: both('可用 {{变量}}', 'With {{variables}}') }),
    version: z
      .int()
      .min(1)
      .nullable()
      .default(null)
      .meta({ description: both('修改时：所见版本', 'For a change: the version that was seen') }),
    retired: z.boolean().default(false),
  })
  .meta({ id: 'ReplyTemplateInput' });
export const replyTemplateOut = z
  .strictObject({
    id: idOut('replyTemplate'),
    version: z.int(),
    code: z.string(),
    title: textOut,
    body: textOut,
    retired: z.boolean(),
    writtenBy: actorOut,
    writtenAt: instantOut,
  })
  .meta({ id: 'ReplyTemplate', description: both('回复模板', 'A template of replies') });
export const replyVariablesOut = z.array(z.strictObject({ name: z.string(), means: textOut }));
export const fillReplyIn = z
  .strictObject({
    templateId: idIn('replyTemplate').nullable().default(null),
    body: prosePair
      .nullable()
      .default(null)
      .meta({ description: both('尚未保存的模板', 'A template that is not saved yet') }),
    language: z.enum(['zh', 'en']).default('zh'),
  })
  .meta({ id: 'FillReplyInput' });
export const filledReplyOut = z
  .strictObject({
    subject: z.string().nullable(),
    words: z.string(),
    template: z.strictObject({ id: idOut('replyTemplate'), version: z.int() }).nullable(),
  })
  .meta({ id: 'FilledReply', description: both('套用本单内容后的回复', 'A template filled in for a case') });

/** Clocks. */
export const clockOut = z
  .strictObject({
    kind: z.string(),
    kindText: textOut,
    source: z.enum(['legal', 'promised', 'internal']),
    sourceText: textOut,
    startedAt: instantOut,
    dueAt: instantOut,
    because: textOut,
    stoppedAt: instantOut.nullable(),
    level: z.int().meta({ description: both('已过的提醒点：0、50、80、100', 'The warning that was passed') }),
    percent: z.int(),
  })
  .meta({ id: 'CaseClock', description: both('时限', 'A clock that runs against a case') });

/** The feed beside the events. */
export const activityOut = z
  .strictObject({
    id: idOut('activity'),
    caseId: idOut('refundCase'),
    type: z.enum(activityTypes),
    group: z.enum(activityGroups).meta({ description: both('时间线的筛选', 'What a timeline is filtered by') }),
    summary: textOut,
    words: textOut.nullable().meta({ description: both('当时写下的话', 'The words that were written with it') }),
    contents: z.record(z.string(), z.unknown()),
    actor: actorOut,
    recordedAt: instantOut,
  })
  .meta({ id: 'CaseActivity', description: both('围绕退款单的动态', 'What happened around a case') });
