import type { Actor } from '../actor.ts';
import type { CreditGrant } from '../assessment/assessment.ts';
import type { TenderKind } from '../commerce/tender.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { LegPurpose, Route } from '../settlement/settlement.ts';
import type { Instant } from '../time/instant.ts';
import type { PayeeKind } from './payee.ts';

/**
 * One attempt chain to one destination by one channel, under one request number for life.
 * - queued: may be sent when pacing allows · held: stopped, with a reason and an owner
 * - sending: the request was stored and may have left the house · unknown: sent, no trustworthy answer yet
 * - accepted: the channel has the order, the outcome comes later · abnormal: the channel holds the money and nobody received it
 * - awaiting_payee: the payee must confirm · settled: the channel says it is done (and may still bounce)
 * - failed, void, bounced: terminal; only after one of these is proved may a new payout with a new number follow.
 */
export const payoutStatuses = [
  'queued',
  'held',
  'sending',
  'unknown',
  'accepted',
  'abnormal',
  'awaiting_payee',
  'settled',
  'failed',
  'void',
  'bounced',
] as const;
export type PayoutStatus = (typeof payoutStatuses)[number];

export const holdReasons = [
  'no_channel_account',
  'channel_disabled',
  'insufficient_funds',
  'needs_person',
  'disputed',
  'kill_switch',
  'awaits_proof',
  'awaits_second_person',
  'payouts_stopped',
  'over_limit',
  'funds_short',
  'awaits_bank_file',
  'in_bank_file',
] as const;
export type HoldReason = (typeof holdReasons)[number];

export type Payout = {
  readonly id: Id<'payout'>;
  readonly caseId: Id<'refundCase'>;
  readonly orderId: Id<'order'>;
  readonly tenderId: Id<'tender'> | null;
  readonly purpose: LegPurpose;
  /** What the money reaches the customer by: the tender it came in by, or the kind of account it is transferred to. */
  readonly instrument?: Instrument | null;
  /** Whom a transfer goes to; null for every other route. */
  readonly payeeId?: Id<'payee'> | null;
  readonly route: Route;
  readonly amount: Money;
  /** `[A-Z0-9]{1,30}`, unique for the merchant, made and stored before the first call, never used for another payout. */
  readonly requestNumber: string;
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly status: PayoutStatus;
  readonly holdReason: HoldReason | null;
  /** How often the request was sent, and how often the channel was asked, in the whole life of the payout. */
  readonly sends: number;
  readonly queries: number;
  /**
   * A try may have been carried out without our knowing (its outcome was unknown, or the channel took it and went silent).
   * From then on a refusal is believed only when a query confirms that nothing moved; the confirmation ends the doubt.
   */
  readonly everUnknown: boolean;
  /** A refusal that waits for that confirmation, and where it then leads. */
  readonly pendingRefusal: PendingRefusal | null;
  readonly lastRefusal: ChannelRefusal | null;
  /** What the worker does next and when; null when only a person or the channel can move it. */
  readonly next: NextStep | null;
  readonly settled: SettledFacts | null;
  /** That the money of a settled payout came back to the merchant; null until then. */
  readonly returned: ReturnedFacts | null;
  /** What a transfer leaves by, or what a lost dispute was taken out of; otherwise it goes out of what the tender came into. */
  readonly paidFrom?: TransferSource | 'stripe' | null;
  /** A person took the responsibility for going above the limit of the account. */
  readonly limitWaived?: boolean;
  /** A person let it go although the account was said to hold too little; the channel decides. */
  readonly fundsWaived?: boolean;
  /** What one person recorded by hand and a second one has to confirm. */
  readonly handRecord?: HandRecord | null;
  /** What the payee needs in order to confirm; null unless the payout awaits that. */
  readonly confirmation?: PayeeConfirmation | null;
  /** It goes to the customer's store credit, with so much on top to spend. */
  readonly credit?: CreditGrant;
  readonly version: number;
};

/** `send` always means: the stored request, byte for byte, under the same number. */
export type NextStep = { readonly do: 'send' | 'query'; readonly at: Instant };

export type ChannelRefusal = { readonly code: string; readonly message: string };

export type PendingRefusal = ChannelRefusal &
  ({ readonly leadsTo: 'failed' } | { readonly leadsTo: 'held'; readonly holdReason: HoldReason });

/** The ways in which money reaches a customer. */
export type Instrument = TenderKind | PayeeKind;

/** The balance that a transfer leaves: that of a channel, or an account at a bank. */
export type TransferSource = 'alipay' | 'wechat_pay' | 'bank_transfer';

/** A payment by hand that waits for a second person. */
export type HandRecord = {
  readonly by: Actor;
  readonly at: Instant;
  readonly reference: string;
  readonly paidAt: Instant;
};

/** Who actually got the money: a success flag alone is not proof of the expected route. */
export type SettledFacts = {
  readonly at: Instant;
  readonly channelNumber: string | null;
  readonly landing: string | null;
  /** Who recorded it, for a payment by hand; none for what a channel told. */
  readonly recordedBy?: Actor;
};

/** What a payee needs to take the money (the `package_info` of WeChat), and until when; null where the channel does not say. */
export type PayeeConfirmation = { readonly package: string; readonly until: Instant | null };

/** When the money came back, and by which line of a bill or statement a person knows it; null when the channel itself told. */
export type ReturnedFacts = { readonly at: Instant; readonly reference: string | null };
