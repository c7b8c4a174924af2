import {
  assess,
  chinaRestDays,
  cny,
  dateOf,
  fromIso,
  type Instant,
  idOf,
  type Kind,
  type Order,
  standardShopPolicy,
} from '@redress/domain';

/**
 * Pure assessments a second on one core, explanation included: `npm run -w bench assess`.
 * The aim is 100,000; each row says how far it is. Orders: one line; and eight lines with a broken promotion, a coupon, a gift and three tenders.
 */
const at = (iso: string): Instant => fromIso(iso) ?? (0 as Instant);
const id = <K extends Kind>(kind: K) => idOf(kind, '018e0000-0000-7000-8000-000000000001');
const now = at('2026-03-09T10:00:00+08:00');
const policy = standardShopPolicy({ id: id('policy'), version: 1, effectiveFrom: dateOf('2025-01-01') });
const actor = { kind: 'staff', id: 'clerk', name: 'clerk' } as const;

const orderOf = (lines: number, promotions: boolean): Order => ({
  id: id('order'),
  number: 'SO-1',
  storeId: id('store'),
  customerId: null,
  currency: 'CNY',
  placedAt: at('2026-03-01T10:00:00+08:00'),
  receivedOn: dateOf('2026-03-03'),
  lines: Array.from({ length: lines }, (_, index) => ({
    id: `L${index}`,
    sku: `SKU-${index}`,
    title: '商品',
    unitPrice: cny(10_000n),
    quantity: 2,
    lineDiscount: cny(0n),
    taxRateBasisPoints: 1300,
    unitCost: cny(4_000n),
    noReasonExclusion: null,
    exclusionConfirmed: false,
    returnedQuantity: 0,
    refunded: cny(0n),
  })),
  discounts: promotions
    ? [
        { id: 'P1', label: '满1500减300', amount: cny(30_000n), threshold: cny(150_000n) },
        { id: 'C1', label: '优惠券', amount: cny(1_000n), threshold: null },
      ]
    : [],
  gifts: promotions ? [{ id: 'G1', title: '水杯', price: cny(3_900n), settled: false }] : [],
  shippingPaid: cny(0n),
  freeShipping: null,
  tenders: (promotions ? [89_000n, 30_000n, 10_000n] : [BigInt(lines) * 20_000n]).map((minor, index) => ({
    id: idOf('tender', `018e0000-0000-7000-8000-00000000000${index + 1}`),
    reference: `T${index}`,
    kind: 'alipay',
    amount: cny(minor),
    refunded: cny(0n),
    reserved: cny(0n),
    paidAt: at('2026-03-01T10:00:00+08:00'),
    merchantTradeNumber: null,
    channelTradeNumber: null,
    channelAccountId: null,
  })),
  invoiced: cny(promotions ? 129_000n : BigInt(lines) * 20_000n),
  credited: cny(0n),
  version: 1,
});

const measure = (name: string, order: Order, returned: number): void => {
  const claim = {
    kind: 'return_and_refund',
    cause: 'no_reason',
    statement: '',
    lines: Array.from({ length: returned }, (_, index) => ({ lineId: `L${index}`, quantity: 1 })),
    giftsReturned: [],
    returnFreight: cny(0n),
    intake: 'api',
    claimedAt: now,
    customerId: null,
  } as const;
  const facts = {
    order,
    claim,
    policy,
    evidence: [],
    today: dateOf('2026-03-09'),
    now,
    restDays: chinaRestDays,
    actor,
    assessmentId: id('assessment'),
  };
  const run = (count: number): number => {
    const started = process.hrtime.bigint();
    for (let i = 0; i < count; i += 1) {
      const result = assess(facts);
      if (!result.ok) throw new Error(`the case of the bench was refused: ${result.refusal.code}`);
    }
    return Number(process.hrtime.bigint() - started) / 1e9;
  };
  run(20_000);
  const rates = Array.from({ length: 5 }, () => Math.round(50_000 / run(50_000))).sort((a, b) => a - b);
  const median = rates[2] ?? 0;
  process.stdout.write(
    `${name.padEnd(44)} ${median.toLocaleString('en').padStart(10)} /s   (${rates[0]?.toLocaleString('en')} – ${rates[4]?.toLocaleString('en')}), ${(median / 100_000).toFixed(2)} of the aim\n`,
  );
};

process.stdout.write(`assess, one core, Node ${process.versions.node}; median of five runs of 50,000\n`);
measure('one line, one tender', orderOf(1, false), 1);
measure('eight lines, promotion breaks, three tenders', orderOf(8, true), 4);
