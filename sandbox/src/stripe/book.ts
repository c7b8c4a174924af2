import type { Journal } from '../shared/journal.ts';
import type { HookState } from './hook.ts';
import type { Charge, Dispute, Money, Refund, StoredAnswer } from './objects.ts';

/** The account as it was opened, with its keys. */
export type Account = {
  readonly id: string;
  readonly secretKey: string;
  readonly restrictedKey: string;
  readonly hookSecret: string;
  readonly hookUrl: string | null;
};

/**
 * Everything that can be written down: an object as it is from now on, in whole. The state of the sandbox is the last line of
 * each object, so a restart rebuilds it.
 */
export type Line =
  | { readonly table: 'account'; readonly row: Account }
  | { readonly table: 'charge'; readonly row: Charge }
  | { readonly table: 'refund'; readonly row: Refund }
  | { readonly table: 'dispute'; readonly row: Dispute }
  | { readonly table: 'money'; readonly row: Money }
  | { readonly table: 'answer'; readonly row: StoredAnswer }
  | { readonly table: 'hook'; readonly row: HookState };

/** All state of the sandbox. Nothing changes it except {@link Book.put}. */
export class Book {
  account: Account | undefined;
  readonly charges = new Map<string, Charge>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly money: Money[] = [];
  readonly answers = new Map<string, StoredAnswer>();
  readonly hooks = new Map<string, HookState>();
  /** Refunds for which something is still to come, and hooks that are still to be sent. */
  readonly openRefunds = new Set<string>();
  readonly openHooks = new Set<string>();
  /** The first movement about each source: of a charge, its payment. */
  readonly firstMoneyOf = new Map<string, string>();
  readonly #balances = new Map<string, bigint>();
  readonly #byIntent = new Map<string, Charge>();
  readonly #byReference = new Map<string, Charge>();
  readonly #refundsOf = new Map<string, Set<string>>();
  readonly #disputesOf = new Map<string, Set<string>>();
  readonly #journal: Journal<Line>;
  #gathered: Line[] | undefined;

  constructor(journal: Journal<Line>) {
    this.#journal = journal;
    for (const entry of journal.past) for (const line of entry) this.#apply(line);
  }

  /** Lets it happen, and writes it down: alone, or with everything else of {@link Book.atOnce}. */
  put(line: Line): void {
    this.#apply(line);
    if (this.#gathered === undefined) this.#journal.append([line]);
    else this.#gathered.push(line);
  }

  /** Everything put by `work` is one entry of the journal: a death in between leaves all of it or nothing. */
  atOnce<T>(work: () => T): T {
    if (this.#gathered !== undefined) return work();
    const lines: Line[] = [];
    this.#gathered = lines;
    try {
      return work();
    } finally {
      this.#gathered = undefined;
      if (lines.length > 0) this.#journal.append(lines);
    }
  }

  /** The charge behind `ch_…` or `pi_…`. */
  chargeOf(id: string): Charge | undefined {
    return this.charges.get(id) ?? this.#byIntent.get(id);
  }

  chargeOfReference(reference: string): Charge | undefined {
    return this.#byReference.get(reference);
  }

  /** Oldest first. */
  refundsOf(chargeId: string): Refund[] {
    return [...(this.#refundsOf.get(chargeId) ?? [])].flatMap((id) => this.refunds.get(id) ?? []);
  }

  /** Oldest first. */
  disputesOf(chargeId: string): Dispute[] {
    return [...(this.#disputesOf.get(chargeId) ?? [])].flatMap((id) => this.disputes.get(id) ?? []);
  }

  /** The balance of a currency, in its smallest unit. */
  balance(currency: string): bigint {
    return this.#balances.get(currency) ?? 0n;
  }

  currencies(): string[] {
    return [...this.#balances.keys()].sort();
  }

  #apply(line: Line): void {
    switch (line.table) {
      case 'account':
        this.account = line.row;
        return;
      case 'charge':
        this.charges.set(line.row.id, line.row);
        this.#byIntent.set(line.row.paymentIntentId, line.row);
        if (line.row.reference !== null) this.#byReference.set(line.row.reference, line.row);
        return;
      case 'refund':
        this.refunds.set(line.row.id, line.row);
        keep(this.#refundsOf, line.row.chargeId, line.row.id);
        mark(this.openRefunds, line.row.id, line.row.next !== null || line.row.pendingReason === 'insufficient_funds');
        return;
      case 'dispute':
        this.disputes.set(line.row.id, line.row);
        keep(this.#disputesOf, line.row.chargeId, line.row.id);
        return;
      case 'money': {
        const { id, sourceId, currency, amountMinor, feeMinor } = line.row;
        if (sourceId !== null && !this.firstMoneyOf.has(sourceId)) this.firstMoneyOf.set(sourceId, id);
        this.money.push(line.row);
        this.#balances.set(currency, this.balance(currency) + amountMinor - feeMinor);
        return;
      }
      case 'answer':
        this.answers.set(line.row.key, line.row);
        return;
      case 'hook':
        this.hooks.set(line.row.id, line.row);
        mark(this.openHooks, line.row.id, line.row.nextAt !== null);
        return;
    }
  }
}

function keep(lists: Map<string, Set<string>>, key: string, id: string): void {
  const list = lists.get(key) ?? new Set();
  lists.set(key, list.add(id));
}

function mark(set: Set<string>, id: string, isOpen: boolean): void {
  if (isOpen) set.add(id);
  else set.delete(id);
}
