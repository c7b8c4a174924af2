import type { ChannelAnswer, Id, Instant, Pacing, Payout, Tender, Text } from '@redress/domain';

/** Kinds of channel that merchants can connect. `in-house` is none: there our own books are the channel. */
export const channelKinds = ['alipay'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/**
 * One account at one payment channel. Nothing here throws because the outside world failed: a call that broke is the
 * answer `unknown`, and what happened on the wire is the evidence.
 */
export type Channel = {
  readonly pacing: Pacing;
  /**
   * The exact body of the request, made once and stored before the first byte; every try sends these bytes. Null with a
   * reason when this payout cannot be asked for at all (no trade number, another currency): a person must look.
   */
  readonly requestBody: (payout: Payout, facts: RequestFacts) => Body;
  readonly send: (request: ChannelRequest) => Promise<ChannelReply>;
  readonly query: (request: ChannelRequest) => Promise<ChannelReply>;
  /** Whether gateway, id and keys work, found out without moving money. */
  readonly check: () => Promise<ChannelCheck>;
  /** Reads a notification and checks its signature and addressee. Whether it agrees with our records is the caller's to say. */
  readonly parseNotification: (form: NotificationForm) => Notification;
};

export type RequestFacts = {
  readonly tender: Pick<Tender, 'merchantTradeNumber' | 'channelTradeNumber'>;
  readonly caseNumber: string;
};
type Body =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What goes out: the stored body, and the payout it belongs to, so that answers can be compared with our own record. */
export type ChannelRequest = { readonly payout: Payout; readonly body: string };

/** What came back: what it proves, and the words themselves for the file. Evidence never holds a secret. */
export type ChannelReply = { readonly answer: ChannelAnswer; readonly evidence: unknown };

export type ChannelCheck = { readonly ok: boolean; readonly message: Text };

export type NotificationForm = Readonly<Record<string, string>>;

export type Notification = {
  /** The channel's own id of it, the same at every resend. */
  readonly id: string;
} & (
  | { readonly genuine: false; readonly reason: string }
  | {
      readonly genuine: true;
      /** The request number it is about; null when it is about something else than a refund. */
      readonly requestNumber: string | null;
      readonly merchantTradeNumber: string | null;
      readonly channelTradeNumber: string | null;
      /** Amounts as decimal text, null where the notification has none. */
      readonly tradeTotal: string | null;
      readonly refundedTotal: string | null;
      /** It tells something new of a refund that had settled (the bank did not take it), so even a settled payout is asked about. */
      readonly concernsSettled: boolean;
    }
);

/** An account as it stands in the database, opened: the secrets are in the clear and stay in memory. */
export type OpenAccount = {
  readonly id: Id<'channelAccount'>;
  readonly kind: ChannelKind;
  readonly settings: AccountSettings;
  readonly secrets: AccountSecrets;
};

/** What may be shown. */
export type AccountSettings = {
  readonly gatewayUrl: string;
  readonly appId: string;
  readonly sellerId: string | null;
  readonly notifyUrl: string | null;
  /** The channel's public key, base64 of its SPKI form. */
  readonly channelPublicKey: string;
  /** SHA-256 of the public half of the merchant's key and of the channel's key, so that people can compare them. */
  readonly merchantKeyFingerprint: string;
  readonly channelKeyFingerprint: string;
};

/** What is sealed: the merchant's private key, base64 of its PKCS#8 form. */
export type AccountSecrets = { readonly merchantPrivateKey: string };

/** How a kind of channel makes a channel of an account. Time and the wait for an answer are handed in. */
export type ChannelMaker = (account: OpenAccount, needs: ChannelNeeds) => Channel;
export type ChannelNeeds = { readonly now: () => Instant; readonly timeoutMs: number };
