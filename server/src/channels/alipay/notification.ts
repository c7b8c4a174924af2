import { fromDecimal, type Money } from '@redress/domain';
import type { AlipaySdk } from 'alipay-sdk';
import type { Notification } from '../channel.ts';
import type { SettingsOf } from '../channel-kinds.ts';
import { type AlipayResponse, depositBackStatus, textIn } from './response.ts';

export type AlipayForm = Readonly<Record<string, string>>;
type AlipaySettings = SettingsOf<'alipay'>;

/** A notice comes as a form. Its signature is over the decoded values. */
export const formOf = (body: Buffer): AlipayForm => Object.fromEntries(new URLSearchParams(body.toString('utf8')));

/**
 * Reads a notice of Alipay: the signature over the decoded values, then the addressee. Two forms are on record for a refund
 * that the bank did not take: `trade_status_sync` with `dback_…` fields, and a message whose facts stand in `biz_content`; a
 * transfer has the message alone.
 */
export const parseAlipayNotification = (sdk: AlipaySdk, settings: AlipaySettings, form: AlipayForm): Notification => {
  const id = (form['notify_id'] ?? '').slice(0, 128);
  const reason = reasonAgainst(sdk, settings, form);
  if (reason !== null) return { id, record: form, genuine: false, reason };
  const facts = { ...form, ...contentOf(form) };
  const [tradeTotal, refundedTotal] = [yuanIn(facts, 'total_amount'), yuanIn(facts, 'refund_fee')];
  const amount = isTransfer(form) ? yuanIn(facts, 'trans_amount') : null;
  if (tradeTotal === 'unreadable' || refundedTotal === 'unreadable' || amount === 'unreadable')
    return { id, record: form, genuine: false, reason: 'an amount that is none' };
  return {
    id,
    record: form,
    genuine: true,
    requestNumber: textIn(facts, 'out_biz_no') ?? textIn(facts, 'out_request_no'),
    merchantTradeNumber: textIn(facts, 'out_trade_no'),
    channelTradeNumber: textIn(facts, 'trade_no'),
    tradeTotal,
    // `refund_fee` is the total of the trade so far, and a notice has no amount of the refund itself.
    refundedTotal,
    amount,
    concernsSettled: isLate(form, facts),
  };
};

const isTransfer = (form: AlipayForm): boolean => form['msg_method'] === 'alipay.fund.trans.order.changed';

/** A bank that took no refund, or gave a transfer back: both come after success. */
const isLate = (form: AlipayForm, facts: AlipayResponse): boolean =>
  isTransfer(form)
    ? textIn(facts, 'status') === 'REFUND'
    : textIn(facts, 'dback_status') === 'F' || depositBackStatus(facts) === 'F';

const yuanIn = (facts: AlipayResponse, field: string): Money | null | 'unreadable' => {
  const told = textIn(facts, field);
  return told === null ? null : (fromDecimal('CNY', told) ?? 'unreadable');
};

function reasonAgainst(sdk: AlipaySdk, settings: AlipaySettings, form: AlipayForm): string | null {
  if ((form['notify_id'] ?? '') === '') return 'no notify_id';
  // The SDK takes the algorithm from the form, so an older and weaker one has to be turned away here.
  if ((form['sign_type'] ?? 'RSA2') !== 'RSA2') return 'sign_type is not RSA2';
  if (!signatureHolds(sdk, form)) return 'the signature does not verify';
  if (form['app_id'] !== settings.appId) return 'app_id is not ours';
  const seller = form['seller_id'];
  if (seller !== undefined && settings.sellerId !== null && seller !== settings.sellerId)
    return 'seller_id is not ours';
  return null;
}

/** `V2` checks the values as they are: the form was decoded once already, and a second time would break a `%` in a name. */
const signatureHolds = (sdk: AlipaySdk, form: AlipayForm): boolean => {
  try {
    return sdk.checkNotifySignV2({ ...form });
  } catch {
    return false;
  }
};

const contentOf = (form: AlipayForm): AlipayResponse => {
  if (form['msg_method'] === undefined) return {};
  try {
    const content: unknown = JSON.parse(form['biz_content'] ?? '{}');
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : {};
  } catch {
    return {};
  }
};
