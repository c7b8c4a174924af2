import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { BodyFor, QueryFor, ReplyFor } from '../../api/routes.ts';

export type Export = ReplyFor<'listExports'>['data'][number];

type Operation = 'exportCases' | 'exportPayouts' | 'exportEntries' | 'exportBreaks' | 'exportCustomers';
/** A list with the filters of its screen. */
export type Exportable = {
  [K in Operation]: { readonly operation: K; readonly query: NonNullable<QueryFor<K>> };
}[Operation];

export type Wanted = Pick<BodyFor<'exportCustomers'>, 'format' | 'language' | 'inFull' | 'reason'>;

/** Puts a list on its way; what only customers know is sent with customers alone. */
export const startExport = (
  list: Exportable,
  { format, language, ...customers }: Wanted,
): Promise<ReplyFor<'getExport'>> => {
  const body = { format, language };
  switch (list.operation) {
    case 'exportCases':
      return call(list.operation, { query: list.query, body });
    case 'exportPayouts':
      return call(list.operation, { query: list.query, body });
    case 'exportEntries':
      return call(list.operation, { query: list.query, body });
    case 'exportBreaks':
      return call(list.operation, { query: list.query, body });
    case 'exportCustomers':
      return call(list.operation, { query: list.query, body: { ...body, ...customers } });
  }
};

export const isOpen = ({ status }: Export): boolean => status === 'waiting' || status === 'running';

/** My exports, looked at every second while one is being written. */
export const askExports = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['exports', cursor ?? null],
    queryFn: ({ signal }) => call('listExports', { query: { cursor, limit: 10 }, signal }),
    refetchInterval: ({ state }) => (state.data?.data.some(isOpen) ? 1_000 : false),
  });
