import { idOf } from '@redress/domain';
import { cursorOf } from '@redress/server/platform/http/cursor.ts';
import { Client } from 'pg';
import type { ManyCases } from './many-cases.ts';
import type { BenchServer } from './start-server.ts';

/** A question over HTTP. The number is that of the asking, so that no two ask for the same row. */
export type Question = readonly [name: string, path: (n: number) => string];

/** What the queue, the home page and the lists beside them ask for. */
export const queueQuestions = (
  { storeId }: BenchServer,
  { cases, customers }: Pick<ManyCases, 'cases' | 'customers'>,
): readonly Question[] => {
  const place = (n: number): number => ((n * 7_919) % cases) + 1;
  const tail = (n: number): string => place(n).toString(16).toUpperCase().padStart(7, '0');
  const list = (words: string) => () => `/v1/refund-cases?limit=30${words}`;
  // As deep as it goes: a cursor is the key of the last row before it.
  const cursor = (n: number): string => {
    const hex = (Date.parse('2025-12-01T00:00:00Z') + n * 60_000).toString(16).padStart(12, '0');
    return cursorOf(`${hex.slice(0, 8)}-${hex.slice(8)}-7000-9000-000000000000`);
  };
  return [
    ['all, newest first', list('')],
    ['to assess', list('&status=claimed,appealed')],
    ['needs attention (rare)', list('&status=action_required')],
    ['resolved', list('&status=resolved')],
    ['by store', list(`&storeId=${storeId}`)],
    ['by cause', list('&cause=logistics')],
    ['by cause and state', list('&cause=system_error&status=action_required')],
    ['large amounts (one in 10,000)', list('&amountFrom=90000')],
    ['usual amounts', list('&amountFrom=100&amountTo=200')],
    ['one week half a year ago', list('&claimedFrom=2026-03-01&claimedTo=2026-03-07')],
    ['nobody has it', list('&assignee=nobody&status=claimed')],
    ['mine', list('&assignee=me')],
    ['mine and open', list('&desk=mine')],
    ['of my team and open', list('&desk=team')],
    ['a page eleven months down', (n) => `/v1/refund-cases?limit=30&cursor=${cursor(n)}`],
    ['such a page of a rare state', (n) => `/v1/refund-cases?limit=30&status=action_required&cursor=${cursor(n)}`],
    ['a whole order number', (n) => `/v1/refund-cases?limit=30&find=BQ-${place(n)}`],
    ['the end of a case number', (n) => `/v1/refund-cases?limit=30&find=${tail(n)}`],
    [
      'the end of a telephone number',
      (n) => `/v1/refund-cases?limit=30&find=${String(place(n) % customers).padStart(6, '0')}`,
    ],
    ['a name', (n) => `/v1/refund-cases?limit=30&find=${encodeURIComponent(`顾客${place(n) % customers}`)}`],
    ['search palette', (n) => `/v1/desk/search?words=${tail(n)}`],
    ['counts on the tabs', () => '/v1/desk/case-counts'],
    ['counts of my queues', () => '/v1/desk/queue-counts'],
    ['first page', () => '/v1/desk/home'],
    ['ratings, the lowest first', () => '/v1/ratings?limit=30'],
    ['ratings, the newest first', () => '/v1/ratings?limit=30&sort=newest'],
    ['payouts, newest first', () => '/v1/payouts?limit=30'],
    ['entries, newest first', () => '/v1/ledger/entries?limit=30'],
    ['customers', () => '/v1/customers?limit=30'],
  ];
};

/** What the console asks when a case opens, each of another of the newest paid cases. */
export const casePageReads = async ({ superuserUrl }: BenchServer): Promise<readonly Question[]> => {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ case_id: string; order_id: string; customer_id: string }>(
    `select case_id, order_id, customer_id from refund_case where status = 'resolved' and customer_id is not null order by case_id desc limit 400`,
  );
  await client.end();
  const one = (n: number) => rows[n % rows.length] ?? { case_id: '', order_id: '', customer_id: '' };
  const its = (what: string) => (n: number) => `/v1/refund-cases/${idOf('refundCase', one(n).case_id)}${what}`;
  return [
    ['the case', its('')],
    ['its order', (n) => `/v1/orders/${idOf('order', one(n).order_id)}`],
    ['its customer', (n) => `/v1/customers/${idOf('customer', one(n).customer_id)}`],
    ['what happened', its('/events')],
    ['evidence', its('/evidence')],
    ['conversation', its('/messages')],
    ['who has it', its('/desk')],
    ['comments', its('/comments')],
    ['tasks', its('/tasks')],
    ['offers', its('/offers')],
    ['clocks', its('/clocks')],
    ['lessons', its('/lessons')],
    ['payouts', (n) => `/v1/payouts?caseId=${idOf('refundCase', one(n).case_id)}`],
  ];
};
