import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, download } from '../../api/client.ts';
import type { BodyFor, ReplyFor } from '../../api/routes.ts';

export type Draft = ReplyFor<'getPolicyDraft'>;
export type Document = BodyFor<'lintPolicy'>['document'];
export type Finding = ReplyFor<'lintPolicy'>['findings'][number];

/** A document that came from the server goes back to it as it is: the wire of both directions is the form of the file. */
export const documentOf = ({ document }: Draft): Document => JSON.parse(JSON.stringify(document)) as Document;

/** What the screens of policies are read from. */
export const askPolicies = {
  drafts: (cursor?: string) =>
    queryOptions({
      queryKey: ['policy-drafts', cursor ?? null],
      queryFn: ({ signal }) => call('listPolicyDrafts', { query: { cursor, limit: 50 }, signal }),
    }),
  draft: (id: string) =>
    queryOptions({
      queryKey: ['policy-draft', id],
      queryFn: ({ signal }) => call('getPolicyDraft', { params: { id }, signal }),
    }),
  file: (id: string, revision: number) =>
    queryOptions({
      queryKey: ['policy-file', id, revision],
      queryFn: async ({ signal }) =>
        (await download('getPolicyDraftFile', { params: { id }, query: { format: 'yaml' }, signal })).text(),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  versions: () =>
    queryOptions({
      queryKey: ['policy-versions'],
      queryFn: ({ signal }) => call('listPolicies', { query: { limit: 50 }, signal }),
    }),
  rendered: (document: Document) =>
    queryOptions({
      queryKey: ['policy-text', document],
      queryFn: ({ signal }) => call('renderPolicy', { body: { document }, signal }),
    }),
  lint: (document: Document | null) =>
    queryOptions({
      queryKey: ['policy-lint', document],
      queryFn: ({ signal }) => {
        if (document === null) throw new Error('there is nothing to check');
        return call('lintPolicy', { body: { document }, signal });
      },
      enabled: document !== null,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  diff: (before: Document, after: Document) =>
    queryOptions({
      queryKey: ['policy-diff', before, after],
      queryFn: ({ signal }) => call('diffPolicies', { body: { before, after }, signal }),
    }),
};
