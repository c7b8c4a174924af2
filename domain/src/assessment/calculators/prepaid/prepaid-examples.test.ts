import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../test-support/answer-of.ts';
import { checkExplanation } from '../../../explanation/check.ts';
import { renderExplanation } from '../../../explanation/render.ts';
import { cny } from '../../../money/money.ts';
import { addDays, dateOf } from '../../../time/local-date.ts';
import { listedRestDays, restDaysOf } from '../../../time/rest-days.ts';
import { chinaRestYears } from '../../../time/rest-days-of-china.ts';
import { bestCoolingOff } from './best-cooling-off.ts';
import { hybridCardRefund } from './hybrid-card-refund.ts';
import { type BalanceHistory, sourceOfFunds } from './source-of-funds.ts';
import { storedValueRefund } from './stored-value-refund.ts';
import { tieredCardRefund } from './tiered-card-refund.ts';

const day = dateOf('2026-04-10');

describe('a stored-value card', () => {
  const card = {
    currency: 'CNY' as const,
    fault: 'operator' as const,
    lots: [
      { id: 'T1', paid: cny(50_000n), bonus: cny(5_000n) },
      { id: 'T2', paid: cny(100_000n), bonus: cny(30_000n) },
    ],
    consumedFace: cny(80_000n),
    consumedList: null,
    marketPrice: null,
    method: null,
  };

  it('shows its arithmetic by top-up, its source, and every other method beside it', () => {
    const page = renderExplanation(answerOf(storedValueRefund(card)).explanation, 'zh');
    expect(page).toContain('1000.00 × 250.00 ÷ 1300.00 = 192.3076 → 192.31');
    expect(page).toContain('第18条');
    expect(page).toContain('(851.35)');
    expect(page).toContain('低于法定标准，不得采用');
  });

  it('marks a method that gives less than the law, and recommends the law’s', () => {
    const made = answerOf(storedValueRefund({ ...card, method: 'principal_first' }));
    expect(made).toMatchObject({ lawful: false, best: 'art18', refundPrincipal: cny(70_000n) });
    expect(renderExplanation(made.explanation, 'en')).toContain('less than the law: for comparison only');
  });
});

describe('a card sold in tiers', () => {
  const tiers = [
    { id: '前10次', sessions: 10, paid: cny(100_000n) },
    { id: '后10次', sessions: 10, paid: cny(80_000n) },
  ] as const;

  it('settles each tier at its own price', () => {
    const made = answerOf(tieredCardRefund({ fault: 'neither', tiers, used: 13, listPrice: null }));
    expect(made).toMatchObject({ consumedPrice: cny(124_000n), refundPrincipal: cny(56_000n) });
    expect(checkExplanation(made.explanation)).toEqual([]);
  });

  it('proves a tier that does not divide evenly', () => {
    const odd = [{ id: 'A', sessions: 3, paid: cny(100n) }] as const;
    const made = answerOf(tieredCardRefund({ fault: 'operator', tiers: odd, used: 1, listPrice: null }));
    expect(made.consumedPrice).toEqual(cny(33n));
    expect(checkExplanation(made.explanation)).toEqual([]);
  });

  it('settles the consumer’s cause at the single price', () => {
    const made = answerOf(tieredCardRefund({ fault: 'consumer', tiers, used: 3, listPrice: cny(15_000n) }));
    expect(made.refundPrincipal).toEqual(cny(135_000n));
  });

  it.each([
    ['more used than sold', { used: 21 }, '/used'],
    ['two tiers of one name', { tiers: [tiers[0], tiers[0]] as const }, '/tiers/1/id'],
    ['a tier without sessions', { tiers: [{ ...tiers[0], sessions: 0 }] as const, used: 0 }, '/tiers/0/sessions'],
  ])('refuses %s', (_, change, pointer) => {
    const result = tieredCardRefund({ fault: 'operator', tiers, used: 1, listPrice: null, ...change });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'calculation_input_invalid', pointer } });
  });
});

describe('sessions inside a term', () => {
  const card = {
    fault: 'consumer' as const,
    paid: cny(200_000n),
    sessions: 20,
    bonusSessions: 0,
    used: 7,
    listPrice: cny(15_000n),
    endOn: day,
    requestedOn: day,
  };

  it('are computed on the last day of the term', () => {
    expect(answerOf(hybridCardRefund(card))).toMatchObject({
      decision: 'computed',
      refund: { refundPrincipal: cny(95_000n) },
    });
  });

  it('go to a person a day later, with their worth, and are not void by expiring', () => {
    const made = answerOf(hybridCardRefund({ ...card, requestedOn: addDays(day, 1) }));
    expect(made).toMatchObject({ decision: 'for_a_person', unusedSessions: { refundPrincipal: cny(95_000n) } });
    expect(made.decision === 'for_a_person' && made.cites.map(({ article }) => article)).toEqual(['9', '24']);
  });

  it.each([
    ['the operator closed', { fault: 'operator' as const }],
    ['all were used', { used: 20 }],
  ])('are computed after the term when %s', (_, change) => {
    expect(answerOf(hybridCardRefund({ ...card, ...change, requestedOn: addDays(day, 1) })).decision).toBe('computed');
  });
});

