import type { ChannelDefinition } from '../channel-definition.ts';
import { readAlipayInput, showAlipaySettings } from './alipay-account.ts';
import { alipayChannel } from './alipay-channel.ts';

export const alipayDefinition: ChannelDefinition<'alipay'> = {
  kind: 'alipay',
  readInput: readAlipayInput,
  show: showAlipaySettings,
  open: alipayChannel,
  isSameAccount: (before, after) => before.appId === after.appId,
  // Anything but exactly `success` is sent again.
  acknowledge: (taken) => ({
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: taken ? 'success' : 'failure',
  }),
};
