import { type Text, text } from '../text.ts';

/** Everything that is booked (reference 4.4), with the words for lists and reports. */
export const entryKindText = {
  refund_approved: text('退款批准', 'Refund approved'),
  goods_back: text('退货入库', 'Goods back in stock'),
  payout_settled: text('退款到账', 'Refund paid'),
  reversal: text('冲销', 'Reversal'),
  sale_returned: text('销售退回', 'Sale returned'),
  prior_year_return: text('跨年退货', 'Return of a sale of an earlier year'),
  price_allowance: text('销售折让', 'Price allowance'),
  prepaid_sold: text('预付款收取', 'Prepayment received'),
  prepaid_used: text('预付款消费', 'Prepayment used'),
  prepaid_refund: text('预付款退还', 'Prepayment returned'),
  membership_left: text('会员退费', 'Membership left'),
  compensation: text('赔偿', 'Compensation'),
  wrong_charge: text('错收待退', 'Taken wrongly, to be returned'),
  goodwill: text('客户关怀', 'Goodwill'),
  interest: text('退款利息', 'Interest on a refund'),
  return_freight: text('退货运费', 'Return freight'),
  deposit_returned: text('退还押金', 'Deposit returned'),
  earnest_doubled: text('双倍返还定金', 'Earnest money returned twice over'),
  channel_fee: text('渠道手续费', 'Channel fee'),
  channel_fee_returned: text('渠道退还手续费', 'Channel fee given back'),
  goods_written_down: text('退货跌价', 'Returned goods written down'),
  goods_scrapped: text('退货报废', 'Returned goods scrapped'),
  goods_repaired: text('退货维修', 'Returned goods repaired'),
  recourse: text('向供应商或承运人追偿', 'Recourse against a supplier or carrier'),
  unclaimed: text('无人领取，转销', 'Unclaimed, written off'),
  expected_returns: text('预计退货', 'Expected returns'),
  closure_reclass: text('闭店重分类', 'Closure: reclassified'),
  closure_provision: text('闭店计提', 'Closure: provided for'),
  reconciliation: text('对账调整', 'Reconciliation adjustment'),
} as const satisfies Record<string, Text>;

export type EntryKind = keyof typeof entryKindText;
export const entryKinds = Object.keys(entryKindText) as [EntryKind, ...EntryKind[]];
