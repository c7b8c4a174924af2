import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { tagCaseIn, tagIn, tagOut } from '../tags.ts';
import { deskOut } from '../team.ts';

const writing = { method: 'POST', tag: 'refund-cases', scope: 'cases:work' } as const;

/** The words by which a merchant sorts its cases. */
export const tagRoutes = {
  listTags: defineRoute({
    method: 'GET',
    path: '/v1/tags',
    summary: text('标签', 'The tags of the merchant'),
    tag: 'refund-cases',
    scope: 'cases:read',
    reply: z.strictObject({ data: z.array(tagOut) }),
  }),
  addTag: defineRoute({
    ...writing,
    path: '/v1/tags',
    summary: text('新建标签', 'Add a tag'),
    idempotency: 'accepted',
    body: tagIn,
    reply: tagOut,
    status: 201,
    refusals: ['already_exists'],
  }),
  changeTag: defineRoute({
    ...writing,
    path: '/v1/tags/{id}',
    summary: text('修改或停用标签', 'Change a tag, or offer it no longer'),
    params: idParams('tag'),
    body: tagIn,
    reply: tagOut,
    refusals: ['not_found', 'already_exists'],
  }),
  tagCase: defineRoute({
    ...writing,
    path: '/v1/refund-cases/{id}/tags',
    summary: text('给退款单加减标签', 'Put tags on a case, or take them off'),
    idempotency: 'accepted',
    params: idParams('refundCase'),
    body: tagCaseIn,
    reply: deskOut,
    refusals: ['not_found', 'tags_too_many'],
  }),
};
