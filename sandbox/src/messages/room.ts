import type { MessageFaults } from './fault-box.ts';
import type { Inbox } from './inbox.ts';

/** Keys by which the gateways know their one customer. */
export type MessageKeys = {
  readonly smtpUser: string;
  readonly smtpPassword: string;
  readonly aliyunAccessKeyId: string;
  readonly aliyunAccessKeySecret: string;
  readonly tencentSecretId: string;
  readonly tencentSecretKey: string;
  readonly tencentSdkAppId: string;
  readonly wechatAppId: string;
  readonly wechatAppSecret: string;
  readonly robotKey: string;
  readonly robotSecret: string;
};

export const messageKeys: MessageKeys = {
  smtpUser: 'redress-sandbox',
  smtpPassword: 'sandbox-smtp-password',
  aliyunAccessKeyId: 'LTAISANDBOX',
  aliyunAccessKeySecret: 'sandbox-aliyun-secret',
  tencentSecretId: 'AKIDSANDBOX',
  tencentSecretKey: 'sandbox-tencent-secret',
  tencentSdkAppId: '1400000001',
  wechatAppId: 'wxsandbox0001',
  wechatAppSecret: 'sandbox-wechat-secret',
  robotKey: 'sandbox-robot-key',
  robotSecret: 'sandbox-robot-secret',
};

/** What the gateways share. */
export type MessageRoom = {
  readonly inbox: Inbox;
  readonly faults: MessageFaults;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Texts that the gateways approved, by their number, with `${name}` or `{1}` places. Empty: every number is taken. */
  readonly templates: ReadonlyMap<string, string>;
};
