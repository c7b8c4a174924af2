import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import type { LawCitation } from '../../law/citation.ts';
import { cny } from '../../money/money.ts';
import { text } from '../../text.ts';
import { instantOf } from '../../time/instant.ts';
import { dateOf } from '../../time/local-date.ts';
import { chinaRestDays } from '../../time/rest-days-of-china.ts';
import { chargeErrors } from './charge-errors.ts';
import { foodCompensation } from './compensation/food.ts';
import { injuryCompensation } from './compensation/injury.ts';
import { depositRefund } from './deposit-refund.ts';
import { interest } from './interest.ts';
import { orderRefund } from './order-refund.ts';
import { coolingOff } from './prepaid/cooling-off.ts';
import { type BalanceHistory, sourceOfFunds } from './prepaid/source-of-funds.ts';
import { timeCardRefund } from './prepaid/time-card-refund.ts';
import { priceReduction } from './price-reduction.ts';

// Written against a mutation run: each of these tells a formula from its neighbour on the other side of a limit.

const codes = (nodes: readonly Explanation[]): readonly string[] => nodes.map(({ code }) => code);

describe('free shipping from 100.00, standard fee 12.00', () => {
  const returned = (kept: bigint, before: boolean) => {
    const line = (id: string, price: bigint, returnedBefore: number, returningNow: number) => ({
      id,
      title: id,
      unitPrice: cny(price),
      quantity: 1,
      lineDiscount: cny(0n),
      returnedBefore,
      returningNow,
    });
    const lines = [line('kept', kept, 0, 0), line('back', 5_000n, 0, 1), ...(before ? [line('gone', 1n, 1, 0)] : [])];
    const total = lines.reduce((sum, { unitPrice }) => sum + unitPrice.minor, 0n);
    return answerOf(
      orderRefund({
        currency: 'CNY',
        reason: 'no_reason',
        lines,
        discounts: [],
        goodsRefundedBefore: null,
        shippingPaid: cny(0n),
        freeShipping: { threshold: cny(10_000n), standardFee: cny(1_200n) },
        freeShippingDeduction: 'when_lost_now',
        refundShippingWhenEmptied: false,
        deductKeptGifts: true,
        gifts: [],
        returnFreight: cny(0n),
        tenders: [{ id: 'T', refundable: cny(total) }],
        tendered: cny(total),
        clauses: {},
      }),
    ).refund.minor;
  };

  it('is still earned by goods of exactly the threshold, and lost a fen below', () => {
    expect(returned(10_000n, false)).toBe(5_000n);
    expect(returned(9_999n, false)).toBe(3_800n);
  });

  it('is lost now when an earlier return left exactly the threshold, and was lost before when it left less', () => {
    expect(returned(5_000n, true)).toBe(3_800n);
    expect(returned(4_999n, true)).toBe(5_000n);
  });
});

describe('the checks of a balance', () => {
  const day = dateOf('2026-03-02');
  const topUp = (n: number, paidOn = day) => ({ id: `T${n}`, paidOn, amount: cny(100n), payer: null });
  const found = (change: Partial<BalanceHistory>) =>
    sourceOfFunds({
      claimedOn: dateOf('2026-06-01'),
      balance: cny(500n),
      frozen: cny(0n),
      unfinishedOrders: [],
      registered: true,
      payee: null,
      holder: '陈小姐',
      topUps: [],
      cardLimit: null,
      ...change,
    });

  it('count top-ups by the day, from five on', () => {
    const five = [1, 2, 3, 4, 5];
    expect(found({ topUps: five.map((n) => topUp(n)) })).toMatchObject([{ code: 'many_top_ups' }]);
    expect(found({ topUps: five.slice(1).map((n) => topUp(n)) })).toEqual([]);
    expect(found({ topUps: five.map((n) => topUp(n, dateOf(`2026-03-0${n}`))) })).toEqual([]);
  });

  it('name the top-ups of the last day', () => {
    const [one] = found({ topUps: [topUp(1, dateOf('2026-05-31')), topUp(2, dateOf('2026-06-01'))] });
    expect(one?.because.zh).toContain('T1、T2');
  });

  it('ask about an account in another name, and not about the holder’s own', () => {
    expect(found({ payee: '陈小姐' })).toEqual([]);
    expect(found({ payee: '王先生' })).toMatchObject([{ code: 'other_payee' }]);
  });
});

