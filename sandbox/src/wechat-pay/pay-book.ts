import type { Journal } from '../shared/journal.ts';
import { NoticeQueue } from '../shared/notice-queue.ts';
import type { WechatPayBillSpoil } from './bill-spoil.ts';
import type { Fact } from './fact.ts';
import type { Account, Movement } from './movement.ts';
import { effectOf } from './movement.ts';
import type { Notice } from './notice.ts';
import type { PlatformCertificate, PlatformPublicKey } from './platform-keys.ts';
import type { PaidTrade, Refund, RefundEnd, Trade } from './trade.ts';
import type { Transfer } from './transfer.ts';
import { isOpen } from './transfer.ts';

/** All state of the sandbox: facts applied in order. Nothing changes it except {@link PayBook.record}. */
export class PayBook {
  readonly certificates: PlatformCertificate[] = [];
  publicKey: PlatformPublicKey | undefined;
  readonly accounts = new Map<string, Account>();
  readonly trades = new Map<string, Trade>();
  readonly movements: Movement[] = [];
  readonly notices = new NoticeQueue<Notice>();
  readonly billSpoils: { readonly mchid: string; readonly spoil: WechatPayBillSpoil }[] = [];
  readonly #journal: Journal<Fact>;
  readonly #byOutTradeNo = new Map<string, Trade>();
  readonly #refunds = new Map<string, Refund>();
  readonly #refundsById = new Map<string, Refund>();
  readonly #processing = new Set<Refund>();
  readonly #transfers = new Map<string, Transfer>();
  readonly #openTransfers = new Set<Transfer>();

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

  /** The account of a merchant which must exist. */
  account(mchid: string): Account {
    const account = this.accounts.get(mchid);
    if (account === undefined) throw new Error(`sandbox: no merchant ${mchid}`);
    return account;
  }

  tradeOf(mchid: string, outTradeNo: string): Trade | undefined {
    return this.#byOutTradeNo.get(keyOf(mchid, outTradeNo));
  }

  trade(transactionId: string): Trade {
    const trade = this.trades.get(transactionId);
    if (trade === undefined) throw new Error(`sandbox: no trade ${transactionId}`);
    return trade;
  }

  /** `out_refund_no` is unique for the merchant, not for the order. */
  refund(mchid: string, outRefundNo: string): Refund | undefined {
    return this.#refunds.get(keyOf(mchid, outRefundNo));
  }

  refundById(refundId: string): Refund | undefined {
    return this.#refundsById.get(refundId);
  }

  refundCount(): number {
    return this.#refunds.size;
  }

  transfer(mchid: string, outBillNo: string): Transfer | undefined {
    return this.#transfers.get(keyOf(mchid, outBillNo));
  }

  transfers(): readonly Transfer[] {
    return [...this.#transfers.values()];
  }

  openTransfers(): readonly Transfer[] {
    return [...this.#openTransfers];
  }

  /** Refunds in processing whose end has come. */
  endingBy(now: number): { refund: Refund; end: RefundEnd }[] {
    return [...this.#processing].flatMap((refund) =>
      refund.state?.status === 'PROCESSING' && refund.state.endsAt <= now ? [{ refund, end: refund.state.end }] : [],
    );
  }

  #apply(fact: Fact): void {
    switch (fact.type) {
      case 'public-key-made':
        this.publicKey = fact.key;
        return;
      case 'certificate-made':
        this.certificates.push(fact.certificate);
        return;
      case 'merchant-registered': {
        const { merchant } = fact;
        const { mchid, notifyUrl, initialBalanceMinor: balanceMinor } = merchant;
        this.accounts.set(mchid, { merchant, balanceMinor, pendingMinor: 0n, notifyUrl });
        return;
      }
      case 'notify-url-set':
        this.account(fact.mchid).notifyUrl = fact.url;
        return;
      case 'trade-paid':
        this.#pay(fact.trade);
        return;
      case 'balance-moved':
        this.#move({ ...fact, transactionId: null, number: null });
        return;
      case 'bill-spoiled':
        this.billSpoils.push(fact);
        return;
      case 'notice-queued':
        this.notices.queue(fact.notice);
        return;
      case 'notice-tried':
        this.notices.tried(fact);
        return;
      case 'transfer-ordered':
      case 'transfer-called':
      case 'transfer-moved':
        this.#applyToTransfer(fact);
        return;
      case 'refund-called':
        this.#called(fact);
        return;
      default:
        this.#applyToRefund(fact);
    }
  }

  #called(fact: Extract<Fact, { type: 'refund-called' }>): void {
    const { at, mchid, outRefundNo, refundId, transactionId, amountMinor, notifyUrl } = fact;
    const known = this.refund(mchid, outRefundNo);
    if (known === undefined) {
      const facts = { mchid, outRefundNo, refundId, transactionId, amountMinor, notifyUrl, createdAt: at };
      const refund: Refund = { ...facts, calls: 1, state: undefined };
      this.#refunds.set(keyOf(mchid, outRefundNo), refund);
      this.#refundsById.set(refundId, refund);
      this.trade(transactionId).refunds.push(refund);
      return;
    }
    known.calls += 1;
    if (known.state !== undefined && known.state.status !== 'refused') return;
    // Nothing has begun under this number yet: the latest try is what it stands for.
    Object.assign(known, { amountMinor, notifyUrl, createdAt: at });
  }

