import { type Text, text } from '@redress/domain';

/** A column of our template. Columns of the order are the same in each of its rows and may be left empty after the first. */
export type TemplateColumn = {
  readonly heading: string;
  readonly of: 'order' | 'line';
  readonly required: boolean;
  readonly example: string;
  readonly meaning: Text;
};

const column = (
  of: 'order' | 'line',
  heading: string,
  required: boolean,
  example: string,
  zh: string,
  en: string,
): TemplateColumn => ({ heading, of, required, example, meaning: text(zh, en) });

/** The template, column by column: one row an order line. The guide `docs/guides/import-orders.md` says the same in prose. */
export const templateColumns = [
  column('order', '订单号', true, 'SO-20261101-0001', '商户订单号，全商户唯一', 'the merchant’s order number'),
  column('order', '门店编码', true, 'SH-JA', '已登记的门店编码', 'code of a recorded store'),
  column('order', '会员编号', false, 'M-10086', '顾客在商户处的编号', 'the merchant’s number of the customer'),
  column('order', '顾客姓名', false, '王芳', '新顾客的姓名', 'name of a new customer'),
  column('order', '手机', false, '13800005678', '新顾客的手机', 'telephone of a new customer'),
  column('order', '邮箱', false, 'wang@example.com', '新顾客的邮箱', 'address of a new customer'),
  column('order', '币种', false, 'CNY', '空为商户的币种', 'the merchant’s currency when empty'),
  column(
    'order',
    '下单时间',
    true,
    '2026-11-01 10:23',
    '北京时间，或带时区',
    'Beijing time unless an offset is written',
  ),
  column('order', '签收日期', false, '2026-11-04', '起算退货期', 'the return window begins after it'),
  column('line', '商品行号', false, 'L1', '订单内唯一，空则自动编号', 'unique in the order; numbered when empty'),
  column('line', '商品编码', true, 'MAT-6MM', 'SKU', 'SKU'),
  column('line', '商品名称', true, '瑜伽垫 6mm', '', 'title'),
  column('line', '单价', true, '350.00', '含税，优惠前', 'tax included, before discounts'),
  column('line', '数量', true, '1', '正整数', 'a whole number'),
  column('line', '行优惠', false, '0.00', '整行优惠', 'off the whole line'),
  column('line', '税率', false, '13%', '价内增值税率，空为 13%', 'VAT in the price, 13 % when empty'),
  column('line', '成本', false, '120.00', '单件成本', 'cost of one unit'),
  column('line', '不适用七日无理由', false, '', '依法不适用的原因', 'why it is outside no-reason return'),
  column('line', '已确认', false, '否', '顾客购买时已逐单确认', 'the customer confirmed that at purchase'),
  column('order', '订单优惠', false, '满300减50:50.00/300', '名称:金额/门槛;…', 'name:amount/threshold; …'),
  column('order', '赠品', false, '运动毛巾:29.00', '名称:价格;…', 'name:price; …'),
  column('order', '运费', false, '0.00', '实付运费', 'shipping paid'),
  column('order', '包邮条件', false, '99/10', '门槛/标准运费', 'threshold/standard fee'),
  column(
    'order',
    '支付方式',
    true,
    '支付宝:300.00:T20261101000001',
    '渠道:金额:商户单号:渠道单号;…',
    'channel:amount:our number:their number; …',
  ),
  column('order', '支付时间', false, '2026-11-01 10:25', '空为下单时间', 'the time of the order when empty'),
  column('order', '开票金额', false, '', '空为实付合计', 'all that was paid when empty'),
] as const satisfies readonly TemplateColumn[];
