import type { Movement } from './movement.ts';
import { effectOf } from './movement.ts';
import type { PayBook } from './pay-book.ts';
import type { Landing, Refund } from './trade.ts';
import type { TransferStatus } from './transfer.ts';

/** What really became of one refund number. Amounts are fen. */
export type WechatPayRefundTruth = {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly amountMinor: bigint;
  readonly status: 'refused' | 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  /** When it ended; null while it has not. */
  readonly at: number | null;
  /** Counted from the movements: how often the customer received the money. Never more than 1, and 0 for a merchant's card. */
  readonly timesApplied: number;
  readonly landing: Landing | null;
  /** Calls with this number that reached the refund rules. */
  readonly calls: number;
};

/** What really became of one order. */
export type WechatPayTradeTruth = {
  readonly mchid: string;
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly paidAt: number;
  readonly paidMinor: bigint;
  /** What customers really received. */
  readonly refundedMinor: bigint;
  /** What left the merchant and reached nobody: in processing, or abnormal. */
  readonly underwayMinor: bigint;
  /** What came out on the merchant's own bank card after an abnormal refund. */
  readonly toMerchantCardMinor: bigint;
  readonly refunds: readonly WechatPayRefundTruth[];
};

/** What really became of one transfer. */
export type WechatPayTransferTruth = {
  readonly mchid: string;
  readonly outBillNo: string;
  readonly openid: string;
  readonly amountMinor: bigint;
  readonly status: TransferStatus;
  readonly timesApplied: number;
  readonly calls: number;
};

/** What really became of one merchant's balance. */
export type WechatPayBalanceTruth = {
  readonly mchid: string;
  readonly initialMinor: bigint;
  readonly balanceMinor: bigint;
  /** By kind of movement. */
  readonly sums: Readonly<Partial<Record<Movement['kind'], bigint>>>;
  /** The balance is what it began with and all movements since. */
  readonly holds: boolean;
};

/** What money really moved, told from the movements. It is what our own books are compared with. */
export type WechatPayTruth = {
  readonly balances: readonly WechatPayBalanceTruth[];
  readonly trades: readonly WechatPayTradeTruth[];
  readonly transfers: readonly WechatPayTransferTruth[];
  readonly movements: readonly Movement[];
};

/** Narrows what is told: one order by the merchant's number, or only orders with refund calls. */
export type TruthFilter = { readonly outTradeNo?: string; readonly onlyRefunded?: boolean };

/** Tells the truth from the book. Changes nothing; linear in what the book holds. */
export function tellTruth(book: PayBook, filter: TruthFilter = {}): WechatPayTruth {
  const received = countReceived(book.movements);
  const trades = [...book.trades.values()]
    .filter((trade) => filter.outTradeNo === undefined || trade.outTradeNo === filter.outTradeNo)
    .filter((trade) => filter.onlyRefunded !== true || trade.refunds.length > 0)
    .map((trade): WechatPayTradeTruth => {
      const { mchid, transactionId, outTradeNo, paidAt } = trade;
      const refunds = trade.refunds.map((refund) => refundTruth(refund, received));
      const sum = (pick: (refund: WechatPayRefundTruth) => boolean, times = (_: WechatPayRefundTruth) => 1) =>
        refunds.filter(pick).reduce((total, each) => total + each.amountMinor * BigInt(times(each)), 0n);
      return {
        mchid,
        transactionId,
        outTradeNo,
        paidAt,
        paidMinor: trade.totalMinor,
        refundedMinor: sum(
          () => true,
          (each) => each.timesApplied,
        ),
        underwayMinor: sum(({ status }) => status === 'PROCESSING' || status === 'ABNORMAL'),
        toMerchantCardMinor: sum(({ landing }) => landing?.receiver === 'merchant'),
        refunds,
      };
    });
  const shown = new Set(trades.map((trade) => trade.transactionId));
  const isNarrow = filter.outTradeNo !== undefined || filter.onlyRefunded === true;
  return {
    balances: tellBalances(book),
    trades,
    transfers: book.transfers().map(({ mchid, outBillNo, openid, amountMinor, status, calls }) => ({
      mchid,
      outBillNo,
      openid,
      amountMinor,
      status,
      timesApplied: received.get(`transfer\n${mchid}\n${outBillNo}`) ?? 0,
      calls,
    })),
    movements: book.movements.filter(
      ({ transactionId }) => !isNarrow || (transactionId !== null && shown.has(transactionId)),
    ),
  };
}

function refundTruth(refund: Refund, received: ReadonlyMap<string, number>): WechatPayRefundTruth {
  const { mchid, outRefundNo, refundId, amountMinor, state, calls } = refund;
  const hasEnded = state !== undefined && 'at' in state;
  return {
    outRefundNo,
    refundId,
    amountMinor,
    status: state?.status ?? 'refused',
    at: hasEnded ? state.at : null,
    timesApplied: received.get(`to-user\n${mchid}\n${outRefundNo}`) ?? 0,
    landing: state?.status === 'SUCCESS' ? state.landing : null,
    calls,
  };
}

function tellBalances(book: PayBook): WechatPayBalanceTruth[] {
  return [...book.accounts.values()].map(({ merchant, balanceMinor }) => {
    const sums: Partial<Record<Movement['kind'], bigint>> = {};
    let expected = merchant.initialBalanceMinor;
    for (const { mchid, kind, amountMinor } of book.movements) {
      if (mchid !== merchant.mchid) continue;
      sums[kind] = (sums[kind] ?? 0n) + amountMinor;
      expected += effectOf[kind] * amountMinor;
    }
    const { mchid, initialBalanceMinor: initialMinor } = merchant;
    return { mchid, initialMinor, balanceMinor, sums, holds: balanceMinor === expected };
  });
}

/** How often somebody received money under each number. */
function countReceived(movements: readonly Movement[]): Map<string, number> {
  const received = new Map<string, number>();
  for (const { kind, mchid, number } of movements) {
    if (kind !== 'to-user' && kind !== 'transfer') continue;
    const key = `${kind}\n${mchid}\n${number}`;
    received.set(key, (received.get(key) ?? 0) + 1);
  }
  return received;
}
