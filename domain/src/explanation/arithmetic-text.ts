import { decimalsOf } from '../money/currency.ts';
import { type Money, money, toDecimal } from '../money/money.ts';
import type { Arithmetic } from './arithmetic.ts';

/**
 * A calculation as a person would write it, in major units: `50.00 × 150.00 ÷ 350.00 = 21.4286 → 21.43`.
 * The unrounded quotient is shown with two more decimals than the currency has, and only when it does not come out even.
 * `amount` is the node's amount: largest remainder may have given the part one minor unit more than its share.
 */
export const arithmeticText = (arithmetic: Arithmetic, amount: Money): string => {
  switch (arithmetic.kind) {
    case 'product': {
      const { unit, quantity, less } = arithmetic;
      return `${toDecimal(unit)} × ${quantity}${less.minor === 0n ? '' : ` − ${toDecimal(less)}`} = ${size(amount)}`;
    }
    case 'share': {
      const { of, weight, whole } = arithmetic;
      return whole.minor === 0n
        ? `${toDecimal(of)} × 0`
        : `${toDecimal(of)} × ${toDecimal(weight)} ÷ ${toDecimal(whole)} = ${quotient(of, weight.minor, whole.minor, amount)}`;
    }
    case 'units': {
      const { of, before, now, units } = arithmetic;
      return steps(
        of,
        [`${before + now}`, BigInt(before + now)],
        [`${before}`, BigInt(before)],
        [`${units}`, BigInt(units)],
        amount,
      );
    }
    case 'value': {
      const { of, before, through, whole } = arithmetic;
      return steps(of, worded(through), worded(before), worded(whole), amount);
    }
    case 'percent': {
      const { of, basisPoints } = arithmetic;
      return `${toDecimal(of)} × ${percentText(basisPoints, 100)} = ${quotient(of, BigInt(basisPoints), 10_000n, amount)}`;
    }
    case 'net_of_tax': {
      const { gross, rateBasisPoints } = arithmetic;
      const whole = 10_000n + BigInt(rateBasisPoints);
      return `${toDecimal(gross)} ÷ (1 + ${percentText(rateBasisPoints, 100)}) = ${quotient(gross, 10_000n, whole, amount)}`;
    }
    case 'interest': {
      const { principal, ratePpm, days, basisDays } = arithmetic;
      const [weight, whole] = [BigInt(ratePpm) * BigInt(days), 1_000_000n * BigInt(basisDays)];
      return `${toDecimal(principal)} × ${percentText(ratePpm, 10_000)} × ${days} ÷ ${basisDays} = ${quotient(principal, weight, whole, amount)}`;
    }
    case 'threshold': {
      const { value, threshold } = arithmetic;
      return `${toDecimal(value)} ${value.minor < threshold.minor ? '<' : '≥'} ${toDecimal(threshold)}`;
    }
  }
};

/** A rate in per cent without needless zeros, from whole units of which `unitsInPercent` make one per cent: `3.1%`, `130%`. */
const percentText = (units: number, unitsInPercent: number): string => {
  const places = String(unitsInPercent).length - 1;
  const digits = String(units).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}%`;
};

type Worded = readonly [words: string, value: bigint];

/** `of × through ÷ whole`, less what the units before had, when there were any. */
function steps(of: Money, through: Worded, before: Worded, whole: Worded, amount: Money): string {
  const first = `${toDecimal(of)} × ${through[0]} ÷ ${whole[0]}`;
  if (before[1] === 0n) return `${first} = ${quotient(of, through[1], whole[1], amount)}`;
  return `${first} − ${toDecimal(of)} × ${before[0]} ÷ ${whole[0]} = ${size(amount)}`;
}

function quotient(of: Money, weight: bigint, whole: bigint, amount: Money): string {
  const product = of.minor * weight;
  if (product % whole === 0n) return size(amount);
  const places = decimalsOf(of.currency) + 2;
  const digits = String((product * 100n) / whole).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)} → ${size(amount)}`;
}

const worded = (amount: Money): Worded => [toDecimal(amount), amount.minor];
const size = ({ currency, minor }: Money): string => toDecimal(money(currency, minor < 0n ? -minor : minor));
