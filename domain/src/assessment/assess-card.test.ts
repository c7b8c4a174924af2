import { describe, expect, it } from 'vitest';
import { answerOf } from '../../test-support/answer-of.ts';
import { aCard, aCardClaim, aLot, aUse, boughtAt, cardFacts } from '../../test-support/card-facts.ts';
import type { Cause } from '../claim/claim.ts';
import type { Card } from '../commerce/card.ts';
import { checkExplanation } from '../explanation/check.ts';
import { cny } from '../money/money.ts';
import { DAY, later } from '../time/instant.ts';
import { dateOf, shanghaiDate } from '../time/local-date.ts';
import { assessCard } from './assess-card.ts';
import type { CardFacts } from './cards/card-facts.ts';

const reckoned = (facts: CardFacts) => {
  const answer = answerOf(assessCard(facts));
  expect(checkExplanation(answer.explanation)).toEqual([]);
  expect(answer.explanation.amount).toEqual(answer.refund);
  return answer;
};
const refundFor = (card: Card, cause: Cause): bigint => reckoned(cardFacts(card, aCardClaim({ cause }))).refund.minor;
const codes = (facts: CardFacts): readonly string[] =>
  reckoned(facts)
    .findings.filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('a stored-value card', () => {
  // Reference 2.4: 1000 paid, 200 given, 300 used.
  const card = aCard({
    lots: [aLot(1, 100_000n, { bonus: cny(20_000n) })],
    uses: [aUse(1, { face: cny(30_000n) })],
  });

  it('counts the used part as discounted where it is not the member’s cause, at the list price where it is', () => {
    expect(refundFor(card, 'quality')).toBe(75_000n);
    expect(refundFor(card, 'misunderstanding')).toBe(75_000n);
    expect(refundFor(card, 'no_reason')).toBe(70_000n);
  });

  it('never asks for more than was paid, and is not entitled when nothing is left', () => {
    const used = aCard({
      lots: [aLot(1, 300_000n, { bonus: cny(100_000n) })],
      uses: [aUse(1, { face: cny(359_400n) })],
    });
    expect(refundFor(used, 'quality')).toBe(30_450n);
    const nothing = reckoned(cardFacts(used));
    expect(nothing).toMatchObject({ refund: cny(0n), entitled: false, tenders: [] });
    expect(nothing.findings.some(({ code, passed, blocking }) => code === 'balance_left' && !passed && blocking)).toBe(
      true,
    );
  });

  it('goes back to the newest top-up first, and what is kept stays with the operator', () => {
    const topped = aCard({
      lots: [aLot(1, 100_000n), aLot(2, 50_000n)],
      uses: [aUse(1, { face: cny(70_000n), list: cny(80_000n) })],
    });
    const { tenders, card: assessed, orders, refund } = reckoned(cardFacts(topped));
    expect(refund.minor).toBe(70_000n);
    expect(tenders.map(({ amount }) => amount.minor)).toEqual([50_000n, 20_000n]);
    expect(orders.map(({ credited }) => credited.minor)).toEqual([50_000n, 20_000n]);
    expect(assessed).toMatchObject({ used: cny(80_000n), kept: cny(0n), inBooks: cny(80_000n) });
  });

  it('comes back whole within seven days, less what was used at the list price', () => {
    const soon = aCardClaim({ claimedAt: later(boughtAt, 5 * DAY) });
    const answer = reckoned(cardFacts(card, soon));
    expect(answer).toMatchObject({ basis: 'PREPAID_7D', refund: cny(70_000n), interest: cny(0n) });
    expect(codes(cardFacts(card, soon))).toContain('service_before_unknown');
    expect(reckoned(cardFacts({ ...card, hadServiceBefore: true }, soon)).basis).toBe('PREPAID');
    expect(answer.windowDeadline).toBe(dateOf('2026-03-09'));
  });

  it('gives a fresh top-up back whole only to whoever did not know the service by then', () => {
    const topped = aCard({
      lots: [aLot(1, 100_000n, { boughtAt: later(boughtAt, -90 * DAY) }), aLot(2, 50_000n)],
      uses: [aUse(1, { face: cny(20_000n), usedAt: later(boughtAt, -30 * DAY), list: cny(160_000n) })],
    });
    const soon = aCardClaim({ claimedAt: later(boughtAt, 4 * DAY) });
    expect(reckoned(cardFacts(topped, soon))).toMatchObject({ basis: 'PREPAID', refund: cny(0n) });
    const unused = { ...topped, uses: [] };
    expect(reckoned(cardFacts(unused, soon)).refund.minor).toBe(150_000n);
  });
});

