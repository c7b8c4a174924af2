import { grouped } from '@redress/domain';

type Wire = { readonly currency: string; readonly amount: string };

/** An amount as the server wrote it; characters are grouped, nothing is computed. */
export const moneyText = ({ currency, amount }: Wire): string =>
  `${currency === 'CNY' ? '¥' : `${currency} `}${grouped(amount)}`;

export const Money = ({ of }: { readonly of: Wire }) => <span className="money">{moneyText(of)}</span>;
