import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Answer } from './answer.ts';
import { carriedThrough, refused, tooFrequent } from './answer.ts';
import type { BizContent, Read } from './biz-content.ts';
import { isNumberText, readTradeCall, turnedAway } from './biz-content.ts';
import type { Fact } from './fact.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import { depositBack, refundDetails, settledAt } from './refund-view.ts';
import type { TradeRefusalCode } from './refusal-code.ts';
import type { Room } from './room.ts';
import { refundSettled } from './settle.ts';
import type { Trade } from './trade.ts';
import { windowIsOver } from './trade.ts';
import { fenFromYuan } from './yuan.ts';

const known = {
  parameters: ['refund_amount', 'out_request_no', 'refund_reason'],
  options: ['refund_detail_item_list', 'deposit_back_info', 'refund_voucher_detail_list'],
};

/**
 * `alipay.trade.refund`. The key of a refund is trade + `out_request_no`: the same number with the same amount is
 * answered again without moving money (`fund_change=N`), with another amount it is refused, and a number whose refund
 * was refused stays usable. `refund_fee` is the cumulative total of the trade.
 */
export function refund(room: Room, appId: string, biz: BizContent, fault: Fault<CallFaultKind> | undefined): Answer {
  const read = readRefundCall(room, appId, biz);
  if (!read.ok) return read.answer;
  const { trade, outRequestNo, amountMinor, wants } = read.value;
  const at = room.now();
  const verdict = judge(room, read.value, fault);
  room.book.record([
    { type: 'refund-called', at, tradeNo: trade.tradeNo, outRequestNo, amountMinor },
    ...verdict.facts,
  ]);
  return verdict.answer ?? taken(trade, outRequestNo, { moved: verdict.moved, wants, now: at });
}

type RefundCall = {
  readonly trade: Trade;
  readonly outRequestNo: string;
  readonly amountMinor: bigint;
  readonly wants: ReadonlySet<string>;
};

/** What becomes of a call: facts to write down, and an answer unless the refund is taken. */
type Verdict = { readonly facts: readonly Fact[]; readonly moved: boolean; readonly answer?: Answer };

function judge(room: Room, call: RefundCall, fault: Fault<CallFaultKind> | undefined): Verdict {
  const { trade, outRequestNo, amountMinor } = call;
  const at = room.now();
  const earlier = trade.refunds.get(outRequestNo);
  if (earlier?.state !== undefined && earlier.state.status !== 'refused') {
    // The number is alive: a replay is answered, and neither spacing nor window nor balance matters any more.
    if (earlier.amountMinor === amountMinor) return { facts: [], moved: false };
    return { facts: [], moved: false, answer: refused('ACQ.DISCORDANT_REPEAT_REQUEST') };
  }
  if (isTooSoon(room, trade)) return { facts: [], moved: false, answer: tooFrequent() };
  const subCode = fault?.kind === 'short-balance' ? 'ACQ.SELLER_BALANCE_NOT_ENOUGH' : refusalFor(room, call);
  if (subCode !== undefined) {
    const fact: Fact = { type: 'refund-refused', at, tradeNo: trade.tradeNo, outRequestNo, subCode };
    return { facts: [fact], moved: false, answer: refused(subCode) };
  }
  if (fault?.kind === 'accept-pending') {
    const settlesAt = at + (fault.seconds ?? 30) * 1000;
    const thenFails = fault.thenFails ?? false;
    const fact: Fact = { type: 'refund-accepted', at, tradeNo: trade.tradeNo, outRequestNo, settlesAt, thenFails };
    return { facts: [fact], moved: false };
  }
  return { facts: refundSettled(room, trade, { outRequestNo, amountMinor }), moved: true };
}

function refusalFor(room: Room, { trade, amountMinor }: RefundCall): TradeRefusalCode | undefined {
  if (trade.refundedMinor === trade.totalMinor) return 'ACQ.TRADE_HAS_CLOSE';
  if (windowIsOver(trade, room.now(), room.rules.refundWindowDays)) return 'ACQ.TRADE_HAS_FINISHED';
  if (trade.refundedMinor + trade.pendingMinor + amountMinor > trade.totalMinor) {
    return 'ACQ.REASON_TRADE_REFUND_FEE_ERR';
  }
  const { balanceMinor, pendingMinor } = room.book.account(trade.appId);
  return balanceMinor - pendingMinor < amountMinor ? 'ACQ.SELLER_BALANCE_NOT_ENOUGH' : undefined;
}

function isTooSoon(room: Room, trade: Trade): boolean {
  if (trade.lastRefundAt === undefined) return false;
  const since = room.now() - trade.lastRefundAt;
  // A clock that was set back says nothing about spacing, and must not shut a trade for hours.
  return since >= 0 && since < room.rules.minSecondsBetweenRefunds * 1000;
}

function taken(
  trade: Trade,
  outRequestNo: string,
  { moved, wants, now }: { moved: boolean; wants: ReadonlySet<string>; now: number },
): Answer {
  const refund = trade.refunds.get(outRequestNo);
  if (refund === undefined) throw new Error(`sandbox: ${outRequestNo} was taken and is not in the book`);
  const paidAt = settledAt(refund);
  return carriedThrough({
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    buyer_logon_id: trade.buyerLogonId,
    buyer_user_id: trade.buyerId,
    fund_change: moved ? 'Y' : 'N',
    refund_fee: yuanFromFen(trade.refundedMinor),
    ...(paidAt !== undefined && { gmt_refund_pay: beijingTime(paidAt) }),
    ...(paidAt !== undefined &&
      wants.has('refund_detail_item_list') && {
        refund_detail_item_list: refundDetails(trade, refund),
        send_back_fee: yuanFromFen(refund.amountMinor),
      }),
    ...(wants.has('deposit_back_info') && { deposit_back_info: depositBack(trade, refund, now) }),
  });
}

function readRefundCall(room: Room, appId: string, biz: BizContent): Read<RefundCall> {
  const read = readTradeCall(room, appId, biz, known);
  if (!read.ok) return read;
  const { trade, wants } = read.value;
  const amountMinor = fenFromYuan(biz['refund_amount']);
  if (amountMinor === undefined) return turnedAway('refund_amount 须为两位小数的元');
  const { out_request_no: outRequestNo, refund_reason: reason } = biz;
  if (!isNumberText(outRequestNo)) return turnedAway('out_request_no');
  if (reason !== undefined && (typeof reason !== 'string' || reason.length > 256)) return turnedAway('refund_reason');
  // Without a number the merchant's trade number stands in, and only a refund in full is understood.
  if (outRequestNo === undefined && amountMinor !== trade.totalMinor) {
    return { ok: false, answer: refused('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL') };
  }
  return { ok: true, value: { trade, outRequestNo: outRequestNo ?? trade.outTradeNo, amountMinor, wants } };
}
