import { z } from 'zod';
import { idOut } from './ids.ts';
import { maximumBulkOrders, orderIn } from './orders.ts';
import { problem } from './problem.ts';
import { both } from './text.ts';

/** The list as it is sent: any JSON, since each item is judged by itself. The document shows what an item should be. */
export const bulkOrdersIn = z
  .array(z.unknown())
  .min(1)
  .max(maximumBulkOrders)
  .meta({ description: both('订单列表，逐条处理', 'A list of orders, judged one by one') });

/** What the document says about `bulkOrdersIn`. */
export const bulkOrdersDocumented = z.array(orderIn).min(1).max(maximumBulkOrders);

const bulkResult = z
  .strictObject({
    index: z.int(),
    number: z.string().nullable(),
    outcome: z.enum(['created', 'unchanged', 'received', 'refused']).meta({
      description: both(
        'received：已登记的订单补上签收日期',
        'received: a known order that now has its day of receipt',
      ),
    }),
    orderId: idOut('order').nullable(),
    problem: problem.nullable(),
  })
  .meta({ id: 'BulkOrderResult', description: both('单条结果', 'What became of one order') });

export const bulkOrdersOut = z
  .strictObject({
    created: z.int(),
    unchanged: z.int(),
    received: z.int(),
    refused: z.int(),
    results: z.array(bulkResult),
  })
  .meta({ id: 'BulkOrdersResult' });