describe('a deposit', () => {
  const deduction = (id: string, minor: bigint, proven: boolean) => ({
    id,
    title: text(id, id),
    amount: cny(minor),
    proven,
  });
  const refund = (returnedBefore: bigint, ...deductions: ReturnType<typeof deduction>[]) =>
    depositRefund({ deposit: cny(10_000n), returnedBefore: cny(returnedBefore), deductions });

  it('shows what was not proven beside the amount, and what was proven in it', () => {
    const { explanation } = answerOf(refund(1_000n, deduction('damage', 2_000n, true), deduction('dust', 500n, false)));
    expect(explanation.amount).toEqual(cny(7_000n));
    expect(codes(explanation.parts)).toEqual(['deposit', 'before', 'deduction:damage']);
    expect(codes(explanation.beside)).toEqual(['deduction:dust']);
    expect(codes(answerOf(refund(0n)).explanation.parts)).toEqual(['deposit']);
  });

  it('may have gone back whole before, and never more', () => {
    expect(answerOf(refund(10_000n)).refund).toEqual(cny(0n));
    expect(refund(10_001n)).toMatchObject({ ok: false, refusal: { pointer: '/returnedBefore' } });
  });

  it('refuses a deduction below zero, and the same one twice', () => {
    expect(refund(0n, deduction('a', -1n, true))).toMatchObject({
      ok: false,
      refusal: { pointer: '/deductions/0/amount' },
    });
    expect(refund(0n, deduction('a', 1n, true), deduction('a', 1n, true))).toMatchObject({
      ok: false,
      refusal: { pointer: '/deductions/1/id' },
    });
  });
});

describe('damages', () => {
  it('for an injury say whether the limit of twice the loss was reached', () => {
    const because = (claimed: bigint) =>
      answerOf(injuryCompensation({ loss: cny(1_000n), claimed: cny(claimed) })).explanation.because?.en ?? '';
    expect(because(2_000n)).toContain('within');
    expect(because(2_001n)).toContain('More than twice');
    expect(injuryCompensation({ loss: cny(-1n), claimed: cny(0n) })).toMatchObject({ ok: false });
  });

  it('for food show the base of a knowing buyer, and refuse an impossible one', () => {
    const food = (reasonableQuantity: number) =>
      foodCompensation({
        price: cny(90_000n),
        loss: cny(0n),
        choose: 'price10',
        knowingBuyer: { quantity: 9, reasonableQuantity },
        harmlessLabelFlaw: false,
      });
    expect(codes(answerOf(food(2)).explanation.beside)).toEqual(['base']);
    expect(food(-1)).toMatchObject({ ok: false, refusal: { pointer: '/knowingBuyer/reasonableQuantity' } });
  });
});

describe('a lower price', () => {
  const reduced = (paid: bigint, conforming: bigint, actual: bigint) =>
    priceReduction({ paid: cny(paid), conformingValue: cny(conforming), actualValue: cny(actual) });

  it('names what lies above the price only when something does', () => {
    expect(codes(answerOf(reduced(100n, 300n, 250n)).explanation.parts)).toEqual(['conforming', 'actual']);
    expect(codes(answerOf(reduced(100n, 300n, 200n)).explanation.parts)).toEqual(['conforming', 'actual']);
    expect(codes(answerOf(reduced(100n, 300n, 199n)).explanation.parts)).toEqual([
      'conforming',
      'actual',
      'above_paid',
    ]);
  });

  it('refuses values that cannot be', () => {
    expect(reduced(100n, 0n, 0n)).toMatchObject({ ok: false, refusal: { pointer: '/conformingValue' } });
    expect(reduced(100n, 200n, 201n)).toMatchObject({ ok: false, refusal: { pointer: '/actualValue' } });
    expect(answerOf(reduced(100n, 200n, 200n)).reduction).toEqual(cny(0n));
  });
});

describe('interest that stops', () => {
  const during = (stopOn: string | null) =>
    answerOf(
      interest({
        principal: cny(1_000_000n),
        ratePpm: 36_500,
        from: dateOf('2026-01-01'),
        to: dateOf('2026-01-11'),
        stopOn: stopOn === null ? null : dateOf(stopOn),
        basisDays: 365,
      }),
    );

  it('counts to the stop when that comes first, and says so', () => {
    expect(during(null)).toMatchObject({ days: 10, interest: cny(1_000n) });
    expect(during('2026-01-06')).toMatchObject({ days: 5, interest: cny(500n) });
    expect(during('2026-02-01')).toMatchObject({ days: 10 });
    const cites = (stopOn: string | null) =>
      JSON.stringify((during(stopOn).explanation.cites as readonly LawCitation[]).map(({ article }) => article));
    const told = (stopOn: string | null) => `${during(stopOn).explanation.because?.zh} ${cites(stopOn)}`;
    expect(told('2026-01-06')).not.toBe(told(null));
    expect(told('2026-02-01')).toBe(told(null));
    expect(told('2026-01-11')).toBe(told(null));
  });
});

