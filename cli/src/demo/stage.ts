import { setTimeout as wait } from 'node:timers/promises';
import type { Actor, Id, Order, RefundCase, Refusal, Result } from '@redress/domain';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import { type NewOrder, recordOrders } from '@redress/server/commerce/record-order.ts';
import type { DemoName } from '@redress/server/demo/demo-staff.ts';
import type { SandboxDoor } from '@redress/server/demo/sandbox-door.ts';
import type { House } from '@redress/server/house.ts';
import { readPayout } from '@redress/server/payout/payout-reader.ts';
import type { Done } from '@redress/server/platform/once.ts';
import { readCase } from '@redress/server/refund-case/case-reader.ts';
import { Failure, failureOf } from '../say.ts';

/** Where the demo day is played: the shop, its people, and the local Alipay. */
export type Stage = {
  readonly house: House;
  readonly merchantId: Id<'merchant'>;
  readonly storeId: Id<'store'>;
  readonly customer: { readonly id: Id<'customer'>; readonly name: string };
  readonly sandbox: SandboxDoor;
  readonly actor: (name: DemoName | 'customer') => Actor;
};

/** What a use case gave; a refusal ends the demo in plain words, since the demo asks only for what must be allowed. */
export const must = <T>(result: Result<Done<T>, Refusal>): T => {
  if (!result.ok) throw failureOf(result.refusal);
  if (result.value.outcome !== 'done') throw new Failure('演示不使用幂等键', 'The demo uses no idempotency keys.');
  return result.value.value;
};

/** The customer buys: the order is recorded, and what was paid by Alipay is known to the local Alipay. */
export const sell = async (stage: Stage, order: Omit<NewOrder, 'storeId' | 'customerId'>): Promise<Order> => {
  const { house, merchantId, storeId, customer, sandbox } = stage;
  await sandbox.takePayments(
    order.tenders.flatMap(({ kind, merchantTradeNumber, amount, paidAt }) =>
      kind === 'alipay' && merchantTradeNumber
        ? [{ outTradeNo: merchantTradeNumber, amountMinor: amount.minor, paidAt, subject: order.number }]
        : [],
    ),
  );
  const [recorded] = await recordOrders(house, merchantId, [{ ...order, storeId, customerId: customer.id }]);
  if (!recorded?.ok)
    throw recorded ? failureOf(recorded.refusal) : new Failure('订单未登记', 'The order was not recorded.');
  const found = await readOrder(house.db, merchantId, { id: recorded.value.orderId });
  if (!found) throw new Failure('订单未登记', 'The order was not recorded.');
  return found;
};

const patience = { looks: 450, betweenMs: 200 };

/** Waits until the worker has brought the case to one of these states; it may run in another process. */
export const until = async (
  stage: Stage,
  caseId: Id<'refundCase'>,
  wanted: (refundCase: RefundCase) => boolean,
): Promise<RefundCase> => {
  for (let look = 0; look < patience.looks; look += 1) {
    const refundCase = await readCase(stage.house.db, stage.merchantId, caseId);
    if (refundCase && wanted(refundCase)) return refundCase;
    await wait(patience.betweenMs);
  }
  throw new Failure(
    '等待出款超时；出款任务仍在，稍后会继续',
    'The payout takes too long; it is kept and will go on later.',
  );
};

/** Waits for a state of one payout that may pass quickly; false when it was over before we saw it. */
export const seesPayout = async (
  stage: Stage,
  payoutId: Id<'payout'>,
  statuses: readonly string[],
  over: readonly string[],
): Promise<string> => {
  for (let look = 0; look < patience.looks; look += 1) {
    const payout = await readPayout(stage.house.db, stage.merchantId, payoutId);
    if (payout && (statuses.includes(payout.status) || over.includes(payout.status))) return payout.status;
    await wait(patience.betweenMs / 4);
  }
  throw new Failure(
    '等待出款超时；出款任务仍在，稍后会继续',
    'The payout takes too long; it is kept and will go on later.',
  );
};
