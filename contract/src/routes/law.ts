import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { articlesOut, impactOut, impactQuery, lawQuery } from '../law.ts';
import { amendmentIn, amendmentOut, declineAmendmentIn } from '../law-amendments.ts';
import { ratesOut, ratesQuery, restDaysOut, restDaysQuery } from '../law-data.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';

const changeRefusals = [
  'date_in_future',
  'dates_out_of_order',
  'law_statute_unknown',
  'law_statute_named',
  'law_nothing_new',
  'law_days_known',
  'law_days_missing',
  'law_withdrawal_blocked',
  'not_found',
] as const;

/** The law as the merchant knows it, and how two people change that. */
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
    summary: text('条文影响清单：条款与退款单', 'What stands on an article: clauses and cases'),
    tag: 'law',
    scope: 'law:read',
    query: impactQuery,
    reply: impactOut,
    refusals: ['not_found'],
  }),
  listRates: defineRoute({
    method: 'GET',
    path: '/v1/law/rates',
    summary: text('利率与征收率', 'Published rates'),
    tag: 'law',
    scope: 'law:read',
    query: ratesQuery,
    reply: ratesOut,
  }),
  listRestDays: defineRoute({
    method: 'GET',
    path: '/v1/law/rest-days',
    summary: text('放假与调休日历', 'The calendar of rest days'),
    tag: 'law',
    scope: 'law:read',
    query: restDaysQuery,
    reply: restDaysOut,
  }),
  proposeLawAmendment: defineRoute({
    method: 'POST',
    path: '/v1/law/amendments',
    summary: text('提出法律数据修订（条文、利率、放假）', 'Propose an amendment: article, rates or rest days'),
    tag: 'law',
    scope: 'law:write',
    body: amendmentIn,
    reply: amendmentOut,
    status: 201,
    refusals: changeRefusals,
  }),
  listLawAmendments: defineRoute({
    method: 'GET',
    path: '/v1/law/amendments',
    summary: text('法律数据修订（新的在前）', 'Amendments, newest first'),
    tag: 'law',
    scope: 'law:read',
    query: z.strictObject(pageQuery),
    reply: pageOf(amendmentOut),
  }),
  getLawAmendment: defineRoute({
    method: 'GET',
    path: '/v1/law/amendments/{id}',
    summary: text('查看一项修订', 'Read an amendment'),
    tag: 'law',
    scope: 'law:read',
    params: idParams('lawAmendment'),
    reply: amendmentOut,
    refusals: ['not_found'],
  }),
  confirmLawAmendment: defineRoute({
    method: 'POST',
    path: '/v1/law/amendments/{id}/confirm',
    summary: text('由第二人确认修订', 'Confirm an amendment, by a second person'),
    tag: 'law',
    scope: 'law:confirm',
    params: idParams('lawAmendment'),
    reply: amendmentOut,
    refusals: [...changeRefusals, 'law_proposer_confirms', 'law_amendment_decided'],
  }),
  declineLawAmendment: defineRoute({
    method: 'POST',
    path: '/v1/law/amendments/{id}/decline',
    summary: text('否决修订并说明理由', 'Decline an amendment with a reason'),
    tag: 'law',
    scope: 'law:confirm',
    params: idParams('lawAmendment'),
    body: declineAmendmentIn,
    reply: amendmentOut,
    refusals: ['not_found', 'law_amendment_decided'],
  }),
};
