import { createHash, createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerFor } from './answering.ts';
import { type MessageRoom, messageKeys } from './room.ts';
import { sameText } from './same-text.ts';

/** Alibaba Cloud Dysmsapi 2017-05-25: SendSms and QuerySendDetails, with ACS3-HMAC-SHA256 checked. */
export const addAliyun = (http: FastifyInstance, room: MessageRoom): void => {
  http.post('/', async (request, reply) => {
    const action = String(request.headers['x-acs-action'] ?? '');
    const query = request.query as Record<string, string>;
    if (!isSigned(request)) {
      const body = {
        Code: 'SignatureDoesNotMatch',
        Message: 'Specified signature is not matched with our calculation.',
      };
      return reply.code(400).send(body);
    }
    if (action === 'QuerySendDetails') return details(room, query);
    if (action !== 'SendSms') return reply.code(404).send({ Code: 'InvalidAction.NotFound', Message: action });
    const phone = query['PhoneNumbers'] ?? '';
    const no = (Code: string, Message: string) => reply.code(200).send({ Code, Message, RequestId: 'sandbox' });
    if (!/^(\+?\d{6,15})$/.test(phone)) return no('isv.MOBILE_NUMBER_ILLEGAL', '手机号码格式错误');
    const code = query['TemplateCode'] ?? '';
    const approved = room.templates.get(code);
    if (room.templates.size > 0 && approved === undefined) return no('isv.SMS_TEMPLATE_ILLEGAL', '模板不合法');
    const values = JSON.parse(query['TemplateParam'] ?? '{}') as Record<string, string>;
    const missing = [...(approved ?? '').matchAll(/\$\{(\w+)\}/g)].find(([, name = '']) => !values[name]);
    if (missing) return no('isv.TEMPLATE_MISSING_PARAMETERS', `模板变量缺少参数${missing[1]}`);
    const text = approved?.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '') ?? JSON.stringify(values);
    return answerFor(
      room,
      reply,
      {
        gateway: 'aliyun',
        taken: ({ id }) => ({ status: 200, body: { Code: 'OK', Message: 'OK', BizId: id, RequestId: 'sandbox' } }),
        refused: { status: 200, body: { Code: 'isv.AMOUNT_NOT_ENOUGH', Message: '账户余额不足' } },
        later: { status: 200, body: { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发分钟级流控Permits:1' } },
      },
      {
        to: phone,
        subject: '',
        text: `【${query['SignName'] ?? ''}】${text}`,
        reference: query['OutId'] ?? null,
        receivedAt: room.now(),
      },
    );
  });
};

const details = ({ inbox }: MessageRoom, query: Record<string, string>) => ({
  Code: 'OK',
  Message: 'OK',
  TotalCount: 0,
  SmsSendDetailDTOs: {
    SmsSendDetailDTO: inbox
      .taken()
      .filter(({ gateway, to }) => gateway === 'aliyun' && to === query['PhoneNumber'])
      .toReversed()
      .slice(0, Number(query['PageSize'] ?? 10))
      .map(({ delivered, reference, text, to }) => ({
        PhoneNum: to,
        Content: text,
        OutId: reference,
        SendStatus: delivered ? 3 : 2,
        ErrCode: delivered ? 'DELIVERED' : 'MOBILE_NOT_ON_SERVICE',
      })),
  },
});

const isSigned = (request: FastifyRequest): boolean => {
  const match = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  if (!match || match[1] !== messageKeys.aliyunAccessKeyId) return false;
  const names = (match[2] ?? '').split(';');
  const wanted = [
    'host',
    'x-acs-action',
    'x-acs-content-sha256',
    'x-acs-date',
    'x-acs-signature-nonce',
    'x-acs-version',
  ];
  if (!wanted.every((name) => names.includes(name))) return false;
  const rawQuery = request.url.split('?')[1] ?? '';
  const sorted = rawQuery.split('&').sort().join('&');
  const empty = createHash('sha256').update('').digest('hex');
  if (request.headers['x-acs-content-sha256'] !== empty) return false;
  const canonical = [
    'POST',
    '/',
    sorted,
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '')}`),
    '',
    names.join(';'),
    empty,
  ];
  const hashed = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const signature = createHmac('sha256', messageKeys.aliyunAccessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${hashed}`)
    .digest('hex');
  return sameText(signature, match[3] ?? '');
};
