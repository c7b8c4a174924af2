import type { Body, Read } from './body.ts';
import { fenIn, isNotifyUrl, isRecord, isText, stranger, turnedAway } from './body.ts';
import type { Fact } from './fact.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { Merchant } from './merchant.ts';
import type { Answer, Problem } from './problem.ts';
import { problem, tooFrequent } from './problem.ts';
import { originalLanding, refundAnswer, walletLanding } from './refund-view.ts';
import type { Room } from './room.ts';
import { feeShare } from './settle.ts';
import type { RefundEnd, Trade } from './trade.ts';
import { takenRefunds } from './trade.ts';

/**
 * `POST /v3/refund/domestic/refunds`. The key of a refund is the merchant and `out_refund_no`: the same number with the same
 * amounts is answered with the refund as it stands and moves nothing; with other data it is refused; a number that was refused
 * stays usable. Acceptance takes the money from the merchant; the customer has it when the refund has ended.
 */
export function createRefund(
  room: Room,
  merchant: Merchant,
  body: Body,
  fault: Fault<CallFaultKind> | undefined,
): Answer {
  const read = readRefundCall(room, merchant, body);
  if (!read.ok) return read.problem;
  const { trade, outRefundNo, amountMinor } = read.value;
  const at = room.now();
  const known = room.book.refund(merchant.mchid, outRefundNo);
  const of = { at, mchid: merchant.mchid, outRefundNo };
  const called: Fact = {
    ...of,
    type: 'refund-called',
    refundId: known?.refundId ?? `5030000${at}${String(room.book.refundCount() + 1).padStart(9, '0')}`,
    transactionId: trade.transactionId,
    amountMinor,
    notifyUrl: read.value.notifyUrl ?? room.book.account(merchant.mchid).notifyUrl,
  };
  // A number that belongs to another order is not this order's refund, so the call is not counted there either.
  if (known !== undefined && known.transactionId !== trade.transactionId) return inconsistent();
  const isAlive = known?.state !== undefined && known.state.status !== 'refused';
  if (isAlive) {
    room.book.record([called]);
    return known.amountMinor === amountMinor ? refundAnswer(trade, known) : inconsistent();
  }
  const refusal = refusalFor(room, trade, amountMinor, fault);
  if (refusal !== undefined) {
    room.book.record([called, { ...of, type: 'refund-refused', code: refusal.code }]);
    return refusal;
  }
  const feeBackMinor = feeShare(trade, trade.refundedMinor + amountMinor) - feeShare(trade, trade.refundedMinor);
  const taken = { endsAt: at + secondsUntilEnd(room, fault) * 1000, end: endOf(trade, fault), feeBackMinor };
  room.book.record([called, { ...of, type: 'refund-taken', ...taken }]);
  const refund = room.book.refund(merchant.mchid, outRefundNo);
  if (refund === undefined) throw new Error(`sandbox: ${outRefundNo} was taken and is not in the book`);
  return refundAnswer(trade, refund);
}

type RefundCall = {
  readonly trade: Trade;
  readonly outRefundNo: string;
  readonly amountMinor: bigint;
  readonly notifyUrl: string | undefined;
};

function refusalFor(
  room: Room,
  trade: Trade,
  amountMinor: bigint,
  fault: Fault<CallFaultKind> | undefined,
): Problem | undefined {
  const { refundWindowDays, mostRefundsOfOneOrder, minSecondsBetweenRefunds } = room.rules;
  if (fault?.kind === 'payer-gone' || trade.payerIsGone)
    return problem('USER_ACCOUNT_ABNORMAL', '退款请求失败，用户帐号注销');
  if (room.now() > trade.paidAt + refundWindowDays * 86_400_000)
    return problem('INVALID_REQUEST', '订单已超过可退款的最大期限');
  if (trade.refundedMinor === trade.totalMinor) return problem('INVALID_REQUEST', '订单已全额退款');
  if (trade.refundedMinor + amountMinor > trade.totalMinor)
    return problem('INVALID_REQUEST', '申请退款金额大于订单可退金额');
  if (takenRefunds(trade).length >= mostRefundsOfOneOrder)
    return problem('INVALID_REQUEST', `部分退款次数超过${mostRefundsOfOneOrder}次`);
  const since = trade.lastRefundAt === undefined ? undefined : room.now() - trade.lastRefundAt;
  // A clock that was set back says nothing about spacing, and must not shut an order for hours.
  if (since !== undefined && since >= 0 && since < minSecondsBetweenRefunds * 1000) return tooFrequent();
  const { balanceMinor, pendingMinor } = room.book.account(trade.mchid);
  const isShort = fault?.kind === 'short-balance' || balanceMinor - pendingMinor < amountMinor;
  return isShort ? problem('NOT_ENOUGH', '基本账户余额不足，请充值后重新发起') : undefined;
}

