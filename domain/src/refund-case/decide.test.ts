import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { assess } from '../assessment/assess.ts';
import { nothingEstablished } from '../assessment/established.ts';
import type { Cause, Claim, GoodsClaim } from '../claim/claim.ts';
import { nothingAgreed } from '../commerce/agreement.ts';
import type { Order } from '../commerce/order.ts';
import { type Id, idOf, type Kind } from '../ids/id.ts';
import { usualBooks } from '../ledger/books.ts';
import { totalOf } from '../ledger/entry.ts';
import type { Currency } from '../money/currency.ts';
import { cny, sum } from '../money/money.ts';
import { standardShopPolicy } from '../policy/standard-shop-policy.ts';
import type { Result } from '../result.ts';
import { fromIso, type Instant } from '../time/instant.ts';
import { dateOf, type LocalDate, shanghaiDate } from '../time/local-date.ts';
import { chinaRestDays } from '../time/rest-days-of-china.ts';
import { appealCase } from './decide/appeal.ts';
import { approveCase } from './decide/approve.ts';
import { attachEvidence, maximumEvidence } from './decide/attach.ts';
import { declineCase } from './decide/decline.ts';
import { caseNumber, openCase } from './decide/open.ts';
import { recordAssessment } from './decide/record-assessment.ts';
import { withdrawCase } from './decide/withdraw.ts';
import type { Decision } from './decision.ts';
import { replay } from './evolve.ts';
import type { RefundCase } from './refund-case.ts';

const at = (iso: string): Instant => fromIso(iso) ?? (0 as Instant);
const now = at('2026-03-09T10:00:00+08:00');
let made = 0;
const newId = <K extends Kind>(kind: K): Id<K> => {
  made += 1;
  return idOf(kind, `018e0000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`);
};
const person = (name: string): Actor => ({ kind: 'staff', id: name, name });
const [clerk, manager, director] = [person('小林'), person('王店长'), person('赵总')];

const order = (changes: Partial<Order> = {}): Order => ({
  id: newId('order'),
  number: 'SO-1',
  storeId: newId('store'),
  customerId: newId('customer'),
  currency: 'CNY',
  placedAt: at('2026-03-01T10:00:00+08:00'),
  receivedOn: dateOf('2026-03-03'),
  lines: [
    {
      id: 'L1',
      sku: 'CUP',
      title: '杯',
      unitPrice: cny(10_000n),
      quantity: 3,
      lineDiscount: cny(0n),
      taxRateBasisPoints: 1300,
      unitCost: cny(4_000n),
      noReasonExclusion: null,
      exclusionConfirmed: false,
      returnedQuantity: 0,
      refunded: cny(0n),
    },
  ],
  discounts: [],
  gifts: [],
  shippingPaid: cny(0n),
  freeShipping: null,
  tenders: [
    { ...tender('alipay', 'alipay', 20_000n), channelAccountId: newId('channelAccount') },
    tender('balance', 'stored_value', 10_000n),
  ],
  invoiced: cny(30_000n),
  credited: cny(0n),
  agreed: nothingAgreed,
  version: 1,
  ...changes,
});

function tender(reference: string, kind: 'alipay' | 'stored_value', minor: bigint): Order['tenders'][number] {
  return {
    id: newId('tender'),
    reference,
    kind,
    amount: cny(minor),
    refunded: cny(0n),
    reserved: cny(0n),
    paidAt: at('2026-03-01T10:00:00+08:00'),
    merchantTradeNumber: null,
    channelTradeNumber: null,
    channelAccountId: null,
  };
}

const claim = (changes: Partial<GoodsClaim> = {}): GoodsClaim => ({
  kind: 'refund_only',
  cause: 'quality' satisfies Cause,
  statement: '杯口有裂纹',
  lines: [{ lineId: 'L1', quantity: 1 }],
  giftsReturned: [],
  returnFreight: cny(0n),
  intake: 'api',
  claimedAt: now,
  customerId: null,
  ...changes,
});

const policy = standardShopPolicy({ id: newId('policy'), version: 1, effectiveFrom: dateOf('2025-01-01') });

function must<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}
const refusalOf = (result: Result<unknown, { code: string }>): string =>
  result.ok ? 'not refused' : result.refusal.code;

const opened = (of: Order, asked: Claim = claim()): Decision =>
  must(openCase({ caseId: newId('refundCase'), order: of, card: null, claim: asked, now }));
const assessedBy = (actor: Actor, before: RefundCase, of: Order) =>
  recordAssessment(
    before,
    must(
      assess({
        order: of,
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
        actor,
        assessmentId: newId('assessment'),
      }),
    ),
  );
