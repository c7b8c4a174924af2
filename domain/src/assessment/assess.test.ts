import { describe, expect, it } from 'vitest';
import {
  aClaim,
  afterPaying,
  aLine,
  anOrder,
  aTender,
  idNumber,
  receivedAt,
  someFacts,
} from '../../test-support/case-facts.ts';
import type { GoodsClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { cny, money, toDecimal } from '../money/money.ts';
import { standardShopPolicy, standardShopTerms } from '../policy/standard-shop-policy.ts';
import { DAY, later } from '../time/instant.ts';
import { dateOf } from '../time/local-date.ts';
import { type AssessmentFacts, assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Assessed } from './workings.ts';

/** 200.00 + 150.00, 满300减50, paid 300.00 by Alipay. */
const twoThings = (change: Partial<Order> = {}): Order =>
  anOrder({
    lines: [aLine('cup', 20_000n), aLine('pot', 15_000n)],
    discounts: [{ id: 'D', label: '满300减50', amount: cny(5_000n), threshold: cny(30_000n) }],
    tenders: [aTender(1, 30_000n)],
    ...change,
  });

const pot = [{ lineId: 'pot', quantity: 1 }];
const facts = (order: Order, claim: Partial<GoodsClaim>, change: Partial<AssessmentFacts> = {}): AssessmentFacts =>
  someFacts({ order, claim: aClaim({ lines: pot, ...claim }), ...change });

const assessed = (given: AssessmentFacts): Assessed => {
  const result = assess(given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const found = (given: AssessmentFacts): Assessment => assessed(given).assessment;
const finding = (assessment: Assessment, code: string) => assessment.findings.find((one) => one.code === code);
const policyWith = (terms: Partial<typeof standardShopTerms>) => ({
  ...standardShopPolicy({ id: idNumber('policy', 1) }),
  terms: { ...standardShopTerms, ...terms },
});

describe('the cause decides ground and fault', () => {
  it.each([
    ['no_reason', 'NO_REASON_7D', 'neither', '100.00'],
    ['misunderstanding', 'NO_REASON_7D', 'neither', '100.00'],
    ['quality', 'QUALITY', 'operator', '128.57'],
    ['logistics', 'PROPERTY_DAMAGE', 'operator', '128.57'],
    ['price_or_fraud', 'PROPERTY_DAMAGE', 'operator', '128.57'],
    ['unclear_contract', 'PROPERTY_DAMAGE', 'operator', '128.57'],
    ['system_error', 'DUPLICATE_OR_ERROR', 'operator', '128.57'],
  ] as const)('%s: %s, fault %s, %s back', (cause, basis, fault, refund) => {
    const assessment = found(facts(twoThings(), { cause, returnFreight: cny(1_200n) }));
    expect(assessment).toMatchObject({ basis, fault, entitled: true });
    expect(toDecimal(assessment.refund)).toBe(refund);
    expect(assessment.freight.minor).toBe(fault === 'operator' ? 1_200n : 0n);
  });
});

describe('the window of a return without reason', () => {
  it.each([
    ['on the last day', 7, true],
    ['one day late', 8, false],
  ])('%s', (_, days, entitled) => {
    const assessment = found(
      facts(twoThings(), { claimedAt: later(receivedAt, days * DAY) }, { now: later(receivedAt, 20 * DAY) }),
    );
    expect(assessment).toMatchObject({ entitled, windowDeadline: '2026-03-09' });
    expect(finding(assessment, 'window')).toMatchObject({ passed: entitled, blocking: true });
  });

  it('moves over a weekend', () => {
    const order = twoThings({ receivedOn: dateOf('2026-03-07') });
    expect(found(facts(order, {})).windowDeadline).toBe('2026-03-16');
  });

  it('follows a better policy, and lifts a worse one to the law', () => {
    const late = { claimedAt: later(receivedAt, 12 * DAY) };
    const now = { now: later(receivedAt, 20 * DAY) };
    expect(found(facts(twoThings(), late, { ...now, policy: policyWith({ noReasonDays: 15 }) })).entitled).toBe(true);
    const lifted = found(facts(twoThings(), {}, { policy: policyWith({ noReasonDays: 2 }) }));
    expect(lifted).toMatchObject({ entitled: true, windowDeadline: '2026-03-09' });
    expect(finding(lifted, 'policy_below_law')).toMatchObject({ passed: false, blocking: false });
  });

  it('refuses to guess where the calendar decides and is missing, and only there', () => {
    const unknown = { restDays: () => null };
    const on = (days: number) =>
      assess(
        facts(
          twoThings(),
          { claimedAt: later(receivedAt, days * DAY) },
          { ...unknown, now: later(receivedAt, 90 * DAY) },
        ),
      );
    expect(on(7)).toMatchObject({ ok: true, value: { assessment: { entitled: true } } });
    expect(on(8)).toMatchObject({ ok: false, refusal: { code: 'calendar_missing', details: { date: '2026-03-09' } } });
    expect(on(60)).toMatchObject({ ok: true, value: { assessment: { entitled: false } } });
  });

  it('counts from receipt: a return needs one, giving up goods on their way does not', () => {
    const onTheWay = twoThings({ receivedOn: null });
    expect(assess(facts(onTheWay, {}))).toMatchObject({ ok: false, refusal: { code: 'order_not_received' } });
    expect(found(facts(onTheWay, { kind: 'refund_only' })).entitled).toBe(true);
  });

  it('takes a notice from the future as today’s', () => {
    const assessment = found(facts(twoThings(), { claimedAt: later(receivedAt, 300 * DAY) }));
    expect(assessment.entitled).toBe(true);
  });
});

describe('what is not entitled', () => {
  it('is assessed at zero, with reasons and the ways that stay open', () => {
    const { assessment, workings } = assessed(facts(twoThings(), { kind: 'refund_only' }));
    expect(assessment).toMatchObject({ entitled: false, lines: [], tenders: [] });
    expect(assessment.refund.minor).toBe(0n);
    expect(finding(assessment, 'goods_come_back')).toMatchObject({ passed: false });
    expect(finding(assessment, 'alternatives')?.because.en).toContain('Within 15 days');
    expect(workings.explanation.beside.map((node) => node.code)).toEqual([
      'finding:goods_come_back',
      'finding:alternatives',
    ]);
  });

  it('leaves an excluded line out only when that was confirmed for the purchase', () => {
    const order = (exclusionConfirmed: boolean): Order =>
      twoThings({
        discounts: [],
        lines: [aLine('cup', 20_000n), aLine('pot', 15_000n, { noReasonExclusion: 'custom', exclusionConfirmed })],
        tenders: [aTender(1, 35_000n)],
      });
    const both = { lines: [{ lineId: 'cup', quantity: 1 }, ...pot] };
    expect(toDecimal(found(facts(order(false), both)).refund)).toBe('350.00');
    const part = found(facts(order(true), both));
    expect(toDecimal(part.refund)).toBe('200.00');
    expect(part.lines.map((line) => line.lineId)).toEqual(['cup']);
    expect(found(facts(order(true), {})).entitled).toBe(false);
    expect(toDecimal(found(facts(order(true), { ...both, cause: 'quality' })).refund)).toBe('350.00');
  });
});

describe('for a person to look at', () => {
  it('flags a late quality claim and missing evidence without refusing them', () => {
    const late = found(
      facts(
        twoThings(),
        { cause: 'quality', claimedAt: later(receivedAt, 60 * DAY) },
        { now: later(receivedAt, 61 * DAY) },
      ),
    );
    expect(late.entitled).toBe(true);
    expect(finding(late, 'quality_window')).toMatchObject({ passed: false, blocking: false });
    expect(finding(late, 'evidence')?.because.zh).toContain('质量证明');
    const proven = found(facts(twoThings(), { cause: 'quality' }, { evidence: [{ kind: 'quality_proof' }] }));
    expect(finding(proven, 'evidence')).toMatchObject({ passed: true });
    expect(finding(proven, 'quality_window')).toMatchObject({ passed: true });
  });

  it('does not call a quality claim late when the rest days of the year are not loaded', () => {
    const claimedAt = later(receivedAt, 8 * DAY);
    const unknown = found(
      facts(twoThings(), { cause: 'quality', claimedAt }, { restDays: () => null, now: claimedAt }),
    );
    expect(finding(unknown, 'quality_window')).toMatchObject({ passed: false, blocking: false });
    expect(finding(unknown, 'quality_window')?.because.zh).toContain('尚未载入');
    expect(finding(unknown, 'quality_window')?.because.zh).not.toContain('已逾期');
  });
});

describe('what a claim cannot be assessed with', () => {
  it.each<[string, Partial<GoodsClaim>, string, string | null]>([
    ['no lines', { lines: [] }, 'claim_empty', '/lines'],
    [
      'a line the order does not have',
      { lines: [{ lineId: 'tray', quantity: 1 }] },
      'claim_line_unknown',
      '/lines/0/lineId',
    ],
    ['a line given twice', { lines: [...pot, ...pot] }, 'claim_line_repeated', '/lines/1/lineId'],
    [
      'more than was bought',
      { lines: [{ lineId: 'pot', quantity: 2 }] },
      'quantity_exceeds_refundable',
      '/lines/0/quantity',
    ],
    ['no units', { lines: [{ lineId: 'pot', quantity: 0 }] }, 'calculation_input_invalid', '/lines/0/quantity'],
    ['half a unit', { lines: [{ lineId: 'pot', quantity: 0.5 }] }, 'calculation_input_invalid', '/lines/0/quantity'],
    ['a gift nobody gave', { giftsReturned: ['G9'] }, 'calculation_input_invalid', '/giftsReturned/0'],
    ['negative freight', { returnFreight: cny(-1n) }, 'calculation_input_invalid', '/returnFreight'],
    ['freight in dollars', { returnFreight: money('USD', 1n) }, 'currency_mismatch', '/returnFreight'],
  ])('%s', (_, claim, code, pointer) => {
    expect(assess(facts(twoThings(), claim))).toMatchObject({ ok: false, refusal: { code, pointer } });
  });

  it.each<[string, Partial<Order>, string]>([
    ['tenders that are not what was due', { tenders: [aTender(1, 29_999n)] }, 'order_totals_disagree'],
    [
      'money that went back or is on its way already',
      { tenders: [aTender(1, 30_000n, { refunded: cny(20_000n), reserved: cny(1n) })] },
      'refundable_exceeded',
    ],
    ['less invoiced than goes back', { invoiced: cny(9_999n) }, 'creditable_exceeded'],
    ['credit notes that used the invoice up', { credited: cny(20_001n) }, 'creditable_exceeded'],
    [
      'discounts above the goods',
      { discounts: [{ id: 'D', label: 'D', amount: cny(35_001n), threshold: null }] },
      'order_discount_exceeds_goods',
    ],
  ])('%s', (_, order, code) => {
    expect(assess(facts(twoThings(order), {}))).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('policy terms', () => {
  const gifts = [{ id: 'G', title: 'coaster', price: cny(900n), settled: false }];

  it('charges a kept gift once, and never where the policy waives it', () => {
    const charged = found(facts(twoThings({ gifts }), {}));
    expect([toDecimal(charged.refund), toDecimal(charged.deducted), charged.giftsSettled]).toEqual([
      '91.00',
      '9.00',
      ['G'],
    ]);
    const settled = gifts.map((gift) => ({ ...gift, settled: true }));
    expect(toDecimal(found(facts(twoThings({ gifts: settled }), {})).refund)).toBe('100.00');
    const waived = found(facts(twoThings({ gifts }), {}, { policy: policyWith({ deductKeptGifts: false }) }));
    expect([toDecimal(waived.refund), waived.giftsSettled]).toEqual(['100.00', []]);
  });

  it('gives outbound shipping back on a full return where the policy promises it', () => {
    const order = anOrder({ lines: [aLine('cup', 10_000n)], shippingPaid: cny(800n), tenders: [aTender(1, 10_800n)] });
    const claim = { lines: [{ lineId: 'cup', quantity: 1 }] };
    expect(toDecimal(found(facts(order, claim)).refund)).toBe('100.00');
    const promised = found(facts(order, claim, { policy: policyWith({ refundOutboundShipping: true }) }));
    expect([toDecimal(promised.refund), toDecimal(promised.shipping)]).toEqual(['108.00', '8.00']);
  });

  it('names its clauses on the receipt', () => {
    const { explanation } = assessed(facts(twoThings({ gifts }), {})).workings;
    const gift = explanation.parts.find((part) => part.code === 'gifts');
    expect(gift?.cites).toContainEqual(expect.objectContaining({ kind: 'policy', clause: '5', version: 1 }));
  });
});

it('deducts lost free shipping from the return that loses it, and from no later one', () => {
  const order = anOrder({
    lines: [aLine('cup', 6_000n), aLine('pot', 5_000n), aLine('tray', 4_000n)],
    freeShipping: { threshold: cny(12_000n), standardFee: cny(1_000n) },
    tenders: [aTender(1, 15_000n)],
  });
  const first = found(facts(order, {}));
  expect([toDecimal(first.refund), toDecimal(first.deducted)]).toEqual(['40.00', '10.00']);
  const second = found(facts(afterPaying(order, first), { lines: [{ lineId: 'tray', quantity: 1 }] }));
  expect([toDecimal(second.refund), toDecimal(second.deducted)]).toEqual(['40.00', '0.00']);
});

it('makes up on an earlier line what a re-settlement left short', () => {
  const order = twoThings({
    lines: [aLine('cup', 20_000n), aLine('pot', 15_000n, { returnedQuantity: 1, refunded: cny(10_000n) })],
    tenders: [aTender(1, 30_000n, { refunded: cny(10_000n) })],
    credited: cny(10_000n),
  });
  const last = found(facts(order, { lines: [{ lineId: 'cup', quantity: 1 }] }));
  expect(last.lines.map(({ lineId, quantity, amount }) => [lineId, quantity, toDecimal(amount)])).toEqual([
    ['cup', 1, '171.43'],
    ['pot', 0, '28.57'],
  ]);
});
