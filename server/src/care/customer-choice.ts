import {
  type Id,
  type Language,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import { isForeignKeyViolation } from '../platform/postgres/refusal-of-error.ts';

export type CustomerChannel = 'email' | 'sms' | 'wechat';

/** How a customer wants to be told. Opting out does not silence what is urgent, such as codes. */
export type CustomerChoice = {
  readonly language: Language;
  readonly preferred: CustomerChannel | null;
  readonly optedOut: readonly CustomerChannel[];
  readonly wechatOpenId: string | null;
};

const usualChoice: CustomerChoice = { language: 'zh', preferred: null, optedOut: [], wechatOpenId: null };

/** The choice of a customer; the usual one when none was made. */
export const readCustomerChoice = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
): Promise<CustomerChoice> => {
  const { rows } = await db.query<CustomerChoice>({
    name: 'read-customer-choice',
    text: `select language, preferred, opted_out as "optedOut", wechat_open_id as "wechatOpenId" from customer_message_choice
      where merchant_id = $1 and customer_id = $2`,
    values: [uuidOf(merchantId), uuidOf(customerId)],
  });
  return rows[0] ?? usualChoice;
};

/** Sets the whole choice. Refuses `not_found`. */
export const setCustomerChoice = async (
  house: House,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  choice: CustomerChoice,
): Promise<Result<CustomerChoice, Refusal>> => {
  const { language, preferred, optedOut, wechatOpenId } = choice;
  try {
    await house.db.query({
      name: 'set-customer-choice',
      text: `insert into customer_message_choice (merchant_id, customer_id, language, preferred, opted_out, wechat_open_id, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (merchant_id, customer_id) do update set language = excluded.language, preferred = excluded.preferred,
          opted_out = excluded.opted_out, wechat_open_id = excluded.wechat_open_id, changed_at = excluded.changed_at`,
      values: [
        uuidOf(merchantId),
        uuidOf(customerId),
        language,
        preferred,
        optedOut,
        wechatOpenId,
        toIso(house.clock.now()),
      ],
    });
    return ok(choice);
  } catch (error) {
    if (isForeignKeyViolation(error, 'customer')) return refused(refusal('not_found', { what: customerId }));
    throw error;
  }
};
