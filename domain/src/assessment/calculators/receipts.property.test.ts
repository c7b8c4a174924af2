import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { fenUpTo } from '../../../test-support/arbitrary-cards.ts';
import { faults } from '../../claim/claim.ts';
import { checkExplanation } from '../../explanation/check.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import { renderExplanation } from '../../explanation/render.ts';
import { cny } from '../../money/money.ts';
import { addDays, dateOf } from '../../time/local-date.ts';
import { listedRestDays } from '../../time/rest-days.ts';
import { foodCompensation } from './compensation/food.ts';
import { badFaithClosingCompensation, fraudCompensation } from './compensation/fraud.ts';
import { injuryCompensation } from './compensation/injury.ts';
import { depositRefund } from './deposit-refund.ts';
import { earnest } from './earnest.ts';
import { feeCap } from './fee-cap.ts';
import { interest } from './interest.ts';
import { coolingOff } from './prepaid/cooling-off.ts';
import { minorPrepaid } from './prepaid/minor-prepaid.ts';
import { prepaidInterest } from './prepaid/prepaid-interest.ts';
import { priceReduction } from './price-reduction.ts';
import { vatSplit } from './vat-split.ts';

const fen = fenUpTo(2_000_000);
const fault = fc.constantFrom(...faults);
const flag = fc.boolean();
const day = dateOf('2026-01-15');

/** The receipt proves itself, is rooted in the amount, and reads in both languages. */
const proves = (explanation: Explanation, amount: { readonly minor: bigint }) => {
  expect(checkExplanation(explanation)).toEqual([]);
  expect(explanation.amount.minor).toBe(amount.minor);
  expect(amount.minor).toBeGreaterThanOrEqual(0n);
  for (const language of ['zh', 'en'] as const) {
    const page = renderExplanation(explanation, language);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    if (language === 'en') expect(page.replace(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}{4}/u);
  }
};

