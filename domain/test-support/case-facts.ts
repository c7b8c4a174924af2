import type { AssessmentFacts } from '../src/assessment/assess.ts';
import type { Assessment } from '../src/assessment/assessment.ts';
import { nothingEstablished } from '../src/assessment/established.ts';
import type { GoodsClaim } from '../src/claim/claim.ts';
import { nothingAgreed } from '../src/commerce/agreement.ts';
import type { Order, OrderLine } from '../src/commerce/order.ts';
import type { Tender } from '../src/commerce/tender.ts';
import { type Id, idOf, type Kind } from '../src/ids/id.ts';
import { cny, subtract, sum } from '../src/money/money.ts';
import { standardShopPolicy } from '../src/policy/standard-shop-policy.ts';
import { DAY, instantOf, later } from '../src/time/instant.ts';
import { dateOf, shanghaiDate } from '../src/time/local-date.ts';
import { chinaRestDays } from '../src/time/rest-days-of-china.ts';

/** The n-th id of a kind: the same in every run. */
export const idNumber = <K extends Kind>(kind: K, n: number): Id<K> =>
  idOf(kind, `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);

/** Monday 2026-03-02, 10:00 in Shanghai: the goods were signed for on that day. */
export const receivedAt = instantOf(Date.UTC(2026, 2, 2, 2));

export const aLine = (id: string, price: bigint, change: Partial<OrderLine> = {}): OrderLine => ({
  id,
  sku: `SKU-${id}`,
  title: id,
  unitPrice: cny(price),
  quantity: 1,
  lineDiscount: cny(0n),
  taxRateBasisPoints: 1300,
  unitCost: null,
  noReasonExclusion: null,
  exclusionConfirmed: false,
  returnedQuantity: 0,
  refunded: cny(0n),
  ...change,
});

export const aTender = (n: number, amount: bigint, change: Partial<Tender> = {}): Tender => ({
  id: idNumber('tender', n),
  reference: `T${n}`,
  kind: 'alipay',
  amount: cny(amount),
  refunded: cny(0n),
  reserved: cny(0n),
  paidAt: receivedAt,
  merchantTradeNumber: null,
  channelTradeNumber: null,
  channelAccountId: null,
  ...change,
});

/** An order that is paid by its tenders; what was invoiced is what was paid unless the test says otherwise. */
export const anOrder = (change: Partial<Order>): Order => {
  const tenders = change.tenders ?? [];
  return {
    id: idNumber('order', 1),
    number: 'A-1',
    storeId: idNumber('store', 1),
    customerId: null,
    currency: 'CNY',
    placedAt: receivedAt,
    receivedOn: dateOf('2026-03-02'),
    lines: [],
    discounts: [],
    gifts: [],
    shippingPaid: cny(0n),
    freeShipping: null,
    invoiced: sum(
      'CNY',
      tenders.map((tender) => cny(tender.amount.minor)),
    ),
    credited: cny(0n),
    agreed: nothingAgreed,
    version: 1,
    ...change,
    tenders,
  };
};

export const aClaim = (change: Partial<GoodsClaim>): GoodsClaim => ({
  kind: 'return_and_refund',
  cause: 'no_reason',
  statement: '',
  lines: [],
  giftsReturned: [],
  returnFreight: cny(0n),
  intake: 'portal',
  claimedAt: later(receivedAt, 3 * DAY),
  customerId: null,
  ...change,
});

export const someFacts = (
  change: Pick<AssessmentFacts, 'order' | 'claim'> & Partial<AssessmentFacts>,
): AssessmentFacts => {
  const now = change.now ?? later(receivedAt, 4 * DAY);
  return {
    policy: standardShopPolicy({ id: idNumber('policy', 1) }),
    evidence: [],
    prepaid: null,
    wrongCharge: null,
    judgement: null,
    established: nothingEstablished,
    refundsInYear: 0,
    lawVersion: 0,
    today: shanghaiDate(now),
    now,
    restDays: chinaRestDays,
    actor: { kind: 'staff', id: 'clerk', name: '审核人' },
    assessmentId: idNumber('assessment', 1),
    ...change,
  };
};

/** The order after an assessment was approved and paid: what the server writes with the decision. */
export const afterPaying = (order: Order, assessment: Assessment): Order => ({
  ...order,
  version: order.version + 1,
  credited: cny(order.credited.minor + assessment.refund.minor),
  lines: order.lines.map((line) => {
    const refund = assessment.lines.find((one) => one.lineId === line.id);
    return refund
      ? {
          ...line,
          returnedQuantity: line.returnedQuantity + refund.quantity,
          refunded: cny(line.refunded.minor + refund.goods.minor),
        }
      : line;
  }),
  gifts: order.gifts.map((gift) => ({ ...gift, settled: gift.settled || assessment.giftsSettled.includes(gift.id) })),
  tenders: order.tenders.map((tender) => {
    const share = assessment.tenders.find((one) => one.tenderId === tender.id);
    return share ? { ...tender, refunded: cny(tender.refunded.minor + share.amount.minor) } : tender;
  }),
});

export const left = ({ amount, refunded, reserved }: Tender): bigint =>
  subtract(subtract(amount, refunded), reserved).minor;
