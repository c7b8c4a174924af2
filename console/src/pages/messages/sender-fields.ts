import type { BodyFor } from '../../api/routes.ts';
import type { Sender } from './queries.ts';
import type { senderWords } from './sender-words.ts';

export type SenderInput = BodyFor<'createSender'>;
export type SenderKind = SenderInput['kind'];
type FieldName = keyof (typeof senderWords)['zh']['fields'];
export type SenderField = {
  readonly name: FieldName;
  /** `secret` is never shown back. */
  readonly as: 'line' | 'secret' | 'number' | 'security' | 'mode';
  readonly required?: boolean;
};

export const senderKinds: readonly SenderKind[] = [
  'smtp',
  'aliyun_sms',
  'tencent_sms',
  'wechat_official',
  'wecom_robot',
  'dingtalk_robot',
  'feishu_robot',
];

const label: SenderField = { name: 'label', as: 'line', required: true };
const place: SenderField = { name: 'place', as: 'number', required: true };
const robotUrl: SenderField = { name: 'robotUrl', as: 'secret', required: true };

/** The fields of each kind, as a person finds them at the gateway. The server judges what stands in them. */
export const fieldsOfSender: Record<SenderKind, readonly SenderField[]> = {
  smtp: [
    label,
    { name: 'host', as: 'line', required: true },
    { name: 'port', as: 'number', required: true },
    { name: 'security', as: 'security', required: true },
    { name: 'username', as: 'line' },
    { name: 'password', as: 'secret' },
    { name: 'from', as: 'line', required: true },
    { name: 'fromName', as: 'line' },
    { name: 'replyTo', as: 'line' },
    place,
  ],
  aliyun_sms: [
    label,
    { name: 'endpointUrl', as: 'line', required: true },
    { name: 'accessKeyId', as: 'line', required: true },
    { name: 'accessKeySecret', as: 'secret', required: true },
    { name: 'signName', as: 'line', required: true },
    place,
  ],
  tencent_sms: [
    label,
    { name: 'endpointUrl', as: 'line', required: true },
    { name: 'region', as: 'line', required: true },
    { name: 'secretId', as: 'line', required: true },
    { name: 'secretKey', as: 'secret', required: true },
    { name: 'sdkAppId', as: 'line', required: true },
    { name: 'signName', as: 'line', required: true },
    place,
  ],
  wechat_official: [
    label,
    { name: 'apiUrl', as: 'line', required: true },
    { name: 'appId', as: 'line', required: true },
    { name: 'appSecret', as: 'secret', required: true },
    { name: 'mode', as: 'mode', required: true },
    place,
  ],
  wecom_robot: [label, robotUrl, place],
  dingtalk_robot: [label, robotUrl, { name: 'signingSecret', as: 'secret' }, place],
  feishu_robot: [label, robotUrl, { name: 'signingSecret', as: 'secret' }, place],
};

/** Kinds whose gateway sends only texts that it approved. */
export const asksForTemplates = (kind: SenderKind): boolean =>
  kind === 'aliyun_sms' || kind === 'tencent_sms' || kind === 'wechat_official';

/** What most people need not change. */
const usual: Record<SenderKind, Readonly<Record<string, unknown>>> = {
  smtp: { port: 465, security: 'tls' },
  aliyun_sms: { endpointUrl: 'https://dysmsapi.aliyuncs.com', templates: [] },
  tencent_sms: { endpointUrl: 'https://sms.tencentcloudapi.com', region: 'ap-guangzhou', templates: [] },
  wechat_official: { apiUrl: 'https://api.weixin.qq.com', mode: 'template', templates: [] },
  wecom_robot: {},
  dingtalk_robot: {},
  feishu_robot: {},
};

/** A row of the form: the variables are written as one line. */
type TemplateRow = {
  readonly template: string;
  readonly language: string;
  readonly templateId: string;
  readonly fields: string;
};

/** What the form begins with: the usual, or what may be shown of a sender. */
export const startingValues = (kind: SenderKind, of: Sender | null): Record<string, unknown> => {
  if (!of) return { place: 1, ...usual[kind] };
  const facts = Object.fromEntries(of.facts.map(({ name, value }) => [name, value]));
  const [host, port] = kind === 'smtp' ? (facts['host'] ?? '').split(/:(?=\d+$)/) : [];
  return {
    ...usual[kind],
    ...facts,
    ...(kind === 'smtp' && { host, port: Number(port) }),
    label: of.label,
    place: of.place,
    templates: of.templates.map(({ template, language, templateId, fields }) => ({
      template,
      language,
      templateId,
      fields: fields.map(({ field, variable }) => (field === variable ? variable : `${field}=${variable}`)).join(', '),
    })),
  };
};

/** The form as the server takes it; an empty field is no value. */
export const inputOfSender = (kind: SenderKind, values: Readonly<Record<string, unknown>>): SenderInput => {
  const fields = Object.fromEntries(
    fieldsOfSender[kind].map(({ name }) => [
      name,
      values[name] === '' || values[name] === undefined ? null : values[name],
    ]),
  );
  const rows = (values['templates'] ?? []) as readonly TemplateRow[];
  const templates = rows.map(({ fields: line, ...row }) => ({
    ...row,
    fields: (line ?? '')
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const [field = '', variable = field] = part.split('=').map((word) => word.trim());
        return { field, variable };
      }),
  }));
  // Checked by the server field by field; the form knows names, not types.
  return { kind, ...fields, ...(asksForTemplates(kind) && { templates }) } as SenderInput;
};
