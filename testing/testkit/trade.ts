import {
  type Actor,
  type Cause,
  type Currency,
  cny,
  type Id,
  type Intake,
  type Money,
  money,
  type Order,
  type Payout,
  type RefundCase,
  type Result,
  shanghaiDate,
  sum,
  type TenderKind,
} from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import { recordOrders } from '@redress/server/commerce/record-order.ts';
import { addCustomer } from '@redress/server/customer/add-customer.ts';
import { attachEvidenceToCase } from '@redress/server/evidence/attach-evidence.ts';
import type { House } from '@redress/server/house.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { readPayout } from '@redress/server/payout/payout-reader.ts';
import type { Done } from '@redress/server/platform/once.ts';
import { readCase } from '@redress/server/refund-case/case-reader.ts';

/** People of a shop. The one who assesses never approves. */
export const people = {
  clerk: { kind: 'staff', id: 'clerk', name: '小林' },
  manager: { kind: 'staff', id: 'manager', name: '王店长' },
  director: { kind: 'staff', id: 'director', name: '赵总' },
  cashier: { kind: 'staff', id: 'cashier', name: '出纳小周' },
} as const satisfies Record<string, Actor>;

/** A merchant with one store and one customer: the ground of a trade. */
export type Shop = {
  readonly house: House;
  readonly merchantId: Id<'merchant'>;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'>;
};

export const openShop = async (house: House, name = '跃动生活'): Promise<Shop> => {
  const { merchant, stores } = await createMerchant(house, {
    name,
    currency: 'CNY',
    stores: [{ code: 'SH-JA', name: '上海静安店' }],
  });
  const [store] = stores;
  if (!store) throw new Error('the shop has no store');
  const customer = await addCustomer(house, merchant.id, {
    reference: 'C-1',
    name: '陈小姐',
    phone: '13800000000',
    email: null,
  });
  return { house, merchantId: merchant.id, storeId: store.id, customerId: granted(customer).id };
};

/** One way of paying, in fen. Channel tenders get the trade number `PAID-<order>-<place>` unless told. */
export type Paid = {
  readonly kind: TenderKind;
  readonly fen: bigint;
  readonly trade?: string | null;
};

let soldSoFar = 0;

/**
 * Sells `cups` (one line; the price follows from what was paid, which `cups` must divide), paid by the given tenders and signed
 * for on the same day, so that a no-reason return is open.
 */
export const sell = async (
  { house, merchantId, storeId, customerId }: Shop,
  paid: readonly Paid[],
  { cups = 1n }: { readonly cups?: bigint } = {},
): Promise<Order> => {
  soldSoFar += 1;
  const number = `SO-${soldSoFar}`;
  const paidAt = house.clock.now();
  const total = sum(
    'CNY',
    paid.map((each) => cny(each.fen)),
  ).minor;
  if (total % cups !== 0n) throw new Error(`${total} fen do not divide into ${cups} cups`);
  const [recorded] = await recordOrders(house, merchantId, [
    {
      number,
      storeId,
      customerId,
      currency: 'CNY',
      placedAt: paidAt,
      receivedOn: shanghaiDate(paidAt),
      lines: [
        {
          id: 'L1',
          sku: 'CUP',
          title: '杯',
          unitPrice: cny(total / cups),
          quantity: Number(cups),
          lineDiscount: none,
          taxRateBasisPoints: 1300,
          unitCost: null,
          noReasonExclusion: null,
          exclusionConfirmed: false,
        },
      ],
      discounts: [],
      gifts: [],
      shippingPaid: none,
      freeShipping: null,
      tenders: paid.map(({ kind, fen, trade }, index) => ({
        reference: `T${index + 1}`,
        kind,
        amount: cny(fen),
        paidAt,
        merchantTradeNumber: trade === undefined ? `PAID-${number}-${index + 1}` : trade,
        channelTradeNumber: null,
      })),
      invoiced: null,
    },
  ]);
  if (!recorded) throw new Error('an order has an answer');
  const order = await readOrder(house.db, merchantId, { id: granted(recorded).orderId });
  if (!order) throw new Error(`order ${number} was not kept`);
  return order;
};

