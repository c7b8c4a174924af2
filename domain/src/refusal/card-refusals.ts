import { type Text, text } from '../text.ts';

/** What is said about prepaid cards and points. */
export const cardRefusals = {
  card_conflict: text(
    '卡号 {number} 已登记且内容不同；已登记的卡不会被改写',
    'Card {number} is on record with other contents; what is recorded is never rewritten',
  ),
  card_entry_conflict: text('该卡上编号 {id} 已登记且内容不同', 'The card has another entry under the number {id}'),
  card_balance_exceeded: text('卡内只余 {left}', 'Only {left} is left on the card'),
  order_bought_card: text(
    '该订单用于购买卡「{card}」，请对卡提出退卡申请',
    'The order bought card “{card}”: claim the card instead',
  ),
  card_ended: text(
    '该卡已退，不能再使用或申请',
    'The card has been refunded and ended: it can be neither used nor claimed',
  ),
  points_entry_conflict: text(
    '积分流水号 {source} 已登记且内容不同',
    'There is another entry of points under the number {source}',
  ),
  points_balance_exceeded: text('积分只余 {left}', 'Only {left} points are left'),
} as const satisfies Record<string, Text>;
