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

/** So many payments are looked at in one go; the rest is for the next. */
const mostAtOnce = 1_000;

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
  await keep(house, merchantId, found.value);
  await markCompared(
    house,
    merchantId,
    payments.map(({ payment }) => uuidOf(payment.id)),
  );
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
    name: 'payments-to-compare',
    text: `select p.payment_id, p.order_number, o.order_id is not null as has_order from payment p
      left join sales_order o on o.merchant_id = p.merchant_id and o.number = p.order_number
      where p.merchant_id = $1 and p.compared_at is null and (o.order_id is not null or p.paid_at < $2)
      order by p.payment_id limit ${mostAtOnce}`,
    values: [uuidOf(merchantId), before],
  });
  for (const orderNumber of new Set(
    rows.flatMap((row) => (row.has_order && row.order_number ? [row.order_number] : [])),
  )) {
    const found = await findWrongChargesOfOrder(house, merchantId, orderNumber);
    if (!found.ok) return found;
  }
  const without = rows.filter((row) => !row.has_order).map((row) => row.payment_id);
  await keepWithoutOrder(house, merchantId, without);
  await markCompared(house, merchantId, without);
  return openWaiting(house, merchantId);
};

const keep = async ({ db, clock }: House, merchantId: Id<'merchant'>, found: readonly WrongCharge[]) => {
  if (found.length === 0) return;
  await db.query({
    name: 'keep-charge-errors',
    text: `insert into charge_error (merchant_id, payment_id, kind, excess_minor, found_at)
      select $1, f.id, f.kind, f.excess, $5 from unnest($2::uuid[], $3::text[], $4::bigint[]) as f (id, kind, excess)
      on conflict (merchant_id, payment_id) do nothing`,
    values: [
      uuidOf(merchantId),
      found.map(({ payment }) => uuidOf(payment.id)),
      found.map(({ kind }) => kind),
      found.map(({ excess }) => excess.minor),
      toIso(clock.now()),
    ],
  });
};

/** Written after the findings, so that a stop in between compares once more rather than never. */
const markCompared = async ({ db, clock }: House, merchantId: Id<'merchant'>, payments: readonly string[]) => {
  await db.query({
    name: 'mark-payments-compared',
    text: `update payment set compared_at = $3
      where merchant_id = $1 and payment_id = any ($2::uuid[]) and compared_at is null`,
    values: [uuidOf(merchantId), payments, toIso(clock.now())],
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
