import { amountTextOf, type Currency, grouped } from '@redress/domain';

type Wire = { readonly currency: Currency; readonly amount: string };

/** An amount from the server as people read it. The browser moves its characters and computes nothing. */
export const Money = ({ of, bare = false }: { readonly of: Wire; readonly bare?: boolean }) => (
  <span className="money">{bare ? grouped(of.amount) : amountTextOf(of.currency, of.amount)}</span>
);
