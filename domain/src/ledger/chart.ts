import { type Text, text } from '../text.ts';

export type AccountNature = 'asset' | 'liability' | 'equity' | 'income' | 'expense';
export type Account = { readonly code: string; readonly name: Text; readonly nature: AccountNature };

/**
 * The roles that refunds play in the books. A code is ours and never changes: postings keep it. It looks like the 企业会计准则 number of 2006
 * (reference 4.1, from memory) so that a reader knows where he is; which number and name a document shows is the merchant's own (`account-numbers.ts`).
 */
export const chart = {
  '1001': account('asset', '库存现金', 'Cash on hand'),
  '1002': account('asset', '银行存款', 'Bank deposits'),
  '1012.alipay': account('asset', '其他货币资金-支付宝', 'Other monetary funds: Alipay'),
  '1012.wechat_pay': account('asset', '其他货币资金-微信支付', 'Other monetary funds: WeChat Pay'),
  '1012.stripe': account('asset', '其他货币资金-Stripe', 'Other monetary funds: Stripe'),
  '1221': account('asset', '其他应收款-追偿', 'Other receivables: recourse'),
  '1405': account('asset', '库存商品', 'Finished goods'),
  '1471': account('asset', '存货跌价准备', 'Inventory write-down allowance'),
  '1476': account('asset', '应收退货成本', 'Right to returned goods'),
  '1901': account('asset', '待处理财产损溢', 'Property gains and losses pending'),
  '2204.stored_value': account('liability', '合同负债-储值余额', 'Contract liabilities: stored value'),
  '2204.gift_card': account('liability', '合同负债-礼品卡', 'Contract liabilities: gift cards'),
  '2204.points': account('liability', '合同负债-积分', 'Contract liabilities: points'),
  '2204.membership': account('liability', '合同负债-会员与课程', 'Contract liabilities: memberships and courses'),
  '2221.output_vat': account('liability', '应交税费-应交增值税(销项税额)', 'Taxes payable: output VAT'),
  '2221.pending_vat': account('liability', '应交税费-待转销项税额', 'Taxes payable: output VAT not yet due'),
  '2221.input_vat_out': account(
    'liability',
    '应交税费-应交增值税(进项税额转出)',
    'Taxes payable: input VAT transferred out',
  ),
  '2221.income_tax': account('liability', '应交税费-应交企业所得税', 'Taxes payable: corporate income tax'),
  '2241.refunds': account('liability', '其他应付款-应退客户款', 'Other payables: refunds owed to customers'),
  '2241.prepayments': account('liability', '其他应付款-应退预付款', 'Other payables: prepayments to be returned'),
  '2241.overpaid': account('liability', '其他应付款-多收款', 'Other payables: taken wrongly'),
  '2241.deposits': account('liability', '其他应付款-押金', 'Other payables: deposits'),
  '2801.expected_returns': account('liability', '预计负债-应付退货款', 'Provisions: expected returns'),
  '2801.closure': account('liability', '预计负债-闭店', 'Provisions: closure'),
  '2801.litigation': account('liability', '预计负债-未决诉讼', 'Provisions: litigation'),
  '4101': account('equity', '盈余公积', 'Surplus reserve'),
  '4104': account('equity', '利润分配-未分配利润', 'Retained earnings'),
  '6001': account('income', '主营业务收入', 'Revenue'),
  '6051.shipping': account('income', '其他业务收入-运费', 'Other revenue: shipping'),
  '6301.retained_fee': account('income', '营业外收入-退会手续费', 'Other income: fees kept'),
  '6301.unclaimed': account('income', '营业外收入-无法支付的应付款', 'Other income: refunds that cannot be paid'),
  '6401': account('expense', '主营业务成本', 'Cost of sales'),
  '6601.return_freight': account('expense', '销售费用-退货运费', 'Selling expenses: return freight'),
  '6601.goodwill': account('expense', '销售费用-客户关怀', 'Selling expenses: goodwill'),
  '6601.repair': account('expense', '销售费用-退货维修', 'Selling expenses: repair of returned goods'),
  '6602.stock_loss': account('expense', '管理费用-存货损失', 'Administrative expenses: stock losses'),
  '6602.closure': account('expense', '管理费用-闭店费用', 'Administrative expenses: closure'),
  '6603.channel_fee': account('expense', '财务费用-手续费', 'Finance costs: channel fees'),
  '6603.interest': account('expense', '财务费用-利息支出', 'Finance costs: interest'),
  '6701': account('expense', '资产减值损失', 'Impairment losses'),
  '6711.compensation': account('expense', '营业外支出-赔偿金', 'Other expenses: compensation'),
  '6711.abnormal_loss': account('expense', '营业外支出-非常损失', 'Other expenses: abnormal losses'),
  '6801': account('expense', '所得税费用', 'Income tax expense'),
  '6901': account('equity', '以前年度损益调整', 'Prior-year profit adjustments'),
} as const satisfies Record<string, Omit<Account, 'code'>>;

/** The number that accountants know. The word after the point only tells our sub-accounts apart; their names say the rest. */
export const accountNumber = (code: string): string => code.replace(/\..*$/, '');

export type AccountCode = keyof typeof chart;
export const accountCodes = Object.keys(chart) as readonly AccountCode[];

function account(nature: AccountNature, zh: string, en: string): Omit<Account, 'code'> {
  return { nature, name: text(zh, en) };
}
