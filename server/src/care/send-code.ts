import {
  type Id,
  type Language,
  type MessageTemplate,
  type MessageValues,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type Text,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import { readMerchant } from '../merchant/merchant-reader.ts';
import { enqueueMessage } from './enqueue-message.ts';
import type { MessageChannel } from './message.ts';

/** Exactly one way to reach the person. */
export type CodeTo = { readonly phone: string } | { readonly email: string };

export type SendCode = {
  readonly merchantId: Id<'merchant'>;
  readonly to: CodeTo;
  readonly code: string;
  readonly minutes: number;
  readonly language: Language;
  /** What the code is for, in words: `text('登录', 'signing in')`. */
  readonly purpose: Text;
};

/**
 * Sends a code at once, at any hour, by short message or by mail. It is stored sealed, and only until it was sent.
 * Refuses `sender_missing` when the merchant has no sender of that kind switched on.
 */
export const sendCode = async (
  house: House,
  { merchantId, to, code, minutes, language, purpose }: SendCode,
  client: Pool | PoolClient = house.db,
): Promise<Result<null, Refusal>> => {
  const values: MessageValues = { code, minutes: String(minutes), purpose };
  return sendTo(house, { merchantId, to, template: 'code', values, language }, client);
};

export type SendMail = {
  readonly merchantId: Id<'merchant'>;
  readonly to: string;
  readonly template: MessageTemplate;
  readonly values: MessageValues;
  readonly language: Language;
  /** Set it where asking twice must send once; otherwise every call is a mail of its own. */
  readonly state?: string;
};

/** Sends a mail from a template, such as `invitation` or `password_reset`. Refuses `sender_missing`. */
export const sendMail = async (
  house: House,
  { to, ...mail }: SendMail,
  client: Pool | PoolClient = house.db,
): Promise<Result<null, Refusal>> => sendTo(house, { ...mail, to: { email: to } }, client);

const sendTo = async (
  house: House,
  { merchantId, to, template, values, language, state }: Omit<SendMail, 'to'> & { readonly to: CodeTo },
  client: Pool | PoolClient,
): Promise<Result<null, Refusal>> => {
  const channel = 'phone' in to ? 'sms' : 'email';
  if (!(await hasSender(client, merchantId, channel))) return refused(refusal('sender_missing', { channel }));
  const shop = (await readMerchant(house.db, merchantId))?.name ?? '';
  await enqueueMessage(
    house,
    {
      merchantId,
      recipient: { kind: 'address', to },
      template,
      state: state ?? house.newId('event'),
      values: { shop, ...values },
      language,
    },
    client,
  );
  return ok(null);
};

/** Whether anything of the channel is switched on. */
const hasSender = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  channel: MessageChannel,
): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: 'has-sender',
    text: 'select 1 from message_sender where merchant_id = $1 and channel = $2 and enabled limit 1',
    values: [uuidOf(merchantId), channel],
  });
  return rowCount === 1;
};
