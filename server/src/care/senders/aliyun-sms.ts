import { type Instant, shanghaiDate, toIso } from '@redress/domain';
import { signAliyun } from './aliyun-signature.ts';
import { callGateway, jsonOf, textOf } from './call-gateway.ts';
import { type GatewayTemplate, gatewayFields, gatewayTemplateOf } from './gateway-template.ts';
import { type AskAnswer, answered, type Letter, type SendAnswer, type Sender } from './sender.ts';

export type AliyunSettings = {
  readonly endpointUrl: string;
  readonly accessKeyId: string;
  readonly signName: string;
  readonly templates: readonly GatewayTemplate[];
};
export type AliyunSecrets = { readonly accessKeySecret: string };

/** Alibaba Cloud short messages: `SendSms` and `QuerySendDetails` of Dysmsapi 2017-05-25. The message id travels as `OutId`, by which it is found again. */
export const aliyunSms = (settings: AliyunSettings, secrets: AliyunSecrets): Sender => {
  const call = (action: string, query: Record<string, string>, { nonce, now }: Letter) =>
    callGateway(
      signAliyun({
        endpointUrl: settings.endpointUrl,
        accessKeyId: settings.accessKeyId,
        accessKeySecret: secrets.accessKeySecret,
        action,
        version: '2017-05-25',
        query,
        nonce: `${nonce}-${action}`,
        date: toIso(now).replace(/\.\d{3}Z$/, 'Z'),
      }),
    );
  return {
    addressOf: ({ phone }) => phone ?? null,
    carries: (template, language) => gatewayTemplateOf(settings.templates, template, language) !== null,
    send: async (letter) => {
      const template = gatewayTemplateOf(settings.templates, letter.template, letter.language);
      if (!template) return answered('refused', 'no_gateway_template', letter.template);
      const reply = await call(
        'SendSms',
        {
          PhoneNumbers: letter.to,
          SignName: settings.signName,
          TemplateCode: template.templateId,
          TemplateParam: JSON.stringify(
            Object.fromEntries(gatewayFields(template, letter).map(({ field, value }) => [field, value])),
          ),
          OutId: letter.id,
        },
        letter,
      );
      return sendAnswerOf(reply);
    },
    ask: async (letter, sentAt) =>
      askAnswerOf(
        await call(
          'QuerySendDetails',
          { PhoneNumber: letter.to, SendDate: dayOf(sentAt), PageSize: '50', CurrentPage: '1' },
          letter,
        ),
        letter.id,
      ),
  };
};

type Reply = Awaited<ReturnType<typeof callGateway>>;

const sendAnswerOf = (reply: Reply): SendAnswer => {
  if (reply.kind !== 'answer') return answered(reply.kind === 'not_sent' ? 'later' : 'unknown', reply.why, null);
  const body = jsonOf(reply.text);
  const code = textOf(body?.['Code']);
  if (!body || code === '') return answered('unknown', reply.status, reply.text);
  if (code === 'OK') return answered('sent', code, textOf(body['Message']), textOf(body['BizId']));
  const forNow = code.startsWith('Throttling') || laterCodes.has(code);
  // A failure on their side may have come after the message had left.
  if (code === 'isp.SYSTEM_ERROR' || code === 'InternalError')
    return answered('unknown', code, textOf(body['Message']));
  return answered(forNow ? 'later' : 'refused', code, textOf(body['Message']));
};

const laterCodes = new Set(['isv.BUSINESS_LIMIT_CONTROL', 'ServiceUnavailable', 'isp.RAM_PERMISSION_DENY']);

const askAnswerOf = (reply: Reply, id: string): AskAnswer => {
  const nothing = { providerId: null, code: null, answer: null };
  if (reply.kind !== 'answer') return { ...nothing, outcome: 'unknown', code: reply.why };
  const body = jsonOf(reply.text);
  if (textOf(body?.['Code']) !== 'OK') return { ...nothing, outcome: 'unknown', answer: reply.text.slice(0, 1_000) };
  const list = Object(body?.['SmsSendDetailDTOs'])['SmsSendDetailDTO'];
  const detail: unknown = Array.isArray(list) ? list.find((each: unknown) => Object(each)['OutId'] === id) : undefined;
  if (detail === undefined) return { ...nothing, outcome: 'not_found' };
  const { SendStatus, ErrCode } = Object(detail) as Record<string, unknown>;
  const code = textOf(ErrCode) || null;
  // 1 waits for the operator's receipt, 2 failed, 3 arrived.
  const outcome = SendStatus === 3 ? 'delivered' : SendStatus === 2 ? 'undelivered' : 'under_way';
  return { outcome, code, answer: null, providerId: null };
};

const dayOf = (at: Instant): string => shanghaiDate(at).replaceAll('-', '');
