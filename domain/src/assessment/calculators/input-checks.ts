import type { Currency } from '../../money/currency.ts';
import { type Money, toDecimal } from '../../money/money.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { type Text, text } from '../../text.ts';

/** A refusal of a calculator: the input would give a wrong number. */
export const inputInvalid = (reason: Text, pointer: string): Refusal =>
  refusal('calculation_input_invalid', { reason }, pointer);

/** The first of several checks that found something; null when the input can be calculated with. */
export const firstProblem = (checks: Iterable<Refusal | null>): Refusal | null => {
  for (const problem of checks) if (problem) return problem;
  return null;
};

/** An amount in the currency of the calculation, not below zero. */
export const checkAmount = (currency: Currency, value: Money, pointer: string): Refusal | null => {
  if (value.currency !== currency)
    return refusal('currency_mismatch', { expected: currency, received: value.currency }, pointer);
  return value.minor < 0n
    ? inputInvalid(text(`金额不能为负：${toDecimal(value)}`, `the amount is negative: ${toDecimal(value)}`), pointer)
    : null;
};

/** The same for an amount that may be missing. */
export const checkOptionalAmount = (currency: Currency, value: Money | null, pointer: string): Refusal | null =>
  value && checkAmount(currency, value, pointer);

/** A whole number between two bounds, both allowed. */
export const checkWhole = (value: number, least: number, most: number, pointer: string): Refusal | null =>
  Number.isSafeInteger(value) && value >= least && value <= most
    ? null
    : inputInvalid(
        text(`应为 ${least} 至 ${most} 的整数：${value}`, `not a whole number from ${least} to ${most}: ${value}`),
        pointer,
      );

/** Units, days and the like: nobody counts more of them. */
export const MOST_UNITS = 1_000_000_000;

/** Ids that may not repeat; the pointer names the second one. */
export const checkUnique = (ids: readonly string[], pointerOf: (index: number) => string): Refusal | null => {
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (seen.has(id)) return inputInvalid(text(`编号重复：${id}`, `this id is given twice: ${id}`), pointerOf(i));
    seen.add(id);
  }
  return null;
};

/** A rule over two values that each are fine. */
export const checkThat = (holds: boolean, zh: string, en: string, pointer: string): Refusal | null =>
  holds ? null : inputInvalid(text(zh, en), pointer);
