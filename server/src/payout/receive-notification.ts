import { equals, fromJson, type Id, type Money, money, type Payout, toIso, toJson, uuidOf } from '@redress/domain';
import type { Acknowledgement, Notification, NotificationMessage } from '../channels/channel.ts';
import { findChannelAccount } from '../channels/channel-accounts.ts';
import { channelKinds } from '../channels/channel-kinds.ts';
import { definitionOf } from '../channels/channel-register.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import { releaseDisputed } from './release-disputed.ts';

export type ReceiveNotification = {
  /** As the address said it: `/notify/<kind>/<account>`. */
  readonly kind: string;
  readonly accountId: Id<'channelAccount'>;
  readonly message: NotificationMessage;
};

/**
 * Takes in a notification of a channel. It never changes a payout: it is filed, genuine or forged, and a genuine one brings
 * the question about its payout forward. The channel's answer to that question decides. Null when there is no such channel.
 */
export const receiveNotification = async (
  house: House,
  { kind: named, accountId, message }: ReceiveNotification,
): Promise<Acknowledgement | null> => {
  const kind = channelKinds.find((known) => known === named);
  const definition = kind ? definitionOf(kind) : null;
  if (!definition) return null;
  const account = await findChannelAccount(house.db, accountId);
  if (account === null || account.kind !== kind) return definition.acknowledge(false);
  const { merchantId } = account;
  const notification = await openChannel(house, account).parseNotification(message);
  const subject = notification.genuine ? await subjectOf(house, merchantId, notification) : null;
  const reason = notification.genuine ? disagreement(notification, subject) : notification.reason;
  await file(house, { merchantId, accountId, record: notification.record, id: notification.id, reason });
  if (reason !== null) return definition.acknowledge(false);
  if (notification.genuine && subject !== null)
    await askSoon(house, merchantId, subject.payout, notification.concernsSettled);
  if (notification.genuine && notification.refundableAgain)
    await releaseDisputed(house, { merchantId, accountId, payment: notification.refundableAgain });
  return definition.acknowledge(true);
};

type Genuine = Extract<Notification, { genuine: true }>;
type Subject = {
  readonly payout: Payout;
  /** What came in by the tender; null for money that goes out beside the tenders. */
  readonly paid: Money | null;
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
      from payout p left join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
      where p.merchant_id = $1 and p.request_number = $2`,
    values: [uuidOf(merchantId), requestNumber],
  });
  const row = rows[0];
  if (row === undefined) return null;
  const payout = fromJson<Payout>(row.state);
  const paid = row.amount_minor === null ? null : money(payout.amount.currency, row.amount_minor);
  return { payout, paid, merchantTrade: row.merchant_trade_number, channelTrade: row.channel_trade_number };
};

type SubjectRow = {
  state: string;
  amount_minor: bigint | null;
  merchant_trade_number: string | null;
  channel_trade_number: string | null;
};

/**
 * Where a truly signed notice disagrees with our record; null when it does not. What was refunded of the payment so far lies
 * between this payout and the payment. A notice about something that we did not send is none of our business.
 */
function disagreement(told: Genuine, subject: Subject | null): string | null {
  if (subject === null) return null;
  const { payout, paid, merchantTrade, channelTrade } = subject;
  if (differs(told.merchantTradeNumber, merchantTrade)) return 'the trade number is not that of our payment';
  if (differs(told.channelTradeNumber, channelTrade)) return 'the channel’s trade number is not that of our payment';
  if (told.amount !== null && !equals(told.amount, payout.amount)) return 'the amount is not what we asked for';
  if (paid === null) return null;
  if (told.tradeTotal !== null && !equals(told.tradeTotal, paid)) return 'the payment did not come to that';
  if (told.refundedTotal !== null) {
    const { currency, minor } = told.refundedTotal;
    if (currency !== paid.currency || minor < payout.amount.minor || minor > paid.minor)
      return 'the refunded total cannot be';
  }
  return null;
}

const differs = (told: string | null, ours: string | null): boolean => told !== null && ours !== null && told !== ours;

type Fields = Notification['record'];

type Filed = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly record: Fields;
  readonly id: string;
  /** Why it is not believed; null for a genuine one. */
  readonly reason: string | null;
};

/** The same notice again is one row. What a stranger sends is cut short, since anybody may send. */
const file = async (house: House, { merchantId, accountId, record, id, reason }: Filed): Promise<void> => {
  const contents = reason === null ? { form: storable(record) } : { reason, form: cutShort(record) };
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

const cutShort = (fields: Fields): Fields =>
  storable(
    Object.fromEntries(
      Object.entries(fields)
        .slice(0, 40)
        .map(([field, value]) => [field.slice(0, 60), value.slice(0, 400)]),
    ),
  );

const storable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [storableText(field), storableText(value)]));

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
