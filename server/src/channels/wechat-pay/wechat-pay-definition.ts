import type { ChannelDefinition } from '../channel-definition.ts';
import { readWechatPayInput, showWechatPaySettings } from './wechat-pay-account.ts';
import { wechatPayChannel } from './wechat-pay-channel.ts';

export const wechatPayDefinition: ChannelDefinition<'wechat_pay'> = {
  kind: 'wechat_pay',
  readInput: readWechatPayInput,
  show: showWechatPaySettings,
  open: wechatPayChannel,
  isSameAccount: (before, after) => before.mchId === after.mchId,
  // 200 and 204 are taken; anything else is sent again, sixteen times in a day.
  acknowledge: (taken) => ({
    status: taken ? 200 : 400,
    contentType: 'application/json; charset=utf-8',
    body: taken ? '{"code":"SUCCESS","message":"成功"}' : '{"code":"FAIL","message":"失败"}',
  }),
};
