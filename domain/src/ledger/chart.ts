import { type Text, text } from '../text.ts';

export type AccountNature = 'asset' | 'liability' | 'equity' | 'income' | 'expense';
export type Account = { readonly code: string; readonly name: Text; readonly nature: AccountNature };

/**
 * The accounts that refunds touch, 企业会计准则 (CAS) codes of the 2006 guidance; sub-accounts after the point are our defaults.
 * Source: reference 4.1 (codes from memory, new-revenue accounts policy). Each merchant gets a copy that it may rename and map.
 */
export const chart = {
  '1001': account('asset', '库存现金', 'Cash on hand'),
  '1002': account('asset', '银行存款', 'Bank deposits'),
  '1012.alipay': account('asset', '其他货币资金-支付宝', 'Other monetary funds: Alipay'),
  '1012.wechat_pay': account('asset', '其他货币资金-微信支付', 'Other monetary funds: WeChat Pay'),
  '1012.stripe': account('asset', '其他货币资金-Stripe', 'Other monetary funds: Stripe'),
  '1405': account('asset', '库存商品', 'Finished goods'),
  '2204.stored_value': account('liability', '合同负债-储值余额', 'Contract liabilities: stored value'),
  '2204.gift_card': account('liability', '合同负债-礼品卡', 'Contract liabilities: gift cards'),
  '2204.points': account('liability', '合同负债-积分', 'Contract liabilities: points'),
  '2221.output_vat': account('liability', '应交税费-应交增值税(销项税额)', 'Taxes payable: output VAT'),
  '2241.refunds': account('liability', '其他应付款-应退客户款', 'Other payables: refunds owed to customers'),
  '6001': account('income', '主营业务收入', 'Revenue'),
  '6051.shipping': account('income', '其他业务收入-运费', 'Other revenue: shipping'),
  '6401': account('expense', '主营业务成本', 'Cost of sales'),
  '6601.return_freight': account('expense', '销售费用-退货运费', 'Selling expenses: return freight'),
  '6603.channel_fee': account('expense', '财务费用-手续费', 'Finance costs: channel fees'),
} as const satisfies Record<string, Omit<Account, 'code'>>;

/** The number that accountants know. The word after the point only tells our sub-accounts apart; their names say the rest. */
export const accountNumber = (code: string): string => code.replace(/\..*$/, '');

export type AccountCode = keyof typeof chart;
export const accountCodes = Object.keys(chart) as readonly AccountCode[];

function account(nature: AccountNature, zh: string, en: string): Omit<Account, 'code'> {
  return { nature, name: text(zh, en) };
}
