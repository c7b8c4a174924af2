import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { cny } from '../../money/money.ts';
import { basesFor } from './bases.ts';
import { type BasisFacts, basisAmountText, factNames } from './basis-facts.ts';
import { basisRules, legalBases } from './basis-rules.ts';

/** Nothing is known, unless said. */
const given = (facts: BasisFacts['facts'], amounts: BasisFacts['amounts'] = {}) =>
  answerOf(basesFor({ currency: 'CNY', facts, amounts }));
const names = (list: readonly { basis: string }[]) => list.map(({ basis }) => basis);

const remote = { remote_sale: true, in_no_reason_window: true, excluded_and_confirmed: false, intact: true };

describe('legal bases', () => {
  it('have one rule each', () => expect(names(basisRules)).toEqual([...legalBases]));

  it('stand side by side, the best for the consumer first', () => {
    const made = given(
      { ...remote, below_quality: true, in_quality_window: true, keeps_goods: true },
      { no_reason: cny(9_000n), paid: cny(10_000n), reduction: cny(2_000n) },
    );
    expect(names(made.fitting)).toEqual(['QUALITY', 'NO_REASON_7D', 'PRICE_REDUCTION']);
    expect(made.best).toMatchObject({ basis: 'QUALITY', total: cny(10_000n), freight: 'operator' });
  });

  it('prefer the one that spares the consumer the freight when the amount is the same', () => {
    const made = given({ ...remote, found_non_conforming: true }, { no_reason: cny(10_000n), paid: cny(10_000n) });
    expect(names(made.fitting)).toEqual(['NONCONFORMING_AUTH', 'NO_REASON_7D']);
  });

  it('put the statutory multiple on top, fraud and food in the alternative', () => {
    const made = given(
      { deceived: true, unsafe_food: true, harmless_label_flaw: false },
      { paid: cny(20_000n), damage: cny(0n) },
    );
    expect(made.fitting).toMatchObject([
      { basis: 'FOOD', refund: cny(20_000n), onTop: cny(200_000n), total: cny(220_000n) },
      { basis: 'FRAUD', onTop: cny(60_000n), total: cny(80_000n) },
    ]);
  });

  it('say which facts are missing and what each would open', () => {
    const made = given({ ...remote, intact: null, deceived: null }, { no_reason: cny(9_000n), paid: cny(10_000n) });
    expect(made.best).toBeNull();
    expect(made.missing.find(({ fact }) => fact === 'intact')?.opens).toEqual([
      { answer: true, basis: 'NO_REASON_7D', total: cny(9_000n), betters: true, alsoWaitsFor: [] },
    ]);
    expect(made.missing.find(({ fact }) => fact === 'deceived')?.opens).toMatchObject([
      { answer: true, basis: 'FRAUD', total: cny(60_000n) },
    ]);
    expect(made.missing.find(({ fact }) => fact === 'keeps_goods')?.opens).toMatchObject([
      { basis: 'PRICE_REDUCTION', total: null, betters: false, alsoWaitsFor: ['below_quality'] },
    ]);
    expect(names(made.possible)).toContain('NO_REASON_7D');
  });

  it('do not ask what cannot matter any more', () => {
    const made = given({ remote_sale: false }, {});
    expect(made.unfit).toEqual([{ basis: 'NO_REASON_7D', against: ['remote_sale'] }]);
    expect(made.missing.map(({ fact }) => fact)).not.toContain('intact');
  });

  it('refuse to guess the amount of a basis that fits', () => {
    expect(basesFor({ currency: 'CNY', facts: { charged_wrongly: true }, amounts: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'calculation_input_invalid', pointer: '/amounts/excess' },
    });
  });

  it('leave the statutory minimums in yuan to yuan', () => {
    const facts: BasisFacts = {
      currency: 'USD',
      facts: { deceived: true },
      amounts: { paid: { currency: 'USD', minor: 5n } },
    };
    expect(answerOf(basesFor(facts)).best).toMatchObject({ onTop: { currency: 'USD', minor: 0n } });
  });

  it('sort every rule into exactly one of fitting, possible and unfit, whatever is known', () => {
    const facts = fc.record(Object.fromEntries(factNames.map((name) => [name, fc.constantFrom(true, false, null)])));
    const amounts = fc.record(
      Object.fromEntries(
        Object.keys(basisAmountText).map((name) => [name, fc.nat(99_999).map((fen) => cny(BigInt(fen)))]),
      ),
    );
    fc.assert(
      fc.property(facts, amounts, (known, sums) => {
        const made = given(known, sums);
        expect([...names(made.fitting), ...names(made.possible), ...names(made.unfit)].toSorted()).toEqual(
          [...legalBases].toSorted(),
        );
        for (const each of made.fitting) {
          expect(checkExplanation(each.explanation)).toEqual([]);
          expect(each.total.minor).toBeLessThanOrEqual(made.best?.total.minor ?? -1n);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep the promise of a missing fact: answered so, the basis fits for that amount', () => {
    const facts = fc.record(Object.fromEntries(factNames.map((name) => [name, fc.constantFrom(true, false, null)])));
    fc.assert(
      fc.property(facts, (known) => {
        const sums = Object.fromEntries(
          Object.keys(basisAmountText).map((name, i) => [name, cny(BigInt(1_000 * (i + 1)))]),
        );
        for (const { fact, opens } of given(known, sums).missing)
          for (const { answer, basis, total, alsoWaitsFor } of opens) {
            if (alsoWaitsFor.length > 0) continue;
            const after = given({ ...known, [fact]: answer }, sums);
            expect(after.fitting.find((each) => each.basis === basis)?.total).toEqual(total);
            const otherwise = given({ ...known, [fact]: !answer }, sums);
            expect(names(otherwise.fitting)).not.toContain(basis);
          }
      }),
      { numRuns: 200 },
    );
  });
});
