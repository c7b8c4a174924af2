import { type Text, text } from '../text.ts';
import type { TenderKind } from './tender.ts';

export const tenderKindText: Record<TenderKind, Text> = {
  alipay: text('支付宝', 'Alipay'),
  wechat_pay: text('微信支付', 'WeChat Pay'),
  stripe: text('Stripe', 'Stripe'),
  bank_card: text('银行卡', 'Bank card'),
  cash: text('现金', 'Cash'),
  stored_value: text('储值余额', 'Stored value'),
  gift_card: text('礼品卡', 'Gift card'),
  points: text('积分', 'Points'),
};
