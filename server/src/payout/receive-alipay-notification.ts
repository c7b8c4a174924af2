import {
  equals,
  fromDecimal,
  fromJson,
  type Id,
  type Money,
  money,
  type Payout,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Notification, NotificationForm } from '../channels/channel.ts';
import { findChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';

/** The body of the reply: Alipay resends what was not answered with exactly `success`. */
export type NotificationReply = 'success' | 'failure';

/**
 * Takes in a notification of Alipay. It never changes a payout: it is filed, genuine or forged, and a genuine one brings the
 * question about its payout forward. The channel's answer to that question decides.
 */
export const receiveAlipayNotification = async (
  house: House,
  accountId: Id<'channelAccount'>,
  form: NotificationForm,
): Promise<NotificationReply> => {
  const account = await findChannelAccount(house.db, accountId);
  if (account === null || account.kind !== 'alipay') return 'failure';
  const notification = openChannel(house, account).parseNotification(form);
  const subject = notification.genuine ? await subjectOf(house, account.merchantId, notification) : null;
  const reason = notification.genuine ? disagreement(notification, subject) : notification.reason;
  await file(house, { merchantId: account.merchantId, accountId, form, id: notification.id, reason });
  if (reason !== null) return 'failure';
  if (notification.genuine && subject !== null)
    await askSoon(house, account.merchantId, subject.payout, notification.concernsSettled);
  return 'success';
};

type Genuine = Extract<Notification, { genuine: true }>;
type Subject = {
  readonly payout: Payout;
  readonly paid: Money;
  readonly merchantTrade: string | null;
  readonly channelTrade: string | null;
};

/** The payout that it is about, by its request number, with the payment that the payout gives back. */
const subjectOf = async (
  house: House,
  merchantId: Id<'merchant'>,
  { requestNumber }: Genuine,
): Promise<Subject | null> => {
  if (requestNumber === null) return null;
  const { rows } = await house.db.query<SubjectRow>({
    name: 'subject-of-notification',
    text: `select p.state::text as state, t.amount_minor, t.merchant_trade_number, t.channel_trade_number
      from payout p join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
      where p.merchant_id = $1 and p.request_number = $2`,
    values: [uuidOf(merchantId), requestNumber],
  });
  const row = rows[0];
  if (row === undefined) return null;
  const payout = fromJson<Payout>(row.state);
  const paid = money(payout.amount.currency, row.amount_minor);
  return { payout, paid, merchantTrade: row.merchant_trade_number, channelTrade: row.channel_trade_number };
};

type SubjectRow = {
  state: string;
  amount_minor: bigint;
  merchant_trade_number: string | null;
  channel_trade_number: string | null;
};

/**
 * Where a truly signed notice disagrees with our record; null when it does not. `refund_fee` is the total of the trade so far,
 * so it lies between this payout and the payment. A notice about something that we did not send is none of our business.
 */
function disagreement(told: Genuine, subject: Subject | null): string | null {
  if (subject === null) return null;
  const { payout, paid, merchantTrade, channelTrade } = subject;
  if (differs(told.merchantTradeNumber, merchantTrade)) return 'out_trade_no is not that of our payment';
  if (differs(told.channelTradeNumber, channelTrade)) return 'trade_no is not that of our payment';
  const { currency } = payout.amount;
  if (told.tradeTotal !== null) {
    const total = fromDecimal(currency, told.tradeTotal);
    if (total === null || !equals(total, paid)) return 'total_amount is not what was paid';
  }
  if (told.refundedTotal !== null) {
    const refunded = fromDecimal(currency, told.refundedTotal);
    if (refunded === null || refunded.minor < payout.amount.minor || refunded.minor > paid.minor)
      return 'refund_fee cannot be';
  }
  return null;
}

const differs = (told: string | null, ours: string | null): boolean => told !== null && ours !== null && told !== ours;

type Filed = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly form: NotificationForm;
  readonly id: string;
  /** Why it is not believed; null for a genuine one. */
  readonly reason: string | null;
};

/** The same notice again is one row. What a stranger sends is cut short, since anybody may send. */
const file = async (house: House, { merchantId, accountId, form, id, reason }: Filed): Promise<void> => {
  const contents = reason === null ? { form: storable(form) } : { reason, form: cutShort(form) };
  await house.db.query({
    name: 'file-notification',
    text: `insert into channel_notification (merchant_id, channel_account_id, notification_id, genuine, contents, recorded_at)
      values ($1, $2, $3, $4, $5::jsonb, $6::timestamptz) on conflict do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(accountId),
      storableText(id),
      reason === null,
      toJson(contents),
      toIso(house.clock.now()),
    ],
  });
};

const cutShort = (form: NotificationForm): NotificationForm =>
  storable(
    Object.fromEntries(
      Object.entries(form)
        .slice(0, 40)
        .map(([field, value]) => [field.slice(0, 60), value.slice(0, 400)]),
    ),
  );

const storable = (form: NotificationForm): NotificationForm =>
  Object.fromEntries(Object.entries(form).map(([field, value]) => [storableText(field), storableText(value)]));

/** PostgreSQL keeps no NUL and no half of a surrogate pair; a stranger may send both. */
const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Brings the question forward. A payout that never left, or is over, has nothing to ask; a settled one only if the notice is about what came after. */
const askSoon = async (
  house: House,
  merchantId: Id<'merchant'>,
  payout: Payout,
  concernsSettled: boolean,
): Promise<void> => {
  const { rowCount } = await house.db.query({
    name: 'ask-soon',
    text: `update payout set next_do = 'query', next_at = $3::timestamptz
      where merchant_id = $1 and payout_id = $2
        and (status in ('unknown', 'accepted', 'awaiting_payee', 'abnormal') or (status = 'settled' and $4))`,
    values: [uuidOf(merchantId), uuidOf(payout.id), toIso(house.clock.now()), concernsSettled],
  });
  if (rowCount === 1) house.wakePayouts();
};