type Told = { readonly cause: Cause; readonly statement: string; readonly intake: Intake; readonly cups: number };

/** A claim on cups that come back; for a crack, by the customer's phone, unless it is told otherwise. */
export const claimReturn = async (
  { house, merchantId }: Shop,
  { id }: Pick<Order, 'id'>,
  { cause = 'quality', statement = '杯口有裂', intake = 'portal', cups = 1 }: Partial<Told> = {},
): Promise<RefundCase> =>
  doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id },
      claim: {
        kind: 'return_and_refund',
        cause,
        statement,
        lines: [{ lineId: 'L1', quantity: cups }],
        giftsReturned: [],
        returnFreight: null,
        intake,
        customerId: null,
      },
      dryRun: false,
      once: null,
    }),
  );

/** The customer gives cups back and the desk agrees, by the true use cases: claim, assessment, approval. The case is `paying` then. */
export const approveReturn = async (
  shop: Shop,
  order: Order,
  { cups = 1 }: { readonly cups?: number } = {},
): Promise<RefundCase> => {
  const { house, merchantId } = shop;
  const claimed = await claimReturn(shop, order, { cause: 'no_reason', statement: '不合适', intake: 'desk', cups });
  const command = { merchantId, caseId: claimed.id, expectedVersion: null, dryRun: false, once: null };
  doneOf(await assessCase(house, { ...command, actor: people.clerk }));
  const goodsReceivedOn = shanghaiDate(house.clock.now());
  const approval = { ...command, note: null, goodsReceivedOn };
  const approved = doneOf(await approveRefundCase(house, { ...approval, actor: people.manager }));
  if (approved.status !== 'awaiting_second_approval') return approved;
  return doneOf(await approveRefundCase(house, { ...approval, actor: people.director }));
};

/** A picture of a transfer slip, taken into the case: the proof of a payment by hand. */
export const attachProof = async ({ house, merchantId }: Shop, caseId: Id<'refundCase'>): Promise<Id<'evidence'>> => {
  const attached = await attachEvidenceToCase(house, {
    merchantId,
    actor: people.cashier,
    caseId,
    kind: 'system_log',
    fileName: '转账回单.png',
    contents: Buffer.from(onePixel, 'base64'),
    once: null,
  });
  return doneOf(attached).evidence.id;
};

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The case as it stands. */
export const caseNow = async ({ house, merchantId }: Shop, caseId: Id<'refundCase'>): Promise<RefundCase> => {
  const found = await readCase(house.db, merchantId, caseId);
  if (!found) throw new Error(`there is no case ${caseId}`);
  return found;
};

/** The payouts of an approved case as they stand, in the order of its legs. */
export const payoutsOf = async (shop: Shop, caseId: Id<'refundCase'>): Promise<Payout[]> => {
  const refundCase = await caseNow(shop, caseId);
  const legs = 'legs' in refundCase ? refundCase.legs : [];
  return Promise.all(legs.map((leg) => payoutNow(shop, leg.payoutId)));
};

export const payoutNow = async ({ house, merchantId }: Shop, payoutId: Id<'payout'>): Promise<Payout> => {
  const found = await readPayout(house.db, merchantId, payoutId);
  if (!found) throw new Error(`there is no payout ${payoutId}`);
  return found;
};

/** What was done; a refusal fails the test with its code. */
export const doneOf = <T, E extends { readonly code: string }>(result: Result<Done<T>, E>): T => {
  const done = granted(result);
  if (done.outcome !== 'done') throw new Error('the answer was replayed');
  return done.value;
};

export const granted = <T, E extends { readonly code: string }>(result: Result<T, E>): T => {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal)}`);
};

const none: Money<Currency> = money('CNY', 0n);
