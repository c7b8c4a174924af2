import type {
  ChannelAnswer,
  Currency,
  Id,
  Instant,
  LocalDate,
  Money,
  Pacing,
  Payee,
  PaymentDispute,
  Payout,
  Result,
  Tender,
  Text,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { NewId } from '../platform/ids.ts';
import type { ChannelKind, PartsOf, SecretsOf, SettingsOf } from './channel-kinds.ts';

/**
 * One account at one payment channel. Nothing here throws because the outside world failed: a call that broke is the
 * answer `unknown`, and what happened on the wire is the evidence.
 */
export type Channel = {
  readonly pacing: Pacing;
  /** What this account can be told to do. An instruction of another kind is refused by `requestBody`. */
  readonly carries: readonly InstructionKind[];
  /**
   * The exact body of the request, made once and stored before the first byte; every try sends these bytes. Refused with a
   * reason when this cannot be asked for at all (no trade number, another currency): a person must look.
   */
  readonly requestBody: (instruction: Instruction) => RequestBody;
  readonly send: (request: ChannelRequest) => Promise<ChannelReply>;
  /** Asks what became of a refund or a transfer. */
  readonly query: (request: ChannelRequest) => Promise<ChannelReply>;
  /** Whether gateway, id and keys work, found out without moving money. */
  readonly check: () => Promise<ChannelCheck>;
  /** What the account holds; absent where nobody can be asked. */
  readonly funds?: ChannelFunds;
  /** What the payer's bank took back of a payment and kept; null without an answer. Absent where payments cannot be disputed. Never throws. */
  readonly disputes?: (payment: PaymentNames) => Promise<readonly PaymentDispute[] | null>;
  /** Reads a notification and checks its signature and addressee. Whether it agrees with our records is the caller's to say. */
  readonly parseNotification: (message: NotificationMessage) => Promise<Notification>;
  /** The channel's own record of a day, for reconciliation; absent where there is none to fetch. */
  readonly bills?: Bills;
};

/** The numbers that a payment has at its channel and with us. */
export type PaymentNames = Pick<Tender, 'merchantTradeNumber' | 'channelTradeNumber'>;

export type ChannelFunds = {
  /** What could leave now; null without an answer that can be believed. Never throws. */
  readonly ask: (currency: Currency) => Promise<Money | null>;
  /** What is paid out of that balance and nothing else. For the rest a low balance says nothing. */
  readonly covers: readonly InstructionKind[];
};

/** What a channel is told to do, always under the request number of the payout. */
export type Instruction =
  /** Money goes back the way it came. */
  | {
      readonly kind: 'refund';
      readonly payout: Payout;
      readonly tender: Pick<Tender, 'merchantTradeNumber' | 'channelTradeNumber' | 'amount'>;
      readonly caseNumber: string;
    }
  /** Money goes to an account of the customer's own, because the way it came is closed. */
  | { readonly kind: 'transfer'; readonly payout: Payout; readonly payee: Payee; readonly caseNumber: string }
  /** A refund that the channel holds and nobody received (`abnormal`): on to the payee's bank card, or back to us (null). */
  | { readonly kind: 'abnormal'; readonly payout: Payout; readonly payee: Payee | null; readonly caseNumber: string };
export type InstructionKind = Instruction['kind'];

export type RequestBody =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What goes out: the stored body, and the payout it belongs to, so that answers can be compared with our own record. */
export type ChannelRequest = {
  readonly kind: InstructionKind;
  readonly payout: Payout;
  readonly body: string;
};

/** What came back: what it proves, and the words themselves for the file. Evidence never holds a secret. */
export type ChannelReply = { readonly answer: ChannelAnswer; readonly evidence: unknown };

export type ChannelCheck = { readonly ok: boolean; readonly message: Text };

/** What a channel sent, as it was sent: signatures are over the raw bytes. Header names are in lower case. */
export type NotificationMessage = {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type Notification = {
  /** The channel's own id of it, the same at every resend. */
  readonly id: string;
  /** What is kept of it: fields as text, decrypted, without secrets. Of a forged one the file keeps only a part. */
  readonly record: Readonly<Record<string, string>>;
} & ({ readonly genuine: false; readonly reason: string } | ({ readonly genuine: true } & NotificationFacts));

/** What a genuine notification says. Null where it says nothing; everything that it says is compared with our record. */
export type NotificationFacts = {
  /** The request number it is about; null when it is about something else than a payout of ours. */
  readonly requestNumber: string | null;
  readonly merchantTradeNumber: string | null;
  readonly channelTradeNumber: string | null;
  /** What the original payment came to. */
  readonly tradeTotal: Money | null;
  /** What went back of that payment so far, this one included. */
  readonly refundedTotal: Money | null;
  /** What this very refund or transfer is about. */
  readonly amount: Money | null;
  /** It tells something new of a payout that had settled (the bank did not take it), so even a settled one is asked about. */
  readonly concernsSettled: boolean;
  /** The channel's names of a payment whose dispute is over: payouts that were held for it may leave. */
  readonly refundableAgain?: readonly string[];
};

/** The answer that a channel wants to its notification; `taken` stops it from sending again. */
export type Acknowledgement = { readonly status: number; readonly contentType: string; readonly body: string };

/** `trade`: payments and refunds as business; `funds`: every movement of the account's money. */
export type BillKind = 'trade' | 'funds';

export type Bills = {
  readonly kinds: readonly BillKind[];
  /** The channel's files of one of its own days. An empty day is an empty list. Never throws, but reading the bytes may. */
  readonly fetch: (kind: BillKind, day: LocalDate) => Promise<Result<readonly BillFile[], NoBill>>;
};

/** A file as the channel gave it: packed, encoded and named by it. Reading it twice is not promised. */
export type BillFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

export type NoBill = {
  /** `not_ready`: ask later. `refused`: the channel says no. `unreachable`: no answer that can be believed. */
  readonly reason: 'not_ready' | 'refused' | 'unreachable';
  readonly code: string;
  readonly message: string;
};

/** An account as it stands in the database, opened: the secrets are in the clear and stay in memory. */
export type OpenAccount<K extends ChannelKind = ChannelKind> = {
  [P in K]: {
    readonly id: Id<'channelAccount'>;
    readonly merchantId: Id<'merchant'>;
    readonly kind: P;
    readonly settings: SettingsOf<P>;
    readonly secrets: SecretsOf<P>;
  };
}[K];

/** How a kind of channel makes a channel of an account. */
export type ChannelMaker<K extends ChannelKind> = (account: OpenAccount<K>, needs: ChannelNeeds) => Channel;

/** Time, the wait for an answer, and for channels without a wire (files) a place to write. */
export type ChannelNeeds = {
  readonly now: () => Instant;
  readonly timeoutMs: number;
  readonly db: Pool;
  readonly newId: NewId;
};

/** Settings and secrets of some kind, together with the name of the kind. */
export type KindedParts<K extends ChannelKind = ChannelKind> = { [P in K]: { readonly kind: P } & PartsOf[P] }[K];
