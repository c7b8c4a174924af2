import type { AlipaySandbox } from '@redress/sandbox';
import { type Answered, type Connection, post } from './api.ts';
import type { Opened } from './start-server.ts';

/** Connects the sandbox by the same route as a real account; answers with the switch of the account. */
export const connectAlipay = async (
  { shopKey }: Pick<Opened, 'shopKey'>,
  { gatewayUrl, merchantKeys }: AlipaySandbox,
  connection: Connection,
): Promise<(word: 'enable' | 'disable') => Promise<Answered>> => {
  const { text } = await post(connection, {
    path: '/v1/channel-accounts',
    token: shopKey,
    body: {
      kind: 'alipay',
      label: '支付宝（测速）',
      gatewayUrl,
      appId: merchantKeys.appId,
      sellerId: merchantKeys.sellerId,
      merchantPrivateKey: merchantKeys.privateKeyPkcs8,
      channelPublicKey: merchantKeys.alipayPublicKey,
    },
  });
  const { id } = JSON.parse(text) as { id: string };
  return (word) => post(connection, { path: `/v1/channel-accounts/${id}/${word}`, body: {}, token: shopKey });
};
