import type { Journal } from '../shared/journal.ts';
import { NoticeQueue } from '../shared/notice-queue.ts';
import type { BillSpoil } from './bill-spoil.ts';
import type { App, Fact } from './fact.ts';
import { type Movement, outgoing } from './movement.ts';
import type { Notice } from './notice.ts';
import type { PaidTrade, Refund, Trade } from './trade.ts';
import { TransferBook } from './transfer-book.ts';

/** An app with its running balance. `pendingMinor` is promised to accepted refunds and cannot be spent twice. */
export type Account = { readonly app: App; balanceMinor: bigint; pendingMinor: bigint };

/** All state of the sandbox: facts applied in order. Nothing changes it except {@link TradeBook.record}. */
export class TradeBook {
  readonly accounts = new Map<string, Account>();
  readonly trades = new Map<string, Trade>();
  readonly movements: Movement[] = [];
  readonly notices = new NoticeQueue<Notice>();
  readonly billSpoils: BillSpoil[] = [];
  readonly transfers = new TransferBook({
    move: (movement) => this.#move(movement),
    promise: (appId, amountMinor) => {
      this.account(appId).pendingMinor += amountMinor;
    },
  });
  keys: { readonly alipayPrivateKey: string; readonly alipayPublicKey: string } | undefined;
  readonly #journal: Journal<Fact>;
  readonly #byOutTradeNo = new Map<string, Trade>();
  readonly #accepted = new Map<string, { trade: Trade; refund: Refund }>();

  constructor(journal: Journal<Fact>) {
    this.#journal = journal;
    for (const entry of journal.past) for (const fact of entry) this.#apply(fact);
  }

  /** Writes the facts down as one entry, then lets them happen. */
  record(facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    this.#journal.append(facts);
    for (const fact of facts) this.#apply(fact);
  }

  /** The trade of this app by Alipay's number if given, else by the merchant's. Another app's trade is not found. */
  find(appId: string, tradeNo: string | undefined, outTradeNo: string | undefined): Trade | undefined {
    if (tradeNo === undefined) return this.#byOutTradeNo.get(outTradeNoKey(appId, outTradeNo ?? ''));
    const trade = this.trades.get(tradeNo);
    return trade?.appId === appId ? trade : undefined;
  }

  /** The account of an app which must exist. */
  account(appId: string): Account {
    const account = this.accounts.get(appId);
    if (account === undefined) throw new Error(`sandbox: no app ${appId}`);
    return account;
  }

  /** Accepted refunds whose time to settle has come. */
  acceptedAndDue(now: number): { trade: Trade; refund: Refund; thenFails: boolean }[] {
    return [...this.#accepted.values()].flatMap(({ trade, refund }) =>
      refund.state?.status === 'accepted' && refund.state.settlesAt <= now
        ? [{ trade, refund, thenFails: refund.state.thenFails }]
        : [],
    );
  }

