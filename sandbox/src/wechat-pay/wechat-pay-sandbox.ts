import { noJournal, openJournal } from '../shared/journal.ts';
import type { KeyPairText } from '../shared/keys.ts';
import { makeKeyPair } from '../shared/keys.ts';
import { only } from '../shared/only.ts';
import { type Listening, oneAtATime, openServer } from '../shared/open-server.ts';
import { addAdminRoutes } from './admin-routes.ts';
import type { WechatPayBalance } from './balance.ts';
import { openBalance } from './balance.ts';
import type { WechatPayBillSpoil } from './bill-spoil.ts';
import type { NewPayment } from './cashier.ts';
import { firstMerchant, takePayments } from './cashier.ts';
import type { Fact } from './fact.ts';
import { FaultBox } from './fault-box.ts';
import { addGateway } from './gateway.ts';
import type { Verification } from './merchant.ts';
import type { NoticeState } from './notice.ts';
import { sendDueNotices } from './notifications.ts';
import { PayBook } from './pay-book.ts';
import { platformCertificate, platformPublicKey } from './platform-keys.ts';
import { confirmTransfer, failTransfer, rotateCertificate } from './play.ts';
import type { ForgedRefund } from './refund-notice.ts';
import { forgedNotice } from './refund-notice.ts';
import type { MerchantKeys, NewMerchant } from './register-merchant.ts';
import { merchantKeys, registerMerchant } from './register-merchant.ts';
import type { Room, Rules } from './room.ts';
import { settleDue } from './settle.ts';
import type { PaidTrade } from './trade.ts';
import type { TruthFilter, WechatPayTruth } from './truth.ts';
import { tellTruth } from './truth.ts';

/** How a sandbox is started. Time and chance are handed in, so that a run can be repeated from its seed. */
export type WechatPaySandboxOptions = Listening & {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1), seeded by the caller. */
  readonly random: () => number;
  /** What the first merchant's balance holds before any payment, in fen. */
  readonly initialBalanceMinor: bigint;
  /** Everything is kept here and rebuilt from here at the next start. Without it all is forgotten. */
  readonly journalFile?: string;
  /** Rules that differ from WeChat Pay's own. */
  readonly rules?: Partial<Rules>;
  /** How the first merchant checks answers; by the public key unless told. */
  readonly verification?: Verification;
  /** Where notices of the first merchant go by default. Only the first start with a journal looks at it. */
  readonly notifyUrl?: string;
  /** Ready-made pairs; they save 0.3 s for each start. A journal's own keys win. */
  readonly keys?: WechatPayKeyPairs;
};

export type WechatPayKeyPairs = {
  readonly platform: KeyPairText;
  readonly certificate: KeyPairText;
  readonly merchant: KeyPairText;
};

/** A running local WeChat Pay. Everything here is also under `/_sandbox/` over HTTP. */
export type WechatPaySandbox = {
  /** Ends without a slash; the paths of APIv3 (`/v3/…`) follow it. */
  readonly baseUrl: string;
  readonly adminUrl: string;
  /** Of the first merchant, as they are now: a rotation adds a certificate. */
  merchantKeys(): MerchantKeys & { readonly privateKeyPkcs8: string };
  registerMerchant(merchant: NewMerchant): Promise<MerchantKeys>;
  createTrade(payment: NewPayment): PaidTrade;
  createTrades(payments: readonly NewPayment[]): PaidTrade[];
  /** What money really moved. Waits for nothing and changes nothing. */
  truth(filter?: TruthFilter): WechatPayTruth;
  readonly faults: FaultBox;
  readonly balance: WechatPayBalance;
  /** The user accepts a transfer on the confirmation page. */
  confirmTransfer(outBillNo: string): void;
  failTransfer(outBillNo: string, reason: string): void;
  /** Where notices of the first merchant go from now on, unless a request names another address. */
  setNotifyUrl(url: string | null): void;
  /** A new platform certificate begins to sign. Answers its serial. */
  rotateCertificate(): Promise<string>;
  /** Queues a forged notice about an order, sent at the next tick to where its last notice goes. */
  forgeNotice(outTradeNo: string, told: ForgedRefund): void;
  /** Lets the first merchant's trade bills say what did not happen. */
  spoilBill(spoil: WechatPayBillSpoil): void;
  notices(): readonly Readonly<NoticeState>[];
  /** Ends what is due, then sends notices that are due. One runs at a time. */
  tick(): Promise<{ readonly settled: number; readonly sent: number }>;
  close(): Promise<void>;
};

