import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerFor } from './answering.ts';
import type { Gateway } from './inbox.ts';
import { type MessageRoom, messageKeys } from './room.ts';
import { sameText } from './same-text.ts';

type Input = Readonly<Record<string, unknown>>;
type Card = { readonly subject: string; readonly text: string };

const hour = 3_600_000;

/** Robots of WeCom, DingTalk and Feishu groups: keys in the address, signatures of DingTalk and Feishu checked, cards read. */
export const addRobots = (http: FastifyInstance, room: MessageRoom): void => {
  http.post('/cgi-bin/webhook/send', async (request, reply) => {
    if ((request.query as Input)['key'] !== messageKeys.robotKey)
      return { errcode: 93000, errmsg: 'invalid webhook url' };
    const body = request.body as Input;
    const card = Object(body['template_card']) as Input;
    const title = Object(card['main_title']) as Input;
    const action = Object(card['card_action']) as Input;
    const plain = Object(body['text']) as Input;
    if (body['msgtype'] === 'template_card' && (card['card_type'] !== 'text_notice' || !action['url']))
      return { errcode: 42014, errmsg: 'template_card invalid' };
    return take(
      room,
      reply,
      'wecom',
      wordsOf([title['title'], card['sub_title_text'] ?? plain['content'], action['url']]),
      {
        yes: { errcode: 0, errmsg: 'ok' },
        no: { errcode: 93008, errmsg: 'not in group' },
        later: { errcode: 45009, errmsg: 'api freq out of limit' },
      },
    );
  });
  http.post('/robot/send', async (request, reply) => {
    const { access_token, timestamp, sign } = request.query as Record<string, string>;
    if (access_token !== messageKeys.robotKey) return { errcode: 300005, errmsg: 'token is not exist' };
    const expected = createHmac('sha256', messageKeys.robotSecret)
      .update(`${timestamp}\n${messageKeys.robotSecret}`)
      .digest('base64');
    if (!sameText(expected, sign ?? '') || Math.abs(room.now() - Number(timestamp)) > hour)
      return { errcode: 310000, errmsg: 'sign not match' };
    const body = request.body as Input;
    const card = Object(body['actionCard'] ?? body['markdown']) as Input;
    return take(room, reply, 'dingtalk', wordsOf([card['title'], card['text'], card['singleURL']]), {
      yes: { errcode: 0, errmsg: 'ok' },
      no: { errcode: 400013, errmsg: 'group is disbanded' },
      later: { errcode: 130101, errmsg: 'send too fast' },
    });
  });
  http.post<{ Params: { key: string } }>('/open-apis/bot/v2/hook/:key', async (request, reply) => {
    if (request.params.key !== messageKeys.robotKey)
      return { code: 19001, msg: 'param invalid: incoming webhook access token invalid' };
    const body = request.body as Input;
    const timestamp = String(body['timestamp']);
    const expected = createHmac('sha256', `${timestamp}\n${messageKeys.robotSecret}`).update('').digest('base64');
    if (!sameText(expected, String(body['sign'])) || Math.abs(room.now() / 1_000 - Number(timestamp)) > 3_600)
      return { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' };
    const card = Object(body['card']) as Input;
    const header = Object(Object(card['header'])['title']) as Input;
    const elements = Array.isArray(card['elements']) ? (card['elements'] as Input[]) : [];
    const words = elements.map(
      (each) => Object(each['text'])['content'] ?? Object((each['actions'] as Input[] | undefined)?.[0])['url'],
    );
    return take(room, reply, 'feishu', wordsOf([header['content'], ...words]), {
      yes: { code: 0, msg: 'success' },
      no: { code: 9499, msg: 'Bad Request' },
      later: { code: 11232, msg: 'frequency limited' },
    });
  });
};

const wordsOf = ([subject, ...lines]: readonly unknown[]): Card => ({
  subject: String(subject ?? ''),
  text: lines.filter((line) => typeof line === 'string').join('\n'),
});

type Answers = { readonly yes: object; readonly no: object; readonly later: object };

const take = (room: MessageRoom, reply: FastifyReply, gateway: Gateway, card: Card, { yes, no, later }: Answers) =>
  answerFor(
    room,
    reply,
    {
      gateway,
      taken: () => ({ status: 200, body: yes }),
      refused: { status: 200, body: no },
      later: { status: 200, body: later },
    },
    { ...card, to: `${gateway} group`, reference: null, receivedAt: room.now() },
  );
