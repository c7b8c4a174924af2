import type { Body } from './body.ts';
import { isText, stranger, turnedAway } from './body.ts';
import { platformPrivateKey } from './envelope.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import { refundAnswer } from './refund-view.ts';
import type { Room } from './room.ts';
import { openField } from './signature.ts';
import type { Landing } from './trade.ts';

/** Debit cards of these banks alone take an abnormal refund. */
const banks: Readonly<Record<string, string>> = {
  CMB: '招商银行',
  COMM: '交通银行',
  ABC: '农业银行',
  CCB: '建设银行',
  ICBC: '工商银行',
  BOC: '中国银行',
  PAB: '平安银行',
  SPDB: '浦发银行',
  CITIC: '中信银行',
  CEB: '光大银行',
  CMBC: '民生银行',
  CIB: '兴业银行',
  GDB: '广发银行',
  PSBC: '邮储银行',
  NBCB: '宁波银行',
};

const fields = ['out_refund_no', 'type', 'bank_type', 'bank_account', 'real_name'];

/**
 * `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund`: to another card of the user, or back to the merchant's
 * own card. The latter also ends in `SUCCESS`, although the customer got nothing: only `user_received_account` tells.
 */
export function handleAbnormalRefund(
  room: Room,
  { mchid }: Merchant,
  { refundId, wantedSerial, body }: { refundId: string; wantedSerial: string | undefined; body: Body },
): Answer {
  const unknown = stranger(body, fields);
  if (unknown !== undefined) return turnedAway('未知字段', unknown).problem;
  const refund = room.book.refundById(refundId);
  if (refund === undefined || refund.mchid !== mchid || refund.outRefundNo !== body['out_refund_no'])
    return problem('RESOURCE_NOT_EXISTS', '退款单不存在');
  const landing = landingAsked(room, body, wantedSerial);
  if ('status' in landing) return landing;
  const trade = room.book.trade(refund.transactionId);
  const { state } = refund;
  // Our choice where the documents are silent: the same request again is answered with the refund as it stands.
  const asked = state?.status === 'PROCESSING' && state.end.status === 'SUCCESS' ? state.end.landing : undefined;
  if (asked?.account === landing.account) return refundAnswer(trade, refund);
  if (state?.status !== 'ABNORMAL') return problem('INVALID_REQUEST', '当前退款单状态不支持异常退款处理');
  const at = room.now();
  const endsAt = at + room.rules.secondsToRefund * 1000;
  const end = { status: 'SUCCESS', landing } as const;
  room.book.record([{ type: 'abnormal-handled', at, mchid, outRefundNo: refund.outRefundNo, endsAt, end }]);
  return refundAnswer(trade, refund);
}

function landingAsked(room: Room, body: Body, wantedSerial: string | undefined): Landing | Answer {
  const { type, bank_type: bankType, bank_account: bankAccount, real_name: realName } = body;
  if (type === 'MERCHANT_BANK_CARD')
    return { channel: 'OTHER_BANKCARD', account: '商户结算银行账户', receiver: 'merchant' };
  if (type !== 'USER_BANK_CARD') return turnedAway('异常退款处理方式错误', 'type').problem;
  const bank = typeof bankType === 'string' && Object.hasOwn(banks, bankType) ? banks[bankType] : undefined;
  if (bank === undefined) return turnedAway('该银行不支持异常退款到用户银行卡', 'bank_type').problem;
  const key = platformPrivateKey(room, wantedSerial);
  if (key === undefined) return turnedAway('请求头Wechatpay-Serial有误，无法解密敏感字段').problem;
  const account = typeof bankAccount === 'string' ? openField(bankAccount, key) : undefined;
  if (account === undefined || !/^\d{12,19}$/.test(account)) return turnedAway('银行卡号错误', 'bank_account').problem;
  const name = typeof realName === 'string' ? openField(realName, key) : undefined;
  if (!isText(name, 64)) return turnedAway('收款用户姓名错误', 'real_name').problem;
  return { channel: 'OTHER_BANKCARD', account: `${bank}借记卡${account.slice(-4)}`, receiver: 'user' };
}
