import type { Currency } from '@redress/domain';
import { refuseValue } from './refuse-value.ts';

type Context = Parameters<typeof refuseValue>[0];

/** Refuses every amount inside a value that is in another currency than the whole. */
export const sameCurrency = (expected: Currency, value: object, context: Context): void => {
  for (const { path, received } of amountsIn(value, [])) {
    if (received === expected) continue;
    refuseValue(context, { code: 'currency_mismatch', details: { expected, received }, path: [...path, 'currency'] });
  }
};

type Found = { readonly path: readonly (string | number)[]; readonly received: string };

function* amountsIn(value: object, path: readonly (string | number)[]): Generator<Found> {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'object' || part === null) continue;
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if ('minor' in part && 'currency' in part) yield { path: here, received: String(part.currency) };
    else yield* amountsIn(part, here);
  }
}