  #applyToRefund(fact: Exclude<Extract<Fact, { outRefundNo: string }>, { type: 'refund-called' }>): void {
    const refund = this.refund(fact.mchid, fact.outRefundNo);
    if (refund === undefined) throw new Error(`sandbox: no refund ${fact.outRefundNo}`);
    const trade = this.trade(refund.transactionId);
    const { mchid, transactionId, outRefundNo: number, amountMinor } = refund;
    const { at } = fact;
    const move = (kind: Movement['kind'], amount = amountMinor) => {
      if (amount > 0n) this.#move({ kind, at, mchid, amountMinor: amount, transactionId, number });
    };
    this.#processing.delete(refund);
    switch (fact.type) {
      case 'refund-refused':
        refund.state = { status: 'refused', code: fact.code };
        return;
      case 'refund-taken':
        refund.state = { status: 'PROCESSING', endsAt: fact.endsAt, end: fact.end };
        this.#processing.add(refund);
        trade.refundedMinor += amountMinor;
        trade.lastRefundAt = at;
        move('refund');
        move('fee-back', fact.feeBackMinor);
        return;
      case 'abnormal-handled':
        refund.state = { status: 'PROCESSING', endsAt: fact.endsAt, end: fact.end };
        this.#processing.add(refund);
        return;
      case 'refund-ended': {
        const { end } = fact;
        if (end.status === 'SUCCESS') {
          refund.state = { status: 'SUCCESS', at, landing: end.landing };
          move(end.landing.receiver === 'user' ? 'to-user' : 'to-merchant-card');
          return;
        }
        refund.state = { status: end.status, at };
        if (end.status === 'ABNORMAL') return;
        trade.refundedMinor -= amountMinor;
        move('closed');
        move('fee', fact.feeTakenMinor);
        return;
      }
    }
  }

  #applyToTransfer(fact: Extract<Fact, { type: `transfer-${string}` }>): void {
    if (fact.type === 'transfer-ordered') {
      const { transfer } = fact;
      const known: Transfer = {
        ...transfer,
        status: 'PROCESSING',
        updatedAt: fact.at,
        failReason: null,
        calls: 1,
        promised: false,
      };
      this.#transfers.set(keyOf(transfer.mchid, transfer.outBillNo), known);
      this.#openTransfers.add(known);
      return;
    }
    const transfer = this.transfer(fact.mchid, fact.outBillNo);
    if (transfer === undefined) throw new Error(`sandbox: no transfer ${fact.outBillNo}`);
    if (fact.type === 'transfer-called') {
      transfer.calls += 1;
      return;
    }
    const account = this.account(transfer.mchid);
    const { mchid, outBillNo: number, amountMinor } = transfer;
    // Money is promised from the moment in which the user is asked, and is spent or free again at the end.
    const promised = fact.to === 'WAIT_USER_CONFIRM' || (transfer.promised && isOpen({ status: fact.to }));
    if (promised !== transfer.promised) account.pendingMinor += promised ? amountMinor : -amountMinor;
    transfer.promised = promised;
    Object.assign(transfer, { status: fact.to, updatedAt: fact.at, failReason: fact.failReason });
    if (isOpen(transfer)) return;
    this.#openTransfers.delete(transfer);
    if (fact.to === 'SUCCESS')
      this.#move({ kind: 'transfer', at: fact.at, mchid, amountMinor, transactionId: null, number });
  }

  #pay(paid: PaidTrade): void {
    const trade: Trade = { ...paid, refunds: [], refundedMinor: 0n, lastRefundAt: undefined };
    this.trades.set(trade.transactionId, trade);
    this.#byOutTradeNo.set(keyOf(trade.mchid, trade.outTradeNo), trade);
    const facts = { at: paid.paidAt, mchid: paid.mchid, transactionId: paid.transactionId, number: null };
    this.#move({ ...facts, kind: 'payment', amountMinor: paid.totalMinor });
    if (paid.feeMinor > 0n) this.#move({ ...facts, kind: 'fee', amountMinor: paid.feeMinor });
  }

  #move({ kind, at, mchid, amountMinor, transactionId, number }: Omit<Movement, 'balanceMinor'>): void {
    const account = this.account(mchid);
    account.balanceMinor += effectOf[kind] * amountMinor;
    const { balanceMinor } = account;
    this.movements.push({ kind, at, mchid, amountMinor, transactionId, number, balanceMinor });
  }
}

function keyOf(mchid: string, number: string): string {
  return `${mchid}\n${number}`;
}
