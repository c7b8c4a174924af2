import { messageTemplateNames, messageVariables, type Variable } from '@redress/domain';
import { z } from 'zod';
import { secretText } from '../channel-accounts/shared.ts';
import { idOut } from '../ids.ts';
import { both, code, line, textOut } from '../text.ts';
import { instantOut } from '../time.ts';

const variableNames = Object.keys(messageVariables) as [Variable, ...Variable[]];

/** What a gateway calls our template, and which of its fields gets which variable. Gateways send only texts that they approved. */
const gatewayTemplate = z
  .strictObject({
    template: z.enum(messageTemplateNames),
    language: z.enum(['zh', 'en']).default('zh'),
    templateId: code(100),
    fields: z.array(z.strictObject({ field: code(64), variable: z.enum(variableNames) })).max(20),
  })
  .meta({ id: 'GatewayTemplate', description: both('网关侧的模板', 'A template as a gateway knows it') });

const gatewayTemplates = z
  .array(gatewayTemplate)
  .max(100)
  .refine((all) => new Set(all.map(({ template, language }) => `${template} ${language}`)).size === all.length, {
    params: { text: { zh: '同一模板同一语言只能写一次', en: 'a template stands there once for each language' } },
  });

const robotTemplates = z
  .array(z.enum(messageTemplateNames))
  .max(messageTemplateNames.length)
  .nullable()
  .default(null)
  .meta({ description: both('空：全部员工消息', 'Null for everything that staff are told') });

const shared = { label: line(200), place: z.int().min(1).max(99).default(1) };
const robotUrl = z
  .httpUrl()
  .max(500)
  .meta({ description: both('机器人地址，只写不读', 'Address of the robot; never shown again') });
const signingSecret = secretText.nullable().default(null);

const smtpIn = z.strictObject({
  kind: z.literal('smtp'),
  ...shared,
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/),
  port: z.int().min(1).max(65_535).default(465),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  username: line(200).nullable().default(null),
  password: secretText.nullable().default(null),
  from: z.email().max(200),
  fromName: line(100).nullable().default(null),
  replyTo: z
    .email()
    .max(200)
    .nullable()
    .default(null)
    .meta({
      description: both(
        '收信地址：须支持“名称+任意@”子地址，并接入来信入口；空则回复发件地址',
        'Where answers are received: a mailbox that knows name+anything@ as its own and is handed in at the door for mail. Null: answers go to the from address',
      ),
    }),
});
const aliyunIn = z.strictObject({
  kind: z.literal('aliyun_sms'),
  ...shared,
  endpointUrl: line(500).default('https://dysmsapi.aliyuncs.com'),
  accessKeyId: code(100),
  accessKeySecret: secretText,
  signName: line(50),
  templates: gatewayTemplates,
});
const tencentIn = z.strictObject({
  kind: z.literal('tencent_sms'),
  ...shared,
  endpointUrl: line(500).default('https://sms.tencentcloudapi.com'),
  region: code(40).default('ap-guangzhou'),
  secretId: code(100),
  secretKey: secretText,
  sdkAppId: code(40),
  signName: line(50),
  templates: gatewayTemplates,
});
const wechatIn = z.strictObject({
  kind: z.literal('wechat_official'),
  ...shared,
  apiUrl: line(500).default('https://api.weixin.qq.com'),
  appId: code(64),
  appSecret: secretText,
  mode: z.enum(['template', 'subscribe']).default('template'),
  templates: gatewayTemplates,
});
const wecomIn = z.strictObject({ kind: z.literal('wecom_robot'), ...shared, robotUrl, templates: robotTemplates });
const dingtalkIn = z.strictObject({
  kind: z.literal('dingtalk_robot'),
  ...shared,
  robotUrl,
  signingSecret,
  templates: robotTemplates,
});
const feishuIn = z.strictObject({
  kind: z.literal('feishu_robot'),
  ...shared,
  robotUrl,
  signingSecret,
  templates: robotTemplates,
});

export const senderIn = z
  .discriminatedUnion('kind', [smtpIn, aliyunIn, tencentIn, wechatIn, wecomIn, dingtalkIn, feishuIn])
  .meta({ id: 'MessageSenderInput', description: both('消息发送方式', 'By what messages leave') });

const senderKinds = [
  'smtp',
  'aliyun_sms',
  'tencent_sms',
  'wechat_official',
  'wecom_robot',
  'dingtalk_robot',
  'feishu_robot',
] as const;

export const senderOut = z
  .strictObject({
    id: idOut('sender'),
    kind: z.enum(senderKinds),
    channel: z.enum(['email', 'sms', 'wechat', 'robot']),
    label: z.string(),
    place: z.int(),
    enabled: z.boolean(),
    version: z.int(),
    createdAt: instantOut,
    facts: z
      .array(z.strictObject({ name: z.string(), value: z.string() }))
      .meta({ description: both('可见的设置（不含密钥）', 'What may be shown of its settings') }),
    templates: z.array(gatewayTemplate).meta({ description: both('网关侧的模板', 'What its gateway has approved') }),
  })
  .meta({ id: 'MessageSender', description: both('消息发送方式（不含密钥）', 'By what messages leave, without keys') });

export const senderTestIn = z
  .strictObject({
    to: line(200)
      .nullable()
      .default(null)
      .meta({
        description: both('手机号、邮箱或 openid；机器人不填', 'Telephone, mail address or openid; none for a robot'),
      }),
    language: z.enum(['zh', 'en']).default('zh'),
    template: z.enum(messageTemplateNames).default('test'),
  })
  .meta({ id: 'SenderTestInput' });

export const senderTestOut = z
  .strictObject({
    ok: z.boolean(),
    outcome: z.enum(['sent', 'refused', 'later', 'unknown']),
    providerId: z.string().nullable(),
    code: z.string().nullable(),
    answer: z.string().nullable(),
    message: textOut,
    milliseconds: z.int(),
  })
  .meta({ id: 'SenderTest', description: both('测试发送的结果', 'What came of a test') });
