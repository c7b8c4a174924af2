import type { ReplyBodyOf } from '@redress/contract';
import { type MessageTemplate, messageVariables, templateFacts, toIso, type Variable } from '@redress/domain';
import type { CustomerChoice } from './customer-choice.ts';
import type { WebhookDelivery } from './hooks/webhook-deliveries.ts';
import type { Webhook } from './hooks/webhooks.ts';
import type { ListedMessage, MessageTry } from './message-list.ts';
import type { MessageRules } from './message-rules.ts';
import type { TemplateVersion } from './message-templates.ts';
import type { Notice } from './notices.ts';
import type { SenderAccount } from './senders/sender-accounts.ts';
import { factsOfSender, gatewayTemplatesOf } from './senders/sender-kinds.ts';

export const senderToWire = (account: SenderAccount): ReplyBodyOf<'createSender'> => {
  const { id, kind, channel, label, place, enabled, version, createdAt, input } = account;
  return {
    id,
    kind,
    channel,
    label,
    place,
    enabled,
    version,
    createdAt: toIso(createdAt),
    facts: factsOfSender(input).map((fact) => ({ ...fact })),
    templates: gatewayTemplatesOf(input).map((each) => ({
      ...each,
      fields: each.fields.map((field) => ({ ...field })),
    })),
  };
};

export const templateToWire = (version: TemplateVersion): ReplyBodyOf<'writeTemplate'> => {
  const { name, audience, variables, required } = templateFacts(version.template);
  const means = (variable: Variable) => messageVariables[variable];
  return {
    template: version.template,
    name,
    audience,
    version: version.version,
    enabled: version.enabled,
    subject: version.subject,
    body: version.body,
    short: version.short,
    variables: variables.map((variable) => ({
      variable,
      means: means(variable),
      required: required.includes(variable),
    })),
    madeBy: version.madeBy && { ...version.madeBy },
    madeAt: version.madeAt === null ? null : toIso(version.madeAt),
  };
};

export const messageToWire = (message: ListedMessage): ReplyBodyOf<'retryMessage'> => ({
  id: message.id,
  template: message.template,
  name: nameOf(message.template),
  audience: message.audience,
  caseId: message.caseId,
  caseNumber: message.caseNumber,
  status: message.status,
  shownTo: message.shownTo,
  channel: message.channel,
  senderLabel: message.senderLabel,
  providerId: message.providerId,
  why: message.why,
  nextAt: message.nextAt === null ? null : toIso(message.nextAt),
  createdAt: toIso(message.createdAt),
  sentAt: message.sentAt === null ? null : toIso(message.sentAt),
});

export const tryToWire = (one: MessageTry): ReplyBodyOf<'getMessage'>['tries'][number] => ({
  ...one,
  startedAt: toIso(one.startedAt),
  endedAt: one.endedAt === null ? null : toIso(one.endedAt),
});

export const noticeToWire = ({ createdAt, ...notice }: Notice): ReplyBodyOf<'listNotices'>['data'][number] => ({
  ...notice,
  createdAt: toIso(createdAt),
});

export const rulesToWire = ({ quiet, portalUrl, consoleUrl }: MessageRules): ReplyBodyOf<'getMessageRules'> => ({
  quietFrom: clockText(quiet.from),
  quietUntil: clockText(quiet.until),
  portalUrl,
  consoleUrl,
});

export const choiceToWire = ({
  language,
  preferred,
  optedOut,
  wechatOpenId,
  changedAt,
  changedBy,
}: CustomerChoice): ReplyBodyOf<'getMessageChoice'> => ({
  language,
  preferred,
  optedOut: [...optedOut],
  hasWechat: wechatOpenId !== null,
  changedAt: changedAt && toIso(changedAt),
  changedBy,
});

export const webhookToWire = (webhook: Webhook): ReplyBodyOf<'enableWebhook'> => ({
  id: webhook.id,
  url: webhook.url,
  label: webhook.label,
  events: [...webhook.events],
  status: webhook.status,
  failingSince: webhook.failingSince === null ? null : toIso(webhook.failingSince),
  previousSecretUntil: webhook.previousUntil === null ? null : toIso(webhook.previousUntil),
  createdAt: toIso(webhook.createdAt),
});

export const deliveryToWire = (delivery: WebhookDelivery): ReplyBodyOf<'replayWebhookDelivery'> => ({
  id: delivery.id,
  eventId: delivery.eventId,
  eventType: delivery.eventType,
  status: delivery.status,
  tries: delivery.tries,
  lastStatus: delivery.lastStatus,
  lastAnswer: delivery.lastAnswer,
  lastTriedAt: delivery.lastTriedAt === null ? null : toIso(delivery.lastTriedAt),
  nextAt: delivery.nextAt === null ? null : toIso(delivery.nextAt),
  createdAt: toIso(delivery.createdAt),
});

/** `21:00` and the minutes after midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const nameOf = (template: MessageTemplate) => templateFacts(template).name;
