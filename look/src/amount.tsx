import { grouped } from '@redress/domain';
import type { WireMoney } from './receipt-node.ts';

/**
 * An amount as the hero of a page: the sign small, the whole number large, the cents between. Read aloud and copied it is one word.
 * Characters are moved and nothing is computed.
 */
export const Amount = ({ of: { currency, amount } }: { readonly of: WireMoney }) => {
  const negative = amount.startsWith('-');
  const [whole = '0', cents] = (negative ? amount.slice(1) : amount).split('.');
  return (
    <span className="amount">
      {negative && '-'}
      <span className="amount-sign">{currency === 'CNY' ? '¥' : `${currency} `}</span>
      {grouped(whole)}
      {cents !== undefined && <span className="amount-cents">.{cents}</span>}
    </span>
  );
};
