import { createHash } from 'node:crypto';
import {
  type Actor,
  assert,
  type Id,
  idOf,
  money,
  ok,
  type Refusal,
  type Result,
  refused,
  uuidOf,
} from '@redress/domain';
import { openClaim } from '../../claim/open-claim.ts';
import type { House } from '../../house.ts';
import { readOrder } from '../order-reader.ts';
import { recordOrders } from '../record-order.ts';
import { type ChargeErrorView, listChargeErrors } from './payment-reader.ts';

/** Who opens these cases: the rule, so that every person may assess and approve them. */
const finder: Actor = { kind: 'rule', id: 'wrong-charges', name: '错收核对' };

const statements: Record<ChargeErrorView['kind'], string> = {
  paid_twice: '系统核对收款发现同一订单重复支付',
  paid_too_much: '系统核对收款发现实收超过订单应付',
  paid_without_order: '系统核对收款发现没有对应订单的收款',
};

/**
 * Puts a finding before people: the money stands as an order that sold nothing, and a case on it is opened by the rule. Every step is
 * recognised when it is done again, so a stop between two of them loses nothing and doubles nothing.
 */
export const openWrongCharge = async (
  house: House,
  merchantId: Id<'merchant'>,
  paymentId: Id<'payment'>,
): Promise<Result<Id<'refundCase'>, Refusal>> => {
  const { rows } = await listChargeErrors(house.db, merchantId, { open: false, paymentId }, { limit: 1, after: null });
  const [found] = rows;
  assert(found, 'a finding is kept before its case is opened');
  if (found.refundCase) return ok(found.refundCase.id);
  const orderId = await surplusOrder(house, merchantId, found);
  if (!orderId.ok) return orderId;
  await house.db.query({
    name: 'surplus-order-of-charge-error',
    text: 'update charge_error set surplus_order_id = $3 where merchant_id = $1 and payment_id = $2 and surplus_order_id is null',
    values: [uuidOf(merchantId), uuidOf(paymentId), uuidOf(orderId.value)],
  });
  const key = `wrong-charge:${paymentId}`;
  const opened = await openClaim(house, {
    merchantId,
    actor: finder,
    order: { id: orderId.value },
    claim: {
      kind: 'wrong_charge',
      cause: 'system_error',
      statement: statements[found.kind],
      intake: 'api',
      customerId: null,
    },
    dryRun: false,
    once: {
      key,
      requestHash: createHash('sha256').update(key).digest('hex'),
      answer: ({ id }) => ({ status: 201, body: { id }, etag: null }),
    },
  });
  if (!opened.ok) return refused(opened.refusal);
  const { value } = opened;
  const caseId = value.outcome === 'done' ? value.value.id : (value.answer.body as { id: Id<'refundCase'> }).id;
  await house.db.query({
    name: 'case-of-charge-error',
    text: 'update charge_error set case_id = $3 where merchant_id = $1 and payment_id = $2',
    values: [uuidOf(merchantId), uuidOf(paymentId), uuidOf(caseId)],
  });
  return ok(idOf('refundCase', uuidOf(caseId)));
};

/** An order that sold nothing and was paid by what was taken wrongly: every ceiling and lock of refunds then holds for it too. */
async function surplusOrder(
  house: House,
  merchantId: Id<'merchant'>,
  { payment, excess }: ChargeErrorView,
): Promise<Result<Id<'order'>, Refusal>> {
  const { currency } = excess;
  const about =
    payment.orderNumber === null ? null : await readOrder(house.db, merchantId, { number: payment.orderNumber });
  const [recorded] = await recordOrders(house, merchantId, [
    {
      number: `WRONG-${payment.kind}-${payment.channelTradeNumber}`,
      storeId: about?.storeId ?? payment.storeId,
      customerId: about?.customerId ?? null,
      currency,
      placedAt: payment.paidAt,
      receivedOn: null,
      lines: [
        {
          id: 'SURPLUS',
          sku: 'WRONG-CHARGE',
          title: '多收款',
          unitPrice: excess,
          quantity: 1,
          lineDiscount: money(currency, 0n),
          taxRateBasisPoints: 0,
          unitCost: null,
          noReasonExclusion: null,
          exclusionConfirmed: false,
        },
      ],
      discounts: [],
      gifts: [],
      shippingPaid: money(currency, 0n),
      freeShipping: null,
      tenders: [
        {
          reference: 'TAKEN',
          kind: payment.kind,
          amount: excess,
          paidAt: payment.paidAt,
          merchantTradeNumber: payment.merchantTradeNumber,
          channelTradeNumber: payment.channelTradeNumber,
        },
      ],
      invoiced: money(currency, 0n),
    },
  ]);
  assert(recorded, 'an order gets an answer');
  return recorded.ok ? ok(recorded.value.orderId) : recorded;
}
