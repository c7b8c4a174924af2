import { orderIn, orderToWire, type ReplyBodyOf } from '@redress/contract';
import { assert, type Refusal, type Result } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { type HttpRefusal, httpRefusal, problemOf } from '../platform/http/problem-of.ts';
import { refuseInput } from '../platform/http/refuse-input.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { listOrderIds } from './order-list.ts';
import { readOrder, readOrders } from './order-reader.ts';
import { type NewOrder, type Recorded, recordOrders } from './record-order.ts';
import { recordReceipt } from './record-receipt.ts';

export const commerceHandlers = (
  house: House,
): Pick<Handlers, 'recordOrder' | 'recordOrders' | 'listOrders' | 'getOrder' | 'recordReceipt'> => ({
  recordOrder: async ({ merchantId }, { body }) => {
    const [recorded] = await recordOrders(house, merchantId, [body]);
    assert(recorded, 'an order gets an answer');
    if (!recorded.ok) return recorded;
    const { orderId, outcome } = recorded.value;
    const order = await readOrder(house.db, merchantId, { id: orderId });
    return replyWith(found(order, orderId), (there) => ({
      body: orderToWire(there),
      version: there.version,
      status: outcome === 'created' ? 201 : 200,
    }));
  },
  recordOrders: async (context, { body }) => ({ ok: true, value: { body: await recordEach(house, context, body) } }),
  listOrders: ({ merchantId, stores }, { query }) =>
    listed(
      query,
      async (page) => {
        const ids = await listOrderIds(
          house.db,
          merchantId,
          { storeId: null, stores, number: query.number, customerId: query.customerId },
          page,
        );
        return { rows: await readOrders(house.db, merchantId, ids.rows), next: ids.next };
      },
      orderToWire,
    ),
  getOrder: async ({ merchantId }, { params }) =>
    replyWith(found(await readOrder(house.db, merchantId, params), params.id), (order) => ({
      body: orderToWire(order),
      version: order.version,
    })),
  recordReceipt: async ({ merchantId }, { params, body }) => {
    const recorded = await recordReceipt(house, { merchantId, orderId: params.id, receivedOn: body.receivedOn });
    if (!recorded.ok) return recorded;
    const order = await readOrder(house.db, merchantId, { id: recorded.value });
    return replyWith(found(order, params.id), (there) => ({ body: orderToWire(there), version: there.version }));
  },
});

type BulkReply = ReplyBodyOf<'recordOrders'>;
type BulkItem = BulkReply['results'][number];

/** Each item is judged by itself: what is not an order is refused, and the orders among them are recorded together. */
const recordEach = async (house: House, context: RequestContext, items: readonly unknown[]): Promise<BulkReply> => {
  const judged = items.map((item) => ({ item, order: orderIn.safeParse(item) }));
  const orders: NewOrder[] = judged.flatMap(({ order }) => (order.success ? [order.data] : []));
  const recorded = (await recordOrders(house, context.merchantId, orders)).values();
  const results = judged.map(({ item, order }, index): BulkItem => {
    const number = numberOf(item);
    if (!order.success) return refusedItem(context, index, number, refuseInput('body', order.error.issues, item));
    const answer = recorded.next().value;
    assert(answer, 'every order that was judged well gets an answer');
    return itemOf(context, index, number, answer);
  });
  const count = (outcome: BulkItem['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  return {
    created: count('created'),
    unchanged: count('unchanged'),
    received: count('received'),
    refused: count('refused'),
    results,
  };
};

const itemOf = (
  context: RequestContext,
  index: number,
  number: string | null,
  answer: Result<Recorded, Refusal>,
): BulkItem =>
  answer.ok
    ? { index, number, outcome: answer.value.outcome, orderId: answer.value.orderId, problem: null }
    : refusedItem(context, index, number, httpRefusal(answer.refusal));

const refusedItem = (context: RequestContext, index: number, number: string | null, no: HttpRefusal): BulkItem => ({
  index,
  number,
  outcome: 'refused',
  orderId: null,
  problem: problemOf(no, { ...context, instance: `/v1/orders/bulk#${index}` }),
});

/** So that a person finds the line in their own file, even when the rest of it is not an order. */
const numberOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'number' in item && typeof item.number === 'string'
    ? item.number.slice(0, 128)
    : null;
