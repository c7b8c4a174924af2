import type { Fault } from '../../../claim/claim.ts';
import type { Currency } from '../../../money/currency.ts';
import type { Money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { checkAmount, checkOptionalAmount, checkThat, checkUnique, firstProblem } from '../input-checks.ts';
import type { StoredValueMethod } from './stored-value-methods.ts';

/** One top-up: what was paid and what was given on top. Each is a contract of its own, with its own date. */
export type StoredValueLot = { readonly id: string; readonly paid: Money; readonly bonus: Money };

/** A card or an account balance with its top-ups in order of payment. */
export type StoredValueInput = {
  readonly currency: Currency;
  readonly fault: Fault;
  readonly lots: readonly StoredValueLot[];
  /** What the card was charged for what was used. */
  readonly consumedFace: Money;
  /** List price of what was used; null when it is the same as the face value. */
  readonly consumedList: Money | null;
  /** Replaces a list price that is clearly unreasonable (法释〔2025〕4号 art 19 para 2). */
  readonly marketPrice: Money | null;
  /** A method that was agreed or is compared; null for the law's own. */
  readonly method: StoredValueMethod | null;
};

export const validateStoredValue = (input: StoredValueInput): Refusal | null => {
  const { currency, lots } = input;
  const face = lots.reduce((sum, { paid, bonus }) => sum + paid.minor + bonus.minor, 0n);
  return firstProblem([
    checkThat(lots.length > 0, '没有充值记录', 'there are no top-ups', '/lots'),
    checkUnique(
      lots.map(({ id }) => id),
      (i) => `/lots/${i}/id`,
    ),
    ...lots.flatMap(({ paid, bonus }, i) => [
      checkAmount(currency, paid, `/lots/${i}/paid`),
      checkAmount(currency, bonus, `/lots/${i}/bonus`),
    ]),
    checkAmount(currency, input.consumedFace, '/consumedFace'),
    checkOptionalAmount(currency, input.consumedList, '/consumedList'),
    checkOptionalAmount(currency, input.marketPrice, '/marketPrice'),
    checkThat(
      input.consumedFace.minor <= face,
      '已消费金额超过充值与赠送之和',
      'more was used than was ever on the card',
      '/consumedFace',
    ),
  ]);
};
