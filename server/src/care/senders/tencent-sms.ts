import { DAY } from '@redress/domain';
import { callGateway, jsonOf, textOf } from './call-gateway.ts';
import { type GatewayTemplate, gatewayFields, gatewayTemplateOf } from './gateway-template.ts';
import { type AskAnswer, answered, type Letter, type SendAnswer, type Sender } from './sender.ts';
import { signTencent } from './tencent-signature.ts';

export type TencentSettings = {
  readonly endpointUrl: string;
  readonly region: string;
  readonly secretId: string;
  readonly sdkAppId: string;
  readonly signName: string;
  readonly templates: readonly GatewayTemplate[];
};
export type TencentSecrets = { readonly secretKey: string };

/**
 * Tencent Cloud short messages: `SendSms` and `PullSmsSendStatusByPhoneNumber` of sms 2021-01-11. The message id travels as `SessionContext`,
 * by which it is found again.
 */
export const tencentSms = (settings: TencentSettings, secrets: TencentSecrets): Sender => {
  const call = (action: string, input: object, { now }: Letter) => {
    const body = JSON.stringify(input);
    const signed = signTencent({
      endpointUrl: settings.endpointUrl,
      service: 'sms',
      secretId: settings.secretId,
      secretKey: secrets.secretKey,
      timestampSeconds: Math.floor(now / 1_000),
      payload: body,
    });
    return callGateway({
      url: new URL('/', settings.endpointUrl).href,
      headers: { ...signed, 'x-tc-action': action, 'x-tc-version': '2021-01-11', 'x-tc-region': settings.region },
      body,
    });
  };
  return {
    addressOf: ({ phone }) => phone ?? null,
    carries: (template, language) => gatewayTemplateOf(settings.templates, template, language) !== null,
    send: async (letter) => {
      const template = gatewayTemplateOf(settings.templates, letter.template, letter.language);
      if (!template) return answered('refused', 'no_gateway_template', letter.template);
      const input = {
        PhoneNumberSet: [e164(letter.to)],
        SmsSdkAppId: settings.sdkAppId,
        SignName: settings.signName,
        TemplateId: template.templateId,
        TemplateParamSet: gatewayFields(template, letter).map(({ value }) => value),
        SessionContext: letter.id,
      };
      return sendAnswerOf(await call('SendSms', input, letter));
    },
    ask: async (letter, sentAt) => {
      const input = {
        BeginTime: Math.floor((sentAt - 60_000) / 1_000),
        EndTime: Math.floor(Math.min(letter.now, sentAt + DAY) / 1_000) + 60,
        Offset: 0,
        Limit: 100,
        PhoneNumber: e164(letter.to),
        SmsSdkAppId: settings.sdkAppId,
      };
      return askAnswerOf(await call('PullSmsSendStatusByPhoneNumber', input, letter), letter.id);
    },
  };
};

/** Numbers without a country are Chinese ones. */
const e164 = (phone: string): string => (phone.startsWith('+') ? phone : `+86${phone}`);

type Reply = Awaited<ReturnType<typeof callGateway>>;

const sendAnswerOf = (reply: Reply): SendAnswer => {
  if (reply.kind !== 'answer') return answered(reply.kind === 'not_sent' ? 'later' : 'unknown', reply.why, null);
  const response = Object(jsonOf(reply.text)?.['Response']) as Record<string, unknown>;
  const error = Object(response['Error']) as Record<string, unknown>;
  const failed = textOf(error['Code']);
  if (failed !== '') {
    if (failed.startsWith('InternalError')) return answered('unknown', failed, textOf(error['Message']));
    return answered(failed.startsWith('RequestLimitExceeded') ? 'later' : 'refused', failed, textOf(error['Message']));
  }
  const statuses = response['SendStatusSet'];
  const status = Object(Array.isArray(statuses) ? statuses[0] : null) as Record<string, unknown>;
  const code = textOf(status['Code']);
  if (code === '') return answered('unknown', reply.status, reply.text);
  if (code === 'Ok') return answered('sent', code, textOf(status['Message']), textOf(status['SerialNo']));
  if (code.startsWith('InternalError')) return answered('unknown', code, textOf(status['Message']));
  const forNow =
    code === 'LimitExceeded.PhoneNumberThirtySecondLimit' || code === 'LimitExceeded.PhoneNumberOneHourLimit';
  return answered(forNow ? 'later' : 'refused', code, textOf(status['Message']));
};

const askAnswerOf = (reply: Reply, id: string): AskAnswer => {
  const nothing = { providerId: null, code: null, answer: null };
  if (reply.kind !== 'answer') return { ...nothing, outcome: 'unknown', code: reply.why };
  const response = Object(jsonOf(reply.text)?.['Response']) as Record<string, unknown>;
  const list = response['PullSmsSendStatusSet'];
  if (!Array.isArray(list)) return { ...nothing, outcome: 'unknown', answer: reply.text.slice(0, 1_000) };
  const found: unknown = list.find((each: unknown) => Object(each)['SessionContext'] === id);
  if (found === undefined) return { ...nothing, outcome: 'not_found' };
  const { ReportStatus, Description, SerialNo } = Object(found) as Record<string, unknown>;
  const outcome = ReportStatus === 'SUCCESS' ? 'delivered' : ReportStatus === 'FAIL' ? 'undelivered' : 'under_way';
  return { outcome, code: textOf(Description) || null, answer: null, providerId: textOf(SerialNo) || null };
};
