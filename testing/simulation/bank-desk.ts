import { type Id, type Instant, idOf, shanghaiDate, uuidOf } from '@redress/domain';
import { downloadBatch } from '@redress/server/payout/bank-batch/download-batch.ts';
import { makeBatch } from '@redress/server/payout/bank-batch/make-batch.ts';
import { releaseBatch } from '@redress/server/payout/bank-batch/release-batch.ts';
import { takeInBankFile } from '@redress/server/payout/bank-batch/take-in-bank-file.ts';
import { people } from '../testkit/trade.ts';
import { alone } from './ask.ts';
import { bankErrs } from './weather.ts';
import type { World } from './world.ts';

/** What the cashier remembers: files that the bank was given, and the last day whose statement was read. */
export type BankDesk = { readonly handedIn: Set<string>; readUntil: string };

export const openBankDesk = (): BankDesk => ({ handedIn: new Set(), readUntil: '' });

/**
 * Somebody makes a file of what waits, somebody else releases it, and it goes to the bank; what the bank has to say is read. Whatever
 * broke off is found where it lies and finished.
 */
export const bankWorks = async (world: World): Promise<void> => {
  const { accounts, shop, facts } = world;
  if (facts.payouts.some(({ hold }) => hold === 'awaits_bank_file')) {
    world.keys += 1;
    const once = { key: `batch-${world.keys}`, requestHash: 'batch' };
    const asked = { merchantId: shop.merchantId, actor: people.cashier, channelAccountId: accounts.bank.id, once };
    await alone(world, 'make batch', (house) => makeBatch(house, { ...asked, currency: 'CNY', executeOn: null }));
  }
  for (const { id, status } of await batches(world)) {
    if (status !== 'made' && status !== 'releasing') continue;
    const actor = world.chance.people.chance(0.9) ? people.director : people.cashier;
    await alone(world, 'release batch', (house) => releaseBatch(house, { ...commandOn(world, id), actor }));
  }
  await handIn(world);
  await readTheBank(world);
};

/** Released files go to the bank, now and then for a second time, which the bank refuses. */
const handIn = async (world: World): Promise<void> => {
  const { bankDesk, chance, channels } = world;
  for (const { id, status } of await batches(world)) {
    if (status !== 'released' || (bankDesk.handedIn.has(id) && !chance.people.chance(0.1))) continue;
    const command = { ...commandOn(world, id), actor: people.cashier, reason: '第一次没有传成功' };
    const file = await alone(world, 'download batch', (house) => downloadBatch(house, command));
    if (file === null) continue;
    if (chance.people.chance(0.6)) await bankErrs(world);
    const { messageId, taken, reason } = channels.bank.submit(Buffer.from(file.bytes).toString('utf8'));
    bankDesk.handedIn.add(id);
    world.tally.count(taken ? 'bank file taken' : `bank file refused ${reason}`);
    if (messageId !== null) await takeIn(world, channels.bank.report(messageId));
  }
};

/** Statements of days that are over, in their order. */
export const readTheBank = async (world: World): Promise<void> => {
  for (const day of daysToRead(world)) {
    await takeIn(world, world.channels.bank.statement(day));
    world.bankDesk.readUntil = day;
  }
};

/** When the bank may have something to say: while it holds what it has not booked, or has booked what was not read. Null when it has not. */
export const bankNextAt = (world: World): Instant | null => {
  const { movements, transfers } = world.channels.bank.truth();
  const unread = movements.some(({ at }) => dayOf(at) > world.bankDesk.readUntil);
  if (!unread && transfers.every(({ status }) => status !== 'pending')) return null;
  const tomorrow = Date.parse(`${shanghaiDate(world.clock.now())}T00:00:00+08:00`) + 24 * 3_600_000;
  return (tomorrow + 60_000) as Instant;
};

const daysToRead = ({ channels, bankDesk, clock }: World): string[] => {
  channels.bank.tick();
  const today = dayOf(clock.now());
  const days = new Set(channels.bank.truth().movements.map(({ at }) => dayOf(at)));
  return [...days].filter((day) => day > bankDesk.readUntil && day < today).sort();
};

const dayOf = (at: number): string => shanghaiDate(at as Instant);

const takeIn = async (world: World, contents: string | null): Promise<void> => {
  if (contents === null) return;
  const file = {
    ...{ merchantId: world.shop.merchantId, actor: people.cashier, channelAccountId: world.accounts.bank.id },
    ...{ currency: 'CNY' as const, fileName: 'from-the-bank.xml', contents: Buffer.from(contents) },
  };
  await alone(world, 'take in bank file', (house) => takeInBankFile(house, file));
};

type Batch = { readonly id: string; readonly status: string };

const batches = async ({ db, shop }: World): Promise<Batch[]> => {
  const { rows } = await db.query<Batch>(
    'select bank_batch_id as id, status from bank_batch where merchant_id = $1 order by bank_batch_id',
    [uuidOf(shop.merchantId)],
  );
  return rows;
};

const commandOn = ({ shop }: World, id: string) => ({
  merchantId: shop.merchantId,
  batchId: idOf('bankBatch', id) as Id<'bankBatch'>,
  expectedVersion: null,
});
