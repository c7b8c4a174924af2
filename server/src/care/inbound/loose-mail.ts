import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

/** A mail that named no case by itself. Once a case was chosen it bears it, also while its files are still on their way there. */
export type LooseMail = {
  readonly id: Id<'inboundMail'>;
  readonly state: 'waiting' | 'linked' | 'set_aside';
  readonly number: string;
  readonly from: string;
  readonly to: string | null;
  readonly subject: string;
  readonly words: string;
  readonly fileKey: string;
  readonly receivedAt: Instant;
  readonly case: { readonly id: Id<'refundCase'>; readonly number: string } | null;
  readonly ended: { readonly by: Actor | null; readonly at: Instant; readonly why: string | null } | null;
};

/** What makes a mail wait for a person, as a condition on `m`. */
export const looseMail = 'm.handed_on_at is null and m.set_aside_at is null';

const conditionOf: Record<LooseMail['state'], string> = {
  waiting: looseMail,
  // Only what a person put there: a mail that found its case by itself never was loose.
  linked: 'm.handed_on_at is not null and m.handed_on_by is not null',
  set_aside: 'm.set_aside_at is not null',
};

/** Those that wait, the first that came first; or those that are done with, the latest first. */
export const listLooseMail = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  state: LooseMail['state'],
  { limit, after }: PageRequest,
): Promise<Page<LooseMail>> => {
  const [order, beyond] = state === 'waiting' ? ['asc', '>'] : ['desc', '<'];
  const { rows } = await db.query<Row>(
    `${select} where m.merchant_id = $1 and ${conditionOf[state]} and ($3::uuid is null or m.mail_id ${beyond} $3::uuid)
      order by m.mail_id ${order} limit $2`,
    [uuidOf(merchantId), limit + 1, after],
  );
  return pageOf(rows.map(mailOf), limit, ({ id }) => uuidOf(id));
};

/** Refuses `not_found`. */
export const readLooseMail = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  mailId: Id<'inboundMail'>,
): Promise<Result<LooseMail, Refusal>> => {
  const { rows } = await db.query<Row>(`${select} where m.merchant_id = $1 and m.mail_id = $2`, [
    uuidOf(merchantId),
    uuidOf(mailId),
  ]);
  return rows[0] ? ok(mailOf(rows[0])) : refused(refusal('not_found', { what: mailId }));
};

/** Customers who have this address on record, each with the latest cases: whose mail it may be. At most five of each. */
export const customersWith = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  address: string,
): Promise<
  readonly {
    readonly id: Id<'customer'>;
    readonly name: string;
    readonly cases: readonly { readonly id: Id<'refundCase'>; readonly number: string }[];
  }[]
> => {
  const { rows } = await db.query<{
    customer_id: string;
    name: string;
    cases: readonly { id: string; number: string }[];
  }>({
    name: 'customers-with-address',
    text: `select u.customer_id, u.name, coalesce((
        select json_agg(json_build_object('id', l.case_id, 'number', l.number)) from (
          select c.case_id, c.number from refund_case c where c.merchant_id = u.merchant_id and c.customer_id = u.customer_id
            order by c.case_id desc limit 5) l), '[]'::json) as cases
      from customer u where u.merchant_id = $1 and lower(u.email) = lower($2) order by u.customer_id limit 5`,
    values: [uuidOf(merchantId), address],
  });
  return rows.map(({ customer_id, name, cases }) => ({
    id: idOf('customer', customer_id),
    name,
    cases: cases.map(({ id, number }) => ({ id: idOf('refundCase', id), number })),
  }));
};

/** Sets a mail aside; the first reason stays. Refuses `not_found`, and `mail_handed_on` for one that a case has. */
export const setMailAside = async (
  house: House,
  {
    merchantId,
    mailId,
    actor,
    why,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly mailId: Id<'inboundMail'>;
    readonly actor: Actor;
    readonly why: string;
  },
): Promise<Result<LooseMail, Refusal>> => {
  await house.db.query({
    name: 'set-mail-aside',
    text: `update inbound_mail m set set_aside_by = $3::jsonb, set_aside_at = $4, set_aside_why = $5
      where m.merchant_id = $1 and m.mail_id = $2 and ${looseMail} and m.case_id is null`,
    values: [uuidOf(merchantId), uuidOf(mailId), toJson(actor), toIso(house.clock.now()), why],
  });
  const mail = await readLooseMail(house.db, merchantId, mailId);
  if (!mail.ok || mail.value.state === 'set_aside') return mail;
  return refused(refusal('mail_handed_on', { number: mail.value.case?.number ?? '' }));
};

const select = `select m.mail_id, m.sender_number, m.from_address, m.to_address, m.subject, m.body, m.file_key, m.received_at,
    m.case_id, c.number, m.handed_on_at, m.handed_on_by, m.set_aside_at, m.set_aside_by, m.set_aside_why
  from inbound_mail m left join refund_case c on c.merchant_id = m.merchant_id and c.case_id = m.case_id`;

type Row = {
  readonly mail_id: string;
  readonly sender_number: string;
  readonly from_address: string;
  readonly to_address: string | null;
  readonly subject: string;
  readonly body: string;
  readonly file_key: string;
  readonly received_at: Instant;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly handed_on_at: Instant | null;
  readonly handed_on_by: Actor | null;
  readonly set_aside_at: Instant | null;
  readonly set_aside_by: Actor | null;
  readonly set_aside_why: string | null;
};

const mailOf = (row: Row): LooseMail => ({
  id: idOf('inboundMail', row.mail_id),
  state: row.handed_on_at !== null ? 'linked' : row.set_aside_at !== null ? 'set_aside' : 'waiting',
  number: row.sender_number,
  from: row.from_address,
  to: row.to_address,
  subject: row.subject,
  words: row.body,
  fileKey: row.file_key,
  receivedAt: row.received_at,
  case: row.case_id === null ? null : { id: idOf('refundCase', row.case_id), number: row.number ?? '' },
  ended:
    row.handed_on_at !== null
      ? { by: row.handed_on_by, at: row.handed_on_at, why: null }
      : row.set_aside_at !== null
        ? { by: row.set_aside_by, at: row.set_aside_at, why: row.set_aside_why }
        : null,
});
