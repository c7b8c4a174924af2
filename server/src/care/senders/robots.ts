import { createHmac } from 'node:crypto';
import type { MessageTemplate } from '@redress/domain';
import { callGateway, type GatewayReply, jsonOf, textOf } from './call-gateway.ts';
import { answered, type Letter, type SendAnswer, type Sender } from './sender.ts';

export type RobotSettings = {
  /** Which messages it is told; null for all that staff are told. */
  readonly templates: readonly MessageTemplate[] | null;
};
export type RobotSecrets = { readonly robotUrl: string; readonly signingSecret: string | null };

type Words = { readonly open: string };
const words: Record<Letter['language'], Words> = {
  zh: { open: '登录后处理' },
  en: { open: 'Decide after signing in' },
};

/** A robot of a WeCom group: a card with a title, the lines and, where there is a link, the way to the console. The link carries no rights. */
export const wecomRobot = (settings: RobotSettings, { robotUrl }: RobotSecrets): Sender =>
  robot(settings, async ({ filled, link }) => {
    const card =
      link === null
        ? { msgtype: 'text', text: { content: filled.body } }
        : {
            msgtype: 'template_card',
            template_card: {
              card_type: 'text_notice',
              source: { desc: '退还 Redress' },
              main_title: { title: filled.subject },
              sub_title_text: linesBeside(filled.body, link),
              card_action: { type: 1, url: link },
            },
          };
    return answerOf(await post(robotUrl, card), 'errcode', 'errmsg', ['45009', '-1']);
  });

/** A robot of a DingTalk group. With a signing secret, time and signature stand in the address. */
export const dingtalkRobot = (settings: RobotSettings, { robotUrl, signingSecret }: RobotSecrets): Sender =>
  robot(settings, async ({ filled, link, language, now }) => {
    const url = new URL(robotUrl);
    if (signingSecret !== null) {
      url.searchParams.set('timestamp', String(now));
      url.searchParams.set('sign', dingtalkSign(now, signingSecret));
    }
    const text = `### ${filled.subject}\n\n${linesBeside(filled.body, link).replaceAll('\n', '\n\n')}`;
    const card =
      link === null
        ? { msgtype: 'markdown', markdown: { title: filled.subject, text } }
        : {
            msgtype: 'actionCard',
            actionCard: { title: filled.subject, text, singleTitle: words[language].open, singleURL: link },
          };
    return answerOf(await post(url.href, card), 'errcode', 'errmsg', ['130101', '410100', '-1']);
  });

/** A robot of a Feishu group. With a signing secret, time and signature stand in the body. */
export const feishuRobot = (settings: RobotSettings, { robotUrl, signingSecret }: RobotSecrets): Sender =>
  robot(settings, async ({ filled, link, language, now }) => {
    const seconds = Math.floor(now / 1_000);
    const button = {
      tag: 'action',
      actions: [
        { tag: 'button', type: 'primary', text: { tag: 'plain_text', content: words[language].open }, url: link },
      ],
    };
    const body = {
      ...(signingSecret !== null && { timestamp: String(seconds), sign: feishuSign(seconds, signingSecret) }),
      msg_type: 'interactive',
      card: {
        header: { title: { tag: 'plain_text', content: filled.subject } },
        elements: [
          { tag: 'div', text: { tag: 'plain_text', content: linesBeside(filled.body, link) } },
          ...(link === null ? [] : [button]),
        ],
      },
    };
    return answerOf(await post(robotUrl, body), 'code', 'msg', ['11232', '9499']);
  });

/** DingTalk: HMAC-SHA256 of `milliseconds\nsecret` under the secret, in base64. */
export const dingtalkSign = (milliseconds: number, secret: string): string =>
  createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');

/** Feishu: HMAC-SHA256 of nothing under `seconds\nsecret`, in base64. */
export const feishuSign = (seconds: number, secret: string): string =>
  createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');

/** The lines of a body without the one of the link, which is the card's button. */
const linesBeside = (body: string, link: string | null): string =>
  link === null
    ? body
    : body
        .split('\n')
        .filter((line) => !line.includes(link))
        .join('\n');

const robot = (settings: RobotSettings, send: Sender['send']): Sender => ({
  addressOf: () => 'robot',
  carries: (template) => settings.templates === null || template === 'test' || settings.templates.includes(template),
  send,
  ask: null,
});

const post = (url: string, body: object): Promise<GatewayReply> =>
  callGateway({ url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const answerOf = (
  reply: GatewayReply,
  codeField: string,
  wordsField: string,
  laterCodes: readonly string[],
): SendAnswer => {
  if (reply.kind !== 'answer') return answered(reply.kind === 'not_sent' ? 'later' : 'unknown', reply.why, null);
  const body = jsonOf(reply.text);
  const code = textOf(body?.[codeField]);
  if (code === '') return answered(reply.status === 429 ? 'later' : 'unknown', reply.status, reply.text);
  if (code === '0') return answered('sent', code, textOf(body?.[wordsField]));
  return answered(laterCodes.includes(code) ? 'later' : 'refused', code, textOf(body?.[wordsField]));
};
