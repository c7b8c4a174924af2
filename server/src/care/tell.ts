import type { Scope } from '@redress/contract';
import {
  fillWords,
  type Id,
  type MessageTemplate,
  type MessageValues,
  toIso,
  toJson,
  uuidOf,
  valueIn,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import { readCustomerChoice } from './customer-choice.ts';
import { enqueueMessage } from './enqueue-message.ts';
import { listTemplates } from './message-templates.ts';
import { listSenders } from './senders/sender-accounts.ts';
import { openSender } from './senders/sender-kinds.ts';

type Told = {
  readonly merchantId: Id<'merchant'>;
  readonly template: MessageTemplate;
  /** Names the state that it tells of: nobody is told the same state twice. */
  readonly state: string;
  readonly values: MessageValues;
  readonly caseId?: Id<'refundCase'> | null;
  /** Where in the case's events it belongs; what a later event makes untrue is not sent late. */
  readonly sequence?: number;
};

/**
 * Tells a customer, in their language, by what they prefer and down the chain. Answers null when there is nothing to say: told before, or
 * the merchant switched the template off. `mailTo` is for an answer by mail: it goes there and nowhere else, unless they want no mail.
 */
export const tellCustomer = async (
  house: House,
  {
    customerId,
    mailTo = null,
    ...told
  }: Told & { readonly customerId: Id<'customer'>; readonly mailTo?: string | null },
  client: Pool | PoolClient = house.db,
): Promise<Id<'message'> | null> => {
  const words = (await listTemplates(client, told.merchantId)).get(told.template);
  if (!words?.enabled) return null;
  const { language, optedOut } = await readCustomerChoice(client, told.merchantId, customerId);
  if (mailTo !== null && !optedOut.includes('email'))
    return enqueueMessage(house, { ...told, recipient: { kind: 'address', to: { email: mailTo } }, language }, client);
  return enqueueMessage(house, { ...told, recipient: { kind: 'customer', id: customerId }, language }, client);
};

/** Whom of the staff it concerns: one person, or everybody with a right. */
export type StaffAddressee = { readonly staffId: Id<'staff'> } | { readonly scope: Scope };

/** Tells staff: by the bell at once, and by the robots of their groups. The robots speak Chinese, since a group has no language of its own. */
export const tellStaff = async (
  house: House,
  { to, robots = true, ...told }: Told & { readonly to: StaffAddressee; readonly robots?: boolean },
  client: Pool | PoolClient = house.db,
): Promise<void> => {
  const { merchantId, template, state, values, caseId = null } = told;
  const words = (await listTemplates(client, merchantId)).get(template);
  if (!words?.enabled) return;
  const zh = fillWords(words, values, 'zh');
  const en = fillWords(words, values, 'en');
  const staffId = 'staffId' in to ? to.staffId : null;
  await client.query({
    name: 'add-notice',
    text: `insert into notice (merchant_id, notice_id, staff_id, scope, case_id, template, state, title, body, link, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint notice_once do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(house.newId('notice')),
      staffId && uuidOf(staffId),
      'scope' in to ? to.scope : null,
      caseId && uuidOf(caseId),
      template,
      state,
      toJson({ zh: zh.short, en: en.short }),
      toJson({ zh: zh.body, en: en.body }),
      valueIn(values, 'link', 'zh') || null,
      toIso(house.clock.now()),
    ],
  });
  // What one person is to do is no matter of a whole group.
  if (staffId !== null || !robots) return;
  for (const { id, label, channel, enabled, input } of await listSenders(house, merchantId, client)) {
    if (channel !== 'robot' || !enabled || !openSender(input).carries(template, 'zh')) continue;
    await enqueueMessage(house, { ...told, recipient: { kind: 'robot', id, label }, language: 'zh' }, client);
  }
};
