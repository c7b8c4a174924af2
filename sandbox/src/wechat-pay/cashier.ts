import { beijingDate } from './beijing-time.ts';
import type { Fact } from './fact.ts';
import type { Room } from './room.ts';
import type { PaidTrade, PayerFunds } from './trade.ts';

/** A payment to be taken. Amounts are fen. */
export type NewPayment = {
  readonly outTradeNo: string;
  readonly amountMinor: bigint;
  /** Of it, what coupons paid; nothing unless told. */
  readonly couponMinor?: bigint;
  /** The first merchant unless told. */
  readonly mchid?: string;
  /** Epoch milliseconds; now unless told. */
  readonly paidAt?: number;
  readonly description?: string;
  readonly openid?: string;
  readonly payerName?: string;
  readonly payerFunds?: PayerFunds;
  readonly payerIsGone?: boolean;
};

/**
 * Takes payments, all or none. The same again with the same amount changes nothing.
 *
 * @throws Error when an order was paid with another amount, or is worth nothing
 */
export function takePayments(room: Room, payments: readonly NewPayment[]): PaidTrade[] {
  const fresh = new Map<string, PaidTrade>();
  const trades = payments.map((payment) => {
    const mchid = payment.mchid ?? firstMerchant(room);
    const key = `${mchid}\n${payment.outTradeNo}`;
    const earlier = room.book.tradeOf(mchid, payment.outTradeNo) ?? fresh.get(key);
    if (earlier !== undefined) return sameAgain(earlier, payment);
    const trade = paidTrade(room, { ...payment, mchid }, room.book.trades.size + fresh.size + 1);
    fresh.set(key, trade);
    return trade;
  });
  const at = room.now();
  room.book.record([...fresh.values()].map((trade): Fact => ({ type: 'trade-paid', at, trade })));
  return trades;
}

/** The merchant that is meant where none is named. */
export function firstMerchant(room: Room): string {
  const [first] = room.book.accounts.keys();
  if (first === undefined) throw new Error('sandbox: no merchant');
  return first;
}

function sameAgain(earlier: PaidTrade, { outTradeNo, amountMinor }: NewPayment): PaidTrade {
  if (earlier.totalMinor === amountMinor) return earlier;
  throw new Error(`sandbox: trade ${outTradeNo} was paid with ${earlier.totalMinor} fen, not ${amountMinor}`);
}

function paidTrade(room: Room, payment: NewPayment & { readonly mchid: string }, count: number): PaidTrade {
  const { mchid, outTradeNo, amountMinor, couponMinor = 0n } = payment;
  if (amountMinor <= 0n || couponMinor < 0n || couponMinor > amountMinor)
    throw new Error(`sandbox: trade ${outTradeNo} must be worth more than nothing and no less than its coupons`);
  room.book.account(mchid);
  const paidAt = payment.paidAt ?? room.now();
  return {
    mchid,
    transactionId: `42000${beijingDate(paidAt).replaceAll('-', '')}${String(count).padStart(15, '0')}`,
    outTradeNo,
    totalMinor: amountMinor,
    payerTotalMinor: amountMinor - couponMinor,
    feeMinor: (amountMinor * room.rules.feePerTenThousand * 2n + 10_000n) / 20_000n,
    paidAt,
    description: payment.description ?? outTradeNo,
    openid: payment.openid ?? `oUpF8uMuAJO_M2pxb1Q9z${String(count).padStart(7, '0')}`,
    payerName: payment.payerName ?? null,
    payerFunds: payment.payerFunds ?? 'WALLET',
    payerIsGone: payment.payerIsGone ?? false,
  };
}
