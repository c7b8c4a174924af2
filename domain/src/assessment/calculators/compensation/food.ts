import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf } from '../../../explanation/node.ts';
import type { LawCitation } from '../../../law/citation.ts';
import { consumerLawRegulations } from '../../../law/consumer-law-regulations.ts';
import { foodDrugInterpretation } from '../../../law/food-drug-interpretation.ts';
import { foodSafetyLaw } from '../../../law/food-safety-law.ts';
import { foodMultiple } from '../../../law/statutory-limits.ts';
import { cny, type Money } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { text } from '../../../text.ts';
import { checkAmount, checkThat, checkWhole, firstProblem, MOST_UNITS } from '../input-checks.ts';
import { type Compensation, multipleWithMinimum, noCompensation } from './multiple-with-minimum.ts';

export const foodChoices = ['price10', 'loss3', 'max'] as const;
/** Which of the two multiples the claimant asks for; `max` is the larger. */
export type FoodChoice = (typeof foodChoices)[number];

export type FoodInput = {
  /** Really paid for the unsafe food, in yuan, since the minimum is. */
  readonly price: Money;
  readonly loss: Money;
  readonly choose: FoodChoice;
  /** One who bought knowingly: units bought, and what a household reasonably uses. Null for an ordinary buyer. */
  readonly knowingBuyer: { readonly quantity: number; readonly reasonableQuantity: number } | null;
  /** A flaw of the label that misleads nobody and harms nothing. */
  readonly harmlessLabelFlaw: boolean;
};

/**
 * `max(chosen, 1000 yuan)`, chosen `10 × price`, `3 × loss` or the larger; nothing for harmless label flaws. One who bought knowingly is
 * paid on `rhu(price × reasonable, quantity)`. Source: 食品安全法 art 148 para 2; 法释〔2024〕9号 arts 1, 12–14.
 */
export const foodCompensation = (input: FoodInput): Result<Compensation, Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  if (input.harmlessLabelFlaw) return ok(noCompensation(cny(0n), harmless, citesHarmless));
  const base = basePrice(input);
  const byPrice = base.minor * BigInt(foodMultiple.ofPrice);
  const byLoss = input.loss.minor * BigInt(foodMultiple.ofLoss);
  const takesLoss = input.choose === 'loss3' || (input.choose === 'max' && byLoss > byPrice);
  const minimum = cny(foodMultiple.minimumFen);
  const made = takesLoss
    ? multipleWithMinimum({ base: input.loss, times: foodMultiple.ofLoss, minimum }, { ...words, multiple: ofLoss })
    : multipleWithMinimum({ base, times: foodMultiple.ofPrice, minimum }, { ...words, multiple: ofPrice });
  if (takesLoss || input.knowingBuyer === null) return ok(made);
  return ok({ ...made, explanation: { ...made.explanation, beside: [explainBase(input, base)] } });
};

const basePrice = ({ price, knowingBuyer }: FoodInput): Money =>
  knowingBuyer
    ? cny(roundHalfUp(price.minor * BigInt(reasonable(knowingBuyer)), BigInt(knowingBuyer.quantity)))
    : price;

/** A household that would use more than was bought is no reason to pay on more. */
const reasonable = ({ quantity, reasonableQuantity }: NonNullable<FoodInput['knowingBuyer']>): number =>
  Math.min(quantity, reasonableQuantity);

const harmless = text('标签瑕疵不影响食品安全且不误导', 'A flaw of the label that harms and misleads nobody');
const citesHarmless: readonly LawCitation[] = [foodSafetyLaw.unsafeFood, consumerLawRegulations.harmlessFlaw];
const ofPrice = text('价款的十倍', 'Ten times the price');
const ofLoss = text('损失的三倍', 'Three times the loss');
const words = {
  because: text('食品不符合安全标准', 'The food was not safe'),
  cites: [foodSafetyLaw.unsafeFood],
};

const explainBase = ({ price, knowingBuyer }: FoodInput, base: Money): Explanation =>
  leaf('base', text('合理生活消费需要的价款', 'Price of what a household reasonably uses'), base, {
    arithmetic: {
      kind: 'units',
      of: price,
      before: 0,
      now: knowingBuyer ? reasonable(knowingBuyer) : 0,
      units: knowingBuyer?.quantity ?? 1,
    },
    cites: [foodDrugInterpretation.reasonableQuantity],
  });

const validate = ({ price, loss, knowingBuyer }: FoodInput): Refusal | null =>
  firstProblem([
    checkAmount('CNY', price, '/price'),
    checkAmount('CNY', loss, '/loss'),
    knowingBuyer && checkWhole(knowingBuyer.quantity, 1, MOST_UNITS, '/knowingBuyer/quantity'),
    knowingBuyer && checkWhole(knowingBuyer.reasonableQuantity, 0, MOST_UNITS, '/knowingBuyer/reasonableQuantity'),
    checkThat(
      price.minor > 0n || loss.minor > 0n,
      '没有价款也没有损失',
      'there is neither a price nor a loss',
      '/price',
    ),
  ]);