describe('visits', () => {
  // Reference 2.4: 2000 for 20, single price 150, 7 used.
  const card = aCard({
    kind: 'sessions',
    lots: [aLot(1, 200_000n, { sessions: 20, bonusSessions: 0, listPricePerSession: cny(15_000n) })],
    uses: [aUse(1, { sessions: 7 })],
  });

  it('are settled at the price of the card or at the single price', () => {
    expect(refundFor(card, 'quality')).toBe(130_000n);
    expect(refundFor(card, 'no_reason')).toBe(95_000n);
    expect(refundFor({ ...card, uses: [aUse(1, { sessions: 14 })] }, 'no_reason')).toBe(0n);
  });

  it('count at the price of the card when nobody can show a single price', () => {
    const unlisted = { ...card, lots: [aLot(1, 200_000n, { sessions: 20, bonusSessions: 0 })] };
    expect(refundFor(unlisted, 'no_reason')).toBe(130_000n);
    expect(codes(cardFacts(unlisted))).toContain('list_price_missing');
  });

  it('are left to a person when their term is over, with the sum at hand', () => {
    const span = { from: shanghaiDate(boughtAt), to: dateOf('2026-03-31') };
    const hybrid = { ...card, kind: 'hybrid' as const, lots: card.lots.map((lot) => ({ ...lot, ...span })) };
    expect(refundFor(hybrid, 'no_reason')).toBe(95_000n);
    expect(codes(cardFacts(hybrid))).toContain('term_over');
  });

  it('sold in tiers are used from the first tier on', () => {
    const tiers = aCard({
      kind: 'tiered',
      lots: [
        aLot(1, 100_000n, { sessions: 10, bonusSessions: 0 }),
        aLot(2, 80_000n, { sessions: 10, bonusSessions: 0 }),
      ],
      uses: [aUse(1, { sessions: 12 })],
    });
    expect(refundFor(tiers, 'quality')).toBe(64_000n);
  });
});

describe('a span of time', () => {
  // Reference 2.4: 3650 for 2026, last service on 2026-05-31: 214 of 365 days left.
  const card = aCard({
    kind: 'term',
    lots: [
      aLot(1, 365_000n, {
        boughtAt: later(boughtAt, -61 * DAY),
        from: dateOf('2026-01-01'),
        to: dateOf('2026-12-31'),
      }),
    ],
  });
  const claim = aCardClaim({ claimedAt: later(boughtAt, 90 * DAY) });

  it('gives back the days that are left', () => {
    expect(shanghaiDate(claim.claimedAt)).toBe('2026-05-31');
    expect(reckoned(cardFacts(card, claim)).refund.minor).toBe(214_000n);
  });

  it('is put off by pauses, whose days are not used up', () => {
    const paused = {
      ...card,
      pauses: [{ from: dateOf('2026-03-01'), to: dateOf('2026-03-31'), by: 'customer' as const }],
    };
    expect(reckoned(cardFacts(paused, claim)).refund.minor).toBe(245_000n);
  });

  it('ends on the day of the stop where the operator stopped', () => {
    const stopped = { ...claim, cause: 'quality' as const, lastServiceOn: dateOf('2026-03-31') };
    expect(reckoned(cardFacts(card, stopped)).refund.minor).toBe(275_000n);
    expect(reckoned(cardFacts(card, { ...stopped, cause: 'no_reason' })).refund.minor).toBe(214_000n);
  });
});

describe('beside the principal', () => {
  const card = aCard({ lots: [aLot(1, 188_000n)], agreedRatePpm: 31_000 });

  it('pays interest from the end of the contract at the rate agreed', () => {
    const claim = aCardClaim();
    const now = later(claim.claimedAt, 125 * DAY);
    expect(reckoned(cardFacts(card, claim, { now })).interest.minor).toBe(1_996n);
  });

  it('pays the principal and leaves the interest to a person when no rate is known', () => {
    const claim = aCardClaim();
    const facts = cardFacts({ ...card, agreedRatePpm: null }, claim, { now: later(claim.claimedAt, DAY) });
    expect(reckoned(facts)).toMatchObject({ refund: cny(188_000n), interest: cny(0n) });
    expect(codes(facts)).toContain('interest_rate_missing');
  });

  it('gives a child’s money back', () => {
    const used = { ...card, uses: [aUse(1, { face: cny(8_000n) })] };
    const payer = { age: 7, guardianConsent: false, ageAppropriate: false, illegalOnlineGame: false };
    expect(reckoned(cardFacts(used, aCardClaim({ payer }))).basis).toBe('VOID_CONTRACT');
    const game = reckoned(cardFacts(used, aCardClaim({ payer: { ...payer, age: 12, illegalOnlineGame: true } })));
    expect(game).toMatchObject({ basis: 'VOID_CONTRACT', refund: cny(188_000n), card: { inBooks: cny(180_000n) } });
    expect(reckoned(cardFacts(used, aCardClaim({ payer: { ...payer, age: 20 } }))).basis).toBe('PREPAID');
  });

  it('counts health as nobody’s cause once it is shown', () => {
    const bonus = aCard({
      lots: [aLot(1, 100_000n, { bonus: cny(20_000n) })],
      uses: [aUse(1, { face: cny(30_000n) })],
    });
    const ill = aCardClaim({ unforeseen: true });
    expect(codes(cardFacts(bonus, ill))).toContain('unforeseen_unproven');
    expect(reckoned(cardFacts(bonus, ill, { evidence: [{ kind: 'quality_proof' }] }))).toMatchObject({
      fault: 'neither',
      refund: cny(75_000n),
    });
  });

  it('shows what a person looks at before money leaves', () => {
    const claim = aCardClaim({ frozen: cny(100n), unfinishedOrders: ['SO-9'], claimedAt: later(boughtAt, DAY / 2) });
    expect(codes(cardFacts(card, claim))).toEqual(
      expect.arrayContaining(['frozen', 'unfinished_orders', 'topped_up_and_claimed']),
    );
  });

  it('refuses a card that has ended', () => {
    expect(assessCard(cardFacts({ ...card, status: 'ended' }))).toMatchObject({
      ok: false,
      refusal: { code: 'card_ended' },
    });
  });
});
