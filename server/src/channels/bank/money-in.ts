import { fromDecimal, isCurrency, type Money } from '@redress/domain';
import type { XmlPart } from './read-xml.ts';

/** An amount of ISO 20022 with its currency; null where there is none that can be read exactly. More decimals than zeros are refused. */
export const moneyIn = (part: XmlPart | null): Money | null => {
  const currency = part?.attributes['Ccy'];
  if (!part || currency === undefined || !isCurrency(currency)) return null;
  return fromDecimal(currency, withoutZeros(part.text));
};

/** The standard allows five decimals and a bank may write them all; the zeros say nothing. */
const withoutZeros = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
