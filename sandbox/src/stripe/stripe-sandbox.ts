import { noJournal, openJournal } from '../shared/journal.ts';
import { only } from '../shared/only.ts';
import { type Listening, oneAtATime, openServer } from '../shared/open-server.ts';
import { addAdminRoutes } from './admin-routes.ts';
import { addApi } from './api.ts';
import type { Line } from './book.ts';
import { Book } from './book.ts';
import type { NewCharge } from './cashier.ts';
import { takePayments } from './cashier.ts';
import type { NewDispute } from './disputes.ts';
import { closeDispute, openDispute } from './disputes.ts';
import { forgeEvent } from './events.ts';
import { FaultBox } from './fault-box.ts';
import type { HookState } from './hook.ts';
import type { Balance } from './money.ts';
import { moveMoney, openBalance } from './money.ts';
import type { Charge } from './objects.ts';
import { balanceReport } from './report.ts';
import type { Room } from './room.ts';
import { accountOf } from './room.ts';
import { sendDueHooks } from './send-hooks.ts';
import { failRefund, finishRefund, settleDue } from './settle.ts';
import type { StripeTruth, StripeTruthFilter } from './truth.ts';
import { tellTruth } from './truth.ts';
import type { Json } from './views.ts';

/** How a sandbox is started. Time and chance are handed in, so that a run can be repeated from its seed. */
export type StripeSandboxOptions = Listening & {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1), seeded by the caller. */
  readonly random: () => number;
  /** What the balance holds before any payment, by currency in its smallest unit. Only the first start with a journal looks at it. */
  readonly initialBalances?: Readonly<Record<string, bigint>>;
  /** Everything is kept here and rebuilt from here at the next start. Without it all is forgotten. */
  readonly journalFile?: string;
  /** Where webhooks go; can be changed while it runs. */
  readonly hookUrl?: string;
  /** How long an Idempotency-Key is remembered; 24 unless told. */
  readonly keyHours?: number;
};

/** What a merchant needs to connect. */
export type StripeKeys = {
  readonly accountId: string;
  readonly secretKey: string;
  /** May refund and read, and nothing else. */
  readonly restrictedKey: string;
  readonly hookSecret: string;
};

/** A running local Stripe with one account. Everything here is also under `/_sandbox/` over HTTP. */
export type StripeSandbox = {
  /** `http://127.0.0.1:…`; the API is under `/v1`. */
  readonly apiUrl: string;
  readonly adminUrl: string;
  readonly keys: StripeKeys;
  createCharge(charge: NewCharge): Charge;
  createCharges(charges: readonly NewCharge[]): Charge[];
  /** What money really moved. Waits for nothing and changes nothing. */
  truth(filter?: StripeTruthFilter): StripeTruth;
  readonly faults: FaultBox;
  readonly balance: Balance;
  /** Fails a refund, also one that succeeded days ago; `expired_or_canceled_card` unless another reason is given. */
  failRefund(id: string, reason?: string): void;
  /** Lets a refund that is pending or waits for the customer succeed now. */
  finishRefund(id: string): void;
  openDispute(dispute: NewDispute): string;
  closeDispute(id: string, status: 'won' | 'lost' | 'warning_closed'): void;
  /** Queues a webhook that is not to be believed, sent at the next tick. */
  forgeEvent(kind: 'forged-key' | 'old', type: string, object: Json): void;
  setHookUrl(url: string | null): void;
  hooks(): readonly HookState[];
  /** The itemised balance report of a span as CSV: from is in, to is out. */
  report(span: { readonly from: number; readonly to: number }): string;
  /** Lets happen what is due, then sends webhooks that are due. One runs at a time. */
  tick(): Promise<{ readonly settled: number; readonly sent: number }>;
  close(): Promise<void>;
};

/** Starts a local Stripe. Throws when the port is taken or the journal cannot be read. */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const journal = options.journalFile === undefined ? noJournal<Line>() : openJournal<Line>(options.journalFile);
  const room = openRoom(options, new Book(journal));
  const operations = operationsOf(room);
  const { address, close } = await openServer(options, {
    traceId: (call) => call.toString(36).padStart(14, '0'),
    scopes: [(scope) => addApi(scope, room), (scope) => addAdminRoutes(scope, operations)],
    tick: operations.tick,
    end: journal.close,
  });
  return {
    ...operations,
    apiUrl: address,
    adminUrl: `${address}/_sandbox`,
    close,
  };
}

/** The sandbox without its addresses: what the admin routes offer over HTTP. */
export type StripeOperations = Omit<StripeSandbox, 'apiUrl' | 'adminUrl' | 'close'>;

function operationsOf(room: Room): StripeOperations {
  const { id, secretKey, restrictedKey, hookSecret } = accountOf(room);
  return {
    keys: { accountId: id, secretKey, restrictedKey, hookSecret },
    createCharge: (charge) => only(takePayments(room, [charge])),
    createCharges: (charges) => takePayments(room, charges),
    truth: (filter) => tellTruth(room.book, filter),
    faults: room.faults,
    balance: openBalance(room),
    failRefund: (refundId, reason = 'expired_or_canceled_card') => failRefund(room, refundId, reason),
    finishRefund: (refundId) => finishRefund(room, refundId),
    openDispute: (dispute) => openDispute(room, dispute),
    closeDispute: (disputeId, status) => closeDispute(room, disputeId, status),
    forgeEvent: (kind, type, object) => forgeEvent(room, kind, type, object),
    setHookUrl: (hookUrl) => room.book.put({ table: 'account', row: { ...accountOf(room), hookUrl } }),
    hooks: () => [...room.book.hooks.values()],
    report: (span) => balanceReport(room, span),
    tick: oneAtATime(async () => {
      const settled = settleDue(room);
      return { settled, sent: await sendDueHooks(room) };
    }),
  };
}

function openRoom(options: StripeSandboxOptions, book: Book): Room {
  const room: Room = { book, faults: new FaultBox(options.random), now: options.now, keyHours: options.keyHours ?? 24 };
  if (book.account === undefined) {
    book.atOnce(() => {
      const letters = 'REDRESSSANDBOX';
      const row = {
        id: `acct_${letters}`,
        secretKey: `sk_test_${letters}`,
        restrictedKey: `rk_test_${letters}`,
        hookSecret: `whsec_${letters}`,
        hookUrl: options.hookUrl ?? null,
      };
      book.put({ table: 'account', row });
      for (const [currency, amountMinor] of Object.entries(options.initialBalances ?? {}))
        if (amountMinor !== 0n) moveMoney(room, { kind: 'opening', amountMinor, currency: currency.toLowerCase() });
    });
  }
  return room;
}
