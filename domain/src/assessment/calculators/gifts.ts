import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { money } from '../../money/money.ts';
import { text } from '../../text.ts';
import { cited } from './cited.ts';
import type { OrderRefundInput, RefundReason } from './order-refund-input.ts';

/** The announced prices of gifts that were kept, in minor units; charged only without a fault of the seller's (暂行办法 art 12). */
export const giftDeduction = (input: OrderRefundInput, reason: RefundReason): bigint => {
  if (reason === 'seller_fault' || !input.deductKeptGifts) return 0n;
  let prices = 0n;
  for (const gift of input.gifts) if (!gift.returned) prices += gift.price.minor;
  return prices;
};

const label = text('赠品', 'Gifts');
const charged = text('未退回的赠品按公示价格扣除', 'A kept gift is charged at the price announced with it');
const cameBack = text('赠品已一并退回', 'The gift came back too');
const sellersFault = text('商家原因退货，不扣赠品', 'The seller is at fault: gifts are not charged');
const waived = text('按退款政策，不扣赠品', 'By the policy gifts are not charged');

/** Each gift that this return answers for; null when there is none. */
export const explainGifts = (input: OrderRefundInput, deduction: bigint): Explanation | null => {
  if (input.gifts.length === 0) return null;
  const free = input.reason === 'seller_fault' ? sellersFault : input.deductKeptGifts ? null : waived;
  const parts = input.gifts.map((gift) => {
    const because = free ?? (gift.returned ? cameBack : charged);
    const price = because === charged ? -gift.price.minor : 0n;
    return leaf(`gift:${gift.id}`, text(gift.title, gift.title), money(input.currency, price), { because });
  });
  return summed('sum', 'gifts', label, money(input.currency, -deduction), parts, {
    cites: cited([sevenDayReturnMeasures.gifts], input.clauses.gifts),
  });
};
