import {
  DAY,
  type Id,
  idOf,
  later,
  ok,
  type Refusal,
  type Result,
  toIso,
  uuidOf,
  type WrongCharge,
  wrongChargesOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { readOrder } from '../order-reader.ts';
import { openWrongCharge } from './open-wrong-charge.ts';
import { readPaymentsOfOrder } from './payment-reader.ts';

/** Compares what was taken for one order with what was due. Everything found is kept and gets a case; nothing happens when all is explained. */
export const findWrongChargesOfOrder = async (
  house: House,
  merchantId: Id<'merchant'>,
  orderNumber: string,
): Promise<Result<readonly WrongCharge[], Refusal>> => {
  const [order, payments] = await Promise.all([
    readOrder(house.db, merchantId, { number: orderNumber }),
    readPaymentsOfOrder(house.db, merchantId, orderNumber),
  ]);
  if (!order || payments.length === 0) return ok([]);
  const found = wrongChargesOf(order, payments);
  if (!found.ok) return found;
  for (const each of found.value) await keep(house, merchantId, each);
  for (const { payment } of found.value) {
    const opened = await openWrongCharge(house, merchantId, payment.id);
    if (!opened.ok) return opened;
  }
  return found;
};

/**
 * Looks at everything that waits: payments whose order was recorded since, payments of more than a day that still have none, and findings
 * whose case was not opened because the machine stopped in between. Answers how many cases were opened. Safe to run at any time, by many.
 */
export const findWrongCharges = async (house: House, merchantId: Id<'merchant'>): Promise<Result<number, Refusal>> => {
  // A payment may wait a day for its order to be recorded before it counts as taken without one.
  const before = toIso(later(house.clock.now(), -DAY));
  const { rows } = await house.db.query<{ payment_id: string; order_number: string | null; has_order: boolean }>({
    name: 'payments-without-tender',
    text: `select p.payment_id, p.order_number, o.order_id is not null as has_order from payment p
      left join sales_order o on o.merchant_id = p.merchant_id and o.number = p.order_number
      where p.merchant_id = $1
        and not exists (select 1 from charge_error e where e.merchant_id = p.merchant_id and e.payment_id = p.payment_id)
        and not exists (select 1 from tender t where t.merchant_id = p.merchant_id and t.channel_trade_number = p.channel_trade_number
          and t.kind = p.kind and t.amount_minor = p.amount_minor)
        and (o.order_id is not null or p.paid_at < $2)
      order by p.payment_id`,
    values: [uuidOf(merchantId), before],
  });
  for (const orderNumber of new Set(
    rows.flatMap((row) => (row.has_order && row.order_number ? [row.order_number] : [])),
  )) {
    const found = await findWrongChargesOfOrder(house, merchantId, orderNumber);
    if (!found.ok) return found;
  }
  await keepWithoutOrder(
    house,
    merchantId,
    rows.filter((row) => !row.has_order).map((row) => row.payment_id),
  );
  return openWaiting(house, merchantId);
};

const keep = async ({ db, clock }: House, merchantId: Id<'merchant'>, { payment, kind, excess }: WrongCharge) => {
  await db.query({
    name: 'keep-charge-error',
    text: `insert into charge_error (merchant_id, payment_id, kind, excess_minor, found_at) values ($1, $2, $3, $4, $5)
      on conflict (merchant_id, payment_id) do nothing`,
    values: [uuidOf(merchantId), uuidOf(payment.id), kind, excess.minor, toIso(clock.now())],
  });
};

const keepWithoutOrder = async ({ db, clock }: House, merchantId: Id<'merchant'>, payments: readonly string[]) => {
  await db.query({
    name: 'keep-payments-without-order',
    text: `insert into charge_error (merchant_id, payment_id, kind, excess_minor, found_at)
      select merchant_id, payment_id, 'paid_without_order', amount_minor, $3 from payment
      where merchant_id = $1 and payment_id = any ($2::uuid[])
      on conflict (merchant_id, payment_id) do nothing`,
    values: [uuidOf(merchantId), payments, toIso(clock.now())],
  });
};

async function openWaiting(house: House, merchantId: Id<'merchant'>): Promise<Result<number, Refusal>> {
  const { rows } = await house.db.query<{ payment_id: string }>({
    name: 'charge-errors-to-open',
    text: 'select payment_id from charge_error where merchant_id = $1 and case_id is null order by payment_id',
    values: [uuidOf(merchantId)],
  });
  for (const row of rows) {
    const opened = await openWrongCharge(house, merchantId, idOf('payment', row.payment_id));
    if (!opened.ok) return opened;
  }
  return ok(rows.length);
}
