import { text } from '@redress/domain';
import { z } from 'zod';
import { messageIn, messageOut } from '../conversation.ts';
import { idParams } from '../ids.ts';
import { defineRoute } from '../route.ts';
import {
  assignIn,
  closeTaskIn,
  commentIn,
  commentOut,
  deskOut,
  escalateIn,
  taskIn,
  taskOut,
  taskQuery,
  teamIn,
  teamOut,
  watchIn,
} from '../team.ts';

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ data: z.array(item) });

/** Reading something of a case, and writing something beside it. */
const readCase = {
  method: 'GET',
  tag: 'refund-cases',
  scope: 'cases:read',
  params: idParams('refundCase'),
  refusals: ['not_found'],
} as const;
const write = {
  method: 'POST',
  tag: 'refund-cases',
  scope: 'cases:work',
  params: idParams('refundCase'),
} as const;

/** Work on a case as a team. Nothing here changes the case or moves money. */
export const teamRoutes = {
  getCaseDesk: defineRoute({
    ...readCase,
    path: '/v1/refund-cases/{id}/desk',
    summary: text('谁在跟进', 'Who works on a case'),
    reply: deskOut,
  }),
  assignCase: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/assign',
    summary: text('分派退款单', 'Give a case to a person or a team'),
    idempotency: 'accepted',
    body: assignIn,
    reply: deskOut,
    refusals: ['not_found', 'case_taken'],
  }),
  watchCase: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/watch',
    summary: text('关注或取消关注', 'Watch a case, or no longer'),
    body: watchIn,
    reply: deskOut,
    refusals: ['not_found', 'person_needed'],
  }),
  escalateCase: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/escalate',
    summary: text('升级给主管', 'Hand a case up to a manager'),
    body: escalateIn,
    reply: deskOut,
    refusals: ['not_found'],
  }),
  endEscalation: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/end-escalation',
    summary: text('主管已处理，解除升级', 'The manager has looked: end the escalation'),
    body: escalateIn,
    reply: deskOut,
    refusals: ['not_found'],
  }),
  listTeams: defineRoute({
    method: 'GET',
    path: '/v1/teams',
    summary: text('小组列表', 'List teams'),
    tag: 'refund-cases',
    scope: 'cases:read',
    reply: listOf(teamOut),
  }),
  addTeam: defineRoute({
    method: 'POST',
    path: '/v1/teams',
    summary: text('新建小组', 'Add a team'),
    tag: 'refund-cases',
    scope: 'keys:write',
    body: teamIn,
    reply: teamOut,
    status: 201,
    refusals: ['not_found', 'already_exists'],
  }),
  replaceTeam: defineRoute({
    method: 'POST',
    path: '/v1/teams/{id}/replace',
    summary: text('修改小组与成员', 'Change a team and who is in it'),
    tag: 'refund-cases',
    scope: 'keys:write',
    params: idParams('team'),
    body: teamIn,
    reply: teamOut,
    refusals: ['not_found', 'already_exists'],
  }),
  listComments: defineRoute({
    ...readCase,
    path: '/v1/refund-cases/{id}/comments',
    summary: text('内部备注', 'The internal comments on a case'),
    reply: listOf(commentOut),
  }),
  writeComment: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/comments',
    summary: text('写内部备注', 'Write an internal comment'),
    idempotency: 'accepted',
    body: commentIn,
    reply: commentOut,
    status: 201,
    refusals: ['not_found'],
  }),
  listConversation: defineRoute({
    ...readCase,
    path: '/v1/refund-cases/{id}/messages',
    summary: text('与顾客的往来', 'What was said between customer and desk'),
    reply: listOf(messageOut),
  }),
  postCaseMessage: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/messages',
    summary: text('回复顾客，或登记通话', 'Write to the customer, or log a call'),
    idempotency: 'accepted',
    body: messageIn,
    reply: messageOut,
    status: 201,
    refusals: ['not_found', 'attachment_of_other_case', 'customer_unreachable', 'date_in_future'],
  }),
  listCaseTasks: defineRoute({
    ...readCase,
    path: '/v1/refund-cases/{id}/tasks',
    summary: text('退款单的任务', 'The tasks of a case'),
    reply: listOf(taskOut),
  }),
  giveTask: defineRoute({
    ...write,
    path: '/v1/refund-cases/{id}/tasks',
    summary: text('交办任务', 'Give a department something to do'),
    idempotency: 'accepted',
    body: taskIn,
    reply: taskOut,
    status: 201,
    refusals: ['not_found'],
  }),
  listOpenTasks: defineRoute({
    method: 'GET',
    path: '/v1/tasks',
    summary: text('待办任务：本人、某人或某部门', 'Open tasks: your own, of a person, or of a department'),
    tag: 'refund-cases',
    scope: 'cases:read',
    query: taskQuery,
    reply: listOf(taskOut),
    refusals: ['person_needed'],
  }),
  closeTask: defineRoute({
    method: 'POST',
    path: '/v1/tasks/{id}/close',
    summary: text('办结或取消任务', 'Finish or cancel a task'),
    tag: 'refund-cases',
    scope: 'cases:work',
    params: idParams('task'),
    body: closeTaskIn,
    reply: taskOut,
    refusals: ['not_found', 'task_closed'],
  }),
};