describe('the seven days in Beijing', () => {
  const input = {
    paidOn: day,
    requestedOn: addDays(day, 2),
    paid: cny(10_000n),
    priorSameService: false,
    consumedList: cny(0n),
    consumedFace: cny(0n),
    restDays: listedRestDays([]),
  };

  it('adds the day for paying to a right that both rules give', () => {
    expect(answerOf(bestCoolingOff(input, 'beijing')).best).toMatchObject({
      refundPrincipal: input.paid,
      payBy: '2026-04-17',
    });
  });

  it('helps the customer who knew the service, where the national rule does not', () => {
    const { best, all } = answerOf(bestCoolingOff({ ...input, priorSameService: true }, 'beijing'));
    expect(best.eligible).toBe(true);
    expect(all.map(({ eligible }) => eligible)).toEqual([false, true]);
  });

  it('leaves a used card to the national rule', () => {
    const used = { ...input, consumedList: cny(2_800n), consumedFace: cny(2_000n) };
    expect(answerOf(bestCoolingOff(used, 'beijing')).best).toMatchObject({ refundPrincipal: cny(7_200n), payBy: null });
  });

  it('gives no right to one who knew it and used it', () => {
    const both = { ...input, priorSameService: true, consumedList: cny(1n) };
    expect(answerOf(bestCoolingOff(both, 'beijing')).best).toMatchObject({ eligible: false, payBy: null });
    expect(answerOf(bestCoolingOff(both, null)).all).toHaveLength(1);
  });
});

describe('the seven days at the end of the known calendar', () => {
  const asked = (days: number) =>
    bestCoolingOff(
      {
        paidOn: dateOf('2026-12-28'),
        requestedOn: addDays(dateOf('2026-12-28'), days),
        paid: cny(10_000n),
        priorSameService: false,
        consumedList: cny(0n),
        consumedFace: cny(0n),
        restDays: restDaysOf(chinaRestYears.filter(({ year }) => year <= 2026)),
      },
      null,
    );

  it('hold for one who asks by the last day itself, whatever rests after it', () => {
    for (const days of [0, 1, 7])
      expect(answerOf(asked(days)).best, String(days)).toMatchObject({ eligible: true, deadline: '2027-01-04' });
  });

  it('are over long afterwards, and refused where only the calendar can tell', () => {
    expect(answerOf(asked(60)).best).toMatchObject({ eligible: false, deadline: null });
    expect(asked(8)).toMatchObject({ ok: false, refusal: { code: 'calendar_missing' } });
  });
});

describe('where the money of a balance came from', () => {
  const topUp = { id: 'T1', paidOn: dateOf('2026-01-01'), amount: cny(10_000n), payer: '王' };
  const clean: BalanceHistory = {
    claimedOn: day,
    balance: cny(10_000n),
    frozen: cny(0n),
    unfinishedOrders: [],
    registered: true,
    payee: null,
    holder: '王',
    topUps: [topUp],
    cardLimit: cny(500_000n),
  };

  it('finds nothing in a plain balance', () => expect(sourceOfFunds(clean)).toEqual([]));

  it.each<[string, Partial<BalanceHistory>]>([
    ['frozen', { frozen: cny(1n) }],
    ['unfinished_orders', { unfinishedOrders: ['SO-1'] }],
    ['other_payer', { topUps: [{ ...topUp, payer: '李' }] }],
    ['topped_up_and_claimed', { topUps: [{ ...topUp, paidOn: day }] }],
    ['topped_up_and_claimed', { topUps: [{ ...topUp, paidOn: addDays(day, -1) }] }],
    ['many_top_ups', { topUps: [1, 2, 3, 4, 5].map((i) => ({ ...topUp, id: `T${i}` })) }],
    ['above_card_limit', { balance: cny(500_001n) }],
    ['other_payee', { payee: '李' }],
  ])('finds %s, and only that', (code, change) => {
    const found = sourceOfFunds({ ...clean, ...change });
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found[0]?.because.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each<[string, Partial<BalanceHistory>]>([
    ['four top-ups in a day', { topUps: [1, 2, 3, 4].map((i) => ({ ...topUp, id: `T${i}` })) }],
    ['a top-up two days before', { topUps: [{ ...topUp, paidOn: addDays(day, -2) }] }],
    ['a payer nobody knows', { topUps: [{ ...topUp, payer: null }] }],
    ['a balance exactly at the limit', { balance: cny(500_000n) }],
    ['an industry without a limit', { balance: cny(900_000n), cardLimit: null }],
  ])('says nothing of %s', (_, change) => expect(sourceOfFunds({ ...clean, ...change })).toEqual([]));
});
