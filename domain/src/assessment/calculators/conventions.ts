import type { Citation } from '../../explanation/explanation.ts';
import { type Text, text } from '../../text.ts';

/** Conventions of ours that are neither law nor the shop's policy; a receipt says so. */
export const splitByLargestRemainder: Citation = {
  kind: 'convention',
  rule: text('按最大余数法分摊，各份之和恒等于总额', 'Split by largest remainder; the parts always sum to the whole'),
};

export const cumulativeRounding: Citation = {
  kind: 'convention',
  rule: text(
    '分次退货按累计金额四舍五入，最后一件退清时恰好结平',
    'Part returns are rounded cumulatively, so that the last unit closes the line exactly',
  ),
};

export const promotionsKeptAtSellersFault: Citation = {
  kind: 'convention',
  rule: text('商家原因退货，消费者不因此失去优惠', 'At the seller’s fault the customer does not lose promotions'),
};

export const shareOfDiscount = (label: string): Text => text(`「${label}」分摊`, `Share of “${label}”`);
