import type { Id } from '@redress/domain';
import { type MessageSandbox, startMessageSandbox } from '@redress/sandbox';
import { addSender, type SenderAccount } from '@redress/server/care/senders/sender-accounts.ts';
import type { SenderInput } from '@redress/server/care/senders/sender-kinds.ts';
import { type MessageWorker, messageWorker } from '@redress/server/care/worker/message-worker.ts';
import type { House } from '@redress/server/house.ts';
import type { TestClock } from './clock.ts';
import { seededRandom } from './random.ts';
import { granted } from './trade.ts';

/** Local gateways on the test's clock. */
export const startMessages = (clock: Pick<TestClock, 'now'>): Promise<MessageSandbox> =>
  startMessageSandbox({ now: clock.now, random: seededRandom('messages').next });

const fields: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'minutes'],
  case_received: ['caseNumber'],
  case_approved: ['caseNumber', 'amount', 'arrival'],
  refund_paid: ['caseNumber', 'amount', 'channelNumber'],
  test: [],
};

/** What a merchant fills in to connect each gateway of the sandbox. */
export const senderInputs = (sandbox: MessageSandbox) => {
  const { keys, mail } = sandbox;
  const templates = Object.entries(fields).map(([template, names]) => ({
    template: template as 'code',
    language: 'zh' as const,
    templateId: `SMS_${template}`,
    fields: names.map((name) => ({ field: name, variable: name as 'code' })),
  }));
  const shared = { place: 1 };
  return {
    smtp: {
      ...shared,
      kind: 'smtp',
      label: '邮件',
      host: mail.host,
      port: mail.port,
      security: 'none',
      username: keys.smtpUser,
      password: keys.smtpPassword,
      from: 'refunds@shop.example',
      fromName: '跃动生活',
      replyTo: 'reply@shop.example',
    },
    aliyun: {
      ...shared,
      kind: 'aliyun_sms',
      label: '阿里云短信',
      endpointUrl: sandbox.aliyunUrl,
      accessKeyId: keys.aliyunAccessKeyId,
      accessKeySecret: keys.aliyunAccessKeySecret,
      signName: '跃动生活',
      templates,
    },
    tencent: {
      place: 2,
      kind: 'tencent_sms',
      label: '腾讯云短信',
      endpointUrl: sandbox.tencentUrl,
      region: 'ap-guangzhou',
      secretId: keys.tencentSecretId,
      secretKey: keys.tencentSecretKey,
      sdkAppId: keys.tencentSdkAppId,
      signName: '跃动生活',
      templates,
    },
    wechat: {
      ...shared,
      kind: 'wechat_official',
      label: '公众号',
      apiUrl: sandbox.wechatUrl,
      appId: keys.wechatAppId,
      appSecret: keys.wechatAppSecret,
      mode: 'template',
      templates,
    },
    wecom: { ...shared, kind: 'wecom_robot', label: '企业微信群', robotUrl: sandbox.wecomRobotUrl, templates: null },
    dingtalk: {
      ...shared,
      kind: 'dingtalk_robot',
      label: '钉钉群',
      robotUrl: sandbox.dingtalkRobotUrl,
      signingSecret: keys.robotSecret,
      templates: null,
    },
    feishu: {
      ...shared,
      kind: 'feishu_robot',
      label: '飞书群',
      robotUrl: sandbox.feishuRobotUrl,
      signingSecret: keys.robotSecret,
      templates: null,
    },
  } as const satisfies Record<string, SenderInput>;
};

export type SenderName = keyof ReturnType<typeof senderInputs>;

/** Connects gateways of the sandbox to a merchant. */
export const connectSenders = async (
  house: House,
  merchantId: Id<'merchant'>,
  sandbox: MessageSandbox,
  names: readonly SenderName[],
): Promise<readonly SenderAccount[]> => {
  const inputs = senderInputs(sandbox);
  return Promise.all(names.map(async (name) => granted(await addSender(house, { merchantId, input: inputs[name] }))));
};

/** A worker whose retries come at their middle time. */
export const testMessageWorker = (house: House, errors: unknown[] = []): MessageWorker =>
  messageWorker({ house, chance: () => 0.5, tell: (error) => errors.push(error) });

/** Works until nothing is due, without moving the clock. */
export const workQuiet = async (workers: readonly MessageWorker[]): Promise<void> => {
  for (let round = 0; round < 60; round += 1) {
    const worked = await Promise.all(workers.map((worker) => worker.runOnce()));
    if (worked.every((count) => count === 0)) return;
  }
  throw new Error('the workers never come to rest');
};