describe('a card for a term', () => {
  const card = (change: Partial<Parameters<typeof timeCardRefund>[0]>) =>
    timeCardRefund({
      fault: 'operator',
      paid: cny(36_500n),
      startOn: dateOf('2026-01-01'),
      endOn: dateOf('2026-12-31'),
      lastServiceOn: dateOf('2026-01-31'),
      bonusDays: 0,
      frozenDays: 0,
      frozenDaysBeforeStop: 0,
      expiredUnusedByConsumer: false,
      ...change,
    });
  const because = (change: Parameters<typeof card>[0]) => answerOf(card(change)).explanation.because?.zh ?? '';

  it('is whole when it stopped before it began, and used up when it stopped after its end', () => {
    expect(answerOf(card({ lastServiceOn: dateOf('2025-12-31') })).remainingDays).toBe(365);
    expect(answerOf(card({ lastServiceOn: dateOf('2027-03-01') })).remainingDays).toBe(0);
  });

  it('leaves gifted days out, and says so, at the consumer’s cause only', () => {
    expect(because({ bonusDays: 30 })).not.toContain('赠送');
    expect(because({ bonusDays: 30, fault: 'consumer' })).toContain('赠送的 30 天不计入');
    expect(because({ fault: 'consumer' })).not.toContain('赠送');
  });

  it('gives the reason when the term ended unused', () => {
    expect(because({ expiredUnusedByConsumer: true, fault: 'consumer' })).toContain('期满后不退');
    expect(because({ fault: 'consumer' })).not.toContain('期满后不退');
    expect(card({ endOn: dateOf('2025-12-31') })).toMatchObject({ ok: false, refusal: { pointer: '/endOn' } });
  });
});

describe('the seven days', () => {
  it('stand on the local rule only where it was asked for', () => {
    const cites = (localRule: 'beijing' | null) =>
      answerOf(
        coolingOff({
          paidOn: dateOf('2026-03-02'),
          requestedOn: dateOf('2026-03-04'),
          paid: cny(10_000n),
          priorSameService: false,
          consumedList: cny(0n),
          consumedFace: cny(0n),
          restDays: chinaRestDays,
          localRule,
        }),
      ).cites.map(({ statute }) => statute.zh);
    expect(cites('beijing').join()).toContain('北京');
    expect(cites(null).join()).not.toContain('北京');
  });
});

describe('charges', () => {
  const charge = (id: string, fen: bigint, at: number, refunded = 0n) => ({
    id,
    orderId: 'O1',
    amount: cny(fen),
    refunded: cny(refunded),
    paidAt: instantOf(at),
  });
  const orders = [{ orderId: 'O1', due: cny(10_000n) }];
  const kindsOf = (...charges: ReturnType<typeof charge>[]) =>
    answerOf(chargeErrors({ currency: 'CNY', charges, orders })).map(({ kind }) => kind);

  it('are a repetition only when one that stays has the same amount as the one that goes back whole', () => {
    expect(kindsOf(charge('a', 10_000n, 1), charge('b', 10_000n, 2))).toEqual(['paid_twice']);
    expect(kindsOf(charge('a', 10_000n, 1), charge('b', 9_999n, 2))).toEqual(['paid_too_much']);
    expect(kindsOf(charge('a', 4_000n, 1), charge('b', 6_000n, 2), charge('c', 6_000n, 3))).toEqual(['paid_twice']);
    expect(kindsOf(charge('a', 6_000n, 1), charge('b', 6_000n, 2))).toEqual(['paid_too_much']);
  });

  it('show what went back before only when something did', () => {
    const parts = (refunded: bigint) =>
      codes(
        answerOf(chargeErrors({ currency: 'CNY', charges: [charge('a', 12_000n, 1, refunded)], orders }))[0]
          ?.explanation.parts ?? [],
      );
    expect(parts(0n)).toEqual(['charge:a', 'due']);
    expect(parts(1_000n)).toEqual(['charge:a', 'refunded:a', 'due']);
  });

  it('are refused with an order named twice or a due below zero', () => {
    const due = (...all: readonly { orderId: string; due: ReturnType<typeof cny> }[]) =>
      chargeErrors({ currency: 'CNY', charges: [], orders: all });
    expect(due({ orderId: 'O1', due: cny(1n) }, { orderId: 'O1', due: cny(1n) })).toMatchObject({
      ok: false,
      refusal: { pointer: '/orders/1/orderId' },
    });
    expect(due({ orderId: 'O1', due: cny(-1n) })).toMatchObject({ ok: false, refusal: { pointer: '/orders/0/due' } });
  });
});
