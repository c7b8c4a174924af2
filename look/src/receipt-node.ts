import type { Currency, Text } from '@redress/domain';

export type WireMoney = { readonly currency: Currency; readonly amount: string };

/** How an amount came about, in the words of the wire. Parts make the amount, what stands beside is shown and never counted. */
export type ReceiptNode = {
  readonly code: string;
  readonly label: Text;
  readonly amount: WireMoney;
  readonly arithmetic: string | null;
  readonly because: Text | null;
  readonly cites: readonly { readonly kind: 'law' | 'policy' | 'convention'; readonly text: Text }[];
  readonly parts: readonly object[];
  readonly beside: readonly object[];
};

/** The generated types of the contract know only the first level of the tree; below it is the same again. */
export const isNode = (part: object): part is ReceiptNode => 'label' in part && 'amount' in part && 'parts' in part;
