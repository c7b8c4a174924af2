import type { ReplyBodyOf } from '@redress/contract';
import { assert, type Id, ok, type Refusal, type Result } from '@redress/domain';
import type { House } from '../house.ts';
import { cursorOf, versionOfCursor } from '../platform/http/cursor.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import type { Page } from '../platform/postgres/page.ts';
import { bookBreak } from './book-break.ts';
import { type BreakView, listBreaks, readBreak } from './break-reader.ts';
import { undoExternalRefund } from './external-refund.ts';
import { handOnPayment } from './hand-on-payment.ts';
import { explainBreak, takeBreak } from './move-break.ts';
import { proposeBreakVoucher } from './propose-break-voucher.ts';
import { type Reconciled, reconcileDay } from './reconcile-day.ts';
import { listRuns } from './run-reader.ts';
import { breakToWire, runToWire } from './to-wire.ts';

type Operations =
  | 'reconcileDay'
  | 'reconcileBill'
  | 'listReconciliations'
  | 'listBreaks'
  | 'getBreak'
  | 'takeBreak'
  | 'explainBreak'
  | 'proposeBreakVoucher'
  | 'bookBreak'
  | 'undoExternalRefund'
  | 'handOnPayment';

export const reconciliationHandlers = (house: House): Pick<Handlers, Operations> => {
  const shown = (result: Result<BreakView, Refusal>) =>
    replyWith(result, (view) => ({ body: breakToWire(house, view) }));
  const by = ({ merchantId, actor }: RequestContext, { number }: { readonly number: number }) => ({
    merchantId,
    actor,
    number,
  });
  return {
    reconcileDay: async ({ merchantId, actor }, { body: { channelAccountId: accountId, day, final } }) =>
      replyWith(
        await reconcileDay(house, { merchantId, actor, accountId, day, final, file: null }),
        countsOf(accountId),
      ),
    reconcileBill: async ({ merchantId, actor }, { body: { channelAccountId: accountId, day, final }, upload }) => {
      assert(upload, 'a route that takes a file has one');
      const file = { name: upload.fileName || 'bill', bytes: once(upload.contents) };
      return replyWith(
        await reconcileDay(house, { merchantId, actor, accountId, day, final, file }),
        countsOf(accountId),
      );
    },
    listReconciliations: ({ merchantId }, { query }) =>
      numbered(
        query,
        (before) => listRuns(house.db, merchantId, query.channelAccountId, { limit: query.limit, before }),
        runToWire,
      ),
    listBreaks: ({ merchantId }, { query }) =>
      numbered(
        query,
        (after) =>
          listBreaks(house.db, merchantId, query, {
            limit: query.limit,
            after: after === null ? null : String(after),
          }),
        (view) => breakToWire(house, view),
      ),
    getBreak: async ({ merchantId }, { params }) =>
      shown(found(await readBreak(house.db, merchantId, params.number), String(params.number))),
    takeBreak: async (context, { params }) => shown(await takeBreak(house, by(context, params))),
    explainBreak: async (context, { params, body }) =>
      shown(await explainBreak(house, { ...by(context, params), ...body })),
    proposeBreakVoucher: async (context, { params, body }) =>
      shown(await proposeBreakVoucher(house, { ...by(context, params), ...body })),
    bookBreak: async (context, { params }) => shown(await bookBreak(house, by(context, params))),
    undoExternalRefund: async (context, { params, body }) =>
      shown(await undoExternalRefund(house, { ...by(context, params), ...body })),
    handOnPayment: async (context, { params, body }) =>
      shown(await handOnPayment(house, { ...by(context, params), ...body })),
  };
};

const countsOf =
  (channelAccountId: Id<'channelAccount'>) =>
  (done: Reconciled): { body: ReplyBodyOf<'reconcileDay'> } => ({ body: { channelAccountId, ...done } });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A page of a list whose rows bear numbers. */
const numbered = async <T, W>(
  { cursor }: { readonly cursor: string | null },
  read: (place: number | null) => Promise<Page<T>>,
  render: (row: T) => W,
) => {
  const place = versionOfCursor(cursor);
  if (!place.ok) return place;
  const page = await read(place.value);
  return ok({
    body: {
      data: page.rows.map(render),
      hasMore: page.next !== null,
      nextCursor: page.next === null ? null : cursorOf(page.next),
    },
  });
};
