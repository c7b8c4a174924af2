import type { ChannelKind } from '../channels/channel-kinds.ts';
import type { BillReader } from './bill-line.ts';
import { readAlipayTradeBill } from './bills/alipay-trade.ts';
import { readBankStatement } from './bills/bank-statement.ts';
import { readStripeReport } from './bills/stripe-report.ts';
import { readWechatTradeBill } from './bills/wechat-trade.ts';

/** How each kind of channel writes its bills. */
export const billReaders: Record<ChannelKind, BillReader> = {
  alipay: readAlipayTradeBill,
  wechat_pay: readWechatTradeBill,
  stripe: readStripeReport,
  bank: readBankStatement,
};
