import type { Payee, Payout } from '@redress/domain';
import type { Instruction, OpenAccount, RequestBody } from '../channel.ts';
import type { WechatClient } from './wechat-client.ts';

/**
 * A stored body: the JSON that goes out, and under which platform key its sensitive fields are sealed. Sealing is never the
 * same twice, so the sealed text is made once and stored like the rest.
 */
export type StoredBody<C> = { readonly sealedFor: string | null; readonly content: C };

export type RefundContent = {
  readonly transaction_id?: string;
  readonly out_trade_no?: string;
  readonly out_refund_no: string;
  readonly reason: string;
  readonly notify_url?: string;
  /** Fen, as JSON numbers. `total` is what the payment came to. */
  readonly amount: { readonly refund: number; readonly total: number; readonly currency: 'CNY' };
};

export type TransferContent = {
  readonly appid: string;
  readonly out_bill_no: string;
  readonly transfer_scene_id: string;
  readonly openid: string;
  readonly user_name?: string;
  readonly transfer_amount: number;
  readonly transfer_remark: string;
  readonly notify_url?: string;
  readonly user_recv_perception: string;
  readonly transfer_scene_report_infos: readonly { readonly info_type: string; readonly info_content: string }[];
};

export type AbnormalContent = {
  readonly out_refund_no: string;
  readonly type: 'USER_BANK_CARD' | 'MERCHANT_BANK_CARD';
  readonly bank_type?: string;
  readonly bank_account?: string;
  readonly real_name?: string;
};

type Account = Pick<OpenAccount<'wechat_pay'>, 'id' | 'settings'>;

/** Makes the body of an instruction, with the documented fields and nothing else. */
export const wechatBody = (account: Account, client: WechatClient, instruction: Instruction): RequestBody => {
  if (instruction.payout.amount.currency !== 'CNY')
    return no(
      'currency_not_cny',
      `微信支付只支持人民币 / WeChat Pay pays yuan, not ${instruction.payout.amount.currency}`,
    );
  switch (instruction.kind) {
    case 'refund':
      return refundBody(account, instruction);
    case 'transfer':
      return transferBody(account, client, instruction);
    case 'abnormal':
      return abnormalBody(client, instruction);
  }
};

/** A stored body, read back. `JSON.stringify` of its content gives the same bytes, which is how the SDK sends it. */
export const readBody = <C>(body: string): StoredBody<C> => JSON.parse(body) as StoredBody<C>;

const refundBody = (
  account: Account,
  { payout, tender, caseNumber }: Extract<Instruction, { kind: 'refund' }>,
): RequestBody => {
  const { channelTradeNumber, merchantTradeNumber, amount } = tender;
  if (channelTradeNumber === null && merchantTradeNumber === null)
    return no('trade_number_missing', '该笔支付没有登记微信支付单号 / The payment has no trade number');
  return stored<RefundContent>(null, {
    ...(channelTradeNumber === null
      ? { out_trade_no: merchantTradeNumber ?? '' }
      : { transaction_id: channelTradeNumber }),
    out_refund_no: payout.requestNumber,
    reason: `退款 ${caseNumber}`,
    ...notifyField(account),
    amount: { refund: fenOf(payout), total: Number(amount.minor), currency: 'CNY' },
  });
};

/** 1011 企业赔付 is the scene for refunds, and wants exactly one report info of this kind (reference 2.6). */
const scene = { id: '1011', perception: '退款', infoType: '赔付原因' };

/** Below this no name may be sent; from two thousand yuan on it must be. In between it is checked where it is sent (fen). */
const nameFrom = 30;

const transferBody = (
  account: Account,
  client: WechatClient,
  { payout, payee, caseNumber }: Extract<Instruction, { kind: 'transfer' }>,
): RequestBody => {
  const { appId } = account.settings;
  if (appId === null)
    return no('app_missing', '该账户没有登记转账所用的 appid / The account names no app to transfer with');
  if (payee.kind !== 'wechat_openid')
    return no('payee_not_carried', '微信转账只能付到 openid / WeChat Pay transfers to an openid');
  const amount = fenOf(payout);
  const name = amount >= nameFrom && payee.name !== '' ? client.seal(payee.name) : null;
  return stored<TransferContent>(name?.sealedFor ?? null, {
    appid: appId,
    out_bill_no: payout.requestNumber,
    transfer_scene_id: scene.id,
    openid: payee.openid,
    ...(name !== null && { user_name: name.sealed }),
    transfer_amount: amount,
    transfer_remark: `退款 ${caseNumber}`.slice(0, 32),
    ...notifyField(account),
    user_recv_perception: scene.perception,
    transfer_scene_report_infos: [{ info_type: scene.infoType, info_content: `退款 ${caseNumber}`.slice(0, 32) }],
  });
};

/** Debit cards of these banks alone take an abnormal refund; WeChat Pay's codes by the words in a bank's name. */
const bankTypes: readonly (readonly [RegExp, string])[] = [
  [/招商银行/, 'CMB'],
  [/交通银行/, 'COMM'],
  [/农业银行/, 'ABC'],
  [/建设银行/, 'CCB'],
  [/工商银行/, 'ICBC'],
  [/中国银行/, 'BOC'],
  [/平安银行/, 'PAB'],
  [/浦发银行|浦东发展/, 'SPDB'],
  [/中信银行/, 'CITIC'],
  [/光大银行/, 'CEB'],
  [/民生银行/, 'CMBC'],
  [/兴业银行/, 'CIB'],
  [/广发银行/, 'GDB'],
  [/邮储|邮政储蓄/, 'PSBC'],
  [/宁波银行/, 'NBCB'],
];

const abnormalBody = (
  client: WechatClient,
  { payout, payee }: Extract<Instruction, { kind: 'abnormal' }>,
): RequestBody => {
  const out_refund_no = payout.requestNumber;
  if (payee === null) return stored<AbnormalContent>(null, { out_refund_no, type: 'MERCHANT_BANK_CARD' });
  const bank = bankTypeOf(payee);
  if (payee.kind !== 'bank_account' || bank === null)
    return no(
      'payee_not_carried',
      '异常退款只能退到十五家银行的借记卡 / An abnormal refund goes to a debit card of one of fifteen banks',
    );
  const account = client.seal(payee.account);
  return stored<AbnormalContent>(account.sealedFor, {
    out_refund_no,
    type: 'USER_BANK_CARD',
    bank_type: bank,
    bank_account: account.sealed,
    real_name: client.seal(payee.name).sealed,
  });
};

const bankTypeOf = (payee: Payee): string | null =>
  payee.kind === 'bank_account' ? (bankTypes.find(([name]) => name.test(payee.bankName))?.[1] ?? null) : null;

/** An address that ends in a slash gets the account's id, which nobody knows before the account is added. */
const notifyField = ({ id, settings: { notifyUrl } }: Account): { notify_url?: string } =>
  notifyUrl === null ? {} : { notify_url: notifyUrl.endsWith('/') ? `${notifyUrl}${id}` : notifyUrl };

const fenOf = ({ amount }: Payout): number => Number(amount.minor);

const stored = <C>(sealedFor: string | null, content: C): RequestBody => {
  const body: StoredBody<C> = { sealedFor, content };
  return { ok: true, body: JSON.stringify(body) };
};

const no = (code: string, message: string): RequestBody => ({ ok: false, code, message });
