import type { Id } from '@redress/domain';
import { setMessageRules } from '../care/message-rules.ts';
import { addSender, listSenders, replaceSender } from '../care/senders/sender-accounts.ts';
import type { SenderInput } from '../care/senders/sender-kinds.ts';
import type { House } from '../house.ts';
import { gatewayTemplates } from './gateway-texts.ts';

/** What the demo needs to know of the local gateways. */
export type DemoMessages = {
  readonly mail: { readonly host: string; readonly port: number };
  readonly aliyunUrl: string;
  readonly tencentUrl: string;
  readonly wechatUrl: string;
  readonly wecomRobotUrl: string;
  readonly keys: {
    readonly smtpUser: string;
    readonly smtpPassword: string;
    readonly aliyunAccessKeyId: string;
    readonly aliyunAccessKeySecret: string;
    readonly tencentSecretId: string;
    readonly tencentSecretKey: string;
    readonly tencentSdkAppId: string;
    readonly wechatAppId: string;
    readonly wechatAppSecret: string;
  };
};

/** Connects the demo merchant to the local gateways, which have other ports at every start, and says where its screens are. */
export const connectMessages = async (
  house: House,
  merchantId: Id<'merchant'>,
  messages: DemoMessages,
  address: string,
): Promise<void> => {
  const known = await listSenders(house, merchantId);
  for (const input of demoSenders(messages)) {
    const before = known.find(({ kind, label }) => kind === input.kind && label === input.label);
    const stored = before
      ? await replaceSender(house, { merchantId, senderId: before.id, input })
      : await addSender(house, { merchantId, input });
    if (!stored.ok) throw new Error(`a local gateway cannot be connected: ${stored.refusal.code}`);
  }
  await setMessageRules(house.db, merchantId, {
    quiet: { from: 21 * 60, until: 8 * 60 },
    portalUrl: address,
    consoleUrl: `${address}/console`,
  });
};

const demoSenders = ({ mail, keys, ...urls }: DemoMessages): readonly SenderInput[] => [
  {
    kind: 'smtp',
    label: '邮件（本地沙箱）',
    place: 1,
    ...mail,
    security: 'none',
    username: keys.smtpUser,
    password: keys.smtpPassword,
    from: 'refunds@yuedong.example',
    fromName: '跃动生活',
    replyTo: 'reply@yuedong.example',
  },
  {
    kind: 'aliyun_sms',
    label: '阿里云短信（本地沙箱）',
    place: 1,
    endpointUrl: urls.aliyunUrl,
    accessKeyId: keys.aliyunAccessKeyId,
    accessKeySecret: keys.aliyunAccessKeySecret,
    signName: '跃动生活',
    templates: gatewayTemplates('SMS'),
  },
  {
    kind: 'tencent_sms',
    label: '腾讯云短信（本地沙箱）',
    place: 2,
    endpointUrl: urls.tencentUrl,
    region: 'ap-guangzhou',
    secretId: keys.tencentSecretId,
    secretKey: keys.tencentSecretKey,
    sdkAppId: keys.tencentSdkAppId,
    signName: '跃动生活',
    templates: gatewayTemplates('TX'),
  },
  {
    kind: 'wechat_official',
    label: '公众号（本地沙箱）',
    place: 1,
    apiUrl: urls.wechatUrl,
    appId: keys.wechatAppId,
    appSecret: keys.wechatAppSecret,
    mode: 'template',
    templates: gatewayTemplates('WX'),
  },
  {
    kind: 'wecom_robot',
    label: '企业微信群（本地沙箱）',
    place: 1,
    robotUrl: urls.wecomRobotUrl,
    templates: null,
  },
];