  #apply(fact: Fact): void {
    switch (fact.type) {
      case 'keys-made':
        this.keys = fact;
        return;
      case 'app-registered':
        this.accounts.set(fact.app.appId, {
          app: fact.app,
          balanceMinor: fact.app.initialBalanceMinor,
          pendingMinor: 0n,
        });
        return;
      case 'trade-paid':
        this.#pay(fact.trade);
        return;
      case 'balance-moved':
        this.#move({ ...fact, tradeNo: null, outRequestNo: null });
        return;
      case 'notice-queued':
        this.notices.queue(fact.notice);
        return;
      case 'notice-tried':
        this.notices.tried(fact);
        return;
      case 'payee-known':
        this.transfers.payees.set(fact.payee.identity, fact.payee);
        return;
      case 'bill-spoiled':
        this.billSpoils.push(fact.spoil);
        return;
      case 'transfer-called':
      case 'transfer-refused':
      case 'transfer-accepted':
      case 'transfer-settled':
      case 'transfer-failed':
      case 'transfer-returned':
        this.transfers.apply(fact);
        return;
      default:
        this.#applyToRefund(fact);
    }
  }

  #applyToRefund(fact: Extract<Fact, { outRequestNo: string }>): void {
    const trade = this.trades.get(fact.tradeNo);
    if (trade === undefined) throw new Error(`sandbox: no trade ${fact.tradeNo}`);
    if (fact.type === 'refund-called') {
      called(trade, fact.outRequestNo, fact.amountMinor);
      return;
    }
    const refund = trade.refunds.get(fact.outRequestNo);
    if (refund === undefined) throw new Error(`sandbox: no refund ${fact.outRequestNo}`);
    const key = `${fact.tradeNo}\n${fact.outRequestNo}`;
    if (this.#accepted.delete(key)) this.#promise(trade, -refund.amountMinor);
    switch (fact.type) {
      case 'refund-refused':
        refund.state = { status: 'refused', subCode: fact.subCode };
        return;
      case 'refund-accepted':
        refund.state = { status: 'accepted', settlesAt: fact.settlesAt, thenFails: fact.thenFails };
        trade.lastRefundAt = fact.at;
        this.#accepted.set(key, { trade, refund });
        this.#promise(trade, refund.amountMinor);
        return;
      case 'refund-settled':
        // A refund that was accepted first counted for spacing then, not when it settles.
        if (refund.state?.status !== 'accepted') trade.lastRefundAt = fact.at;
        refund.state = { status: 'settled', settledAt: fact.at };
        trade.refundedMinor += refund.amountMinor;
        this.#move({ ...fact, kind: 'refund', appId: trade.appId, amountMinor: refund.amountMinor });
        return;
      case 'refund-bounced':
        if (refund.state?.status !== 'settled') throw new Error(`sandbox: ${fact.outRequestNo} has not settled`);
        refund.state = {
          status: 'bounced',
          settledAt: refund.state.settledAt,
          bouncedAt: fact.at,
          landsAt: fact.landsAt,
        };
        if (fact.landsAt === 'buyer-balance') return;
        this.#move({ ...fact, kind: 'bounce', appId: trade.appId, amountMinor: refund.amountMinor });
        return;
    }
  }

  #pay(paid: PaidTrade): void {
    const trade: Trade = {
      ...paid,
      refunds: new Map(),
      refundedMinor: 0n,
      pendingMinor: 0n,
      lastRefundAt: undefined,
    };
    this.trades.set(trade.tradeNo, trade);
    this.#byOutTradeNo.set(outTradeNoKey(trade.appId, trade.outTradeNo), trade);
    this.#move({ ...paid, kind: 'payment', at: paid.paidAt, amountMinor: paid.totalMinor, outRequestNo: null });
  }

  #move({ kind, at, appId, amountMinor, tradeNo, outRequestNo }: Movement): void {
    const account = this.account(appId);
    account.balanceMinor += outgoing.has(kind) ? -amountMinor : amountMinor;
    this.movements.push({ kind, at, appId, amountMinor, tradeNo, outRequestNo });
  }

  #promise(trade: Trade, amountMinor: bigint): void {
    trade.pendingMinor += amountMinor;
    this.account(trade.appId).pendingMinor += amountMinor;
  }
}

function outTradeNoKey(appId: string, outTradeNo: string): string {
  return `${appId}\n${outTradeNo}`;
}

/** Counts the call. The amount is that of the latest try until one is taken on; from then on it stands. */
function called(trade: Trade, outRequestNo: string, amountMinor: bigint): void {
  const known = trade.refunds.get(outRequestNo);
  if (known === undefined) {
    trade.refunds.set(outRequestNo, { outRequestNo, amountMinor, calls: 1, state: undefined });
    return;
  }
  known.calls += 1;
  if (known.state === undefined || known.state.status === 'refused') known.amountMinor = amountMinor;
}
