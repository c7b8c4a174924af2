import { ok, refusal, refused } from '@redress/domain';
import { isAllowedUrl } from '../channels/allowed-url.ts';
import { readCustomer } from '../customer/customer-reader.ts';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { readCustomerChoice, setCustomerChoice } from './customer-choice.ts';
import { listMessages, listMessageTries, readMessage, retryMessage } from './message-list.ts';
import { readMessageRules, setMessageRules } from './message-rules.ts';
import { listTemplates, listTemplateVersions, writeTemplate } from './message-templates.ts';
import { listNotices, readNotices } from './notices.ts';
import { previewTemplate } from './preview-template.ts';
import { outcomeText } from './senders/sender.ts';
import { addSender, listSenders, replaceSender, setSenderEnabled } from './senders/sender-accounts.ts';
import {
  choiceToWire,
  messageToWire,
  minutesOf,
  noticeToWire,
  rulesToWire,
  senderToWire,
  templateToWire,
  tryToWire,
} from './to-wire.ts';
import { trySender } from './try-sender.ts';

type Senders = 'createSender' | 'listSenders' | 'replaceSender' | 'enableSender' | 'disableSender' | 'testSender';
type Templates = 'listMessageTemplates' | 'listTemplateVersions' | 'writeTemplate' | 'previewTemplate';
type Log = 'listMessages' | 'getMessage' | 'retryMessage' | 'listNotices' | 'readNotices';
type Rules = 'getMessageRules' | 'setMessageRules' | 'getMessageChoice' | 'setMessageChoice';

export const messageHandlers = (house: House): Pick<Handlers, Senders | Templates | Log | Rules> => ({
  ...senderHandlers(house),
  ...templateHandlers(house),
  ...logHandlers(house),
  ...ruleHandlers(house),
});

const senderHandlers = (house: House): Pick<Handlers, Senders> => ({
  createSender: async ({ merchantId }, { body }) =>
    replyWith(await addSender(house, { merchantId, input: body }), (sender) => ({ body: senderToWire(sender) })),
  listSenders: async ({ merchantId }) =>
    ok({ body: { data: (await listSenders(house, merchantId)).map(senderToWire) } }),
  replaceSender: async ({ merchantId }, { params, body }) =>
    replyWith(await replaceSender(house, { merchantId, senderId: params.id, input: body }), (sender) => ({
      body: senderToWire(sender),
    })),
  enableSender: async ({ merchantId }, { params }) =>
    replyWith(await setSenderEnabled(house, { merchantId, senderId: params.id, enabled: true }), (sender) => ({
      body: senderToWire(sender),
    })),
  disableSender: async ({ merchantId }, { params }) =>
    replyWith(await setSenderEnabled(house, { merchantId, senderId: params.id, enabled: false }), (sender) => ({
      body: senderToWire(sender),
    })),
  testSender: async ({ merchantId }, { params, body }) =>
    replyWith(await trySender(house, { merchantId, senderId: params.id, ...body }), (answer) => ({
      body: { ...answer, ok: answer.outcome === 'sent', message: outcomeText[answer.outcome] },
    })),
});

const templateHandlers = (house: House): Pick<Handlers, Templates> => ({
  listMessageTemplates: async ({ merchantId }) => {
    const templates = await listTemplates(house.db, merchantId);
    return ok({ body: { data: [...templates.values()].map(templateToWire) } });
  },
  listTemplateVersions: async ({ merchantId }, { params }) =>
    ok({ body: { data: (await listTemplateVersions(house.db, merchantId, params.template)).map(templateToWire) } }),
  writeTemplate: async ({ merchantId, actor }, { params, body }) =>
    replyWith(await writeTemplate(house, { merchantId, actor, template: params.template, ...body }), (version) => ({
      body: templateToWire(version),
    })),
  previewTemplate: async ({ merchantId }, { params, body }) => {
    const { caseId, ...words } = body;
    return replyWith(
      await previewTemplate(house, { merchantId, template: params.template, words, caseId }),
      (filled) => ({
        body: { zh: { ...filled.zh }, en: { ...filled.en } },
      }),
    );
  },
});

const logHandlers = (house: House): Pick<Handlers, Log> => ({
  listMessages: ({ merchantId }, { query }) => {
    const { status, template, caseId } = query;
    return listed(query, (page) => listMessages(house, merchantId, { status, template, caseId }, page), messageToWire);
  },
  getMessage: async ({ merchantId }, { params }) => {
    const message = found(await readMessage(house, merchantId, params.id), params.id);
    if (!message.ok) return message;
    const tries = await listMessageTries(house, merchantId, params.id);
    return ok({ body: { message: messageToWire(message.value), tries: tries.map(tryToWire) } });
  },
  retryMessage: async ({ merchantId }, { params }) =>
    replyWith(await retryMessage(house, { merchantId, messageId: params.id }), (message) => ({
      body: messageToWire(message),
    })),
  listNotices: async (context) => ok({ body: await noticesFor(house, context) }),
  readNotices: async (context, { body }) => {
    await readNotices(house, readerOf(context), body.upTo);
    return ok({ body: await noticesFor(house, context) });
  },
});

const ruleHandlers = (house: House): Pick<Handlers, Rules> => ({
  getMessageRules: async ({ merchantId }) => ok({ body: rulesToWire(await readMessageRules(house.db, merchantId)) }),
  setMessageRules: async ({ merchantId }, { body }) => {
    for (const name of ['portalUrl', 'consoleUrl'] as const) {
      const url = body[name];
      if (url !== null && !isAllowedUrl(url)) return refused(refusal('channel_url_not_allowed', {}, `/${name}`));
    }
    const rules = await setMessageRules(house.db, merchantId, {
      quiet: { from: minutesOf(body.quietFrom), until: minutesOf(body.quietUntil) },
      portalUrl: withoutSlash(body.portalUrl),
      consoleUrl: withoutSlash(body.consoleUrl),
    });
    return ok({ body: rulesToWire(rules) });
  },
  getMessageChoice: async ({ merchantId }, { params }) => {
    const customer = found(await readCustomer(house.db, merchantId, params.id), params.id);
    if (!customer.ok) return customer;
    return ok({ body: choiceToWire(await readCustomerChoice(house.db, merchantId, params.id)) });
  },
  setMessageChoice: async ({ merchantId, actor }, { params, body }) =>
    replyWith(await setCustomerChoice(house, { merchantId, customerId: params.id, actor }, body), (choice) => ({
      body: choiceToWire(choice),
    })),
});

const readerOf = ({ merchantId, actor, scopes, stores }: RequestContext) => ({
  merchantId,
  actorId: actor.id,
  scopes,
  stores,
});

const noticesFor = async (house: House, context: RequestContext) => {
  const { unread, notices } = await listNotices(house, readerOf(context));
  return { unread, data: notices.map(noticeToWire) };
};

const withoutSlash = (url: string | null): string | null => url?.replace(/\/+$/, '') ?? null;
