import { type ChannelAnswer, DAY, fromIso, later, money, toDecimal } from '@redress/domain';
import { transferMeaningOf, unsent } from './refusals.ts';
import type { TransferContent } from './request-body.ts';
import type { WechatBody, WireAnswer } from './wire-answer.ts';

/** What an answer to the order of a transfer proves. The money does not arrive by itself: the user has a day to confirm. */
export const classifyTransfer = (answer: WireAnswer, sent: TransferContent): ChannelAnswer => {
  switch (answer.kind) {
    case 'signed':
      return classifyBill(answer.body, sent);
    case 'refused': {
      const { code, message } = answer;
      const meaning = transferMeaningOf(code, message);
      if (meaning.class === 'unknown') return { class: 'unknown', reason: `${code} ${message}`.trim() };
      return { ...meaning, code, message, confirm: true };
    }
    case 'unsent':
      return unsent(answer.reason);
    case 'unbelievable':
      return { class: 'unknown', reason: answer.reason };
  }
};

/** The same for a question. */
export const classifyTransferQuery = (answer: WireAnswer, sent: TransferContent): ChannelAnswer => {
  if (answer.kind === 'unsent') return { class: 'unknown', reason: answer.reason };
  if (answer.kind !== 'refused') return classifyTransfer(answer, sent);
  const { status, code, message } = answer;
  const isAbsent = status === 404 && (code === 'RESOURCE_NOT_EXISTS' || code === 'NOT_FOUND');
  return isAbsent ? { class: 'absent' } : { class: 'unknown', reason: `${code} ${message}`.trim() };
};

const classifyBill = (bill: WechatBody, sent: TransferContent): ChannelAnswer => {
  if (bill['out_bill_no'] !== sent.out_bill_no) return { class: 'unknown', reason: 'the answer is about another bill' };
  // Whoever orders is not told the amount again; whoever asks is.
  const amount = bill['transfer_amount'] ?? sent.transfer_amount;
  if (amount !== sent.transfer_amount)
    return { class: 'unknown', reason: `WeChat Pay says ${String(amount)} and we asked for ${sent.transfer_amount}` };
  switch (bill['state']) {
    case 'ACCEPTED':
    // Stuck here the operating account lacks money; WeChat Pay goes on by itself once it is there.
    case 'PROCESSING':
    case 'TRANSFERING':
    case 'CANCELING':
      return { class: 'accepted' };
    case 'WAIT_USER_CONFIRM':
      return awaiting(bill);
    case 'SUCCESS':
      return {
        class: 'settled',
        channelNumber: textOrNull(bill['transfer_bill_no']),
        landing: `WECHAT_WALLET ${toDecimal(money('CNY', BigInt(sent.transfer_amount)))}`,
        at: fromIso(String(bill['update_time'] ?? '')),
      };
    case 'FAIL':
    case 'CANCELLED':
      return {
        class: 'returned',
        message: `${bill['state']} ${textOrNull(bill['fail_reason']) ?? ''}`.trim(),
        at: null,
      };
    default:
      return { class: 'unknown', reason: `state ${String(bill['state'])}` };
  }
};

/** Only the order is answered with what the user's confirmation page needs; a question leaves it out. */
const awaiting = (bill: WechatBody): ChannelAnswer => {
  const handed = textOrNull(bill['package_info']);
  if (handed === null) return { class: 'awaiting_payee' };
  const ordered = fromIso(String(bill['create_time'] ?? ''));
  const until = ordered === null ? null : later(ordered, DAY);
  return { class: 'awaiting_payee', confirmation: { package: handed, until } };
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
