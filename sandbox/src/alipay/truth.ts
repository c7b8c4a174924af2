import type { Movement } from './movement.ts';
import type { BounceLanding } from './trade.ts';
import type { TradeBook } from './trade-book.ts';
import type { TransferState } from './transfer.ts';

/** What really became of one refund request number. Amounts are fen. */
export type RefundTruth = {
  readonly outRequestNo: string;
  readonly amountMinor: bigint;
  readonly status: 'unsettled' | 'refused' | 'accepted' | 'settled' | 'bounced';
  /** When the money moved; null while it has not. */
  readonly at: number | null;
  /** Counted from the movements, not from the state: 1 for money that moved, and never more. */
  readonly timesApplied: number;
  /** Calls with this number that reached the refund rules. */
  readonly calls: number;
  readonly bounced: { readonly at: number; readonly landsAt: BounceLanding } | null;
};

/** What really became of one trade. */
export type TradeTruth = {
  readonly appId: string;
  readonly tradeNo: string;
  readonly outTradeNo: string;
  readonly paidAt: number;
  readonly paidMinor: bigint;
  /** All refunds that ever settled, bounced ones included. */
  readonly refundedMinor: bigint;
  /** What came back to the merchant out of them. */
  readonly bouncedMinor: bigint;
  readonly refunds: readonly RefundTruth[];
};

/** What really became of one transfer number. Amounts are fen. */
export type TransferTruth = {
  readonly appId: string;
  readonly outBizNo: string;
  readonly amountMinor: bigint;
  readonly identity: string;
  readonly status: 'unsettled' | TransferState['status'];
  /** When the money moved; null while it has not. */
  readonly at: number | null;
  /** Counted from the movements, not from the state: 1 for money that moved, and never more. */
  readonly timesApplied: number;
  readonly calls: number;
  readonly returnedAt: number | null;
};

/** What really became of one merchant's balance. */
export type BalanceTruth = {
  readonly appId: string;
  readonly initialMinor: bigint;
  readonly balanceMinor: bigint;
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
  readonly bouncedMinor: bigint;
  readonly toppedUpMinor: bigint;
  readonly withdrawnMinor: bigint;
  readonly transferredMinor: bigint;
  /** Of what was transferred, what came back (退票). */
  readonly transferReturnedMinor: bigint;
  /** balance = initial + paid − refunded + bounced − transferred + returned + topped up − withdrawn */
  readonly holds: boolean;
};

/** What money really moved, told from the movements. It is what our own books are compared with. */
export type AlipayTruth = {
  readonly balances: readonly BalanceTruth[];
  readonly trades: readonly TradeTruth[];
  readonly transfers: readonly TransferTruth[];
  readonly movements: readonly Movement[];
};

/** Narrows the trades (and movements) told: one by the merchant's number, or only those with refund calls. */
export type TruthFilter = { readonly outTradeNo?: string; readonly onlyRefunded?: boolean };

/** Tells the truth from the book. Changes nothing; linear in what the book holds. */
export function tellTruth(book: TradeBook, filter: TruthFilter = {}): AlipayTruth {
  const applied = countApplied(book.movements);
  const trades = [...book.trades.values()]
    .filter((trade) => filter.outTradeNo === undefined || trade.outTradeNo === filter.outTradeNo)
    .filter((trade) => filter.onlyRefunded !== true || trade.refunds.size > 0)
    .map((trade): TradeTruth => {
      const refunds = [...trade.refunds.values()].map((refund): RefundTruth => {
        const { state } = refund;
        return {
          outRequestNo: refund.outRequestNo,
          amountMinor: refund.amountMinor,
          status: state?.status ?? 'unsettled',
          at: state?.status === 'settled' || state?.status === 'bounced' ? state.settledAt : null,
          timesApplied: applied.get(`${trade.tradeNo}\n${refund.outRequestNo}`) ?? 0,
          calls: refund.calls,
          bounced: state?.status === 'bounced' ? { at: state.bouncedAt, landsAt: state.landsAt } : null,
        };
      });
      const { appId, tradeNo, outTradeNo, paidAt } = trade;
      const returned = refunds.filter((refund) => refund.bounced?.landsAt === 'merchant');
      return {
        appId,
        tradeNo,
        outTradeNo,
        paidAt,
        paidMinor: trade.totalMinor,
        refundedMinor: refunds.reduce((sum, refund) => sum + BigInt(refund.timesApplied) * refund.amountMinor, 0n),
        bouncedMinor: returned.reduce((sum, refund) => sum + refund.amountMinor, 0n),
        refunds,
      };
    });
  const shown = new Set(trades.map((trade) => trade.tradeNo));
  const isNarrow = filter.outTradeNo !== undefined || filter.onlyRefunded === true;
  const movements = book.movements.filter(({ tradeNo }) => !isNarrow || (tradeNo !== null && shown.has(tradeNo)));
  return { balances: tellBalances(book), trades, transfers: tellTransfers(book), movements };
}

function tellTransfers(book: TradeBook): TransferTruth[] {
  const applied = new Map<string, number>();
  for (const { kind, appId, outRequestNo } of book.movements)
    if (kind === 'transfer') {
      const key = `${appId}\n${outRequestNo}`;
      applied.set(key, (applied.get(key) ?? 0) + 1);
    }
  return [...book.transfers.transfers.values()].map(({ order, calls, state }) => {
    const { appId, outBizNo, amountMinor, identity } = order;
    const moved = state?.status === 'settled' || state?.status === 'returned';
    return {
      appId,
      outBizNo,
      amountMinor,
      identity,
      status: state?.status ?? 'unsettled',
      at: moved ? state.settledAt : null,
      timesApplied: applied.get(`${appId}\n${outBizNo}`) ?? 0,
      calls,
      returnedAt: state?.status === 'returned' ? state.returnedAt : null,
    };
  });
}

function tellBalances(book: TradeBook): BalanceTruth[] {
  const sums = new Map<string, bigint>();
  for (const { appId, kind, amountMinor } of book.movements) {
    sums.set(`${appId}\n${kind}`, (sums.get(`${appId}\n${kind}`) ?? 0n) + amountMinor);
  }
  return [...book.accounts.values()].map(({ app, balanceMinor }) => {
    const sum = (kind: Movement['kind']) => sums.get(`${app.appId}\n${kind}`) ?? 0n;
    const initialMinor = app.initialBalanceMinor;
    const [paidMinor, refundedMinor, bouncedMinor] = [sum('payment'), sum('refund'), sum('bounce')];
    const [toppedUpMinor, withdrawnMinor] = [sum('top-up'), sum('withdrawal')];
    const [transferredMinor, transferReturnedMinor] = [sum('transfer'), sum('transfer-return')];
    const earned = initialMinor + paidMinor - refundedMinor + bouncedMinor;
    const expected = earned - transferredMinor + transferReturnedMinor + toppedUpMinor - withdrawnMinor;
    const holds = balanceMinor === expected;
    const moved = {
      paidMinor,
      refundedMinor,
      bouncedMinor,
      toppedUpMinor,
      withdrawnMinor,
      transferredMinor,
      transferReturnedMinor,
    };
    return { appId: app.appId, initialMinor, balanceMinor, ...moved, holds };
  });
}

function countApplied(movements: readonly Movement[]): Map<string, number> {
  const applied = new Map<string, number>();
  for (const { kind, tradeNo, outRequestNo } of movements) {
    if (kind !== 'refund') continue;
    const key = `${tradeNo}\n${outRequestNo}`;
    applied.set(key, (applied.get(key) ?? 0) + 1);
  }
  return applied;
}
