import type { Scope } from '@redress/contract';
import { type Id, type Instant, idOf, type MessageTemplate, parseId, type Text, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type Notice = {
  readonly id: Id<'notice'>;
  readonly template: MessageTemplate;
  readonly title: Text;
  readonly caseId: Id<'refundCase'> | null;
  readonly createdAt: Instant;
  readonly read: boolean;
};

/** Who looks: what is addressed to them, or to a right that they have, in the stores that they may see. */
export type NoticeReader = {
  readonly merchantId: Id<'merchant'>;
  readonly actorId: string;
  readonly scopes: readonly Scope[];
  readonly stores: Stores;
};

const shown = 50;

/** The latest notices of a person, newest first, and how many of them were not read. */
export const listNotices = async (
  { db }: House,
  reader: NoticeReader,
): Promise<{ readonly unread: number; readonly notices: readonly Notice[] }> => {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const staffId = parseId('staff', reader.actorId);
  const merchant = bind(uuidOf(reader.merchantId));
  const stores = withinStores('c.store_id', reader.stores, bind);
  const { rows } = await db.query<Row>(
    `select n.notice_id, n.template, n.title, n.case_id, n.created_at, r.notice_id is not null as read
      from notice n
      left join notice_read r on r.merchant_id = n.merchant_id and r.notice_id = n.notice_id and r.reader = ${bind(reader.actorId)}
      left join refund_case c on c.merchant_id = n.merchant_id and c.case_id = n.case_id
      where n.merchant_id = ${merchant}
        and (n.staff_id = ${bind(staffId && uuidOf(staffId))}::uuid or n.scope = any (${bind(reader.scopes)}))
        ${stores.map((condition) => `and (n.case_id is null or ${condition})`).join(' ')}
      order by n.notice_id desc limit ${bind(shown)}`,
    values,
  );
  const notices = rows.map(noticeOf);
  return { unread: notices.filter(({ read }) => !read).length, notices };
};

/** Marks one notice and all before it as read, for this person only. */
export const readNotices = async (house: House, reader: NoticeReader, upTo: Id<'notice'>): Promise<void> => {
  const { notices } = await listNotices(house, reader);
  const ids = notices.filter(({ id, read }) => !read && id <= upTo).map(({ id }) => uuidOf(id));
  await house.db.query({
    name: 'read-notices',
    text: `insert into notice_read (merchant_id, reader, notice_id, read_at)
      select $1, $2, id, $4 from unnest($3::uuid[]) as id on conflict do nothing`,
    values: [uuidOf(reader.merchantId), reader.actorId, ids, toIso(house.clock.now())],
  });
};

type Row = {
  readonly notice_id: string;
  readonly template: MessageTemplate;
  readonly title: Text;
  readonly case_id: string | null;
  readonly created_at: Instant;
  readonly read: boolean;
};

const noticeOf = (row: Row): Notice => ({
  id: idOf('notice', row.notice_id),
  template: row.template,
  title: row.title,
  caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
  createdAt: row.created_at,
  read: row.read,
});
