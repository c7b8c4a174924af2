import formbody from '@fastify/formbody';
import { noJournal, openJournal } from '../shared/journal.ts';
import type { KeyPairText } from '../shared/keys.ts';
import { makeKeyPair, privateKeyFrom } from '../shared/keys.ts';
import { only } from '../shared/only.ts';
import { type Listening, oneAtATime, openServer } from '../shared/open-server.ts';
import { addAdminRoutes } from './admin-routes.ts';
import type { Balance } from './balance.ts';
import { openBalance } from './balance.ts';
import type { BillSpoil } from './bill-spoil.ts';
import type { Bounce } from './bounce.ts';
import { bounceRefund } from './bounce.ts';
import type { NewTrade } from './cashier.ts';
import { firstApp, takePayments } from './cashier.ts';
import type { Fact } from './fact.ts';
import { FaultBox } from './fault-box.ts';
import { addGateway } from './gateway.ts';
import type { NoticeState } from './notice.ts';
import { sendDueNotices } from './notifications.ts';
import type { ForgedKind } from './refund-notice.ts';
import { forgedNotice } from './refund-notice.ts';
import type { MerchantKeys, NewApp } from './register-app.ts';
import { merchantKeys, registerApp } from './register-app.ts';
import type { Room } from './room.ts';
import { settleDue } from './settle.ts';
import { rsa2Sign, signedText } from './signature.ts';
import type { PaidTrade } from './trade.ts';
import { TradeBook } from './trade-book.ts';
import type { KnownPayee } from './transfer.ts';
import { returnTransfer } from './transfer-return.ts';
import type { AlipayTruth, TruthFilter } from './truth.ts';
import { tellTruth } from './truth.ts';

/** How a sandbox is started. Time and chance are handed in, so that a run can be repeated from its seed. */
export type AlipaySandboxOptions = Listening & {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1), seeded by the caller. */
  readonly random: () => number;
  /** What the first app's balance holds before any trade, in fen. */
  readonly initialBalanceMinor: bigint;
  /** Everything is kept here and rebuilt from here at the next start. Without it all is forgotten. */
  readonly journalFile?: string;
  readonly refundWindowDays?: number;
  readonly minSecondsBetweenRefunds?: number;
  /** Where notices of the first app's trades go by default. Only the first start with a journal looks at it. */
  readonly notifyUrl?: string;
  /** Ready-made pairs for Alipay and the first app; saves 0.2 s for each start. A journal's own keys win. */
  readonly keys?: { readonly alipay: KeyPairText; readonly merchant: KeyPairText };
};

/** A running local Alipay. Everything here is also under `/_sandbox/` over HTTP. */
export type AlipaySandbox = {
  readonly gatewayUrl: string;
  readonly adminUrl: string;
  /** Of the first app, whose private key is always known. */
  readonly merchantKeys: MerchantKeys & { readonly privateKeyPkcs8: string };
  registerApp(app: NewApp): Promise<MerchantKeys>;
  createTrade(trade: NewTrade): PaidTrade;
  createTrades(trades: readonly NewTrade[]): PaidTrade[];
  /** What money really moved. Waits for nothing and changes nothing. */
  truth(filter?: TruthFilter): AlipayTruth;
  readonly faults: FaultBox;
  readonly balance: Balance;
  bounceRefund(outRequestNo: string, bounce?: Bounce): void;
  /** A transfer that had succeeded comes back from the bank (退票). */
  returnTransfer(outBizNo: string): void;
  /** Tells the sandbox about a payee; anybody that it was not told about exists and bears the name that is given. */
  knowPayee(payee: KnownPayee): void;
  /** Spoils a bill, before or after it was fetched; the truth stays. */
  spoilBill(spoil: BillSpoil): void;
  /** Queues a forged notice about a trade, in fen; sent at the next tick. The refund it tells of need not exist. */
  forgeNotice(outTradeNo: string, told: { outRequestNo: string; refundedMinor: bigint; kind: ForgedKind }): void;
  /** The signature of a message as Alipay would send it, for receivers that are tried without a wire. */
  signAsAlipay(fields: Readonly<Record<string, string>>): string;
  notices(): readonly Readonly<NoticeState>[];
  /** Settles accepted refunds that are due, then sends notices that are due. One runs at a time. */
  tick(): Promise<{ readonly settled: number; readonly sent: number }>;
  close(): Promise<void>;
};

