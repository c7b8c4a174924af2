import type { BodyOf } from '@redress/contract';
import { ok, type Refusal, type Result, refusal, refused, text } from '@redress/domain';
import { isAllowedUrl } from '../../channels/allowed-url.ts';
import type { MessageChannel } from '../message.ts';
import { aliyunSms } from './aliyun-sms.ts';
import type { GatewayTemplate } from './gateway-template.ts';
import { dingtalkRobot, feishuRobot, wecomRobot } from './robots.ts';
import type { Fact, Sender } from './sender.ts';
import { smtp } from './smtp.ts';
import { tencentSms } from './tencent-sms.ts';
import { wechatOfficial } from './wechat-official.ts';

export type SenderInput = BodyOf<'createSender'>;
export type SenderKind = SenderInput['kind'];
type InputOf<K extends SenderKind> = Extract<SenderInput, { kind: K }>;

/** What lies in the database of a sender: the input without label and place, parted by whether it may be shown. */
export type SenderParts = {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string | null>>;
};

type Definition<K extends SenderKind> = {
  readonly channel: MessageChannel;
  /** The fields that are sealed. */
  readonly secret: readonly (keyof InputOf<K> & string)[];
  /** The fields that are addresses. Refused `channel_url_not_allowed` unless under TLS or on this machine. */
  readonly urls: readonly (keyof InputOf<K> & string)[];
  readonly facts: (input: InputOf<K>) => readonly Fact[];
  readonly open: (input: InputOf<K>) => Sender;
};

const definitions: { readonly [K in SenderKind]: Definition<K> } = {
  smtp: {
    channel: 'email',
    secret: ['password'],
    urls: [],
    facts: ({ host, port, security, username, from, fromName, replyTo }) => [
      { name: 'host', value: `${host}:${port}` },
      { name: 'security', value: security },
      { name: 'from', value: from },
      ...(fromName === null ? [] : [{ name: 'fromName', value: fromName }]),
      // Senders from before there was such an address have none.
      ...(replyTo ? [{ name: 'replyTo', value: replyTo }] : []),
      ...(username === null ? [] : [{ name: 'username', value: username }]),
    ],
    open: (input) => smtp(input, input),
  },
  aliyun_sms: {
    channel: 'sms',
    secret: ['accessKeySecret'],
    urls: ['endpointUrl'],
    facts: ({ endpointUrl, accessKeyId, signName }) => [
      { name: 'endpointUrl', value: endpointUrl },
      { name: 'accessKeyId', value: accessKeyId },
      { name: 'signName', value: signName },
    ],
    open: (input) => aliyunSms(input, input),
  },
  tencent_sms: {
    channel: 'sms',
    secret: ['secretKey'],
    urls: ['endpointUrl'],
    facts: ({ endpointUrl, region, secretId, sdkAppId, signName }) => [
      { name: 'endpointUrl', value: endpointUrl },
      { name: 'region', value: region },
      { name: 'secretId', value: secretId },
      { name: 'sdkAppId', value: sdkAppId },
      { name: 'signName', value: signName },
    ],
    open: (input) => tencentSms(input, input),
  },
  wechat_official: {
    channel: 'wechat',
    secret: ['appSecret'],
    urls: ['apiUrl'],
    facts: ({ apiUrl, appId, mode }) => [
      { name: 'apiUrl', value: apiUrl },
      { name: 'appId', value: appId },
      { name: 'mode', value: mode },
    ],
    open: (input) => wechatOfficial(input, input),
  },
  wecom_robot: {
    channel: 'robot',
    secret: ['robotUrl'],
    urls: ['robotUrl'],
    facts: ({ robotUrl }) => [hostOf(robotUrl)],
    open: (input) => wecomRobot(input, { ...input, signingSecret: null }),
  },
  dingtalk_robot: {
    channel: 'robot',
    secret: ['robotUrl', 'signingSecret'],
    urls: ['robotUrl'],
    facts: ({ robotUrl }) => [hostOf(robotUrl)],
    open: (input) => dingtalkRobot(input, input),
  },
  feishu_robot: {
    channel: 'robot',
    secret: ['robotUrl', 'signingSecret'],
    urls: ['robotUrl'],
    facts: ({ robotUrl }) => [hostOf(robotUrl)],
    open: (input) => feishuRobot(input, input),
  },
};

/** What a kind says of itself; types of the one kind stay together behind it. */
const definitionOf = <K extends SenderKind>(kind: K): Definition<K> => definitions[kind];

export const channelOfKind = (kind: SenderKind): MessageChannel => definitionOf(kind).channel;

/** Checks addresses and keys, and parts what may be shown from what is sealed. Refuses `channel_url_not_allowed` and `sender_key_invalid`. */
export const partsOfSender = (input: SenderInput): Result<SenderParts, Refusal> => {
  const { secret, urls } = definitionOf(input.kind);
  const fields = new Map<string, unknown>(Object.entries(input));
  for (const name of urls)
    if (!isAllowedUrl(String(fields.get(name)))) return refused(refusal('channel_url_not_allowed', {}, `/${name}`));
  if (input.kind === 'smtp') {
    const isHere = ['localhost', '127.0.0.1', '::1'].includes(input.host);
    if (input.security === 'none' && !isHere)
      return refused(refusal('sender_key_invalid', { reason: noTls }, '/security'));
    if ((input.username === null) !== (input.password === null))
      return refused(refusal('sender_key_invalid', { reason: both }, '/password'));
  }
  const hidden = new Set<string>(secret);
  const rest = [...fields].filter(([name]) => !['kind', 'label', 'place'].includes(name));
  return ok({
    settings: Object.fromEntries(rest.filter(([name]) => !hidden.has(name))),
    secrets: Object.fromEntries(
      rest
        .filter(([name]) => hidden.has(name))
        .map(([name, value]) => [name, typeof value === 'string' ? value : null]),
    ),
  });
};

const noTls = text('只有本机的邮件服务器可以不加密', 'only a mail server on this machine may do without TLS');
const both = text('用户名与密码须同时填写', 'user name and password go together');

/** What is stored, put together again as it was filled in. */
export type StoredSender = SenderParts & { readonly kind: SenderKind; readonly label: string; readonly place: number };
export const inputOfStored = ({ kind, label, place, settings, secrets }: StoredSender): SenderInput =>
  ({ kind, label, place, ...settings, ...secrets }) as SenderInput;

/** Opens a sender for use. */
export const openSender = (input: SenderInput): Sender => openAs(input.kind, input);
const openAs = <K extends SenderKind>(kind: K, input: SenderInput): Sender =>
  definitionOf(kind).open(input as InputOf<K>);

/** What may be shown of it. */
export const factsOfSender = (input: SenderInput): readonly Fact[] => factsAs(input.kind, input);
const factsAs = <K extends SenderKind>(kind: K, input: SenderInput): readonly Fact[] =>
  definitionOf(kind).facts(input as InputOf<K>);

export const gatewayTemplatesOf = (input: SenderInput): readonly GatewayTemplate[] =>
  input.kind === 'aliyun_sms' || input.kind === 'tencent_sms' || input.kind === 'wechat_official'
    ? input.templates
    : [];

const hostOf = (url: string): Fact => ({ name: 'host', value: URL.parse(url)?.host ?? '' });
