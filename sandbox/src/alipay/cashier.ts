import { beijingDay } from '../shared/beijing-time.ts';
import type { Room } from './room.ts';
import type { FundChannel, PaidTrade } from './trade.ts';

/** A payment that a buyer has made, in fen. */
export type NewTrade = {
  readonly outTradeNo: string;
  readonly amountMinor: bigint;
  /** Defaults to the first app. */
  readonly appId?: string;
  /** Epoch milliseconds, may lie in the past; defaults to now. */
  readonly paidAt?: number;
  readonly subject?: string;
  readonly buyerId?: string;
  readonly buyerLogonId?: string;
  readonly fundChannel?: FundChannel;
  /** Defaults to the app's address. */
  readonly notifyUrl?: string;
};

/**
 * Takes payments, all in one journal entry. A payment that exists already with the same amount is answered with what is
 * there, so that seeding twice changes nothing.
 *
 * @returns the trades in the order asked for
 * @throws Error when a number exists with another amount, or an amount is not positive; nothing is taken then
 */
export function takePayments(room: Room, wanted: readonly NewTrade[]): PaidTrade[] {
  const at = room.now();
  const fresh = new Map<string, PaidTrade>();
  const taken = wanted.map((payment) => {
    const appId = payment.appId ?? firstApp(room);
    const key = `${appId}\n${payment.outTradeNo}`;
    const earlier = room.book.find(appId, undefined, payment.outTradeNo) ?? fresh.get(key);
    if (earlier !== undefined) return same(earlier, payment);
    const trade = paidTrade(room, { ...payment, appId }, room.book.trades.size + fresh.size + 1);
    fresh.set(key, trade);
    return trade;
  });
  room.book.record([...fresh.values()].map((trade) => ({ type: 'trade-paid', at, trade })));
  return taken;
}

/** The app that is there from the start. */
export function firstApp(room: Room): string {
  const [appId] = room.book.accounts.keys();
  if (appId === undefined) throw new Error('sandbox: no app is registered');
  return appId;
}

function same<T extends PaidTrade>(earlier: T, { outTradeNo, amountMinor }: NewTrade): T {
  if (earlier.totalMinor === amountMinor) return earlier;
  throw new Error(`sandbox: trade ${outTradeNo} was paid with ${earlier.totalMinor} fen, not ${amountMinor}`);
}

function paidTrade(room: Room, payment: NewTrade & { readonly appId: string }, count: number): PaidTrade {
  const { outTradeNo, amountMinor, appId } = payment;
  if (amountMinor <= 0n) throw new Error(`sandbox: trade ${outTradeNo} must be worth more than nothing`);
  const paidAt = payment.paidAt ?? room.now();
  return {
    appId,
    tradeNo: `${beijingDay(paidAt)}2200${String(count).padStart(16, '0')}`,
    outTradeNo,
    totalMinor: amountMinor,
    paidAt,
    subject: payment.subject ?? outTradeNo,
    buyerId: payment.buyerId ?? `2088${String(count).padStart(12, '1')}`,
    buyerLogonId: payment.buyerLogonId ?? '138****0000',
    fundChannel: payment.fundChannel ?? 'ALIPAYACCOUNT',
    notifyUrl: payment.notifyUrl ?? room.book.account(appId).app.notifyUrl,
  };
}