const ids = { settlement: () => newId('settlement'), payout: () => newId('payout'), entry: () => newId('entry') };
const approvedBy = (
  actor: Actor,
  before: RefundCase,
  of: Order,
  goodsReceivedOn: LocalDate | null = null,
  terms = policy.terms,
) =>
  approveCase(before, {
    actor,
    note: null,
    goodsReceivedOn,
    orders: [of],
    card: null,
    terms,
    books: usualBooks,
    now,
    newId: ids,
  });

describe('a claim', () => {
  it('opens a case with a number for the telephone', () => {
    const { after, events } = opened(order());
    expect(after.status).toBe('claimed');
    expect(after.number).toMatch(/^RF-260309-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(replay(events)).toEqual(after);
  });

  it('takes its date from the calendar of Shanghai', () => {
    expect(caseNumber(newId('refundCase'), at('2026-03-08T16:30:00Z'))).toMatch(/^RF-260309-/);
  });

  it.each([
    ['nothing', { lines: [] }, 'claim_empty'],
    ['a line that was not bought', { lines: [{ lineId: 'L9', quantity: 1 }] }, 'claim_line_unknown'],
    ['more than was bought', { lines: [{ lineId: 'L1', quantity: 4 }] }, 'quantity_exceeds_refundable'],
    ['none of a line', { lines: [{ lineId: 'L1', quantity: 0 }] }, 'quantity_exceeds_refundable'],
    [
      'a line twice',
      {
        lines: [
          { lineId: 'L1', quantity: 1 },
          { lineId: 'L1', quantity: 1 },
        ],
      },
      'claim_line_repeated',
    ],
    ['a gift that was not given', { giftsReturned: ['G1'] }, 'claim_line_unknown'],
    ['freight in another currency', { returnFreight: { currency: 'USD', minor: 100n } }, 'currency_mismatch'],
    ['for somebody else', { customerId: newId('customer') }, 'claimant_mismatch'],
  ] satisfies [string, Partial<GoodsClaim>, string][])('for %s is refused', (_, changes, code) => {
    expect(
      refusalOf(openCase({ caseId: newId('refundCase'), order: order(), card: null, claim: claim(changes), now })),
    ).toBe(code);
  });
});

describe('an approval', () => {
  it('freezes the settlement, reserves each tender, queues the payouts and books the debt', () => {
    const sale = order();
    const assessed = must(assessedBy(clerk, opened(sale).after, sale)).after;
    const decision = must(approvedBy(manager, assessed, sale));
    expect(decision.after.status).toBe('paying');
    expect(decision.newPayouts.map(({ route, status, amount }) => [route, status, amount.minor])).toEqual([
      ['original', 'queued', 6_667n],
      ['in_house', 'queued', 3_333n],
    ]);
    expect(decision.tenderMoves.map(({ move, amount }) => [move, amount.minor])).toEqual([
      ['hold', 6_667n],
      ['hold', 3_333n],
    ]);
    expect(decision.orderMoves).toMatchObject([
      { expectedVersion: 1, lines: [{ lineId: 'L1', quantity: 1 }], credited: cny(10_000n) },
    ]);
    const [entry] = decision.entries;
    expect(entry?.postings.map(({ account, side, amount }) => [account, side, amount.minor])).toEqual([
      ['6001', 'debit', 8_850n],
      ['2221.output_vat', 'debit', 1_150n],
      ['2241.refunds', 'credit', 10_000n],
    ]);
    expect(
      sum<Currency>(
        'CNY',
        decision.newPayouts.map(({ amount }) => amount),
      ),
    ).toEqual(totalOf(entry?.postings ?? [], 'credit'));
  });

  it('holds a leg whose channel is not connected, and says why', () => {
    const sale = order({ tenders: [tender('alipay', 'alipay', 30_000n)] });
    const decision = must(approvedBy(manager, must(assessedBy(clerk, opened(sale).after, sale)).after, sale));
    expect(decision.newPayouts[0]).toMatchObject({ status: 'held', holdReason: 'no_channel_account', next: null });
    expect(decision.after).toMatchObject({ legs: [{ status: 'held' }] });
  });

  it('books goods back into stock when they came back, and counts seven days from there', () => {
    const sale = order();
    const back = claim({ kind: 'return_and_refund', cause: 'no_reason' });
    const assessed = must(assessedBy(clerk, opened(sale, back).after, sale)).after;
    expect(refusalOf(approvedBy(manager, assessed, sale))).toBe('goods_not_received');
    expect(refusalOf(approvedBy(manager, assessed, sale, dateOf('2026-03-10')))).toBe('date_in_future');
    const decision = must(approvedBy(manager, assessed, sale, dateOf('2026-03-08')));
    expect(decision.after).toMatchObject({ dueOn: '2026-03-15' });
    expect(decision.entries.map(({ kind }) => kind)).toEqual(['refund_approved', 'goods_back']);
  });

  it('is never given by the person who assessed', () => {
    const sale = order();
    expect(refusalOf(approvedBy(clerk, must(assessedBy(clerk, opened(sale).after, sale)).after, sale))).toBe(
      'maker_is_checker',
    );
  });

  it('needs a second person from the limit on, and that is neither of the first two', () => {
    const sale = order();
    const terms = { ...policy.terms, secondApprovalFrom: cny(10_000n) };
    const assessed = must(assessedBy(clerk, opened(sale).after, sale)).after;
    const first = must(approvedBy(manager, assessed, sale, null, terms));
    expect(first.after.status).toBe('awaiting_second_approval');
    expect([first.newPayouts, first.entries, first.tenderMoves]).toEqual([[], [], []]);
    expect(refusalOf(approvedBy(manager, first.after, sale, null, terms))).toBe('second_approver_is_first');
    expect(refusalOf(approvedBy(clerk, first.after, sale, null, terms))).toBe('maker_is_checker');
    const second = must(approvedBy(director, first.after, sale, null, terms));
    expect(second.after).toMatchObject({ status: 'paying', approvals: [{ by: manager }, { by: director }] });
  });

  it('fails when the order has changed since it was assessed', () => {
    const sale = order();
    const assessed = must(assessedBy(clerk, opened(sale).after, sale)).after;
    expect(refusalOf(approvedBy(manager, assessed, { ...sale, version: 2 }))).toBe('facts_changed');
  });

  it('has nothing to approve when nothing is owed', () => {
    const sale = order({ receivedOn: dateOf('2026-01-05') });
    const late = claim({ kind: 'return_and_refund', cause: 'no_reason' });
    const assessed = must(assessedBy(clerk, opened(sale, late).after, sale)).after;
    expect(refusalOf(approvedBy(manager, assessed, sale))).toBe('nothing_to_refund');
  });
});

describe('a decline', () => {
  const declined = (sale: Order) =>
    must(
      declineCase(must(assessedBy(clerk, opened(sale).after, sale)).after, {
        actor: manager,
        reason: '超过退货期',
        appealDays: 15,
        now,
      }),
    ).after;

  it('is told with reasons', () => {
    const before = opened(order()).after;
    expect(refusalOf(declineCase(before, { actor: manager, reason: ' 不行 ', appealDays: 15, now }))).toBe(
      'reason_required',
    );
  });

  it('can be appealed until its last day, and another person assesses', () => {
    const sale = order();
    const before = declined(sale);
    const customer: Actor = { kind: 'customer', id: 'cus_1', name: '张三' };
    const late = at('2026-03-25T00:00:00+08:00');
    expect(refusalOf(appealCase(before, { actor: customer, reason: '我在期限内申请', now: late }))).toBe(
      'appeal_window_closed',
    );
    const appealed = must(
      appealCase(before, { actor: customer, reason: '我在期限内申请', now: at('2026-03-24T23:59:00+08:00') }),
    ).after;
    expect(appealed.status).toBe('appealed');
    expect(refusalOf(assessedBy(clerk, appealed, sale))).toBe('appeal_same_assessor');
    expect(refusalOf(assessedBy(manager, appealed, sale))).toBe('appeal_same_assessor');
    expect(must(assessedBy(director, appealed, sale)).after.status).toBe('assessed');
  });
});

describe('every case', () => {
  it('is the replay of its events', () => {
    const sale = order();
    const first = opened(sale);
    const evidence = {
      id: newId('evidence'),
      kind: 'communication',
      fileName: 'a.png',
      mediaType: 'image/png',
      bytes: 1,
      sha256: '00',
      takenInAt: now,
      takenInBy: 'x',
    } as const;
    const second = must(attachEvidence(first.after, evidence, 0));
    const third = must(assessedBy(clerk, second.after, sale));
    const fourth = must(approvedBy(manager, third.after, sale));
    expect(replay([first, second, third, fourth].flatMap(({ events }) => events))).toEqual(fourth.after);
    expect(fourth.after.version).toBe(4);
  });

  it('takes only so much evidence', () => {
    const evidence = {
      id: newId('evidence'),
      kind: 'communication',
      fileName: 'a.png',
      mediaType: 'image/png',
      bytes: 1,
      sha256: '00',
      takenInAt: now,
      takenInBy: 'x',
    } as const;
    expect(refusalOf(attachEvidence(opened(order()).after, evidence, maximumEvidence))).toBe('evidence_limit');
  });

  it('cannot be withdrawn once it is approved', () => {
    const sale = order();
    const approved = must(approvedBy(manager, must(assessedBy(clerk, opened(sale).after, sale)).after, sale)).after;
    expect(refusalOf(withdrawCase(approved, { actor: clerk, reason: '', now }))).toBe('move_not_allowed');
    expect(must(withdrawCase(opened(sale).after, { actor: clerk, reason: '', now })).after.status).toBe('withdrawn');
  });
});
