import type { FilledMessage, Instant, Language, MessageTemplate, MessageValues, Text } from '@redress/domain';
import type { Addresses } from '../message.ts';

/** One message on its way to one address. */
export type Letter = {
  /** The message's own id: the same at every try, so that a gateway that can, sends it once. */
  readonly id: string;
  /** New at every call, for signatures that must not repeat. */
  readonly nonce: string;
  readonly to: string;
  readonly template: MessageTemplate;
  readonly language: Language;
  readonly filled: FilledMessage;
  readonly values: MessageValues;
  readonly link: string | null;
  /** Marks the address to which a mail is answered, so that the answer finds the case; null where nothing was said in the case yet. */
  readonly caseToken: string | null;
  readonly now: Instant;
};

/**
 * What came of a call.
 * - sent: the gateway has it · refused: not by this sender, and trying again changes nothing · later: not now
 * - unknown: it may have left; whoever can ask, asks before it sends again
 */
export type SendAnswer = {
  readonly outcome: 'sent' | 'refused' | 'later' | 'unknown';
  readonly providerId: string | null;
  readonly code: string | null;
  readonly answer: string | null;
};

/** What a gateway knows of a message. */
export type AskAnswer = {
  readonly outcome: 'delivered' | 'undelivered' | 'under_way' | 'not_found' | 'unknown';
  readonly providerId: string | null;
  readonly code: string | null;
  readonly answer: string | null;
};

/** An address book entry that this sender can use; null when it cannot reach the person. */
export type Sender = {
  readonly addressOf: (to: Addresses) => string | null;
  /** Whether its gateway has what it takes: short messages and WeChat send approved templates only. */
  readonly carries: (template: MessageTemplate, language: Language) => boolean;
  readonly send: (letter: Letter) => Promise<SendAnswer>;
  /** Null where nobody can be asked. `sentAt` is the day that the gateway files it under. */
  readonly ask: ((letter: Letter, sentAt: Instant) => Promise<AskAnswer>) | null;
};

/** What may be shown of a sender, line by line. */
export type Fact = { readonly name: string; readonly value: string };

export const answered = (
  outcome: SendAnswer['outcome'],
  code: string | number | null,
  answer: string | null,
  providerId: string | null = null,
): SendAnswer => ({
  outcome,
  code: code === null ? null : String(code),
  answer: answer?.slice(0, 1_000) ?? null,
  providerId,
});

/** What a person reads after a test. */
export const outcomeText: Record<SendAnswer['outcome'], Text> = {
  sent: { zh: '已交给网关', en: 'The gateway has it' },
  refused: { zh: '被拒绝', en: 'Refused' },
  later: { zh: '暂时不行，可稍后再试', en: 'Not now; try again later' },
  unknown: { zh: '没有可信的回答，可能已发出', en: 'No answer to trust; it may have left' },
};
