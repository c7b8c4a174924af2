import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { AnswerValue } from './answer.ts';
import type { Refund, Trade } from './trade.ts';

const THREE_DAYS = 3 * 86_400_000;

/** When the money moved, or undefined while it has not. A bounce does not undo that it moved. */
export function settledAt(refund: Refund): number | undefined {
  return refund.state?.status === 'settled' || refund.state?.status === 'bounced' ? refund.state.settledAt : undefined;
}

/** `refund_detail_item_list`: by which fund channel the money went back. */
export function refundDetails(trade: Trade, refund: Refund): AnswerValue {
  return [{ fund_channel: trade.fundChannel, amount: yuanFromFen(refund.amountMinor) }];
}

/**
 * `deposit_back_info` (银行卡冲退): how the bank took the money back to the card. A card refund is in progress (`P`) for
 * three days, then done (`S`), unless the bank did not take it and the buyer's balance did (`F`). What came back to the
 * merchant is not told.
 */
export function depositBack(trade: Trade, refund: Refund, now: number): AnswerValue {
  const settled = settledAt(refund);
  if (settled === undefined) return { has_deposit_back: 'false' };
  const amount = { has_deposit_back: 'true', dback_amount: yuanFromFen(refund.amountMinor) };
  if (refund.state?.status === 'bounced' && refund.state.landsAt === 'buyer-balance') {
    return { ...amount, dback_status: 'F', bank_ack_time: beijingTime(refund.state.bouncedAt) };
  }
  if (trade.fundChannel !== 'BANKCARD') return { has_deposit_back: 'false' };
  const bankAt = settled + THREE_DAYS;
  return now < bankAt
    ? { ...amount, dback_status: 'P', est_bank_receipt_time: beijingTime(bankAt) }
    : { ...amount, dback_status: 'S', bank_ack_time: beijingTime(bankAt), est_bank_receipt_time: beijingTime(bankAt) };
}