/** Starts a local Alipay. Throws when the port is taken or the journal cannot be read. */
export async function startAlipaySandbox(options: AlipaySandboxOptions): Promise<AlipaySandbox> {
  const journal = options.journalFile === undefined ? noJournal<Fact>() : openJournal<Fact>(options.journalFile);
  const room = await openRoom(options, new TradeBook(journal));
  const operations = operationsOf(room);
  const { address, close } = await openServer(options, {
    traceId: (call) => call.toString(16).padStart(32, '0'),
    scopes: [
      (scope) => scope.register(formbody).then(() => addGateway(scope, room)),
      (scope) => addAdminRoutes(scope, operations),
    ],
    tick: operations.tick,
    end: journal.close,
  });
  return {
    ...operations,
    gatewayUrl: `${address}/gateway.do`,
    adminUrl: `${address}/_sandbox`,
    close,
  };
}

/** The sandbox without its addresses: what the admin routes offer over HTTP. */
export type SandboxOperations = Omit<AlipaySandbox, 'gatewayUrl' | 'adminUrl' | 'close'>;

function operationsOf(room: Room): SandboxOperations {
  const keys = merchantKeys(room, firstApp(room));
  if (keys.privateKeyPkcs8 === null) throw new Error('sandbox: the first app has no private key');
  return {
    merchantKeys: { ...keys, privateKeyPkcs8: keys.privateKeyPkcs8 },
    registerApp: (app) => registerApp(room, app),
    createTrade: (trade) => only(takePayments(room, [trade])),
    createTrades: (trades) => takePayments(room, trades),
    truth: (filter) => tellTruth(room.book, filter),
    faults: room.faults,
    balance: openBalance(room),
    bounceRefund: (outRequestNo, bounce) => bounceRefund(room, outRequestNo, bounce),
    returnTransfer: (outBizNo) => returnTransfer(room, outBizNo),
    knowPayee: (payee) => room.book.record([{ type: 'payee-known', at: room.now(), payee }]),
    spoilBill: (spoil) => room.book.record([{ type: 'bill-spoiled', at: room.now(), spoil }]),
    forgeNotice: (outTradeNo, { kind, ...told }) => {
      const trade = [...room.book.trades.values()].find((each) => each.outTradeNo === outTradeNo);
      if (trade === undefined) throw new Error(`sandbox: no trade ${outTradeNo}`);
      room.book.record(forgedNotice(room, trade, told, kind));
    },
    signAsAlipay: (fields) => rsa2Sign(signedText(fields, ['sign', 'sign_type']), room.alipayKey),
    notices: () => room.book.notices.all,
    tick: oneAtATime(async () => {
      const settled = settleDue(room);
      return { settled, sent: await sendDueNotices(room) };
    }),
  };
}

async function openRoom(options: AlipaySandboxOptions, book: TradeBook): Promise<Room> {
  if (book.keys === undefined) {
    const pair = options.keys?.alipay ?? (await makeKeyPair());
    const made = { alipayPrivateKey: pair.privateKeyPkcs8, alipayPublicKey: pair.publicKey };
    book.record([{ type: 'keys-made', ...made }]);
  }
  if (book.keys === undefined) throw new Error('sandbox: keys were recorded and are not in the book');
  const room: Room = {
    book,
    faults: new FaultBox(options.random),
    now: options.now,
    alipayKey: privateKeyFrom(book.keys.alipayPrivateKey),
    rules: {
      refundWindowDays: options.refundWindowDays ?? 365,
      minSecondsBetweenRefunds: options.minSecondsBetweenRefunds ?? 3,
    },
  };
  if (book.accounts.size === 0) {
    const merchant = options.keys?.merchant ?? (await makeKeyPair());
    await registerApp(room, {
      merchantPublicKey: merchant.publicKey,
      merchantPrivateKey: merchant.privateKeyPkcs8,
      initialBalanceMinor: options.initialBalanceMinor,
      ...(options.notifyUrl !== undefined && { notifyUrl: options.notifyUrl }),
    });
  }
  return room;
}
