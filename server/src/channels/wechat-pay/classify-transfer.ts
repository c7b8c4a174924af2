import { type ChannelAnswer, DAY, fromIso, later, money, toDecimal } from '@redress/domain';
import { classifyAnswer, classifyQuestion } from './classify-answer.ts';
import { transferMeaningOf } from './refusals.ts';
import type { TransferContent } from './request-body.ts';
import type { WechatBody, WireAnswer } from './wire-answer.ts';

/** What an answer to the order of a transfer proves. The money does not arrive by itself: the user has a day to confirm. */
export const classifyTransfer = (answer: WireAnswer, sent: TransferContent): ChannelAnswer =>
  classifyAnswer(answer, transfers(sent));

/** The same for a question. */
export const classifyTransferQuery = (answer: WireAnswer, sent: TransferContent): ChannelAnswer =>
  classifyQuestion(answer, transfers(sent));

const transfers = (sent: TransferContent) => ({
  shown: (body: WechatBody) => classifyBill(body, sent),
  meaningOf: transferMeaningOf,
  absent: ['RESOURCE_NOT_EXISTS', 'NOT_FOUND'],
});

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
