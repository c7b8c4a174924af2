import {
  type Actor,
  approveCase,
  assess,
  chinaRestDays,
  cny,
  type Decision,
  dateOf,
  declineCase,
  fromIso,
  type GoodsClaim,
  type Id,
  type Instant,
  idOf,
  type Kind,
  legMoved,
  nothingAgreed,
  nothingEstablished,
  type Order,
  openCase,
  type Payout,
  type RefundCase,
  type Result,
  recordAssessment,
  shanghaiDate,
  standardShopPolicy,
  usualBooks,
} from '@redress/domain';
import type { ReceiptFacts } from './receipt.ts';

/** Made-up facts of a refund for tests, through the same decisions as real ones: a part return that breaks a promotion, paid in two ways. */
export const refundFacts = (
  changes: { readonly claim?: Partial<GoodsClaim>; readonly order?: Partial<Order> } = {},
): ReceiptFacts => {
  const newId = idsInOrder();
  const order = { ...orderOf(newId), ...changes.order };
  const opened = must(
    openCase({ caseId: newId('refundCase'), order, card: null, claim: { ...claimOf, ...changes.claim }, now }),
  );
  const found = must(assessmentOf(newId, order, opened.after));
  const assessed = must(recordAssessment(opened.after, found));
  const approved = must(
    approveCase(assessed.after, {
      actor: manager,
      note: '同意',
      goodsReceivedOn: dateOf('2026-03-10'),
      orders: [order],
      card: null,
      terms: policy.terms,
      books: usualBooks,
      now: at('2026-03-10T09:30:00+08:00'),
      newId: { settlement: () => newId('settlement'), payout: () => newId('payout'), entry: () => newId('entry') },
    }),
  );
  return { ...paid(newId, order, approved), explanation: found.workings.explanation };
};

/** The same claim, declined: too late, with the reason that the customer reads. */
export const declinedFacts = (): ReceiptFacts => {
  const newId = idsInOrder();
  const order = { ...orderOf(newId), receivedOn: dateOf('2026-01-05') };
  const opened = must(openCase({ caseId: newId('refundCase'), order, card: null, claim: claimOf, now }));
  const found = must(assessmentOf(newId, order, opened.after));
  const assessed = must(recordAssessment(opened.after, found));
  const declined = must(
    declineCase(assessed.after, {
      actor: manager,
      reason: '超过七日无理由退货期限',
      now,
      appealDays: policy.terms.appealDays,
    }),
  );
  const { explanation } = found.workings;
  return { ...people, order, refundCase: declined.after, explanation, payouts: [], entries: [] };
};

const at = (iso: string): Instant => fromIso(iso) ?? (0 as Instant);
const now = at('2026-03-09T10:00:00+08:00');
const clerk: Actor = { kind: 'staff', id: 'clerk', name: '小林' };
const manager: Actor = { kind: 'staff', id: 'manager', name: '王店长' };
const people = {
  merchantName: '跃动生活',
  storeName: '上海静安店',
  customer: { name: '欧阳小芳', phone: '13800005678' },
};

type NewId = <K extends Kind>(kind: K) => Id<K>;
const idsInOrder = (): NewId => {
  let made = 0;
  return (kind) => {
    made += 1;
    return idOf(kind, `019e0000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`);
  };
};
const policy = standardShopPolicy({
  id: idOf('policy', '019e0000-0000-7000-8000-ffffffffffff'),
  version: 3,
  effectiveFrom: dateOf('2025-01-01'),
});

const line = (id: string, title: string, unitPrice: bigint, quantity: number): Order['lines'][number] => ({
  id,
  sku: id,
  title,
  unitPrice: cny(unitPrice),
  quantity,
  lineDiscount: cny(0n),
  taxRateBasisPoints: 1300,
  unitCost: cny(unitPrice / 2n),
  noReasonExclusion: null,
  exclusionConfirmed: false,
  returnedQuantity: 0,
  refunded: cny(0n),
});

const tender = (newId: NewId, reference: string, kind: 'alipay' | 'stored_value', minor: bigint) => ({
  id: newId('tender'),
  reference,
  kind,
  amount: cny(minor),
  refunded: cny(0n),
  reserved: cny(0n),
  paidAt: at('2026-03-01T10:00:00+08:00'),
  merchantTradeNumber: null,
  channelTradeNumber: null,
  channelAccountId: kind === 'alipay' ? newId('channelAccount') : null,
});

const orderOf = (newId: NewId): Order => ({
  id: newId('order'),
  number: 'SO-20260301-0007',
  storeId: newId('store'),
  customerId: null,
  currency: 'CNY',
  placedAt: at('2026-03-01T10:00:00+08:00'),
  receivedOn: dateOf('2026-03-05'),
  lines: [
    line('L1', '随行杯 350ml', 10_000n, 2),
    line('L2', '手冲壶', 25_000n, 1),
    line('L3', '滤纸 100 张', 2_900n, 3),
  ],
  discounts: [{ id: 'D1', label: '满 500 减 60', amount: cny(6_000n), threshold: cny(50_000n) }],
  gifts: [{ id: 'G1', title: '杯刷', price: cny(1_500n), settled: false }],
  shippingPaid: cny(0n),
  freeShipping: { threshold: cny(30_000n), standardFee: cny(1_200n) },
  tenders: [tender(newId, 'P1', 'alipay', 37_700n), tender(newId, 'P2', 'stored_value', 10_000n)],
  invoiced: cny(47_700n),
  credited: cny(0n),
  agreed: nothingAgreed,
  version: 1,
});

const claimOf: GoodsClaim = {
  kind: 'return_and_refund',
  cause: 'no_reason',
  statement: '手冲壶和一只杯子不合适，想退掉，其余留下。',
  lines: [
    { lineId: 'L1', quantity: 1 },
    { lineId: 'L2', quantity: 1 },
  ],
  giftsReturned: [],
  returnFreight: cny(0n),
  intake: 'desk',
  claimedAt: at('2026-03-09T10:00:00+08:00'),
  customerId: null,
};

const assessmentOf = (newId: NewId, order: Order, before: RefundCase) =>
  assess({
    order,
    prepaid: null,
    wrongCharge: null,
    judgement: null,
    established: nothingEstablished,
    refundsInYear: 0,
    lawVersion: 0,
    claim: before.claim,
    policy,
    evidence: [],
    today: shanghaiDate(now),
    now,
    restDays: chinaRestDays,
    actor: clerk,
    assessmentId: newId('assessment'),
  });

/** Every payout settled, one after the other. */
function paid(newId: NewId, order: Order, approved: Decision): Omit<ReceiptFacts, 'explanation'> {
  let refundCase = approved.after;
  const entries = [...approved.entries];
  const payouts = approved.newPayouts.map((before, i): Payout => {
    const settledAt = at(`2026-03-10T09:3${i + 1}:00+08:00`);
    const channelNumber = before.route === 'original' ? '2026031022001400000000000001' : null;
    const after: Payout = {
      ...before,
      status: 'settled',
      next: null,
      settled: { at: settledAt, channelNumber, landing: null },
      version: before.version + 1,
    };
    const moved = legMoved(refundCase, { before, after, now: settledAt, entryId: newId('entry'), settledEntry: null });
    refundCase = moved.after;
    entries.push(...moved.entries);
    return after;
  });
  return { ...people, order, refundCase, payouts, entries };
}

function must<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}
