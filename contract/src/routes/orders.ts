import { text } from '@redress/domain';
import { z } from 'zod';
import { bulkOrdersIn, bulkOrdersOut } from '../bulk.ts';
import { idIn, idParams } from '../ids.ts';
import { orderIn, orderOut, receiptIn } from '../orders.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';
import { code } from '../text.ts';

const orderRefusals = ['order_conflict', 'order_totals_disagree', 'order_discount_exceeds_goods', 'not_found'] as const;

export const orderRoutes = {
  recordOrder: defineRoute({
    method: 'POST',
    path: '/v1/orders',
    summary: text('登记订单（同一订单重复登记不变）', 'Record an order (the same order again changes nothing)'),
    tag: 'orders',
    scope: 'orders:write',
    body: orderIn,
    reply: orderOut,
    status: 201,
    refusals: orderRefusals,
  }),
  recordOrders: defineRoute({
    method: 'POST',
    path: '/v1/orders/bulk',
    summary: text('批量登记订单，逐条给出结果', 'Record many orders, each with its own result'),
    tag: 'orders',
    scope: 'orders:write',
    body: bulkOrdersIn,
    reply: bulkOrdersOut,
    bodyLimit: 32 * 1024 * 1024,
    refusals: orderRefusals,
  }),
  listOrders: defineRoute({
    method: 'GET',
    path: '/v1/orders',
    summary: text('订单列表', 'List orders'),
    tag: 'orders',
    scope: 'orders:read',
    query: z.strictObject({
      ...pageQuery,
      number: code(128).nullable().default(null),
      customerId: idIn('customer').nullable().default(null),
    }),
    reply: pageOf(orderOut),
  }),
  getOrder: defineRoute({
    method: 'GET',
    path: '/v1/orders/{id}',
    summary: text('查看订单', 'Read an order'),
    tag: 'orders',
    scope: 'orders:read',
    params: idParams('order'),
    reply: orderOut,
    refusals: ['not_found'],
  }),
  recordReceipt: defineRoute({
    method: 'POST',
    path: '/v1/orders/{id}/received',
    summary: text(
      '登记签收日期（退货期自次日起算）',
      'Record the day the goods were received, from which the return window runs',
    ),
    tag: 'orders',
    scope: 'orders:write',
    params: idParams('order'),
    body: receiptIn,
    reply: orderOut,
    refusals: ['not_found', 'receipt_recorded', 'received_before_placed', 'date_in_future'],
  }),
};
