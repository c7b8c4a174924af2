import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../test-support/answer-of.ts';
import { aCard, aCardClaim, aLot, aUse, boughtAt, cardFacts } from '../../test-support/card-facts.ts';
import { idNumber } from '../../test-support/case-facts.ts';
import { causes } from '../claim/claim.ts';
import { type Card, type CardKind, cardKinds } from '../commerce/card.ts';
import { sumsOf } from '../commerce/card-use.ts';
import { checkExplanation } from '../explanation/check.ts';
import { toJson } from '../json.ts';
import { usualBooks } from '../ledger/books.ts';
import { cardRefunded } from '../ledger/vouchers/card-refunded.ts';
import { cny } from '../money/money.ts';
import { DAY, later } from '../time/instant.ts';
import { addDays, shanghaiDate } from '../time/local-date.ts';
import { assessCard } from './assess-card.ts';
import { nothingEstablished } from './established.ts';

const first = shanghaiDate(boughtAt);
const counts = (kind: CardKind): boolean => kind === 'sessions' || kind === 'hybrid' || kind === 'tiered';
const runs = (kind: CardKind): boolean => kind === 'term' || kind === 'hybrid';

/** Small cards of every kind with up to three lots, used from nothing to everything. */
const cards: fc.Arbitrary<Card> = fc
  .record({
    kind: fc.constantFrom(...cardKinds),
    lots: fc.array(
      fc.record({
        paid: fc.integer({ min: 1, max: 3_000 }),
        bonus: fc.nat(900),
        sessions: fc.integer({ min: 1, max: 12 }),
        bonusSessions: fc.nat(3),
        over: fc.option(fc.nat(200)),
        days: fc.integer({ min: 1, max: 90 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    part: fc.nat(100),
    listExtra: fc.option(fc.nat(300)),
    before: fc.option(fc.boolean()),
    pause: fc.option(fc.record({ after: fc.nat(20), days: fc.nat(20) })),
  })
  .map(({ kind, lots, part, listExtra, before, pause }) => {
    let start = first;
    const made = lots.map(({ paid, bonus, sessions, bonusSessions, over, days }, i) => {
      const from = start;
      start = addDays(start, days);
      return aLot(i + 1, BigInt(paid), {
        bonus: cny(kind === 'stored_value' ? BigInt(bonus) : 0n),
        ...(counts(kind) && {
          sessions,
          bonusSessions,
          listPricePerSession: over === null ? null : cny(BigInt(paid) / BigInt(sessions) + 1n + BigInt(over)),
        }),
        ...(runs(kind) && { from, to: addDays(start, -1) }),
      });
    });
    const card = aCard({ kind, lots: made, hadServiceBefore: before });
    const { paid, bonus, sessionsBought } = sumsOf(card);
    const face = kind === 'stored_value' ? ((paid.minor + bonus.minor) * BigInt(part)) / 100n : 0n;
    const sessions = counts(kind) ? Math.floor((sessionsBought * part) / 100) : 0;
    const list = kind === 'stored_value' && listExtra !== null ? cny(face + BigInt(listExtra)) : null;
    const pauses =
      pause && runs(kind)
        ? [{ from: addDays(first, pause.after), to: addDays(first, pause.after + pause.days), by: 'customer' as const }]
        : [];
    return { ...card, uses: part === 0 ? [] : [aUse(1, { face: cny(face), list, sessions })], pauses };
  });

const claims = fc
  .record({ cause: fc.constantFrom(...causes), days: fc.nat(120), unforeseen: fc.boolean() })
  .map(({ cause, days, unforeseen }) =>
    aCardClaim({ cause, unforeseen, claimedAt: later(boughtAt, (days + 2) * DAY) }),
  );

const assessed = (card: Card, claim: ReturnType<typeof aCardClaim>) => answerOf(assessCard(cardFacts(card, claim)));

describe('whatever the card', () => {
  it('never gives back more than was paid, lot by lot and in all, and its parts sum', () => {
    fc.assert(
      fc.property(cards, claims, (card, claim) => {
        const { refund, tenders, card: of, explanation, orders, entitled } = assessed(card, claim);
        const paid = sumsOf(card).paid.minor;
        const sum = (amounts: readonly { readonly amount: { readonly minor: bigint } }[]): bigint =>
          amounts.reduce((total, { amount }) => total + amount.minor, 0n);
        expect(refund.minor).toBeGreaterThanOrEqual(0n);
        expect(refund.minor).toBeLessThanOrEqual(paid);
        expect(sum(tenders)).toBe(refund.minor);
        expect(sum(of?.lots ?? [])).toBe(refund.minor);
        for (const { lotId, amount } of of?.lots ?? [])
          expect(amount.minor).toBeLessThanOrEqual(card.lots.find(({ id }) => id === lotId)?.paid.minor ?? -1n);
        expect((of?.used.minor ?? 0n) + (of?.kept.minor ?? 0n) + refund.minor).toBe(paid);
        expect(orders.reduce((total, { credited }) => total + credited.minor, 0n)).toBe(refund.minor);
        expect(entitled).toBe(refund.minor > 0n);
        expect(explanation.amount).toEqual(refund);
        expect(checkExplanation(explanation)).toEqual([]);
        if (!of || refund.minor === 0n) return;
        // A voucher that does not balance cannot be made.
        const voucher = cardRefunded({
          ...{ id: idNumber('entry', 1), at: boughtAt, storeId: card.storeId, caseId: idNumber('refundCase', 1) },
          ...{ customerId: card.customerId, reference: 'RF-1', books: usualBooks, kind: card.kind },
          ...{ rateBasisPoints: card.taxRateBasisPoints, refund, fee: of.kept, paid: cny(paid), inBooks: of.inBooks },
        });
        expect(voucher.postings.at(-1)).toMatchObject({ account: '2241.refunds', side: 'credit', amount: refund });
      }),
      { numRuns: 600 },
    );
  });

  it('gives no more for more use, and the operator’s cause no less than the consumer’s', () => {
    fc.assert(
      fc.property(cards, claims, (card, claim) => {
        const refund = (of: Card, cause = claim.cause): bigint => assessed(of, { ...claim, cause }).refund.minor;
        expect(refund(card, 'quality')).toBeGreaterThanOrEqual(refund(card, 'no_reason'));
        expect(refund(card, 'quality')).toBeGreaterThanOrEqual(refund(card, 'misunderstanding'));
        const [use] = card.uses;
        if (!use) return;
        const less = {
          ...use,
          face: cny(use.face.minor > 0n ? use.face.minor - 1n : 0n),
          list: use.list && cny(use.list.minor > 0n ? use.list.minor - 1n : 0n),
          sessions: Math.max(0, use.sessions - 1),
        };
        expect(refund({ ...card, uses: [less] })).toBeGreaterThanOrEqual(refund(card));
      }),
      { numRuns: 600 },
    );
  });

  it('is the same when it is worked out again, and a later claim on a span gives no more', () => {
    fc.assert(
      fc.property(cards, claims, (card, claim) => {
        expect(toJson(assessed(card, claim))).toBe(toJson(assessed(card, claim)));
        const tomorrow = { ...claim, claimedAt: later(claim.claimedAt, DAY) };
        expect(assessed(card, tomorrow).refund.minor).toBeLessThanOrEqual(assessed(card, claim).refund.minor);
      }),
      { numRuns: 300 },
    );
  });

  it('pays an agreed amount to the minor unit, interest included, and never more than was paid and is owed on it', () => {
    fc.assert(
      fc.property(cards, claims, fc.double({ min: 0, max: 1, noNaN: true }), (card, claim, way) => {
        const facts = cardFacts(card, claim);
        const agreeing = (minor: bigint) =>
          assessCard({
            ...facts,
            established: { ...nothingEstablished, agreed: { amount: cny(minor), reason: '双方商定' } },
          });
        const due = answerOf(assessCard(facts));
        const least = due.refund.minor + due.interest.minor;
        const most = sumsOf(card).paid.minor + due.interest.minor;
        const minor = least + BigInt(Math.floor(Number(most - least) * way));
        fc.pre(minor > 0n);
        const found = answerOf(agreeing(minor));
        expect(found.refund.minor + found.interest.minor).toBe(minor);
        expect(found.interest).toEqual(due.interest);
        expect(found.tenders.reduce((sum, one) => sum + one.amount.minor, 0n)).toBe(found.refund.minor);
        expect(found.card?.lots.reduce((sum, one) => sum + one.amount.minor, 0n)).toBe(found.refund.minor);
        expect(checkExplanation(found.explanation)).toEqual([]);
        expect(agreeing(most + 1n)).toMatchObject({ ok: false, refusal: { code: 'offer_not_reachable' } });
      }),
      { numRuns: 300 },
    );
  });
});
