import {
  fillWords,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type MessageTemplate,
  messageTemplateNames,
  type TemplateWords,
  type Text,
  templateFacts,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { sealContext } from './enqueue-message.ts';
import type { MessageContents } from './message.ts';
import { readTemplateVersions } from './message-templates.ts';

/** Something that a customer was told, as they read it in the portal: the subject, and the short words without a link. */
export type InboxMessage = {
  readonly id: Id<'message'>;
  readonly template: MessageTemplate;
  readonly title: Text;
  readonly words: Text;
  readonly caseId: Id<'refundCase'> | null;
  readonly caseNumber: string | null;
  readonly at: Instant;
  readonly seen: boolean;
};

export type InboxOwner = { readonly merchantId: Id<'merchant'>; readonly customerId: Id<'customer'> };

/** Codes are for the moment in which they are asked for, and are forgotten. */
const secret = messageTemplateNames.filter((template) => templateFacts(template).secret);

/**
 * Everything that the outbox holds for a customer, newest first, whether or not it reached them another way, but not what had become untrue
 * before it left. Each with the words of the version that was sent; what waits for a gateway has the newest.
 */
export const listInbox = async (
  house: House,
  { merchantId, customerId }: InboxOwner,
  { limit, after }: PageRequest,
): Promise<Page<InboxMessage>> => {
  const { rows } = await house.db.query<Row>({
    name: 'list-customer-inbox',
    text: `select m.message_id, m.template, m.template_version, m.contents, m.case_id, c.number as case_number, m.created_at,
        s.message_id is not null as seen
      from message m
      left join refund_case c on c.merchant_id = m.merchant_id and c.case_id = m.case_id
      left join message_seen s on s.merchant_id = m.merchant_id and s.message_id = m.message_id and s.customer_id = $2
      where ${ofCustomer} and ($5::uuid is null or m.message_id < $5::uuid)
      order by m.message_id desc limit $6`,
    values: [...owner(merchantId, customerId), after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.message_id);
  const words = await readTemplateVersions(house.db, merchantId, [...new Set(page.rows.map((row) => row.template))]);
  return {
    next: page.next,
    rows: page.rows.map((row) => inboxMessageOf(house, row, words(row.template, row.template_version))),
  };
};

/** How many of them the customer has not seen. */
export const countUnseen = async ({ db }: House, { merchantId, customerId }: InboxOwner): Promise<number> => {
  const { rows } = await db.query<{ count: number }>({
    name: 'count-unseen-messages',
    text: `select count(*)::integer as count from message m
      where ${ofCustomer} and not exists (select 1 from message_seen s
        where s.merchant_id = m.merchant_id and s.message_id = m.message_id and s.customer_id = $2)`,
    values: owner(merchantId, customerId),
  });
  return rows[0]?.count ?? 0;
};

/** Marks a message and everything before it as seen, once, however often it is asked. Messages of others stay as they are. */
export const markSeen = async (
  { db, clock }: House,
  { merchantId, customerId }: InboxOwner,
  upTo: Id<'message'>,
): Promise<void> => {
  await db.query({
    name: 'mark-messages-seen',
    text: `insert into message_seen (merchant_id, customer_id, message_id, seen_at)
      select m.merchant_id, $2, m.message_id, $6::timestamptz from message m
      where ${ofCustomer} and m.message_id <= $5::uuid on conflict do nothing`,
    values: [...owner(merchantId, customerId), uuidOf(upTo), toIso(clock.now())],
  });
};

/** Bound to the first four values: the merchant, the customer, the key of the recipient, and the templates that are left out. */
const ofCustomer = `m.merchant_id = $1 and m.recipient = $3 and $2::uuid is not null and m.audience = 'customer'
  and m.template <> all($4::text[]) and m.contents is not null and m.superseded_by is null and m.status <> 'superseded'`;

const owner = (merchantId: Id<'merchant'>, customerId: Id<'customer'>) => [
  uuidOf(merchantId),
  uuidOf(customerId),
  `customer:${uuidOf(customerId)}`,
  secret,
];

type Row = {
  readonly message_id: string;
  readonly template: MessageTemplate;
  readonly template_version: number | null;
  readonly contents: Buffer;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly created_at: Instant;
  readonly seen: boolean;
};

const inboxMessageOf = (house: House, row: Row, words: TemplateWords): InboxMessage => {
  const id = idOf('message', row.message_id);
  const { values } = fromJson<MessageContents>(house.secrets.open(row.contents, sealContext(id)));
  // Whoever reads this is in the portal already; a link that lets anybody in has no place on a screen.
  const { link: _link, ...shown } = values;
  const [zh, en] = [fillWords(words, shown, 'zh'), fillWords(words, shown, 'en')];
  return {
    id,
    template: row.template,
    title: { zh: zh.subject, en: en.subject },
    words: { zh: zh.short, en: en.short },
    caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
    caseNumber: row.case_number,
    at: row.created_at,
    seen: row.seen,
  };
};
