import type { TransferRefusalCode } from './refusal-code.ts';

/** Ways in which a payee is named (`identity_type`). */
export const identityTypes = ['ALIPAY_USER_ID', 'ALIPAY_LOGON_ID', 'ALIPAY_OPEN_ID', 'BANKCARD_ACCOUNT'] as const;
export type IdentityType = (typeof identityTypes)[number];

/** A transfer as it was asked for, in fen. */
export type TransferOrder = {
  readonly appId: string;
  readonly outBizNo: string;
  readonly orderId: string;
  readonly amountMinor: bigint;
  readonly productCode: 'TRANS_ACCOUNT_NO_PWD' | 'TRANS_BANKCARD_NO_PWD';
  readonly identity: string;
  readonly identityType: IdentityType;
  readonly name: string | null;
};

/** Only `settled` has moved money and kept it moved. `failed` ended without moving any, `returned` gave it back (退票). */
export type TransferState =
  | { readonly status: 'refused'; readonly subCode: TransferRefusalCode }
  | { readonly status: 'accepted'; readonly settlesAt: number; readonly thenFails: boolean }
  | { readonly status: 'settled'; readonly settledAt: number }
  | { readonly status: 'failed'; readonly at: number }
  | { readonly status: 'returned'; readonly settledAt: number; readonly returnedAt: number };

/** One transfer number of one app. */
export type Transfer = {
  order: TransferOrder;
  /** Calls with this number that reached the transfer rules. */
  calls: number;
  state: TransferState | undefined;
};

/** A payee that the sandbox knows more about than its number. Anybody else exists and bears whatever name is given. */
export type KnownPayee = {
  readonly identity: string;
  readonly name?: string;
  /** `missing`: there is no such account. `frozen`: it may not receive. `unnamed`: it never proved a real name. */
  readonly state?: 'ok' | 'missing' | 'frozen' | 'unnamed';
};
