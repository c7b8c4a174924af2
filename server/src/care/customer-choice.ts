import {
  type Actor,
  type Id,
  type Instant,
  type Language,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import { isForeignKeyViolation } from '../platform/postgres/refusal-of-error.ts';
import { writeView } from '../staff/view-log/log-view.ts';

export type CustomerChannel = 'email' | 'sms' | 'wechat';

/** How a customer wants to be told. Opting out does not silence what is urgent, such as codes. */
export type CustomerChoice = {
  readonly language: Language;
  readonly preferred: CustomerChannel | null;
  readonly optedOut: readonly CustomerChannel[];
  readonly wechatOpenId: string | null;
  /** When and by whom it was said last; null for the usual choice, and for one of before this was written down. */
  readonly changedAt: Instant | null;
  readonly changedBy: Actor | null;
};

const usualChoice: CustomerChoice = {
  language: 'zh',
  preferred: null,
  optedOut: [],
  wechatOpenId: null,
  changedAt: null,
  changedBy: null,
};

/** The choice of a customer; the usual one when none was made. */
export const readCustomerChoice = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
): Promise<CustomerChoice> => {
  const { rows } = await db.query<CustomerChoice>({
    name: 'read-customer-choice',
    text: `select language, preferred, opted_out as "optedOut", wechat_open_id as "wechatOpenId",
        changed_at as "changedAt", changed_by as "changedBy" from customer_message_choice
      where merchant_id = $1 and customer_id = $2`,
    values: [uuidOf(merchantId), uuidOf(customerId)],
  });
  return rows[0] ?? usualChoice;
};

export type NewChoice = Pick<CustomerChoice, 'language' | 'preferred' | 'optedOut'> & {
  /** Left out, the openid stays what it was. */
  readonly wechatOpenId?: string | null | undefined;
};

/** Sets the choice and writes down who did: the customer's own word, taken by the staff. Refuses `not_found`. */
export const setCustomerChoice = async (
  house: House,
  { merchantId, customerId, actor }: Asked,
  choice: NewChoice,
): Promise<Result<CustomerChoice, Refusal>> => {
  const { language, preferred, optedOut, wechatOpenId } = choice;
  try {
    await house.db.query({
      name: 'set-customer-choice',
      text: `insert into customer_message_choice as c
          (merchant_id, customer_id, language, preferred, opted_out, wechat_open_id, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
        on conflict (merchant_id, customer_id) do update set language = excluded.language, preferred = excluded.preferred,
          opted_out = excluded.opted_out, wechat_open_id = case when $9 then c.wechat_open_id else excluded.wechat_open_id end,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      values: [
        uuidOf(merchantId),
        uuidOf(customerId),
        language,
        preferred,
        [...new Set(optedOut)],
        wechatOpenId ?? null,
        toIso(house.clock.now()),
        toJson(actor),
        wechatOpenId === undefined,
      ],
    });
  } catch (error) {
    if (isForeignKeyViolation(error, 'customer')) return refused(refusal('not_found', { what: customerId }));
    throw error;
  }
  const details = { language, preferred, optedOut };
  await writeView(house, { merchantId, kind: 'message_choice_changed', actor, subject: customerId, details });
  return ok(await readCustomerChoice(house.db, merchantId, customerId));
};

type Asked = {
  readonly merchantId: Id<'merchant'>;
  readonly customerId: Id<'customer'>;
  readonly actor: Actor;
};