function secondsUntilEnd(room: Room, fault: Fault<CallFaultKind> | undefined): number {
  const isSlow = fault?.kind === 'processing-long' || fault?.kind === 'ends-abnormal' || fault?.kind === 'ends-closed';
  return isSlow ? (fault.seconds ?? 600) : room.rules.secondsToRefund;
}

function endOf(trade: Trade, fault: Fault<CallFaultKind> | undefined): RefundEnd {
  if (fault?.kind === 'ends-abnormal') return { status: 'ABNORMAL' };
  if (fault?.kind === 'ends-closed') return { status: 'CLOSED' };
  return { status: 'SUCCESS', landing: fault?.kind === 'lands-in-wallet' ? walletLanding : originalLanding(trade) };
}

const inconsistent = (): Problem => problem('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');

const fields = ['transaction_id', 'out_trade_no', 'out_refund_no', 'reason', 'notify_url', 'funds_account', 'amount'];

function readRefundCall(room: Room, { mchid }: Merchant, body: Body): Read<RefundCall> {
  const unknown = stranger(body, fields);
  if (unknown !== undefined) return turnedAway('未知字段', unknown);
  const { out_refund_no: outRefundNo, reason, notify_url: notifyUrl, funds_account: fundsAccount, amount } = body;
  if (typeof outRefundNo !== 'string' || !/^[0-9A-Za-z_\-|*@]{1,64}$/.test(outRefundNo))
    return turnedAway('商户退款单号格式错误', 'out_refund_no');
  if (reason !== undefined && !isText(reason, 80)) return turnedAway('退款原因过长', 'reason');
  if (notifyUrl !== undefined && !isNotifyUrl(notifyUrl))
    return turnedAway('回调地址须为无参数的https地址', 'notify_url');
  if (fundsAccount !== undefined && fundsAccount !== 'AVAILABLE') return turnedAway('资金账户错误', 'funds_account');
  if (!isRecord(amount) || stranger(amount, ['refund', 'total', 'currency']) !== undefined)
    return turnedAway('金额信息错误', 'amount');
  const amountMinor = fenIn(amount['refund']);
  if (amountMinor === undefined) return turnedAway('退款金额须为正整数（分）', 'amount/refund');
  if (amount['currency'] !== 'CNY') return turnedAway('币种错误', 'amount/currency');
  const found = findTrade(room, mchid, body);
  if (!found.ok) return found;
  const trade = found.value;
  if (fenIn(amount['total']) !== trade.totalMinor)
    return { ok: false, problem: problem('INVALID_REQUEST', '订单金额与原订单不一致') };
  return { ok: true, value: { trade, outRefundNo, amountMinor, notifyUrl } };
}

function findTrade(room: Room, mchid: string, body: Body): Read<Trade> {
  const { transaction_id: transactionId, out_trade_no: outTradeNo } = body;
  if (transactionId === undefined && outTradeNo === undefined)
    return turnedAway('transaction_id与out_trade_no必须填写其一', 'out_trade_no');
  const named = transactionId ?? outTradeNo;
  if (!isText(named, 64)) return turnedAway('订单号格式错误', 'out_trade_no');
  const trade = transactionId === undefined ? room.book.tradeOf(mchid, named) : room.book.trades.get(named);
  if (trade?.mchid !== mchid) return { ok: false, problem: problem('RESOURCE_NOT_EXISTS', '订单不存在') };
  return { ok: true, value: trade };
}
