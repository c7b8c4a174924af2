import { articleToWire } from '@redress/contract';
import { allStatutes, findArticle, findStatute, inForceOn, ok, refusal, refused, shanghaiDate } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { articleImpact } from './article-impact.ts';

export const lawHandlers = (house: House): Pick<Handlers, 'listArticles' | 'getArticleImpact'> => ({
  listArticles: async (_, { query: { statute: asked, jurisdiction, on } }) => {
    const one = asked === null ? null : findStatute(asked);
    if (asked !== null && one === null) return refused(refusal('not_found', { what: asked }));
    const articles = (one ? [one] : allStatutes)
      .filter((statute) => jurisdiction === null || statute.jurisdiction === jurisdiction)
      .flatMap((statute) => statute.articles.map((article) => ({ statute, article })))
      .filter(({ article }) => on === null || inForceOn(article, on));
    return ok({ body: { data: articles.map(articleToWire) } });
  },
  getArticleImpact: async ({ merchantId }, { query }) => {
    const found = findArticle(query.article);
    if (!found) return refused(refusal('not_found', { what: query.article }));
    const { policies, cases } = await articleImpact(house.db, merchantId, found, shanghaiDate(house.clock.now()));
    return ok({
      body: {
        article: articleToWire(found),
        policies: policies.map(({ draft, clauses }) => ({
          draftId: draft.id,
          title: draft.document.title,
          version: draft.status === 'published' || draft.status === 'superseded' ? draft.version : null,
          clauses: clauses.map(({ clauseId, ...rest }) => ({ id: clauseId, ...rest })),
        })),
        cases: { count: cases.count, latest: [...cases.latest] },
      },
    });
  },
});
