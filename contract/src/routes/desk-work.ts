import { text } from '@redress/domain';
import { z } from 'zod';
import {
  activityOut,
  clockOut,
  filledReplyOut,
  fillReplyIn,
  lessonIn,
  lessonOut,
  lessonQuery,
  mergeIn,
  queueCountsOut,
  replyTemplateIn,
  replyTemplateOut,
  replyVariablesOut,
  savedViewIn,
  savedViewOut,
} from '../desk-work.ts';
import { idParams } from '../ids.ts';
import { pageOf } from '../page.ts';
import { defineRoute } from '../route.ts';
import { deskOut } from '../team.ts';

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ data: z.array(item) });
const reading = { method: 'GET', tag: 'refund-cases', scope: 'cases:read' } as const;
const writing = { method: 'POST', tag: 'refund-cases', scope: 'cases:work' } as const;
const onCase = { params: idParams('refundCase'), refusals: ['not_found'] } as const;

/** Queues, views, templates, clocks, duplicates and lessons. */
export const deskWorkRoutes = {
  getQueueCounts: defineRoute({
    ...reading,
    path: '/v1/desk/queue-counts',
    summary: text('我的、小组、未分派等队列的数量', 'How much is in my, my team’s and nobody’s queue'),
    reply: queueCountsOut,
  }),
  listSavedViews: defineRoute({
    ...reading,
    path: '/v1/saved-views',
    summary: text('常用筛选：本人与共享', 'Saved views, your own and shared ones'),
    reply: listOf(savedViewOut),
    refusals: ['person_needed'],
  }),
  saveView: defineRoute({
    ...reading,
    method: 'POST',
    path: '/v1/saved-views',
    summary: text('保存常用筛选（同名覆盖）', 'Save a view; the same name again replaces it'),
    body: savedViewIn,
    reply: savedViewOut,
    status: 201,
    refusals: ['person_needed'],
  }),
  dropView: defineRoute({
    ...reading,
    method: 'DELETE',
    path: '/v1/saved-views/{id}',
    summary: text('删除本人的常用筛选', 'Drop a view of your own'),
    params: idParams('savedView'),
    reply: null,
    status: 204,
    refusals: ['person_needed', 'not_found'],
  }),
  mergeCase: defineRoute({
    ...writing,
    path: '/v1/refund-cases/{id}/merge',
    summary: text('并入另一张退款单（本单撤回）', 'Merge a duplicate into another case; the duplicate is withdrawn'),
    params: idParams('refundCase'),
    body: mergeIn,
    reply: deskOut,
    refusals: ['not_found', 'merge_not_same', 'merge_target_unfit', 'move_not_allowed'],
  }),
  listLessons: defineRoute({
    ...reading,
    path: '/v1/lessons',
    summary: text('经验教训', 'What was learned, the newest first'),
    query: lessonQuery,
    reply: pageOf(lessonOut),
  }),
  listCaseLessons: defineRoute({
    ...reading,
    ...onCase,
    path: '/v1/refund-cases/{id}/lessons',
    summary: text('退款单的经验教训', 'What was learned from a case'),
    reply: listOf(lessonOut),
  }),
  writeLesson: defineRoute({
    ...writing,
    path: '/v1/refund-cases/{id}/lessons',
    summary: text('记录经验教训', 'Write down what was learned from a case'),
    idempotency: 'accepted',
    params: idParams('refundCase'),
    body: lessonIn,
    reply: lessonOut,
    status: 201,
    refusals: ['not_found', 'lesson_too_early'],
  }),
  listReplyTemplates: defineRoute({
    ...reading,
    path: '/v1/reply-templates',
    summary: text('回复模板', 'Templates of replies'),
    reply: z.strictObject({ data: z.array(replyTemplateOut), variables: replyVariablesOut }),
  }),
  addReplyTemplate: defineRoute({
    ...writing,
    path: '/v1/reply-templates',
    summary: text('新建回复模板', 'Add a template'),
    body: replyTemplateIn,
    reply: replyTemplateOut,
    status: 201,
    refusals: ['template_variable_unknown', 'already_exists'],
  }),
  changeReplyTemplate: defineRoute({
    ...writing,
    path: '/v1/reply-templates/{id}',
    summary: text('修改回复模板（生成新版本）', 'Change a template, which makes a new version'),
    params: idParams('replyTemplate'),
    body: replyTemplateIn,
    reply: replyTemplateOut,
    refusals: ['not_found', 'template_variable_unknown', 'already_exists', 'version_stale'],
  }),
  fillReply: defineRoute({
    ...reading,
    method: 'POST',
    path: '/v1/refund-cases/{id}/fill-reply',
    summary: text('用本单内容预览模板', 'Fill a template in for a case'),
    params: idParams('refundCase'),
    body: fillReplyIn,
    reply: filledReplyOut,
    refusals: ['not_found', 'template_variable_unknown', 'template_variable_empty'],
  }),
  listCaseClocks: defineRoute({
    ...reading,
    ...onCase,
    path: '/v1/refund-cases/{id}/clocks',
    summary: text('退款单的时限', 'The clocks of a case'),
    reply: listOf(clockOut),
  }),
  listCaseActivity: defineRoute({
    ...reading,
    ...onCase,
    path: '/v1/refund-cases/{id}/activity',
    summary: text('围绕退款单的动态', 'What happened around a case'),
    reply: listOf(activityOut),
  }),
};
