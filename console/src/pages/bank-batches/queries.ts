import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Batch = ReplyFor<'getBankBatch'>;
export type BankLine = ReplyFor<'listBankLines'>['data'][number];

/** What the screens of bank files are read from. */
export const askBank = {
  batches: (query: QueryFor<'listBankBatches'>) =>
    queryOptions({
      queryKey: ['bank-batches', query],
      queryFn: ({ signal }) => call('listBankBatches', { query, signal }),
    }),
  batch: (id: string) =>
    queryOptions({
      queryKey: ['bank-batch', id],
      queryFn: ({ signal }) => call('getBankBatch', { params: { id }, signal }),
    }),
  files: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['bank-files', cursor],
      queryFn: ({ signal }) => call('listBankFiles', { query: { cursor, limit: 20 }, signal }),
    }),
  file: (id: string) =>
    queryOptions({
      queryKey: ['bank-file', id],
      queryFn: ({ signal }) => call('getBankFile', { params: { id }, signal }),
      refetchInterval: ({ state }) => (state.data?.status === 'reading' ? 2_000 : false),
    }),
  lines: (id: string, query: NonNullable<QueryFor<'listBankLines'>>) =>
    queryOptions({
      queryKey: ['bank-lines', id, query],
      queryFn: ({ signal }) => call('listBankLines', { params: { id }, query, signal }),
    }),
};
