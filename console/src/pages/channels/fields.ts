import type { BodyFor } from '../../api/routes.ts';
import type { channelWords } from './words.ts';

export type ChannelInput = BodyFor<'createChannelAccount'>;
export type ChannelKind = ChannelInput['kind'];
export type FieldName = keyof (typeof channelWords)['zh']['fields'];
export type Field = {
  readonly name: FieldName;
  /** `secret` is never shown back; `key` is one of many lines. */
  readonly as: 'line' | 'url' | 'secret' | 'key' | 'switch' | 'number' | 'format' | 'keys';
  readonly required?: boolean;
};

/** The fields of each kind, in the order in which a person finds them at the channel. The server judges what stands in them. */
export const fieldsOf: Record<ChannelKind, readonly Field[]> = {
  alipay: [
    { name: 'label', as: 'line', required: true },
    { name: 'gatewayUrl', as: 'url', required: true },
    { name: 'appId', as: 'line', required: true },
    { name: 'sellerId', as: 'line' },
    { name: 'notifyUrl', as: 'url' },
    { name: 'merchantPrivateKey', as: 'key', required: true },
    { name: 'channelPublicKey', as: 'key' },
    { name: 'appCertificate', as: 'key' },
    { name: 'channelCertificate', as: 'key' },
    { name: 'rootCertificate', as: 'key' },
  ],
  wechat_pay: [
    { name: 'label', as: 'line', required: true },
    { name: 'apiUrl', as: 'url', required: true },
    { name: 'mchId', as: 'line', required: true },
    { name: 'appId', as: 'line' },
    { name: 'notifyUrl', as: 'url' },
    { name: 'merchantSerial', as: 'line', required: true },
    { name: 'merchantPrivateKey', as: 'key', required: true },
    { name: 'apiV3Key', as: 'secret', required: true },
    { name: 'platformKeys', as: 'keys', required: true },
  ],
  stripe: [
    { name: 'label', as: 'line', required: true },
    { name: 'apiUrl', as: 'url', required: true },
    { name: 'accountId', as: 'line' },
    { name: 'secretKey', as: 'secret', required: true },
    { name: 'webhookSecret', as: 'secret', required: true },
  ],
  bank: [
    { name: 'label', as: 'line', required: true },
    { name: 'bankName', as: 'line', required: true },
    { name: 'holderName', as: 'line', required: true },
    { name: 'accountNumber', as: 'secret', required: true },
    { name: 'bic', as: 'line' },
    { name: 'cnaps', as: 'line' },
    { name: 'fileFormat', as: 'format', required: true },
    { name: 'batchBooking', as: 'switch' },
    { name: 'transfersPerFile', as: 'number', required: true },
  ],
};

/** What most people need not change. */
export const usual: Record<ChannelKind, Readonly<Record<string, unknown>>> = {
  alipay: { gatewayUrl: 'https://openapi.alipay.com/gateway.do' },
  wechat_pay: { apiUrl: 'https://api.mch.weixin.qq.com', platformKeys: [{}] },
  stripe: { apiUrl: 'https://api.stripe.com' },
  bank: { fileFormat: 'pain.001', batchBooking: false, transfersPerFile: 500 },
};
export const kinds = Object.keys(fieldsOf) as ChannelKind[];

/** What is sent: an empty field is no value, and line breaks at the ends of pasted keys do not count. */
export const inputOf = (kind: ChannelKind, form: Readonly<Record<string, unknown>>): ChannelInput => {
  const names = new Set<string>(fieldsOf[kind].map(({ name }) => name));
  const given = Object.entries(form)
    .filter(([name]) => names.has(name))
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null);
  // The form is built from `fieldsOf`, whose fields are those of the kind; what is still wrong is refused field by field.
  return { kind, ...Object.fromEntries(given) } as ChannelInput;
};
