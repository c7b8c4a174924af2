import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { BodyFor, QueryFor, ReplyFor } from '../../api/routes.ts';

export type Article = ReplyFor<'listArticles'>['data'][number];
export type Amendment = ReplyFor<'getLawAmendment'>;
export type Change = BodyFor<'proposeLawAmendment'>['change'];

/** What the screens of the law are read from. */
export const askLaw = {
  articles: (query: NonNullable<QueryFor<'listArticles'>>) =>
    queryOptions({
      queryKey: ['law-articles', query],
      queryFn: ({ signal }) => call('listArticles', { query, signal }),
      staleTime: 60_000,
    }),
  impact: (article: string) =>
    queryOptions({
      queryKey: ['law-impact', article],
      queryFn: ({ signal }) => call('getArticleImpact', { query: { article }, signal }),
    }),
  rates: () => queryOptions({ queryKey: ['law-rates'], queryFn: ({ signal }) => call('listRates', { signal }) }),
  restDays: () =>
    queryOptions({ queryKey: ['law-rest-days'], queryFn: ({ signal }) => call('listRestDays', { signal }) }),
  amendments: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['law-amendments', cursor ?? null],
      queryFn: ({ signal }) => call('listLawAmendments', { query: { cursor, limit: 20 }, signal }),
    }),
};
