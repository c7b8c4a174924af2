import { rfc3339 } from './beijing-time.ts';
import type { Answer } from './problem.ts';
import type { Landing, PayerFunds, Refund, Trade } from './trade.ts';

/** A refund as create, query and abnormal handling answer it. 200 means taken, not refunded: `status` says how far it is. */
export function refundAnswer(trade: Trade, refund: Refund): Answer {
  const { state } = refund;
  if (state === undefined || state.status === 'refused') throw new Error('sandbox: a refused refund is not shown');
  const landing = landingOf(trade, refund);
  return {
    status: 200,
    body: {
      refund_id: refund.refundId,
      out_refund_no: refund.outRefundNo,
      transaction_id: trade.transactionId,
      out_trade_no: trade.outTradeNo,
      channel: landing.channel,
      user_received_account: landing.account,
      ...(state.status === 'SUCCESS' && { success_time: rfc3339(state.at) }),
      create_time: rfc3339(refund.createdAt),
      status: state.status,
      funds_account: 'AVAILABLE',
      amount: amountOf(trade, refund),
      promotion_detail: [],
    },
  };
}

/** All amounts of a refund as JSON numbers of fen, the only shape that the protocol knows. */
function amountOf(trade: Trade, refund: Refund): Readonly<Record<string, unknown>> {
  const payer = payerRefund(trade, refund.amountMinor);
  return {
    total: Number(trade.totalMinor),
    refund: Number(refund.amountMinor),
    from: [],
    payer_total: Number(trade.payerTotalMinor),
    payer_refund: Number(payer),
    settlement_total: Number(trade.totalMinor),
    settlement_refund: Number(refund.amountMinor),
    discount_refund: Number(refund.amountMinor - payer),
    currency: 'CNY',
  };
}

/** What the payer gets of a refund when coupons paid a part: `refund × payer_total / total`, rounded half up. */
export function payerRefund({ totalMinor, payerTotalMinor }: Trade, amountMinor: bigint): bigint {
  return (amountMinor * payerTotalMinor * 2n + totalMinor) / (totalMinor * 2n);
}

/** Where the money is or is on its way to. */
export function landingOf(trade: Trade, { state }: Refund): Landing {
  if (state?.status === 'SUCCESS') return state.landing;
  if (state?.status === 'PROCESSING' && state.end.status === 'SUCCESS') return state.end.landing;
  return originalLanding(trade);
}

/** The account that the order was paid from. */
export function originalLanding({ payerFunds }: Pick<Trade, 'payerFunds'>): Landing {
  return { channel: 'ORIGINAL', account: accountText[payerFunds], receiver: 'user' };
}

/** The payer's change wallet, when the card took nothing. */
export const walletLanding: Landing = { channel: 'OTHER_BALANCE', account: '支付用户零钱', receiver: 'user' };

const accountText: Readonly<Record<PayerFunds, string>> = {
  WALLET: '支付用户零钱',
  DEBIT_CARD: '招商银行借记卡0403',
  CREDIT_CARD: '中国银行信用卡8812',
};
