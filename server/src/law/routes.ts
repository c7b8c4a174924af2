import { amendmentToWire, articleToWire, ratesToWire, restDaysToWire } from '@redress/contract';
import {
  findArticle,
  findStatute,
  type Id,
  type Instant,
  inForceOn,
  type LawAmendment,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listedBefore, replyWith } from '../platform/http/reply.ts';
import { confirmInLaw, declineInLaw, proposeToLaw } from './amend-law.ts';
import { listAmendments, readAmendment } from './amendment-reader.ts';
import { articleImpact } from './article-impact.ts';
import { readLawData, readLawNow } from './law-data.ts';

type Reads = 'listArticles' | 'getArticleImpact' | 'listRates' | 'listRestDays';
type Amendments =
  | 'proposeLawAmendment'
  | 'listLawAmendments'
  | 'getLawAmendment'
  | 'confirmLawAmendment'
  | 'declineLawAmendment';

export const lawHandlers = (house: House): Pick<Handlers, Reads | Amendments> => ({
  listArticles: async ({ merchantId }, { query: { statute: asked, jurisdiction, on, asKnownAt } }) => {
    const { statutes, version } = await lawKnownAt(house, merchantId, asKnownAt);
    const one = asked === null ? null : findStatute(asked, statutes);
    if (asked !== null && one === null) return refused(refusal('not_found', { what: asked }));
    const articles = (one ? [one] : statutes)
      .filter((statute) => jurisdiction === null || statute.jurisdiction === jurisdiction)
      .flatMap((statute) => statute.articles.map((article) => ({ statute, article })))
      .filter(({ article }) => on === null || inForceOn(article, on));
    return ok({ body: { version, data: articles.map(articleToWire) } });
  },
  getArticleImpact: async ({ merchantId }, { query }) => {
    const { statutes } = await readLawNow(house.db, merchantId);
    const article = findArticle(query.article, statutes);
    if (!article) return refused(refusal('not_found', { what: query.article }));
    const today = shanghaiDate(house.clock.now());
    const { policies, templates, cases } = await articleImpact(house.db, merchantId, article, today);
    return ok({
      body: {
        article: articleToWire(article),
        policies: policies.map(({ draft, clauses }) => ({
          draftId: draft.id,
          title: draft.document.title,
          version: draft.status === 'published' || draft.status === 'superseded' ? draft.version : null,
          clauses: clauses.map(({ clauseId, ...rest }) => ({ id: clauseId, ...rest })),
        })),
        templates: [...templates],
        cases: { count: cases.count, latest: [...cases.latest] },
      },
    });
  },
  listRates: async ({ merchantId }, { query: { series, asKnownAt } }) =>
    ok({ body: ratesToWire(await lawKnownAt(house, merchantId, asKnownAt), series) }),
  listRestDays: async ({ merchantId }, { query: { year, asKnownAt } }) =>
    ok({ body: restDaysToWire(await lawKnownAt(house, merchantId, asKnownAt), year) }),
  proposeLawAmendment: async ({ merchantId, actor }, { body }) =>
    written(await proposeToLaw(house, { merchantId, actor, ...body })),
  listLawAmendments: ({ merchantId }, { query }) =>
    listedBefore('lawAmendment', query, (page) => listAmendments(house.db, merchantId, page), amendmentToWire),
  getLawAmendment: async ({ merchantId }, { params }) =>
    written(found(await readAmendment(house.db, merchantId, params.id), params.id)),
  confirmLawAmendment: async ({ merchantId, actor }, { params }) =>
    written(await confirmInLaw(house, { merchantId, actor, amendmentId: params.id })),
  declineLawAmendment: async ({ merchantId, actor }, { params, body }) =>
    written(await declineInLaw(house, { merchantId, actor, amendmentId: params.id, reason: body.reason })),
});

const lawKnownAt = (house: House, merchantId: Id<'merchant'>, at: Instant | null) =>
  at === null ? readLawNow(house.db, merchantId) : readLawData(house.db, merchantId, at);

const written = (result: Result<LawAmendment, Refusal>) =>
  replyWith(result, (amendment) => ({ body: amendmentToWire(amendment) }));
