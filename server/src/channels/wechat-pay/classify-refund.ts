import { type ChannelAnswer, fromIso, type Money, money, toDecimal } from '@redress/domain';
import { classifyAnswer, classifyQuestion } from './classify-answer.ts';
import { meaningOf } from './refusals.ts';
import type { RefundContent } from './request-body.ts';
import type { WechatBody, WireAnswer } from './wire-answer.ts';

/**
 * What an answer to a refund, to the question about it, or to the handling of an abnormal one proves; all three show the refund
 * as it stands. 200 alone means taken: `status` says how far it is, and only success that reached the customer is settled.
 * A success on the merchant's own card is the money back at the merchant.
 */
export const classifyRefund = (answer: WireAnswer, sent: RefundContent): ChannelAnswer =>
  classifyAnswer(answer, refunds(sent));

/** The same for a question. */
export const classifyRefundQuery = (answer: WireAnswer, sent: RefundContent): ChannelAnswer =>
  classifyQuestion(answer, refunds(sent));

const refunds = (sent: RefundContent) => ({
  shown: (body: WechatBody) => classifyShown(body, sent),
  meaningOf,
  absent: ['RESOURCE_NOT_EXISTS'],
});

const classifyShown = (shown: WechatBody, sent: RefundContent): ChannelAnswer => {
  const difference = differenceIn(shown, sent);
  if (difference !== null) return { class: 'unknown', reason: difference };
  const at = fromIso(String(shown['success_time'] ?? ''));
  switch (shown['status']) {
    case 'PROCESSING':
      return { class: 'accepted' };
    case 'SUCCESS':
      if (isMerchantAccount(shown))
        return { class: 'returned', message: backAtMerchant(shown), at, to: merchantAccountOf(shown) };
      return { class: 'settled', channelNumber: textIn(shown, 'refund_id'), landing: landingIn(shown), at };
    case 'CLOSED':
      return {
        class: 'returned',
        message: '退款关闭，资金已退回商户 / the refund was closed, the merchant has the money',
        at: null,
      };
    case 'ABNORMAL':
      return {
        class: 'abnormal',
        code: 'ABNORMAL',
        message: '退款异常：用户账户无法收款 / the user’s account takes no money',
      };
    default:
      return { class: 'unknown', reason: `status ${String(shown['status'])}` };
  }
};

/** Compared with what was sent, which is what was stored. */
const differenceIn = (shown: WechatBody, sent: RefundContent): string | null => {
  if (textIn(shown, 'out_refund_no') !== sent.out_refund_no) return 'the answer is about another refund';
  if (sent.transaction_id !== undefined && textIn(shown, 'transaction_id') !== sent.transaction_id)
    return 'the answer is about another payment';
  if (sent.out_trade_no !== undefined && textIn(shown, 'out_trade_no') !== sent.out_trade_no)
    return 'the answer is about another payment';
  const { refund, total } = amountIn(shown);
  if (refund !== sent.amount.refund || total !== sent.amount.total)
    return `WeChat Pay says ${refund} of ${total} and we asked for ${sent.amount.refund} of ${sent.amount.total}`;
  return null;
};

/** 「退还商户:商户基本账户/商户结算银行账户」: it ended, and not at the customer. */
const isMerchantAccount = (shown: WechatBody): boolean =>
  /^(退还商户|商户(基本|结算))/.test(textIn(shown, 'user_received_account') ?? '');

/** 结算银行账户 is a card outside of WeChat Pay; the 基本账户 is the balance itself. */
const merchantAccountOf = (shown: WechatBody): 'own_card' | 'own_balance' =>
  (textIn(shown, 'user_received_account') ?? '').includes('结算银行') ? 'own_card' : 'own_balance';

const backAtMerchant = (shown: WechatBody): string =>
  `退回商户：${textIn(shown, 'user_received_account')} / back at the merchant, not at the customer`;

/**
 * `ORIGINAL 20.01 (支付用户零钱), WECHAT_COUPON 9.99`: by which way, how much of the payer's own money, into which account, and
 * what went back as coupons and is no money of the payer's (reference 2.2).
 */
const landingIn = (shown: WechatBody): string | null => {
  const channel = textIn(shown, 'channel');
  const account = textIn(shown, 'user_received_account');
  const { refund, payer_refund: payer = refund } = amountIn(shown);
  if (channel === null || account === null || refund === undefined || payer === undefined) return null;
  const own = `${channel} ${yuan(payer)} (${account})`;
  return payer < refund ? `${own}, WECHAT_COUPON ${yuan(refund - payer)}` : own;
};

const yuan = (fen: number): string => toDecimal(fenMoney(fen));

const fenMoney = (fen: number): Money => money('CNY', BigInt(fen));

/** JSON numbers of fen, which the protocol uses; anything else is not believed. */
const amountIn = (shown: WechatBody): Readonly<Record<string, number | undefined>> => {
  const { amount } = shown;
  if (typeof amount !== 'object' || amount === null) return {};
  return Object.fromEntries(
    Object.entries(amount).map(([name, value]) => [name, Number.isSafeInteger(value) ? value : undefined]),
  );
};

const textIn = (shown: WechatBody, field: string): string | null => {
  const value = shown[field];
  return typeof value === 'string' ? value : null;
};
