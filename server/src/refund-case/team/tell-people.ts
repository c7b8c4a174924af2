import { DAY, type Id, idOf, uuidOf } from '@redress/domain';
import type { PoolClient } from 'pg';
import { caseValues, linkTo, readToldCase } from '../../care/case-values.ts';
import { readMessageRules } from '../../care/message-rules.ts';
import { tellCustomer, tellStaff } from '../../care/tell.ts';
import { readCustomer } from '../../customer/customer-reader.ts';
import type { House } from '../../house.ts';
import { type Activity, readActivity } from './activity.ts';
import { readAssignment } from './assignment.ts';
import { whatToTell } from './what-to-tell.ts';

/** What happened longer ago is not told any more: after a long standstill nobody is woken with old news. */
const tooOld = DAY;
const atOnce = 50;

/**
 * Tells customers of replies, requests and offers, and the staff of answers, mentions and clocks, from the feed: the cursor moves in the transaction that fills the outbox,
 * so each is told once, also when a process dies. Answers how many were read.
 */
export const tellPeople = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<{ merchant_id: string }>({
    name: 'merchants-with-activity',
    text: `select m.merchant_id from merchant m
      left join event_cursor c on c.merchant_id = m.merchant_id and c.reader = 'team'
      where exists (select 1 from case_activity a where a.merchant_id = m.merchant_id
        and (a.transaction_id, a.position) > (coalesce(c.transaction_id, '0'::xid8), coalesce(c.position, 0))
        and a.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))`,
  });
  let read = 0;
  for (const row of rows) read += await tellOfMerchant(house, idOf('merchant', row.merchant_id));
  return read;
};

const tellOfMerchant = async (house: House, merchantId: Id<'merchant'>): Promise<number> => {
  const client = await house.db.connect();
  let broken = true;
  try {
    await client.query('begin');
    const after = await holdCursor(client, merchantId);
    const rows = after === null ? [] : (await readActivity(house.db, merchantId, { limit: atOnce, after })).rows;
    for (const activity of rows) await tellOf(house, client, merchantId, activity);
    const last = rows.at(-1)?.cursor.split('.');
    if (last)
      await client.query({
        name: 'move-team-cursor',
        text: `update event_cursor set transaction_id = $2::xid8, position = $3::bigint where merchant_id = $1 and reader = 'team'`,
        values: [uuidOf(merchantId), ...last],
      });
    await client.query('commit');
    broken = false;
    if (rows.length > 0) house.wakeMessages();
    return rows.length;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
};

/** Null while another process has it. */
const holdCursor = async (client: PoolClient, merchantId: Id<'merchant'>): Promise<string | null> => {
  await client.query(
    `insert into event_cursor (merchant_id, reader, transaction_id, position) values ($1, 'team', '0', 0) on conflict do nothing`,
    [uuidOf(merchantId)],
  );
  const { rows } = await client.query<{ cursor: string }>(
    `select transaction_id::text || '.' || position as cursor from event_cursor
     where merchant_id = $1 and reader = 'team' for update skip locked`,
    [uuidOf(merchantId)],
  );
  return rows[0]?.cursor ?? null;
};

const tellOf = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  activity: Activity,
): Promise<void> => {
  if (house.clock.now() - activity.recordedAt > tooOld) return;
  const sayings = await whatToTell(house, client, merchantId, activity);
  if (sayings.length === 0) return;
  const { caseId } = activity;
  const told = await readToldCase(house.db, merchantId, caseId);
  if (!told) return;
  const { refundCase } = told;
  const rules = await readMessageRules(client, merchantId);
  for (const { template, values, state, to } of sayings) {
    const link = await linkTo(house, rules, { merchantId, refundCase, template });
    const message = { merchantId, caseId, template, state, values: { ...caseValues(told, null), ...values, ...link } };
    if (to.kind === 'customer') {
      const { customerId, version } = refundCase;
      if (customerId === null) continue;
      const mailTo = to.byMail ? ((await readCustomer(house.db, merchantId, customerId))?.email ?? null) : null;
      await tellCustomer(house, { ...message, sequence: version, customerId, mailTo }, client);
      continue;
    }
    const { staff } = to.kind === 'owner' ? await readAssignment(client, merchantId, caseId) : { staff: null };
    const staffId = to.kind === 'person' ? to.staffId : staff?.id;
    const whom = staffId ? { staffId } : ({ scope: to.kind === 'managers' ? 'cases:approve' : 'cases:work' } as const);
    // Of a clock that ran out the group of a case without an owner has its card already.
    const robots = !(
      to.kind === 'managers' &&
      template === 'clock_warning' &&
      (await isFree(client, merchantId, caseId))
    );
    await tellStaff(house, { ...message, to: whom, robots }, client);
  }
};

const isFree = async (client: PoolClient, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>): Promise<boolean> =>
  (await readAssignment(client, merchantId, caseId)).staff === null;
