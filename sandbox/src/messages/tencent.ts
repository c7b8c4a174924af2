import { createHash, createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerFor } from './answering.ts';
import { type MessageRoom, messageKeys } from './room.ts';
import { sameText } from './same-text.ts';

type Input = Readonly<Record<string, unknown>>;

/** Tencent Cloud sms 2021-01-11: SendSms and PullSmsSendStatusByPhoneNumber, with TC3-HMAC-SHA256 checked. */
export const addTencent = (http: FastifyInstance, room: MessageRoom): void => {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  http.post('/', async (request, reply) => {
    const raw = String(request.body ?? '');
    const failed = (Code: string, Message: string) =>
      reply.send({ Response: { Error: { Code, Message }, RequestId: 'sandbox' } });
    const problem = signatureProblem(request, raw, room.now());
    if (problem !== null) return failed(problem, 'The provided credentials could not be validated.');
    const action = request.headers['x-tc-action'];
    const input = JSON.parse(raw) as Input;
    if (input['SmsSdkAppId'] !== messageKeys.tencentSdkAppId)
      return failed('UnauthorizedOperation.SmsSdkAppIdVerifyFail', '');
    if (action === 'PullSmsSendStatusByPhoneNumber')
      return reply.send({ Response: { PullSmsSendStatusSet: statuses(room, input), RequestId: 'sandbox' } });
    if (action !== 'SendSms') return failed('InvalidAction', String(action));
    const [to = ''] = listOf(input['PhoneNumberSet']);
    const status = (Code: string, Message: string, SerialNo = '') => ({
      Response: {
        SendStatusSet: [{ Code, Message, SerialNo, PhoneNumber: to, SessionContext: input['SessionContext'] }],
        RequestId: 'sandbox',
      },
    });
    if (!/^\+\d{6,15}$/.test(to)) return reply.send(status('FailedOperation.PhoneNumberInBlacklist', 'bad number'));
    const approved = room.templates.get(String(input['TemplateId']));
    if (room.templates.size > 0 && approved === undefined)
      return reply.send(status('FailedOperation.TemplateIncorrectOrUnapproved', 'template'));
    const values = listOf(input['TemplateParamSet']);
    const text =
      approved?.replace(/\{(\d+)\}/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? values.join(' ');
    return answerFor(
      room,
      reply,
      {
        gateway: 'tencent',
        taken: ({ id }) => ({ status: 200, body: status('Ok', 'send success', id) }),
        refused: { status: 200, body: status('FailedOperation.InsufficientBalanceInSmsPackage', 'no balance') },
        later: { status: 200, body: status('LimitExceeded.PhoneNumberThirtySecondLimit', 'slow down') },
      },
      {
        to,
        subject: '',
        text: `【${String(input['SignName'])}】${text}`,
        reference: typeof input['SessionContext'] === 'string' ? input['SessionContext'] : null,
        receivedAt: room.now(),
      },
    );
  });
};

const statuses = ({ inbox }: MessageRoom, input: Input) =>
  inbox
    .taken()
    .filter(({ gateway, to }) => gateway === 'tencent' && to === input['PhoneNumber'])
    .map(({ id, to, delivered, reference }) => ({
      PhoneNumber: to,
      SerialNo: id,
      SessionContext: reference,
      ReportStatus: delivered ? 'SUCCESS' : 'FAIL',
      Description: delivered ? 'DELIVRD' : 'MK:0001',
    }));

/** Null when the signature is right; else the code that Tencent Cloud answers. */
const signatureProblem = (request: FastifyRequest, body: string, now: number): string | null => {
  const match =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/sms\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!match) return 'AuthFailure.SignatureFailure';
  const [, id, day = '', signedHeaders = '', signature = ''] = match;
  if (id !== messageKeys.tencentSecretId) return 'AuthFailure.SecretIdNotFound';
  const seconds = Number(request.headers['x-tc-timestamp']);
  if (Math.abs(now / 1_000 - seconds) > 300) return 'AuthFailure.SignatureExpire';
  const names = signedHeaders.split(';');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '')}`),
    '',
    signedHeaders,
    hash(body),
  ];
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${day}/sms/tc3_request\n${hash(canonical.join('\n'))}`;
  const key = mac(mac(mac(`TC3${messageKeys.tencentSecretKey}`, day), 'sms'), 'tc3_request');
  return sameText(mac(key, toSign).toString('hex'), signature) ? null : 'AuthFailure.SignatureFailure';
};

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
