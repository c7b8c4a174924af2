import { beijingDay, beijingTime, beijingTimeWithMillis } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Fact } from './fact.ts';
import type { Fault, NoticeFaultKind } from './fault-kind.ts';
import type { Notice, NoticeKind } from './notice.ts';
import type { Room } from './room.ts';
import type { Refund, Trade } from './trade.ts';

/** A refund as its notice tells it: `refundedMinor` is the cumulative total after it, in fen. */
type Told = { readonly outRequestNo: string; readonly refundedMinor: bigint };

/** The notices about a refund that has just settled, with whatever fault was drawn for them. */
export function noticesOfRefund(room: Room, trade: Trade, told: Told): Fact[] {
  if (trade.notifyUrl === null) return [];
  return queue(room, trade.notifyUrl, spoiled(room.faults.drawForNotice(), refundFields(room, trade, told)));
}

/**
 * The notices about a refund which the bank did not take (冲退失败). Two forms are on record, and a receiver has to live with
 * either: the trade notice with `dback_…` fields, and the message `alipay.trade.refund.depositback.completed`.
 */
export function noticesOfBounce(room: Room, trade: Trade, refund: Refund): Fact[] {
  if (trade.notifyUrl === null) return [];
  const back = {
    dback_status: 'F',
    dback_amount: yuanFromFen(refund.amountMinor),
    bank_ack_time: beijingTime(room.now()),
  };
  const told = { outRequestNo: refund.outRequestNo, refundedMinor: trade.refundedMinor };
  const flat = { ...refundFields(room, trade, told), ...back };
  const message = {
    msg_method: 'alipay.trade.refund.depositback.completed',
    app_id: trade.appId,
    utc_timestamp: String(room.now()),
    version: '1.1',
    charset: 'UTF-8',
    sign_type: 'RSA2',
    biz_content: JSON.stringify({
      trade_no: trade.tradeNo,
      out_trade_no: trade.outTradeNo,
      out_request_no: refund.outRequestNo,
      ...back,
    }),
  };
  return queue(room, trade.notifyUrl, [
    { kind: 'true', fields: flat },
    { kind: 'true', fields: message },
  ]);
}

/** Queues a forgery about a refund that need not exist at all, as an attacker would send it. */
export function forgedNotice(room: Room, trade: Trade, told: Told, kind: ForgedKind): Fact[] {
  if (trade.notifyUrl === null) return [];
  return queue(room, trade.notifyUrl, [forge(kind, refundFields(room, trade, told))]);
}

/** The three ways in which a notice is forged: signed by a stranger, or truly signed about something that is not so. */
export type ForgedKind = Extract<NoticeKind, `forged-${string}`>;

type Draft = {
  readonly kind: NoticeKind;
  readonly fields: Readonly<Record<string, string>>;
  readonly delaySeconds?: number;
  readonly waitsForLater?: boolean;
};

function spoiled(fault: Fault<NoticeFaultKind> | undefined, fields: Record<string, string>): Draft[] {
  const truth: Draft = { kind: 'true', fields };
  switch (fault?.kind) {
    case undefined:
      return [truth];
    case 'notice-delayed':
      return [{ ...truth, delaySeconds: fault.seconds ?? 600 }];
    case 'notice-reordered':
      return [{ ...truth, waitsForLater: true }];
    case 'notice-duplicate':
      return [truth, { kind: 'duplicate', fields }];
    case 'notice-forged-key':
      return [forge('forged-key', fields), truth];
    case 'notice-forged-amount':
      return [forge('forged-amount', fields), truth];
    case 'notice-forged-app':
      return [forge('forged-app', fields), truth];
  }
}

function forge(kind: ForgedKind, fields: Record<string, string>): Draft {
  switch (kind) {
    case 'forged-key':
      return { kind, fields };
    case 'forged-amount':
      return { kind, fields: { ...fields, refund_fee: `9${fields['refund_fee'] ?? '0.00'}` } };
    case 'forged-app':
      return { kind, fields: { ...fields, app_id: '2021999999999999', auth_app_id: '2021999999999999' } };
  }
}

function queue(room: Room, url: string, drafts: readonly Draft[]): Fact[] {
  const at = room.now();
  let sequence = room.book.notices.all.length;
  let notifyId = '';
  return drafts.map(({ kind, fields, delaySeconds = 0, waitsForLater = false }) => {
    sequence += 1;
    // A duplicate is the same notice once more, so it keeps the id; everything else is a notice of its own.
    if (kind !== 'duplicate') notifyId = `${beijingDay(at)}0022${String(sequence).padStart(22, '0')}`;
    const dueAt = at + delaySeconds * 1000;
    const notice: Notice = { sequence, kind, url, fields: { ...fields, notify_id: notifyId }, dueAt, waitsForLater };
    return { type: 'notice-queued', at, notice };
  });
}

function refundFields(room: Room, trade: Trade, { outRequestNo, refundedMinor }: Told): Record<string, string> {
  const now = room.now();
  const isFull = refundedMinor === trade.totalMinor;
  const total = yuanFromFen(trade.totalMinor);
  return {
    notify_type: 'trade_status_sync',
    app_id: trade.appId,
    auth_app_id: trade.appId,
    charset: 'utf-8',
    version: '1.0',
    sign_type: 'RSA2',
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    out_biz_no: outRequestNo,
    buyer_id: trade.buyerId,
    buyer_logon_id: trade.buyerLogonId,
    seller_id: room.book.account(trade.appId).app.sellerId,
    trade_status: isFull ? 'TRADE_CLOSED' : 'TRADE_SUCCESS',
    total_amount: total,
    receipt_amount: total,
    buyer_pay_amount: total,
    refund_fee: yuanFromFen(refundedMinor),
    subject: trade.subject,
    gmt_create: beijingTime(trade.paidAt),
    gmt_payment: beijingTime(trade.paidAt),
    gmt_refund: beijingTimeWithMillis(now),
    ...(isFull && { gmt_close: beijingTime(now) }),
    fund_bill_list: JSON.stringify([{ amount: total, fundChannel: trade.fundChannel }]),
  };
}
