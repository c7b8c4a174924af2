import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { civilCode } from '../../law/civil-code.ts';
import { salesInterpretation } from '../../law/sales-interpretation.ts';
import { smaller } from '../../money/extremes.ts';
import { type Money, money, negate, subtract } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { text } from '../../text.ts';
import { checkAmount, checkThat, firstProblem } from './input-checks.ts';

export type PriceReductionInput = {
  readonly paid: Money;
  /** Market value at delivery of goods as they should be, and of the goods as they are. */
  readonly conformingValue: Money;
  readonly actualValue: Money;
};

export type PriceReduction = {
  readonly reduction: Money;
  /** The same loss of value in proportion to the price paid; shown for comparison. */
  readonly proportional: Money;
  readonly explanation: Explanation;
};

/**
 * The customer keeps goods that are not as they should be, at a lower price: `reduction = min(paid, conforming − actual)` at delivery.
 * Source: 民法典 art 582, 买卖合同解释 art 17 (the difference, and what was overpaid comes back). Beside it `rhu(paid × difference, conforming)`.
 */
export const priceReduction = (input: PriceReductionInput): Result<PriceReduction, Refusal> => {
  const { paid, conformingValue, actualValue } = input;
  const { currency } = paid;
  const invalid = firstProblem([
    checkAmount(currency, paid, '/paid'),
    checkAmount(currency, conformingValue, '/conformingValue'),
    checkAmount(currency, actualValue, '/actualValue'),
    checkThat(
      conformingValue.minor > 0n,
      '合格品价值应大于零',
      'conforming goods are worth something',
      '/conformingValue',
    ),
    checkThat(
      actualValue.minor <= conformingValue.minor,
      '实际价值高于合格品价值',
      'the goods are worth more than they should be',
      '/actualValue',
    ),
  ]);
  if (invalid) return refused(invalid);
  const difference = subtract(conformingValue, actualValue);
  const reduction = money(currency, smaller(paid.minor, difference.minor));
  const proportional = money(currency, roundHalfUp(paid.minor * difference.minor, conformingValue.minor));
  return ok({ reduction, proportional, explanation: explain(input, { difference, reduction, proportional }) });
};

type Worked = { readonly difference: Money; readonly reduction: Money; readonly proportional: Money };

function explain({ paid, conformingValue, actualValue }: PriceReductionInput, worked: Worked): Explanation {
  const { difference, reduction, proportional } = worked;
  const parts = [
    leaf('conforming', text('合格商品交付时的市场价值', 'Market value at delivery, as it should be'), conformingValue),
    leaf('actual', text('实际商品交付时的市场价值', 'Market value at delivery, as it is'), negate(actualValue)),
  ];
  const above = subtract(difference, reduction);
  if (above.minor > 0n)
    parts.push(leaf('above_paid', text('超出实付价款的部分', 'Above what was paid'), negate(above)));
  const zero = money(paid.currency, 0n);
  return summed('sum', 'reduction', text('减少价款', 'Price reduction'), reduction, parts, {
    cites: [civilCode.nonConforming, salesInterpretation.priceReduction],
    beside: [
      leaf(
        'proportional',
        text('按实付价款比例计算（比较）', 'In proportion to the price paid (comparison)'),
        proportional,
        {
          arithmetic: { kind: 'value', of: paid, before: zero, through: difference, whole: conformingValue },
        },
      ),
    ],
  });
}