/** Starts a local WeChat Pay. Throws when the port is taken or the journal cannot be read. */
export async function startWechatPaySandbox(options: WechatPaySandboxOptions): Promise<WechatPaySandbox> {
  const journal = options.journalFile === undefined ? noJournal<Fact>() : openJournal<Fact>(options.journalFile);
  const room = await openRoom(options, new PayBook(journal));
  const operations = operationsOf(room);
  const { address, close } = await openServer(options, {
    traceId: (call) => call.toString(16).padStart(32, '0'),
    scopes: [(scope) => addGateway(scope, room), (scope) => addAdminRoutes(scope, operations)],
    tick: operations.tick,
    end: journal.close,
  });
  return {
    ...operations,
    baseUrl: address,
    adminUrl: `${address}/_sandbox`,
    close,
  };
}

/** The sandbox without its addresses: what the admin routes offer over HTTP. */
export type SandboxOperations = Omit<WechatPaySandbox, 'baseUrl' | 'adminUrl' | 'close'>;

function operationsOf(room: Room): SandboxOperations {
  return {
    merchantKeys: () => {
      const keys = merchantKeys(room, firstMerchant(room));
      if (keys.privateKeyPkcs8 === null) throw new Error('sandbox: the first merchant has no private key');
      return { ...keys, privateKeyPkcs8: keys.privateKeyPkcs8 };
    },
    registerMerchant: (merchant) => registerMerchant(room, merchant),
    createTrade: (payment) => only(takePayments(room, [payment])),
    createTrades: (payments) => takePayments(room, payments),
    truth: (filter) => tellTruth(room.book, filter),
    faults: room.faults,
    balance: openBalance(room),
    confirmTransfer: (outBillNo) => confirmTransfer(room, outBillNo),
    failTransfer: (outBillNo, reason) => failTransfer(room, outBillNo, reason),
    setNotifyUrl: (url) =>
      room.book.record([{ type: 'notify-url-set', at: room.now(), mchid: firstMerchant(room), url }]),
    rotateCertificate: () => rotateCertificate(room),
    forgeNotice: (outTradeNo, told) => {
      const trade = [...room.book.trades.values()].find((each) => each.outTradeNo === outTradeNo);
      if (trade === undefined) throw new Error(`sandbox: no trade ${outTradeNo}`);
      room.book.record(forgedNotice(room, trade, told));
    },
    spoilBill: (spoil) =>
      room.book.record([{ type: 'bill-spoiled', at: room.now(), mchid: firstMerchant(room), spoil }]),
    notices: () => room.book.notices.all,
    tick: oneAtATime(async () => {
      const settled = settleDue(room);
      return { settled, sent: await sendDueNotices(room) };
    }),
  };
}

async function openRoom(options: WechatPaySandboxOptions, book: PayBook): Promise<Room> {
  const room: Room = {
    book,
    faults: new FaultBox(options.random),
    now: options.now,
    random: options.random,
    rules: {
      refundWindowDays: 365,
      minSecondsBetweenRefunds: 60,
      mostRefundsOfOneOrder: 50,
      secondsToRefund: 0,
      feePerTenThousand: 60n,
      mostSecondsOff: null,
      ...options.rules,
    },
  };
  if (book.publicKey === undefined) {
    const key = platformPublicKey(options.keys?.platform ?? (await makeKeyPair()));
    const pair = options.keys?.certificate ?? (await makeKeyPair());
    const certificate = platformCertificate(pair, 1, options.now());
    book.record([
      { type: 'public-key-made', key },
      { type: 'certificate-made', certificate },
    ]);
  }
  if (book.accounts.size === 0) {
    const merchant = options.keys?.merchant ?? (await makeKeyPair());
    await registerMerchant(room, {
      merchantPublicKey: merchant.publicKey,
      merchantPrivateKey: merchant.privateKeyPkcs8,
      initialBalanceMinor: options.initialBalanceMinor,
      ...(options.verification !== undefined && { verification: options.verification }),
      ...(options.notifyUrl !== undefined && { notifyUrl: options.notifyUrl }),
    });
  }
  return room;
}
