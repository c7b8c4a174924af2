import type { AlipaySdk } from 'alipay-sdk';
import type { AccountSettings, Notification, NotificationForm } from '../channel.ts';
import { type AlipayResponse, depositBackStatus, textIn } from './response.ts';

/**
 * Reads a notice of Alipay: the signature over the decoded values, then the addressee. Two forms are on record for a refund
 * that the bank did not take: `trade_status_sync` with `dback_…` fields, and a message whose facts stand in `biz_content`.
 */
export const parseAlipayNotification = (
  sdk: AlipaySdk,
  settings: AccountSettings,
  form: NotificationForm,
): Notification => {
  const id = (form['notify_id'] ?? '').slice(0, 128);
  const reason = reasonAgainst(sdk, settings, form);
  if (reason !== null) return { id, genuine: false, reason };
  const facts = { ...form, ...contentOf(form) };
  return {
    id,
    genuine: true,
    requestNumber: textIn(facts, 'out_biz_no') ?? textIn(facts, 'out_request_no'),
    merchantTradeNumber: textIn(facts, 'out_trade_no'),
    channelTradeNumber: textIn(facts, 'trade_no'),
    tradeTotal: textIn(facts, 'total_amount'),
    refundedTotal: textIn(facts, 'refund_fee'),
    concernsSettled: textIn(facts, 'dback_status') === 'F' || depositBackStatus(facts) === 'F',
  };
};

function reasonAgainst(sdk: AlipaySdk, settings: AccountSettings, form: NotificationForm): string | null {
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
const signatureHolds = (sdk: AlipaySdk, form: NotificationForm): boolean => {
  try {
    return sdk.checkNotifySignV2({ ...form });
  } catch {
    return false;
  }
};

const contentOf = (form: NotificationForm): AlipayResponse => {
  if (form['msg_method'] === undefined) return {};
  try {
    const content: unknown = JSON.parse(form['biz_content'] ?? '{}');
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : {};
  } catch {
    return {};
  }
};
