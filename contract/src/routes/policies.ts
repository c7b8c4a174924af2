import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import {
  lintOut,
  policyDiffIn,
  policyDiffOut,
  policyDraftIn,
  policyDraftOut,
  policyFileIn,
  policyFileQuery,
  renderedPolicyOut,
  returnDraftIn,
  simulationIn,
  simulationOut,
} from '../policy-drafts.ts';
import { defineRoute } from '../route.ts';

/** What every move of a draft has in common. */
const move = {
  method: 'POST',
  tag: 'policies',
  decision: true,
  params: idParams('policyDraft'),
  reply: policyDraftOut,
} as const;

const moveRefusals = ['not_found', 'version_stale', 'policy_move_not_allowed'] as const;
const documentRefusals = ['currency_mismatch', 'store_unknown'] as const;

/** From a draft to a version: written, checked, tried on past cases, published by a second person. */
export const policyRoutes = {
  createPolicyDraft: defineRoute({
    method: 'POST',
    path: '/v1/policy-drafts',
    summary: text('起草政策', 'Write a draft of a policy'),
    tag: 'policies',
    scope: 'policies:write',
    body: policyDraftIn,
    reply: policyDraftOut,
    status: 201,
    refusals: documentRefusals,
  }),
  importPolicyDraft: defineRoute({
    method: 'POST',
    path: '/v1/policy-drafts/import',
    summary: text('由 YAML 或 JSON 文件起草政策', 'Write a draft from a YAML or JSON file'),
    tag: 'policies',
    scope: 'policies:write',
    body: policyFileIn,
    reply: policyDraftOut,
    status: 201,
    refusals: [...documentRefusals, 'policy_file_unreadable'],
  }),
  listPolicyDrafts: defineRoute({
    method: 'GET',
    path: '/v1/policy-drafts',
    summary: text('政策草稿与已发布的文件（新的在前）', 'Drafts and published documents, newest first'),
    tag: 'policies',
    scope: 'policies:read',
    query: z.strictObject(pageQuery),
    reply: pageOf(policyDraftOut),
  }),
  getPolicyDraft: defineRoute({
    method: 'GET',
    path: '/v1/policy-drafts/{id}',
    summary: text('查看政策草稿', 'Read a draft'),
    tag: 'policies',
    scope: 'policies:read',
    params: idParams('policyDraft'),
    reply: policyDraftOut,
    refusals: ['not_found'],
  }),
  getPolicyDraftFile: defineRoute({
    method: 'GET',
    path: '/v1/policy-drafts/{id}/file',
    summary: text('导出为 YAML 或 JSON', 'The draft as a YAML or JSON file'),
    tag: 'policies',
    scope: 'policies:read',
    params: idParams('policyDraft'),
    query: policyFileQuery,
    reply: { file: ['application/yaml', 'application/json'] },
    refusals: ['not_found'],
  }),
  revisePolicyDraft: defineRoute({
    ...move,
    path: '/v1/policy-drafts/{id}/revise',
    summary: text('修改草稿', 'Revise a draft'),
    scope: 'policies:write',
    body: policyDraftIn,
    refusals: [...moveRefusals, ...documentRefusals],
  }),
  submitPolicyDraft: defineRoute({
    ...move,
    path: '/v1/policy-drafts/{id}/submit',
    summary: text('送审', 'Submit for review'),
    scope: 'policies:write',
    refusals: [...moveRefusals, 'policy_unlawful'],
  }),
  returnPolicyDraft: defineRoute({
    ...move,
    path: '/v1/policy-drafts/{id}/return',
    summary: text('退回修改并说明理由', 'Return to its author, with the reason'),
    scope: 'policies:publish',
    body: returnDraftIn,
    refusals: moveRefusals,
  }),
  publishPolicyDraft: defineRoute({
    ...move,
    path: '/v1/policy-drafts/{id}/publish',
    summary: text('由第二人发布', 'Publish, by a second person'),
    scope: 'policies:publish',
    refusals: [...moveRefusals, 'policy_author_publishes', 'policy_backdated', 'policy_unlawful', 'store_unknown'],
  }),
  lintPolicy: defineRoute({
    method: 'POST',
    path: '/v1/policy-checks/lint',
    summary: text('检查政策是否合法、完整', 'Check a policy against the law and itself'),
    tag: 'policies',
    scope: 'policies:read',
    body: policyDraftIn,
    reply: lintOut,
  }),
  renderPolicy: defineRoute({
    method: 'POST',
    path: '/v1/policy-checks/render',
    summary: text('生成给顾客看的文本', 'The text for customers'),
    tag: 'policies',
    scope: 'policies:read',
    body: policyDraftIn,
    reply: renderedPolicyOut,
  }),
  diffPolicies: defineRoute({
    method: 'POST',
    path: '/v1/policy-checks/diff',
    summary: text('比较两版政策', 'What differs between two policies'),
    tag: 'policies',
    scope: 'policies:read',
    body: policyDiffIn,
    reply: policyDiffOut,
  }),
  simulatePolicy: defineRoute({
    overAllStores: true,
    method: 'POST',
    path: '/v1/policy-checks/simulate',
    summary: text('用过去的退款单试算一次政策变更', 'Try a change of policy on past cases'),
    tag: 'policies',
    scope: 'policies:read',
    body: simulationIn,
    reply: simulationOut,
    refusals: ['simulation_too_large'],
  }),
  getPolicySchema: defineRoute({
    method: 'GET',
    path: '/v1/policy-schema',
    summary: text('政策文件的 JSON Schema', 'The JSON Schema of a policy file'),
    tag: 'policies',
    scope: 'policies:read',
    reply: { file: ['application/schema+json'] },
  }),
};
