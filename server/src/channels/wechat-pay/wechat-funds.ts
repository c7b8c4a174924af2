import { type Currency, cny, type Money } from '@redress/domain';
import type { WechatClient } from './wechat-client.ts';

/**
 * `GET /v3/merchant/fund/balance/BASIC`: what is available in the basic account, in fen; null without a signed answer (many merchants
 * have no right to ask).
 */
export const wechatFunds = async (client: WechatClient, currency: Currency): Promise<Money | null> => {
  if (currency !== 'CNY') return null;
  const answer = await client.call({ method: 'get', path: 'v3/merchant/fund/balance/BASIC' });
  const available = answer.kind === 'signed' ? answer.body['available_amount'] : null;
  return typeof available === 'number' && Number.isSafeInteger(available) ? cny(BigInt(available)) : null;
};
