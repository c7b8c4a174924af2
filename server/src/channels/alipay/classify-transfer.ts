import type { ChannelAnswer } from '@redress/domain';
import { fromBeijingTime } from './beijing-time.ts';
import { doorMeaning, type RefusalMeaning } from './refusals.ts';
import { type AlipayResponse, refusalIn, textIn } from './response.ts';
import type { TransferContent } from './transfer-body.ts';

/**
 * What a signed answer to `alipay.fund.trans.uni.transfer` proves. `SUCCESS` is success, `DEALING` comes to an end later, and
 * whatever else a first answer says is asked about, because the SDK may have sent twice.
 */
export const classifyTransfer = (response: AlipayResponse, sent: TransferContent): ChannelAnswer => {
  const code = textIn(response, 'code') ?? '';
  if (code !== '10000') {
    const refusal = refusalIn(response);
    const meaning = meaningOf(code, textIn(response, 'sub_code'));
    if (meaning.class === 'unknown') return unknown(`${refusal.code} ${refusal.message}`.trim());
    return { ...meaning, ...refusal, confirm: true };
  }
  if (!isAbout(response, sent)) return unknown('the answer is about another transfer');
  const status = textIn(response, 'status');
  if (status === 'SUCCESS') return settled(response, sent, 'trans_date');
  // A transfer that failed at once is no refusal of ours to draw conclusions from: the query says it again, and ends it.
  return status === 'DEALING' || status === 'FAIL' ? { class: 'accepted' } : unknown(`status ${status ?? 'missing'}`);
};

/**
 * What a signed answer to `alipay.fund.trans.common.query` proves. `FAIL` never moved money and `REFUND` (退票) gave it back:
 * both mean that the merchant has it, and both end the number for good.
 */
export const classifyTransferQuery = (response: AlipayResponse, sent: TransferContent): ChannelAnswer => {
  const code = textIn(response, 'code') ?? '';
  if (code !== '10000') {
    const refusal = refusalIn(response);
    if (refusal.code === 'ORDER_NOT_EXIST') return { class: 'absent' };
    return unknown(`${refusal.code} ${refusal.message}`.trim());
  }
  if (!isAbout(response, sent)) return unknown('the answer is about another transfer');
  const told = textIn(response, 'trans_amount');
  if (told !== null && told !== sent.trans_amount)
    return unknown(`Alipay says ${told} and we asked for ${sent.trans_amount}`);
  const status = textIn(response, 'status');
  switch (status) {
    case 'SUCCESS':
      return settled(response, sent, 'pay_date');
    case 'FAIL':
    case 'REFUND': {
      const words = [status, textIn(response, 'error_code'), textIn(response, 'fail_reason')];
      return { class: 'returned', message: words.filter((word) => word !== null).join(' '), at: null };
    }
    case 'DEALING':
    case 'WAIT_PAY':
    case 'INIT':
      return { class: 'accepted' };
    default:
      return unknown(`status ${status ?? 'missing'}`);
  }
};

const settled = (response: AlipayResponse, sent: TransferContent, dateField: string): ChannelAnswer => ({
  class: 'settled',
  channelNumber: textIn(response, 'pay_fund_order_id') ?? textIn(response, 'order_id'),
  landing: sent.product_code === 'TRANS_BANKCARD_NO_PWD' ? 'BANKCARD' : 'ALIPAYACCOUNT',
  at: fromBeijingTime(response[dateField]),
});

const unknown = (reason: string): ChannelAnswer => ({ class: 'unknown', reason });

const isAbout = (response: AlipayResponse, { out_biz_no }: TransferContent): boolean =>
  (textIn(response, 'out_biz_no') ?? out_biz_no) === out_biz_no;

const final: RefusalMeaning = { class: 'refused_final' };
const needs = (what: 'time' | 'funds' | 'person'): RefusalMeaning => ({ class: 'refused_retryable', needs: what });

/**
 * The error table of transfers (channels reference 1.4; the classes are our judgement). What is not here is unknown. A number
 * that was used with other data (`PAYMENT_INFO_INCONSISTENCY`) is no refusal: the query tells what became of it.
 */
const bySubCode: Readonly<Record<string, RefusalMeaning>> = {
  BALANCE_IS_NOT_ENOUGH: needs('funds'),
  PAYER_BALANCE_NOT_ENOUGH: needs('funds'),
  EXCEED_LIMIT_DM_AMOUNT: needs('time'),
  PAYER_PERMLIMIT_CHECK_FAILURE: needs('person'),
  PERMIT_CHECK_PERM_LIMITED: needs('person'),
  NO_ACCOUNT_RECEIVE_PERMISSION: needs('person'),
  REMARK_HAS_SENSITIVE_WORD: needs('person'),

  INVALID_PARAMETER: final,
  PAYEE_NOT_EXIST: final,
  PAYEE_USER_INFO_ERROR: final,
  PAYEE_ACC_OCUPIED: final,
  PAYEE_CARD_INFO_ERROR: final,
  // The spelling is theirs.
  BLOCK_USER_FORBBIDEN_RECIEVE: final,
  EXCEED_LIMIT_SM_MIN_AMOUNT: final,
  EXCEED_LIMIT_SM_AMOUNT: final,
  EXCEED_LIMIT_DM_MAX_AMOUNT: final,
  EXCEED_LIMIT_UNRN_DM_AMOUNT: final,
};

const meaningOf = (code: string, subCode: string | null): RefusalMeaning => {
  if (code !== '40004') return doorMeaning(code);
  return subCode !== null && Object.hasOwn(bySubCode, subCode)
    ? (bySubCode[subCode] ?? { class: 'unknown' })
    : { class: 'unknown' };
};
