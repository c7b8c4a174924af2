import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Complaint = ReplyFor<'listComplaints'>['data'][number];
export type Rating = ReplyFor<'listRatings'>['data'][number];
export type Summary = ReplyFor<'getRatingSummary'>;
export type LooseMail = ReplyFor<'getLooseMail'>;
export type MailInList = ReplyFor<'listLooseMail'>['data'][number];

export const askVoice = {
  counts: () =>
    queryOptions({ queryKey: ['voice-counts'], queryFn: ({ signal }) => call('getVoiceCounts', { signal }) }),
  complaints: (query: NonNullable<QueryFor<'listComplaints'>>) =>
    queryOptions({
      queryKey: ['complaints', query],
      queryFn: ({ signal }) => call('listComplaints', { query, signal }),
    }),
  ratings: (query: NonNullable<QueryFor<'listRatings'>>) =>
    queryOptions({ queryKey: ['ratings', query], queryFn: ({ signal }) => call('listRatings', { query, signal }) }),
  summary: (query: NonNullable<QueryFor<'getRatingSummary'>>) =>
    queryOptions({
      queryKey: ['rating-summary', query],
      queryFn: ({ signal }) => call('getRatingSummary', { query, signal }),
    }),
  mails: (query: NonNullable<QueryFor<'listLooseMail'>>) =>
    queryOptions({
      queryKey: ['loose-mail', query],
      queryFn: ({ signal }) => call('listLooseMail', { query, signal }),
    }),
  // Every look at a mail is written down, so nothing but a person has it fetched again.
  mail: (id: string) =>
    queryOptions({
      queryKey: ['loose-mail-in-full', id],
      queryFn: ({ signal }) => call('getLooseMail', { params: { id }, signal }),
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    }),
  search: (words: string) =>
    queryOptions({
      queryKey: ['desk-search', words],
      queryFn: ({ signal }) => call('searchDesk', { query: { words }, signal }),
      enabled: words.length >= 2,
    }),
};
