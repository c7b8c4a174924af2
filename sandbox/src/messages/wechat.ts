import type { FastifyInstance } from 'fastify';
import { answerFor } from './answering.ts';
import { type MessageRoom, messageKeys } from './room.ts';

type Input = Readonly<Record<string, unknown>>;

/** A WeChat official account: stable_token, template messages (with client_msg_id) and subscribe messages. Openids begin with `o`. */
export const addWechat = (http: FastifyInstance, room: MessageRoom): { readonly expireTokens: () => void } => {
  let issued = 1;
  let valid = true;
  const token = () => `token-${issued}`;
  http.post('/cgi-bin/stable_token', async (request) => {
    const { appid, secret, force_refresh } = request.body as Input;
    if (appid !== messageKeys.wechatAppId) return { errcode: 40013, errmsg: 'invalid appid' };
    if (secret !== messageKeys.wechatAppSecret) return { errcode: 40125, errmsg: 'invalid appsecret' };
    if (force_refresh === true) {
      issued += 1;
      valid = true;
    }
    return { access_token: token(), expires_in: 7_200 };
  });
  for (const path of ['/cgi-bin/message/template/send', '/cgi-bin/message/subscribe/bizsend'])
    http.post(path, async (request, reply) => {
      const given = (request.query as Record<string, string>)['access_token'];
      if (given !== token() || !valid) return { errcode: 42001, errmsg: 'access_token expired' };
      const { touser, template_id, data, url, client_msg_id } = request.body as Input;
      if (typeof touser !== 'string' || !touser.startsWith('o')) return { errcode: 40003, errmsg: 'invalid openid' };
      const approved = room.templates.get(String(template_id));
      if (room.templates.size > 0 && approved === undefined) return { errcode: 40037, errmsg: 'invalid template_id' };
      const known = room.inbox
        .taken()
        .find(({ gateway, reference }) => gateway === 'wechat' && reference !== null && reference === client_msg_id);
      if (known) return { errcode: 0, errmsg: 'ok', msgid: known.id };
      const values = Object.entries(Object(data) as Record<string, { value: string }>);
      return answerFor(
        room,
        reply,
        {
          gateway: 'wechat',
          taken: ({ id }) => ({ status: 200, body: { errcode: 0, errmsg: 'ok', msgid: id } }),
          refused: { status: 200, body: { errcode: 43101, errmsg: 'user refuse to accept the msg' } },
          later: { status: 200, body: { errcode: -1, errmsg: 'system error' } },
        },
        {
          to: touser,
          subject: approved ?? String(template_id),
          text: [
            ...values.map(([name, { value }]) => `${name}: ${value}`),
            ...(typeof url === 'string' ? [url] : []),
          ].join('\n'),
          reference: typeof client_msg_id === 'string' ? client_msg_id : null,
          receivedAt: room.now(),
        },
      );
    });
  return {
    expireTokens: () => {
      valid = false;
    },
  };
};
