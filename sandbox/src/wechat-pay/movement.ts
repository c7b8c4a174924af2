import type { Merchant } from './merchant.ts';

/**
 * One movement of money. `refund` takes it from the merchant; `to-user` and `to-merchant-card` say where it ended, and only
 * then has somebody received it; `closed` brings it back. Amounts are positive; the kind says which way.
 */
export type Movement = {
  readonly kind:
    | 'payment'
    | 'fee'
    | 'fee-back'
    | 'refund'
    | 'closed'
    | 'to-user'
    | 'to-merchant-card'
    | 'transfer'
    | 'top-up'
    | 'withdrawal';
  readonly at: number;
  readonly mchid: string;
  readonly amountMinor: bigint;
  readonly transactionId: string | null;
  /** `out_refund_no` or `out_bill_no`. */
  readonly number: string | null;
  /** What the balance was after it. */
  readonly balanceMinor: bigint;
};

/** What a movement does to the merchant's balance. Where money ends is not the balance's business any more. */
export const effectOf: Readonly<Record<Movement['kind'], 1n | -1n | 0n>> = {
  payment: 1n,
  fee: -1n,
  'fee-back': 1n,
  refund: -1n,
  closed: 1n,
  'to-user': 0n,
  'to-merchant-card': 0n,
  transfer: -1n,
  'top-up': 1n,
  withdrawal: -1n,
};

/** A merchant with its running balance. `pendingMinor` is promised to open transfers and cannot be spent twice. */
export type Account = {
  readonly merchant: Merchant;
  balanceMinor: bigint;
  pendingMinor: bigint;
  /** Where notices go whose request named no address. */
  notifyUrl: string | null;
};
