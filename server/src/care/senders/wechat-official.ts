import { type Instant, later } from '@redress/domain';
import { callGateway, jsonOf, textOf } from './call-gateway.ts';
import { type GatewayTemplate, gatewayFields, gatewayTemplateOf } from './gateway-template.ts';
import { answered, type Letter, type SendAnswer, type Sender } from './sender.ts';

export type WechatSettings = {
  readonly apiUrl: string;
  readonly appId: string;
  /** Template messages of a service account, or messages that the follower subscribed to. */
  readonly mode: 'template' | 'subscribe';
  readonly templates: readonly GatewayTemplate[];
};
export type WechatSecrets = { readonly appSecret: string };

/** A token and until when it is used; kept for as long as this sender is open. */
type Token = { readonly value: string; readonly until: Instant };

/**
 * A WeChat official account. The token comes from `stable_token`, which gives several processes the same one; `client_msg_id` keeps a repeated
 * template message from arriving twice.
 */
export const wechatOfficial = (settings: WechatSettings, secrets: WechatSecrets): Sender => {
  let token: Token | null = null;
  const tokenFor = async (now: Instant, fresh: boolean): Promise<Token | SendAnswer> => {
    if (token && !fresh && token.until > now) return token;
    const reply = await callGateway({
      url: new URL('/cgi-bin/stable_token', settings.apiUrl).href,
      headers: json,
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: settings.appId,
        secret: secrets.appSecret,
        force_refresh: fresh,
      }),
    });
    // Without a token nothing was sent, whatever went wrong.
    if (reply.kind !== 'answer') return answered('later', reply.why, null);
    const body = jsonOf(reply.text);
    const value = textOf(body?.['access_token']);
    if (value === '') {
      const code = textOf(body?.['errcode']);
      return answered(
        code === '' || laterCodes.has(code) ? 'later' : 'refused',
        code || reply.status,
        textOf(body?.['errmsg']),
      );
    }
    const seconds = Number(textOf(body?.['expires_in'])) || 7_200;
    token = { value, until: later(now, Math.max(seconds - 300, 60) * 1_000) };
    return token;
  };
  const send = async (letter: Letter, fresh: boolean): Promise<SendAnswer> => {
    const template = gatewayTemplateOf(settings.templates, letter.template, letter.language);
    if (!template) return answered('refused', 'no_gateway_template', letter.template);
    const access = await tokenFor(letter.now, fresh);
    if ('outcome' in access) return access;
    const answer = await post(settings, access.value, bodyOf(settings, template, letter));
    const stale = answer.code !== null && tokenCodes.has(answer.code);
    return stale && !fresh ? send(letter, true) : answer;
  };
  return {
    addressOf: ({ openId }) => openId ?? null,
    carries: (template, language) => gatewayTemplateOf(settings.templates, template, language) !== null,
    send: (letter) => send(letter, false),
    ask: null,
  };
};

const json = { 'content-type': 'application/json' };

const bodyOf = ({ mode }: WechatSettings, template: GatewayTemplate, letter: Letter): object => {
  const data = Object.fromEntries(gatewayFields(template, letter).map(({ field, value }) => [field, { value }]));
  const shared = { touser: letter.to, template_id: template.templateId, data };
  if (mode === 'subscribe') return { ...shared, ...(letter.link !== null && { page: letter.link }) };
  return { ...shared, client_msg_id: letter.id.slice(-32), ...(letter.link !== null && { url: letter.link }) };
};

const post = async ({ apiUrl, mode }: WechatSettings, token: string, body: object): Promise<SendAnswer> => {
  const path = mode === 'template' ? '/cgi-bin/message/template/send' : '/cgi-bin/message/subscribe/bizsend';
  const url = new URL(path, apiUrl);
  url.searchParams.set('access_token', token);
  const reply = await callGateway({ url: url.href, headers: json, body: JSON.stringify(body) });
  if (reply.kind !== 'answer') return answered(reply.kind === 'not_sent' ? 'later' : 'unknown', reply.why, null);
  const answer = jsonOf(reply.text);
  const code = textOf(answer?.['errcode']);
  if (code === '') return answered('unknown', reply.status, reply.text);
  if (code === '0') return answered('sent', code, textOf(answer?.['errmsg']), textOf(answer?.['msgid']) || null);
  return answered(laterCodes.has(code) ? 'later' : 'refused', code, textOf(answer?.['errmsg']));
};

/** -1: their system is busy; 45009 and 45011: too many calls. */
const laterCodes = new Set(['-1', '45009', '45011']);
/** The token is invalid, expired or not the newest. */
const tokenCodes = new Set(['40001', '40014', '42001']);
