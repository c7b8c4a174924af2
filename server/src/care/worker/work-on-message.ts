import {
  afterQuiet,
  fillWords,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type MessageValues,
  templateFacts,
  uuidOf,
  valueIn,
} from '@redress/domain';
import { readCustomer } from '../../customer/customer-reader.ts';
import type { House } from '../../house.ts';
import { replyTokenOf } from '../../refund-case/conversation/post-message.ts';
import { readCustomerChoice } from '../customer-choice.ts';
import { sealContext } from '../enqueue-message.ts';
import type { Addresses, MessageContents } from '../message.ts';
import { readMessageRules } from '../message-rules.ts';
import { listTemplates } from '../message-templates.ts';
import type { Senders } from '../senders/kept-senders.ts';
import type { Letter } from '../senders/sender.ts';
import { listSenders } from '../senders/sender-accounts.ts';
import { afterAsk, afterSend } from './after-answer.ts';
import { type Chosen, chooseSender, type Wanted } from './choose-sender.ts';
import type { DueMessage } from './claim-messages.ts';
import { type After, beginTry, closeLostTries, endTry } from './record-try.ts';

export type MessageParts = { readonly house: House; readonly senders: Senders; readonly chance: () => number };

/** One step of one message: choose a sender and send, or ask what became of it. The answer and what follows are one commit. */
export const workOnMessage = async (parts: MessageParts, due: DueMessage): Promise<void> => {
  const { house } = parts;
  const now = house.clock.now();
  if (due.superseded) return end(house, due, 'superseded', null);
  if (due.contents === null) return end(house, due, 'dead', 'contents_gone');
  const rules = await readMessageRules(house.db, due.merchantId);
  const quietUntil = due.urgent || due.doNow === 'ask' ? now : afterQuiet(now, rules.quiet);
  if (quietUntil > now) return end(house, due, 'waiting', null, { do: 'send', at: quietUntil });
  const contents = fromJson<MessageContents>(house.secrets.open(due.contents, sealContext(due.id)));
  const wanted = await wantedOf(house, due, contents);
  const accounts = await listSenders(house, due.merchantId);
  const held = due.senderId;
  // A doubt, or a receipt, belongs to the sender that had the message.
  const asking = due.doNow === 'ask' || due.lostSince !== null;
  const chosen =
    asking && held !== null
      ? chooseSender(accounts, { ...wanted, only: held, givenUp: [] }, parts.senders)
      : chooseSender(accounts, wanted, parts.senders);
  if (chosen === null) {
    if (asking && due.sentAt !== null) return end(house, due, 'sent', 'sender_gone');
    const tried = due.givenUp.length > 0 || due.nextTry > 1;
    return end(house, due, tried ? 'dead' : 'unreachable', tried ? 'no_sender_left' : 'no_way_to_reach');
  }
  if (due.lostSince !== null) await closeLostTries(house.db, due, now);
  return step(parts, due, chosen, { contents, rules, asking: asking && chosen.sender.ask !== null, now });
};

type Step = {
  readonly contents: MessageContents;
  readonly rules: Awaited<ReturnType<typeof readMessageRules>>;
  readonly asking: boolean;
  readonly now: Instant;
};

const step = async (
  parts: MessageParts,
  due: DueMessage,
  { account, sender, address }: Chosen,
  how: Step,
): Promise<void> => {
  const { house, chance } = parts;
  const { contents, rules, asking, now } = how;
  const words = (await listTemplates(house.db, due.merchantId)).get(due.template);
  if (!words) return end(house, due, 'dead', 'template_gone');
  const began = await beginTry(house.db, due, {
    senderId: account.id,
    channel: account.channel,
    asked: asking ? 'ask' : 'send',
    at: now,
  });
  if (!began) return;
  const letter: Letter = {
    id: due.id,
    nonce: uuidOf(house.newId('event')),
    to: address,
    template: due.template,
    language: due.language,
    filled: fillWords(words, contents.values, due.language),
    values: contents.values,
    link: linkOf(contents.values),
    caseToken:
      due.audience === 'customer' && due.caseId !== null ? await replyTokenOf(house, due.merchantId, due.caseId) : null,
    now,
  };
  const facts = (at: Instant) => ({
    due,
    senderId: account.id,
    canAsk: sender.ask !== null,
    now: at,
    quiet: rules.quiet,
    chance: chance(),
    templateVersion: words.version,
  });
  if (asking && sender.ask !== null) {
    const answer = await sender.ask(letter, due.sentAt ?? due.lostSince ?? due.createdAt);
    const at = house.clock.now();
    return endTry(house.db, due, afterAsk(facts(at), answer), answer, at);
  }
  const answer = await sender.send(letter);
  const at = house.clock.now();
  return endTry(house.db, due, afterSend(facts(at), answer), answer, at);
};

/** Where the message may go, and what the customer wants of it. */
const wantedOf = async (house: House, due: DueMessage, contents: MessageContents): Promise<Wanted> => {
  const { template, language, givenUp, merchantId } = due;
  const [kind = '', key = ''] = due.recipient.split(':');
  const plain = { template, language, givenUp, preferred: null, optedOut: [], only: null } as const;
  if (kind === 'sender') return { ...plain, to: {}, only: idOf('sender', key) };
  if (kind !== 'customer') return { ...plain, to: contents.to ?? {} };
  const customerId: Id<'customer'> = idOf('customer', key);
  const [customer, choice] = await Promise.all([
    readCustomer(house.db, merchantId, customerId),
    readCustomerChoice(house.db, merchantId, customerId),
  ]);
  const to: Addresses = {
    ...(customer?.phone != null && { phone: customer.phone }),
    ...(customer?.email != null && { email: customer.email }),
    ...(choice.wechatOpenId !== null && { openId: choice.wechatOpenId }),
  };
  return { ...plain, to, preferred: choice.preferred, optedOut: due.urgent ? [] : choice.optedOut };
};

/** Ends or puts off a message without having called anybody. */
const end = (
  house: House,
  due: DueMessage,
  status: After['status'],
  why: string | null,
  next: After['next'] = null,
): Promise<void> => {
  const { secret } = templateFacts(due.template);
  const after: After = {
    status,
    next,
    tries: due.tries,
    givenUp: due.givenUp,
    providerId: null,
    sentAt: null,
    templateVersion: null,
    why,
    forget: secret && next === null,
  };
  return endTry(house.db, due, after, null, house.clock.now());
};

const linkOf = (values: MessageValues): string | null => {
  const link = valueIn(values, 'link', 'zh');
  return link === '' ? null : link;
};
