import { roundHalfUp } from '../money/rounding.ts';

export type VatSplit = { readonly net: bigint; readonly tax: bigint };

/** Splits an amount that includes VAT. `net = gross ÷ (1 + rate)` is rounded half up once, the tax is the rest. Rate in basis points. */
export const splitVat = (gross: bigint, rateBasisPoints: number): VatSplit => {
  const net = roundHalfUp(gross * 10_000n, 10_000n + BigInt(rateBasisPoints));
  return { net, tax: gross - net };
};
