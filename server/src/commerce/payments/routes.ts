import type { ReplyBodyOf } from '@redress/contract';
import { toWire } from '@redress/contract';
import { chargeErrorText, type Payment, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { listed, replyWith } from '../../platform/http/reply.ts';
import { type ChargeErrorView, listChargeErrors } from './payment-reader.ts';
import { recordPayment } from './record-payment.ts';

export const paymentHandlers = (house: House): Pick<Handlers, 'recordPayment' | 'listChargeErrors'> => ({
  recordPayment: async ({ merchantId }, { body }) => {
    const recorded = await recordPayment(house, { merchantId, payment: body });
    if (!recorded.ok) return recorded;
    const { payment, outcome } = recorded.value;
    const filter = { open: false, paymentId: payment.id };
    const { rows } = await listChargeErrors(house.db, merchantId, filter, { limit: 1, after: null });
    return replyWith(recorded, () => ({
      body: paymentToWire(payment, rows[0] ?? null),
      status: outcome === 'created' ? 201 : 200,
    }));
  },
  listChargeErrors: ({ merchantId, stores }, { query }) =>
    listed(
      query,
      (page) => listChargeErrors(house.db, merchantId, { open: query.open, paymentId: null, stores }, page),
      chargeErrorToWire,
    ),
});

const paymentToWire = (payment: Payment, error: ChargeErrorView | null): ReplyBodyOf<'recordPayment'> => ({
  id: payment.id,
  storeId: payment.storeId,
  kind: payment.kind,
  channelTradeNumber: payment.channelTradeNumber,
  merchantTradeNumber: payment.merchantTradeNumber,
  orderNumber: payment.orderNumber,
  amount: toWire(payment.amount),
  paidAt: toIso(payment.paidAt),
  error: error && chargeErrorToWire(error),
});

const chargeErrorToWire = (error: ChargeErrorView): ReplyBodyOf<'listChargeErrors'>['data'][number] => ({
  id: error.payment.id,
  kind: error.kind,
  kindText: chargeErrorText[error.kind],
  excess: toWire(error.excess),
  channel: error.payment.kind,
  channelTradeNumber: error.payment.channelTradeNumber,
  orderNumber: error.payment.orderNumber,
  paidAt: toIso(error.payment.paidAt),
  foundAt: toIso(error.foundAt),
  surplusOrderId: error.surplusOrderId,
  caseId: error.refundCase?.id ?? null,
  caseNumber: error.refundCase?.number ?? null,
  caseStatus: error.refundCase?.status ?? null,
});
