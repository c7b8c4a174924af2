import { type Instant, shanghaiDate, type Text, text } from '@redress/domain';
import type { ChannelCheck } from '../channel.ts';
import type { WechatClient } from './wechat-client.ts';

/**
 * Asks for today's complaints, at most one. It moves no money, every merchant may ask it, and its answer is signed, which
 * proves address, merchant number, both keys and the serial at once. What it says is not looked at.
 */
export const checkWechatAccount = async (client: WechatClient, now: Instant): Promise<ChannelCheck> => {
  const today = shanghaiDate(now);
  const params = { limit: '1', offset: '0', begin_date: today, end_date: today };
  const answer = await client.call({ method: 'get', path: 'v3/merchant-service/complaints-v2', params });
  switch (answer.kind) {
    case 'signed':
      return { ok: true, message: usable };
    case 'refused': {
      const told = `${answer.code} ${answer.message}`.trim();
      return { ok: false, message: text(`微信支付拒绝：${told}`, `WeChat Pay refuses: ${told}`) };
    }
    case 'unsent':
    case 'unbelievable':
      return {
        ok: false,
        message: text(`没有得到可信的回答：${answer.reason}`, `No answer that can be believed: ${answer.reason}`),
      };
  }
};

const usable: Text = text(
  '可用：地址、商户号、证书序列号与双方密钥均已验证',
  'Works: address, merchant number, serial and both keys are proved',
);