describe('each receipt proves itself', () => {
  it('fee: never above what was agreed or 130% of the loss, and more loss never keeps less', () => {
    fc.assert(
      fc.property(fen, fen, flag, fault, flag, fen, (agreedFee, provableLoss, clauseEffective, whose, fraud, more) => {
        const input = { agreedFee, provableLoss, clauseEffective, fault: whose, fraud };
        const { fee, explanation } = answerOf(feeCap(input));
        proves(explanation, fee);
        expect(fee.minor).toBeLessThanOrEqual(agreedFee.minor);
        expect(fee.minor * 10n).toBeLessThanOrEqual(provableLoss.minor * 13n);
        const worse = answerOf(feeCap({ ...input, provableLoss: cny(provableLoss.minor + more.minor) }));
        expect(worse.fee.minor).toBeGreaterThanOrEqual(fee.minor);
      }),
    );
  });

  it('earnest: the receiver in breach pays the most, the payer in breach gets the least', () => {
    fc.assert(
      fc.property(fen, fen, flag, (amount, contractTotal, isEarnest) => {
        const by = (breachBy: 'receiver' | 'payer' | 'none') => {
          const { effective, returned, explanation } = answerOf(
            earnest({ amount, contractTotal, isEarnest, breachBy }),
          );
          proves(explanation, returned);
          expect(effective.minor * 5n).toBeLessThanOrEqual(contractTotal.minor);
          return { effective: effective.minor, returned: returned.minor };
        };
        expect(by('none').returned).toBe(amount.minor);
        expect(by('receiver').returned).toBe(amount.minor + by('receiver').effective);
        expect(by('payer').returned).toBe(amount.minor - by('payer').effective);
      }),
    );
  });

  it('damages: at least the minimum, at least the multiple', () => {
    fc.assert(
      fc.property(
        fen,
        fen,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (price, loss, quantity, reasonableQuantity) => {
          const fraud = answerOf(fraudCompensation({ base: price }));
          proves(fraud.explanation, fraud.punitive);
          expect(answerOf(badFaithClosingCompensation({ base: price })).punitive).toEqual(fraud.punitive);
          expect(fraud.punitive.minor).toBeGreaterThanOrEqual(50_000n);
          expect(fraud.punitive.minor).toBeGreaterThanOrEqual(price.minor * 3n);
          const injury = answerOf(injuryCompensation({ loss, claimed: price }));
          proves(injury.explanation, injury.punitive);
          expect(injury.punitive.minor).toBeLessThanOrEqual(loss.minor * 2n);
          if (price.minor === 0n && loss.minor === 0n) return;
          const ordinary = { price, loss, choose: 'max', knowingBuyer: null, harmlessLabelFlaw: false } as const;
          const food = answerOf(foodCompensation(ordinary));
          proves(food.explanation, food.punitive);
          const knowing = answerOf(foodCompensation({ ...ordinary, knowingBuyer: { quantity, reasonableQuantity } }));
          proves(knowing.explanation, knowing.punitive);
          expect(knowing.punitive.minor).toBeLessThanOrEqual(food.punitive.minor);
          for (const choose of ['price10', 'loss3'] as const)
            expect(answerOf(foodCompensation({ ...ordinary, choose })).punitive.minor).toBeLessThanOrEqual(
              food.punitive.minor,
            );
        },
      ),
    );
  });

  it('interest: later never less, a stop never more, split rates close on whole days', () => {
    fc.assert(
      fc.property(
        fen,
        fc.nat(100_000),
        fc.nat(900),
        fc.nat(900),
        fc.constantFrom(360, 365),
        (principal, ratePpm, days, stop, basisDays) => {
          const period = { from: day, to: addDays(day, days), stopOn: null, basisDays };
          const plain = answerOf(interest({ ...period, principal, ratePpm }));
          proves(plain.explanation, plain.interest);
          expect(plain.days).toBe(days);
          const longer = answerOf(interest({ ...period, to: addDays(day, days + 1), principal, ratePpm }));
          expect(longer.interest.minor).toBeGreaterThanOrEqual(plain.interest.minor);
          const stopped = answerOf(interest({ ...period, stopOn: addDays(day, stop), principal, ratePpm }));
          expect(stopped.interest.minor).toBeLessThanOrEqual(plain.interest.minor);
          expect(stopped.days).toBe(Math.min(days, stop));
        },
      ),
    );
  });

  it('interest on a prepayment: custody money is taken from the principal, not added', () => {
    fc.assert(
      fc.property(
        fault,
        fen,
        fc.nat(100),
        fc.nat(60_000),
        fc.nat(900),
        flag,
        (whose, principal, part, ratePpm, days, elected) => {
          const custody = { principal: cny((principal.minor * BigInt(part)) / 100n), ratePpm, elected };
          const common = { fault: whose, principal, agreedRatePpm: null, lpr1yPpm: ratePpm, deposit1yPpm: ratePpm };
          const period = { from: day, to: addDays(day, days), stopOn: null, basisDays: 365 };
          const made = answerOf(prepaidInterest({ ...common, ...period, custody }));
          proves(made.explanation, made.interest);
          // At one rate the split may move the sum by rounding alone.
          const whole = answerOf(prepaidInterest({ ...common, ...period, custody: null })).interest.minor;
          const drift = made.interest.minor - whole;
          expect(drift >= -1n && drift <= 1n).toBe(true);
          expect(made.rateSource).toBe(whose === 'operator' ? 'lpr_1y' : 'deposit_1y');
        },
      ),
    );
  });

  it('cooling off: at most what was paid, nothing a day late', () => {
    fc.assert(
      fc.property(fen, fen, fc.nat(12), (paid, consumedList, days) => {
        const common = {
          paidOn: day,
          paid,
          consumedList,
          consumedFace: consumedList,
          priorSameService: false,
          restDays: listedRestDays([]),
        };
        const made = answerOf(coolingOff({ ...common, requestedOn: addDays(day, days), localRule: null }));
        expect(made.eligible).toBe(days <= 7);
        if (made.explanation && made.refundPrincipal) proves(made.explanation, made.refundPrincipal);
        const beijing = answerOf(coolingOff({ ...common, requestedOn: addDays(day, days), localRule: 'beijing' }));
        expect(beijing.eligible).toBe(days <= 7 && consumedList.minor === 0n);
        if (beijing.refundPrincipal) expect(beijing.refundPrincipal).toEqual(paid);
      }),
    );
  });

  it('minors: an older child never gets more, nothing above what was paid', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fen,
        fen,
        flag,
        flag,
        flag,
        (age, paid, deliveredPrice, guardianConsent, ageAppropriate, illegalOnlineGame) => {
          const input = { paid, deliveredPrice, guardianConsent, ageAppropriate, illegalOnlineGame };
          const made = answerOf(minorPrepaid({ ...input, age }));
          proves(made.explanation, made.refundPrincipal);
          expect(made.refundPrincipal.minor).toBeLessThanOrEqual(paid.minor);
          const older = answerOf(minorPrepaid({ ...input, age: age + 1 }));
          expect(older.refundPrincipal.minor).toBeLessThanOrEqual(made.refundPrincipal.minor);
        },
      ),
    );
  });

  it('deposits: proven deductions alone come off, and the shortfall is only told', () => {
    const deduction = fc.record({ amount: fen, proven: flag });
    fc.assert(
      fc.property(fen, fc.array(deduction, { maxLength: 4 }), (deposit, made) => {
        const deductions = made.map((each, i) => ({ id: `D${i}`, title: { zh: '损坏', en: 'Damage' }, ...each }));
        const { refund, shortfall, explanation } = answerOf(
          depositRefund({ deposit, returnedBefore: cny(0n), deductions }),
        );
        proves(explanation, refund);
        const proven = deductions.reduce((sum, { amount, proven: counts }) => sum + (counts ? amount.minor : 0n), 0n);
        expect(refund.minor - shortfall.minor).toBe(deposit.minor - proven);
        expect(refund.minor * shortfall.minor).toBe(0n);
      }),
    );
  });

  it('deposits: what came back before is not returned again', () => {
    const input = { deposit: cny(100n), returnedBefore: cny(1n), deductions: [] };
    const made = answerOf(depositRefund(input));
    proves(made.explanation, made.refund);
    expect(made.refund).toEqual(cny(99n));
    expect(depositRefund({ ...input, returnedBefore: cny(101n) })).toMatchObject({
      refusal: { pointer: '/returnedBefore' },
    });
  });

  it('price reduction: never above what was paid, a worse thing never costs more', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 100_000 }), fc.nat(100), fc.nat(100), (paid, value, a, b) => {
        const conformingValue = cny(BigInt(value));
        const at = (part: number) =>
          answerOf(
            priceReduction({ paid, conformingValue, actualValue: cny((conformingValue.minor * BigInt(part)) / 100n) }),
          );
        const [worse, better] = [at(Math.min(a, b)), at(Math.max(a, b))];
        proves(worse.explanation, worse.reduction);
        expect(worse.reduction.minor).toBeLessThanOrEqual(paid.minor);
        expect(worse.reduction.minor).toBeGreaterThanOrEqual(better.reduction.minor);
        expect(worse.proportional.minor).toBeLessThanOrEqual(paid.minor);
      }),
    );
  });

  it('price reduction: one fen above what was paid is told and not given', () => {
    const made = answerOf(priceReduction({ paid: cny(99n), conformingValue: cny(200n), actualValue: cny(100n) }));
    proves(made.explanation, made.reduction);
    expect(made.explanation.parts.map(({ amount }) => amount.minor)).toEqual([200n, -100n, -1n]);
  });

  it('VAT: net and tax sum to the amount, at every rate', () => {
    fc.assert(
      fc.property(fen, fc.nat(10_000), (gross, rateBasisPoints) => {
        const { net, tax, explanation } = answerOf(vatSplit({ gross, rateBasisPoints }));
        proves(explanation, gross);
        expect(net.minor + tax.minor).toBe(gross.minor);
        expect(tax.minor).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});
