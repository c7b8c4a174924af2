import { text } from '@redress/domain';
import {
  assignmentRulesIn,
  assignmentRulesOut,
  awayIn,
  awayReply,
  freeGivenOut,
  giveFreeIn,
  previewRulesIn,
} from '../assignment.ts';
import { defineRoute } from '../route.ts';

const writing = { method: 'POST', tag: 'refund-cases', scope: 'keys:write' } as const;

/** Which team and person a new case goes to by itself. */
export const assignmentRoutes = {
  getAssignmentRules: defineRoute({
    method: 'GET',
    tag: 'refund-cases',
    scope: 'cases:read',
    path: '/v1/assignment-rules',
    summary: text('自动分派规则，以及此刻谁在岗', 'The rules of assignment, and who is there now'),
    reply: assignmentRulesOut,
  }),
  setAssignmentRules: defineRoute({
    ...writing,
    path: '/v1/assignment-rules',
    summary: text('修改自动分派规则（新版本），开启或关闭', 'Write the next version of the rules, on or off'),
    body: assignmentRulesIn,
    reply: assignmentRulesOut,
    refusals: ['version_stale', 'not_found'],
  }),
  previewAssignment: defineRoute({
    ...writing,
    path: '/v1/assignment-rules/preview',
    summary: text('预览：现有无人跟进的退款单会分给谁', 'What these rules would do with the open cases of nobody'),
    body: previewRulesIn,
    reply: freeGivenOut,
  }),
  giveFreeCases: defineRoute({
    ...writing,
    path: '/v1/assignment-rules/give',
    summary: text('按规则分派现有无人跟进的退款单', 'Give the open cases of nobody by the rules'),
    body: giveFreeIn,
    reply: freeGivenOut,
    refusals: ['version_stale'],
  }),
  setAway: defineRoute({
    ...writing,
    scope: 'cases:work',
    path: '/v1/desk/away',
    summary: text('登记不在岗或回岗（他人的须管理员）', 'Say who is away or back; of others an administrator does'),
    body: awayIn,
    reply: awayReply,
    refusals: ['person_needed', 'scope_missing', 'dates_out_of_order', 'not_found'],
  }),
};
