import { type Text, text } from '../text.ts';
import type { Cause, ClaimKind, Fault, Intake } from './claim.ts';

export const causeText: Record<Cause, Text> = {
  no_reason: text('七日无理由', 'No reason (seven days)'),
  quality: text('质量问题', 'Quality'),
  price_or_fraud: text('价格异议或欺诈', 'Price or fraud'),
  logistics: text('物流问题', 'Delivery'),
  misunderstanding: text('沟通误解', 'Misunderstanding'),
  unclear_contract: text('约定不明', 'Unclear terms'),
  system_error: text('系统差错', 'System error'),
};

export const claimKindText: Record<ClaimKind, Text> = {
  refund_only: text('仅退款', 'Refund only'),
  return_and_refund: text('退货退款', 'Return and refund'),
  card_refund: text('退卡', 'Card refund'),
  compensation: text('赔偿', 'Compensation'),
  wrong_charge: text('错收退还', 'Wrong charge'),
};

export const faultText: Record<Fault, Text> = {
  operator: text('商家责任', 'The seller'),
  consumer: text('消费者责任', 'The customer'),
  neither: text('双方无责', 'Neither side'),
};

export const intakeText: Record<Intake, Text> = {
  portal: text('顾客自助', 'Portal'),
  desk: text('客服代录', 'Service desk'),
  phone: text('电话', 'Telephone'),
  shop: text('门店', 'Shop'),
  api: text('接口', 'API'),
  file: text('批量导入', 'File'),
};
