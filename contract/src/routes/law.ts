import { text } from '@redress/domain';
import { articlesOut, impactOut, impactQuery, lawQuery } from '../law.ts';
import { defineRoute } from '../route.ts';

export const lawRoutes = {
  listArticles: defineRoute({
    method: 'GET',
    path: '/v1/law/articles',
    summary: text('法律库条文', 'Articles of the law library'),
    tag: 'law',
    scope: 'law:read',
    query: lawQuery,
    reply: articlesOut,
    refusals: ['not_found'],
  }),
  getArticleImpact: defineRoute({
    method: 'GET',
    path: '/v1/law/impact',
    summary: text('条文影响清单:条款与退款单', 'What stands on an article: clauses and cases'),
    tag: 'law',
    scope: 'law:read',
    query: impactQuery,
    reply: impactOut,
    refusals: ['not_found'],
  }),
};
