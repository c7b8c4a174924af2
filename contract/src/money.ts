import { type Currency, currencies, decimalsOf, fromDecimal, type Money, toDecimal } from '@redress/domain';
import { z } from 'zod';
import { refuseValue } from './refuse-value.ts';
import { both } from './text.ts';

/** Largest amount that is taken in: 15 digits of minor units, so that no sum in a request can leave PostgreSQL's bigint. */
const maximumDigits = 15;

export const currencyIn = z
  .enum(currencies as [Currency, ...Currency[]])
  .meta({ id: 'Currency', description: both('币种（ISO 4217）', 'Currency (ISO 4217)') });

/** Money on the wire: decimal text and currency, never a number. */
export const moneyOut = z
  .strictObject({
    currency: currencyIn,
    amount: z
      .string()
      .max(20)
      .regex(/^-?\d{1,18}(\.\d{1,3})?$/),
  })
  .meta({
    id: 'Money',
    description: both('金额：十进制文本，不是数字', 'An amount as decimal text, never as a number'),
    examples: [{ currency: 'CNY', amount: '129.00' }],
  });
export type MoneyWire = z.output<typeof moneyOut>;

export const toWire = (money: Money): MoneyWire => ({ currency: money.currency, amount: toDecimal(money) });
export const toWireOrNull = (money: Money | null): MoneyWire | null => (money === null ? null : toWire(money));

/**
 * Money on its way in, never negative: `amount_invalid` when it is not plain decimal text, has more decimals than the
 * currency knows, or more than fifteen digits. Nothing is rounded.
 */
export const moneyIn = z
  .strictObject({ currency: currencyIn, amount: z.string().max(40) })
  .meta({
    id: 'MoneyInput',
    description: both(
      '金额：十进制文本，不带符号，小数位不超过币种的位数',
      'An amount as unsigned decimal text, with no more decimals than the currency has',
    ),
    examples: [{ currency: 'CNY', amount: '129.00' }],
  })
  .transform((wire, context): Money => {
    const money = wire.amount.startsWith('-') ? null : fromDecimal(wire.currency, wire.amount);
    if (money !== null && money.minor < 10n ** BigInt(maximumDigits)) return money;
    return refuseValue(context, {
      code: 'amount_invalid',
      details: { value: wire.amount.slice(0, 40), currency: wire.currency, decimals: decimalsOf(wire.currency) },
      path: ['amount'],
    });
  });

/** The same, and more than nothing. */
export const positiveMoneyIn = moneyIn.superRefine((money, context) => {
  if (money.minor > 0n) return;
  refuseValue(context, {
    code: 'amount_invalid',
    details: { value: toDecimal(money), currency: money.currency, decimals: decimalsOf(money.currency) },
    path: ['amount'],
  });
});

/** The same with a sign, for what takes something back. */
export const signedMoneyIn = z
  .strictObject({ currency: currencyIn, amount: z.string().max(40) })
  .meta({
    id: 'SignedMoneyInput',
    description: both('金额，冲回时带负号', 'An amount, with a minus sign where it takes something back'),
    examples: [{ currency: 'CNY', amount: '-129.00' }],
  })
  .transform((wire, context): Money => {
    const money = fromDecimal(wire.currency, wire.amount);
    const limit = 10n ** BigInt(maximumDigits);
    if (money !== null && money.minor < limit && money.minor > -limit) return money;
    return refuseValue(context, {
      code: 'amount_invalid',
      details: { value: wire.amount.slice(0, 40), currency: wire.currency, decimals: decimalsOf(wire.currency) },
      path: ['amount'],
    });
  });
