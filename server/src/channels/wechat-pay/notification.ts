import { type Money, money, toJson } from '@redress/domain';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { ChannelNeeds, Notification, NotificationFacts, NotificationMessage, OpenAccount } from '../channel.ts';
import type { KeysBySerial } from './platform-keys.ts';
import type { WechatBody } from './wire-answer.ts';

/** How far the clock of WeChat Pay may be from ours (seconds); an older notice may be a recording. */
const mostSecondsOff = 300;

type Receiver = Pick<OpenAccount<'wechat_pay'>, 'settings' | 'secrets'> & {
  readonly keys: KeysBySerial;
  readonly now: ChannelNeeds['now'];
};

/**
 * Reads a notice of WeChat Pay: the signature over the raw bytes under the key that it names, its time, then the sealed
 * resource, then the addressee. WeChat Pay sends bad signatures (`WECHATPAY/SIGNTEST/…`) to see whether they are refused;
 * they are refused like any other.
 */
export const parseWechatNotification = (receiver: Receiver, message: NotificationMessage): Notification => {
  const text = message.body.toString('utf8');
  const told = objectIn(text);
  const id = String(told['id'] ?? '').slice(0, 128);
  const outside = {
    id,
    event_type: String(told['event_type'] ?? ''),
    serial: message.headers['wechatpay-serial'] ?? '',
  };
  const forged = (reason: string): Notification => ({ id, record: outside, genuine: false, reason });
  const wrong = reasonAgainst(receiver, message.headers, text);
  if (wrong !== null) return forged(wrong);
  if (id === '') return forged('no id');
  const facts = openResource(told['resource'], receiver.secrets.apiV3Key);
  if (facts === null) return forged('the resource does not open with our APIv3 key');
  if ((facts['mchid'] ?? facts['mch_id']) !== receiver.settings.mchId) return forged('the merchant number is not ours');
  return { id, record: { ...outside, ...asFields(facts) }, genuine: true, ...factsOf(outside.event_type, facts) };
};

const reasonAgainst = (
  { keys, now }: Receiver,
  headers: NotificationMessage['headers'],
  body: string,
): string | null => {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map(
    (name) => headers[`wechatpay-${name}`],
  );
  if (!timestamp || !nonce || !serial || !signature) return 'no signature';
  const key = Object.hasOwn(keys, serial) ? keys[serial] : undefined;
  if (key === undefined) return 'signed under a name that we do not know';
  if (!isSigned(Formatter.response(timestamp, nonce, body), signature, key)) return 'the signature does not verify';
  // `NaN` is no distance, so the comparison is the one that has to hold.
  const isNear = Math.abs(Number(timestamp) - now() / 1000) <= mostSecondsOff;
  return isNear ? null : 'its time is not now';
};

const isSigned = (text: string, signature: string, key: KeysBySerial[string]): boolean => {
  try {
    return Rsa.verify(text, signature, key);
  } catch {
    return false;
  }
};

/** What stands in `resource`; null when it was not sealed with our key, or is no object. */
const openResource = (resource: unknown, apiV3Key: string): WechatBody | null => {
  if (typeof resource !== 'object' || resource === null) return null;
  const { algorithm, ciphertext, nonce, associated_data: data = '' } = resource as WechatBody;
  if (algorithm !== 'AEAD_AES_256_GCM') return null;
  if (typeof ciphertext !== 'string' || typeof nonce !== 'string' || typeof data !== 'string') return null;
  try {
    return objectIn(Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, data));
  } catch {
    return null;
  }
};

const factsOf = (eventType: string, facts: WechatBody): NotificationFacts => {
  const amounts = typeof facts['amount'] === 'object' && facts['amount'] !== null ? { ...facts['amount'] } : {};
  const { total, refund } = amounts as WechatBody;
  return {
    requestNumber: textIn(facts, 'out_refund_no') ?? textIn(facts, 'out_bill_no'),
    merchantTradeNumber: textIn(facts, 'out_trade_no'),
    channelTradeNumber: textIn(facts, 'transaction_id'),
    tradeTotal: fen(total),
    refundedTotal: null,
    amount: fen(refund) ?? fen(facts['transfer_amount']),
    // A refund that was done and is told to be closed or abnormal: worth asking about again.
    concernsSettled: eventType === 'REFUND.ABNORMAL' || eventType === 'REFUND.CLOSED',
  };
};

const fen = (value: unknown): Money | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? money('CNY', BigInt(value)) : null;

const textIn = (facts: WechatBody, field: string): string | null => {
  const value = facts[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Whom a transfer goes to stands sealed in our own record, and nowhere else. */
const asFields = ({ openid: _, ...facts }: WechatBody): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [field, typeof value === 'string' ? value : toJson(value)]),
  );

const objectIn = (json: string): WechatBody => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
};
