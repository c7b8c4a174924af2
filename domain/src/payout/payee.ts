import { type Text, text } from '../text.ts';

/** Where money can go that does not go back the way it came. */
export const payeeKinds = ['alipay_account', 'wechat_openid', 'bank_account'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

export const payeeKindText: Record<PayeeKind, Text> = {
  alipay_account: text('支付宝账户', 'Alipay account'),
  wechat_openid: text('微信零钱', 'WeChat balance'),
  bank_account: text('银行账户', 'Bank account'),
};

/** Ways in which Alipay names an account (`identity_type` of `alipay.fund.trans.uni.transfer`). */
export const alipayIdentityTypes = ['user_id', 'logon_id', 'open_id'] as const;

/** An account of the customer's own, in the clear. It lives sealed in the database and masked everywhere else. */
export type Payee = AlipayPayee | WechatPayee | BankPayee;

export type AlipayPayee = {
  readonly kind: 'alipay_account';
  readonly identityType: (typeof alipayIdentityTypes)[number];
  readonly identity: string;
  /** The real name that the channel compares; Alipay asks for it with a logon id. */
  readonly name: string;
};

export type WechatPayee = {
  readonly kind: 'wechat_openid';
  /** Of the app that the channel account transfers with. */
  readonly openid: string;
  readonly name: string;
};

export type BankPayee = {
  readonly kind: 'bank_account';
  /** Digits, or an IBAN; no spaces. */
  readonly account: string;
  readonly name: string;
  readonly bankName: string;
  /** The branch's 12-digit CNAPS code (联行号), where it is known. */
  readonly cnaps: string | null;
  readonly bic: string | null;
  readonly province: string | null;
  readonly city: string | null;
};
