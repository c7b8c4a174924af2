import type { ChannelKind } from '../channels/channel-kinds.ts';
import type { BillReader } from './bill-line.ts';
import { readAlipayBill } from './bills/alipay-trade.ts';
import { readBankStatement } from './bills/bank-statement.ts';
import { readStripeReport } from './bills/stripe-report.ts';
import { readWechatBill } from './bills/wechat-trade.ts';

/** How each kind of channel writes its bills. */
export const billReaders: Record<ChannelKind, BillReader> = {
  alipay: readAlipayBill,
  wechat_pay: readWechatBill,
  stripe: readStripeReport,
  bank: readBankStatement,
};
