import { departments } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { tagOut } from './tags.ts';
import { both, line, prose } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

export const departmentIn = z
  .enum(departments)
  .meta({ id: 'Department', description: both('部门', 'A part of the merchant') });

const personOut = z.strictObject({ id: idOut('staff'), name: z.string() }).meta({ id: 'Person' });
const teamNameOut = z.strictObject({ id: idOut('team'), name: z.string() }).meta({ id: 'TeamName' });

export const assignIn = z
  .strictObject({
    staffId: idIn('staff').nullable().default(null),
    teamId: idIn('team').nullable().default(null),
    onlyIfFree: z
      .boolean()
      .default(false)
      .meta({ description: both('仅当无人跟进时', 'Only when no other person has it') }),
    keepOther: z
      .boolean()
      .default(false)
      .meta({ description: both('未填的一项保持不变', 'What is null stays as it is') }),
  })
  .meta({ id: 'AssignInput' });

export const escalateIn = z.strictObject({ why: prose(2_000) }).meta({ id: 'EscalateInput' });
export const watchIn = z.strictObject({ watching: z.boolean() }).meta({ id: 'WatchInput' });

export const deskOut = z
  .strictObject({
    caseId: idOut('refundCase'),
    staff: personOut.nullable(),
    team: teamNameOut.nullable(),
    escalated: z.strictObject({ at: instantOut, why: z.string() }).nullable(),
    tags: z.array(tagOut),
    watchers: z.array(personOut),
    mergedInto: z.strictObject({ id: idOut('refundCase'), number: z.string() }).nullable(),
    mergedFrom: z.array(z.strictObject({ id: idOut('refundCase'), number: z.string() })),
  })
  .meta({ id: 'CaseDesk', description: both('谁在跟进', 'Who works on a case') });

export const teamIn = z
  .strictObject({
    name: line(100),
    department: departmentIn,
    members: z
      .array(z.strictObject({ staffId: idIn('staff'), leads: z.boolean().default(false) }))
      .max(200)
      .meta({ description: both('组长在时限将到时收到提醒', 'Who leads is told when a clock runs out') }),
  })
  .meta({ id: 'TeamInput' });

export const teamOut = z
  .strictObject({
    id: idOut('team'),
    name: z.string(),
    department: departmentIn,
    members: z.array(z.strictObject({ staffId: idOut('staff'), name: z.string(), leads: z.boolean() })),
    archivedAt: instantOut.nullable(),
  })
  .meta({ id: 'Team', description: both('小组', 'A team') });

export const commentIn = z
  .strictObject({
    words: prose(4_000),
    mentions: z
      .array(idIn('staff'))
      .max(20)
      .default([])
      .meta({ description: both('提到的同事', 'Who should look at it') }),
  })
  .meta({ id: 'CommentInput' });

export const commentOut = z
  .strictObject({
    id: idOut('comment'),
    words: z.string(),
    author: actorOut,
    writtenAt: instantOut,
    mentions: z.array(z.strictObject({ staffId: idOut('staff'), name: z.string(), seenAt: instantOut.nullable() })),
  })
  .meta({ id: 'Comment', description: both('内部备注，顾客看不到', 'An internal comment, which no customer sees') });

export const taskIn = z
  .strictObject({
    department: departmentIn,
    title: line(200),
    detail: prose(4_000).nullable().default(null),
    staffId: idIn('staff').nullable().default(null),
    dueOn: dateIn.nullable().default(null),
  })
  .meta({ id: 'TaskInput' });

export const closeTaskIn = z
  .strictObject({
    outcome: z.enum(['done', 'cancelled']),
    result: prose(4_000).meta({ description: both('办理结果', 'What came of it') }),
  })
  .meta({ id: 'CloseTaskInput' });

export const taskQuery = z.strictObject({
  staffId: idIn('staff').nullable().default(null),
  department: departmentIn.nullable().default(null),
});

export const taskOut = z
  .strictObject({
    id: idOut('task'),
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    department: departmentIn,
    title: z.string(),
    detail: z.string().nullable(),
    staff: personOut.nullable(),
    dueOn: dateOut.nullable(),
    status: z.enum(['open', 'done', 'cancelled']),
    result: z.string().nullable(),
    givenBy: actorOut,
    givenAt: instantOut,
    closedBy: actorOut.nullable(),
    closedAt: instantOut.nullable(),
  })
  .meta({ id: 'Task', description: both('任务', 'Something that a department has to do for a case') });
