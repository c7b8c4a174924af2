import type { Fact, TransferFact } from './fact.ts';
import type { Movement } from './movement.ts';
import type { KnownPayee, Transfer } from './transfer.ts';

/** Where the money of transfers shows: the app's balance, and what is promised of it. */
type Money = {
  readonly move: (movement: Movement) => void;
  readonly promise: (appId: string, amountMinor: bigint) => void;
};

/** Transfers and payees: facts applied in order, as in the trade book which owns this one. */
export class TransferBook {
  readonly transfers = new Map<string, Transfer>();
  readonly payees = new Map<string, KnownPayee>();
  readonly #accepted = new Map<string, Transfer>();
  readonly #money: Money;

  constructor(money: Money) {
    this.#money = money;
  }

  /** The transfer with this number of the app, if it was ever asked for. */
  find(appId: string, outBizNo: string): Transfer | undefined {
    return this.transfers.get(keyOf(appId, outBizNo));
  }

  /** Accepted transfers whose time has come. */
  acceptedAndDue(now: number): { transfer: Transfer; thenFails: boolean }[] {
    return [...this.#accepted.values()].flatMap((transfer) =>
      transfer.state?.status === 'accepted' && transfer.state.settlesAt <= now
        ? [{ transfer, thenFails: transfer.state.thenFails }]
        : [],
    );
  }

  apply(fact: TransferFact): void {
    if (fact.type === 'transfer-called') {
      this.#called(fact);
      return;
    }
    const key = keyOf(fact.appId, fact.outBizNo);
    const transfer = this.transfers.get(key);
    if (transfer === undefined) throw new Error(`sandbox: no transfer ${fact.outBizNo}`);
    const { amountMinor } = transfer.order;
    if (this.#accepted.delete(key)) this.#money.promise(fact.appId, -amountMinor);
    const moved = { at: fact.at, appId: fact.appId, amountMinor, tradeNo: null, outRequestNo: fact.outBizNo };
    switch (fact.type) {
      case 'transfer-refused':
        transfer.state = { status: 'refused', subCode: fact.subCode };
        return;
      case 'transfer-accepted':
        transfer.state = { status: 'accepted', settlesAt: fact.settlesAt, thenFails: fact.thenFails };
        this.#accepted.set(key, transfer);
        this.#money.promise(fact.appId, amountMinor);
        return;
      case 'transfer-settled':
        transfer.state = { status: 'settled', settledAt: fact.at };
        this.#money.move({ ...moved, kind: 'transfer' });
        return;
      case 'transfer-failed':
        transfer.state = { status: 'failed', at: fact.at };
        return;
      case 'transfer-returned':
        if (transfer.state?.status !== 'settled') throw new Error(`sandbox: ${fact.outBizNo} has not settled`);
        transfer.state = { status: 'returned', settledAt: transfer.state.settledAt, returnedAt: fact.at };
        this.#money.move({ ...moved, kind: 'transfer-return' });
        return;
    }
  }

  /** The order is that of the latest try until one is taken on; from then on it stands. */
  #called({ order }: Extract<Fact, { type: 'transfer-called' }>): void {
    const key = keyOf(order.appId, order.outBizNo);
    const known = this.transfers.get(key);
    if (known === undefined) {
      this.transfers.set(key, { order, calls: 1, state: undefined });
      return;
    }
    known.calls += 1;
    if (known.state === undefined || known.state.status === 'refused') known.order = order;
  }
}

function keyOf(appId: string, outBizNo: string): string {
  return `${appId}\n${outBizNo}`;
}
