import type { Order } from '../commerce/order.ts';
import { type Text, text } from '../text.ts';

export type ConsentVerdict = { readonly consented: boolean; readonly because: Text };

const none = text(
  '本单没有展示并同意退款条款的记录',
  'No display of and consent to the refund terms is recorded for this order',
);
const never = text('条款已展示，但没有同意的记录', 'The terms were shown, but no consent is recorded');
const later = text('同意晚于下单，不构成合同内容', 'The consent came after the order and is no part of the contract');
const there = text('下单时已展示并同意本版条款', 'This version was shown and agreed to at the order');

/** Whether the version in force was shown and agreed to when the contract was made (民法典 art 496; 消费者权益保护法 art 26). */
export const consentTo = (
  { agreed: { consent }, placedAt }: Pick<Order, 'agreed' | 'placedAt'>,
  version: number,
): ConsentVerdict => {
  if (!consent) return { consented: false, because: none };
  if (consent.policyVersion !== version) {
    const shown = consent.policyVersion;
    return {
      consented: false,
      because: text(
        `同意的是第 ${shown} 版，适用的是下单时有效的第 ${version} 版`,
        `Version ${shown} was agreed to; version ${version} was in force at the order and applies`,
      ),
    };
  }
  if (consent.agreedAt === null) return { consented: false, because: never };
  return consent.agreedAt > placedAt ? { consented: false, because: later } : { consented: true, because: there };
};
