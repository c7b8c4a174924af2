import type { Audience, Id, Instant, Language, MessageTemplate, MessageValues } from '@redress/domain';

/** The ways by which a message can reach somebody. */
export type MessageChannel = 'email' | 'sms' | 'wechat' | 'robot';

/**
 * - waiting: will leave, now or after the quiet hours · sent: a gateway has it · delivered: the gateway says that it arrived
 * - dead: every sender was tried in vain · superseded: untrue before it left · unreachable: no address, no consent or no sender
 */
export const messageStatuses = ['waiting', 'sent', 'delivered', 'dead', 'superseded', 'unreachable'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** Where a message can go. Nothing of it is in the clear in the database. */
export type Addresses = { readonly phone?: string; readonly email?: string; readonly openId?: string };

/** What is sealed in a row: the addresses, unless they are the customer's of that moment, and the values of the places. */
export type MessageContents = { readonly to: Addresses | null; readonly values: MessageValues };

/** Whom it is for. A robot is its own recipient. */
export type Recipient =
  | { readonly kind: 'customer'; readonly id: Id<'customer'> }
  | { readonly kind: 'address'; readonly to: Addresses }
  | { readonly kind: 'robot'; readonly id: Id<'sender'>; readonly label: string };

/** A message as the delivery log shows it. */
export type Message = {
  readonly id: Id<'message'>;
  readonly audience: Audience;
  readonly caseId: Id<'refundCase'> | null;
  readonly caseNumber: string | null;
  readonly template: MessageTemplate;
  readonly status: MessageStatus;
  readonly urgent: boolean;
  readonly language: Language;
  readonly shownTo: string;
  readonly channel: MessageChannel | null;
  readonly senderId: Id<'sender'> | null;
  readonly providerId: string | null;
  readonly why: string | null;
  readonly nextAt: Instant | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
};
