import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  assess,
  chinaRestDays,
  cny,
  dateOf,
  fromIso,
  type Instant,
  idOf,
  type Kind,
  nothingAgreed,
  nothingEstablished,
  type Order,
  standardShopPolicy,
} from '@redress/domain';
import { printTable, printTitle } from './measure/table.ts';

/**
 * Pure assessments a second of one core, explanation included: `npm run -w @redress/bench assess`.
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
  agreed: nothingAgreed,
  version: 1,
});

const measure = (name: string, order: Order, returned: number): (string | number)[] => {
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
    prepaid: null,
    wrongCharge: null,
    judgement: null,
    established: nothingEstablished,
    refundsInYear: 0,
    lawVersion: 0,
    claim,
    policy,
    evidence: [],
    today: dateOf('2026-03-09'),
    now,
    restDays: chinaRestDays,
    actor,
    assessmentId: id('assessment'),
  };
  const once = () => {
    const result = assess(facts);
    if (!result.ok) throw new Error(`the case of the bench was refused: ${result.refusal.code}`);
    return result.value;
  };
  /** Seconds of processor time, which neighbours on the same machine lengthen less than the time on the wall. */
  const run = (count: number): number => {
    const before = process.cpuUsage();
    for (let i = 0; i < count; i += 1) once();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  run(10_000);
  const rates = Array.from({ length: 5 }, () => Math.round(10_000 / run(10_000))).sort((a, b) => a - b);
  const median = rates[2] ?? 0;
  const range = `${rates[0]?.toLocaleString('en')} – ${rates[4]?.toLocaleString('en')}`;
  return [name, median, range, median / 100_000, heldBy(once)];
};

/** Bytes that one assessment with its explanation holds. */
const heldBy = (once: () => unknown): number => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 2_000 }, once);
  collectGarbage();
  return (process.memoryUsage().heapUsed - before) / kept.length;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

printTitle('assess: pure, with explanation');
printTable(
  ['', 'a second of one core', 'lowest – highest of five', 'of the aim of 100,000', 'bytes held'],
  [
    measure('one line, one tender', orderOf(1, false), 1),
    measure('eight lines, promotion breaks, three tenders', orderOf(8, true), 4),
  ],
);
