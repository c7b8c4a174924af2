import { text } from '@redress/domain';
import { pageOf } from '../page.ts';
import { chargeErrorOut, chargeErrorQuery, paymentIn, paymentOut } from '../payments.ts';
import { defineRoute } from '../route.ts';

export const paymentRoutes = {
  recordPayment: defineRoute({
    method: 'POST',
    path: '/v1/payments',
    summary: text(
      '登记渠道收款，系统据此发现重复或错误收款并立案',
      'Report a payment that a channel took; what was charged twice or wrongly is found and gets a case',
    ),
    tag: 'orders',
    scope: 'orders:write',
    body: paymentIn,
    reply: paymentOut,
    status: 201,
    refusals: ['payment_conflict', 'not_found', 'date_in_future'],
  }),
  listChargeErrors: defineRoute({
    method: 'GET',
    path: '/v1/charge-errors',
    summary: text('系统发现的错收', 'What was charged twice or wrongly, as found by the system'),
    tag: 'orders',
    scope: 'orders:read',
    query: chargeErrorQuery,
    reply: pageOf(chargeErrorOut),
  }),
};
