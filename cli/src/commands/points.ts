import type { Id } from '@redress/domain';
import { toDecimal } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import type { Command } from 'commander';
import { printTable } from '../books/table.ts';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, print, printJson, refusalFailure } from '../say.ts';

const kinds = {
  opening: '期初 opening',
  earned: '获得 earned',
  used: '抵用 used',
  taken_back: '收回 taken back',
  corrected: '调整 corrected',
  restored: '退款返还 given back',
} as const;

/** Points of customers: what they have, every change, and a correction by hand. */
export const pointsCommand = (program: Command): void => {
  const points = program.command('points').description('积分：余额、流水、人工调整 · points of customers');
  points
    .command('show')
    .description('余额与最近的流水 · the balance and its latest entries')
    .argument('<customer>', '顾客编号 · the customer’s number')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action((reference: string, how: { merchant?: string; json?: boolean }) =>
      withHouse(async ({ house }) => {
        const at = await customerOf(house, how.merchant, reference);
        await show(house, at, how.json === true);
      }),
    );
  points
    .command('adjust')
    .description('记一笔人工调整，例如 -200 · writes a correction, such as -200')
    .argument('<customer>', '顾客编号 · the customer’s number')
    .argument('<points>', '正数增加，负数减少 · more or less than nothing')
    .requiredOption('--reason <words>', '理由 · why')
    .requiredOption('--source <number>', '流水号，唯一 · a number of your own; the same is recorded once')
    .requiredOption('--staff <person>', '操作人（姓名或编号）· who does it')
    .option(...merchantOption)
    .action(
      (reference: string, words: string, how: { reason: string; source: string; staff: string; merchant?: string }) =>
        withHouse(async ({ house }) => {
          const { chooseStaff } = await import('../books/choose-staff.ts');
          const { recordPoints } = await import('@redress/server/commerce/points.ts');
          const at = await customerOf(house, how.merchant, reference);
          const actor = await chooseStaff(house.db, at.merchantId, how.staff);
          const done = await recordPoints(house, at.merchantId, actor, at.customerId, {
            ...{ kind: 'corrected', points: wholeNumber(words), title: how.reason, source: how.source },
            at: house.clock.now(),
          });
          if (!done.ok) throw refusalFailure(done.refusal);
          await show(house, at, false);
        }),
    );
};

type At = { readonly merchantId: Id<'merchant'>; readonly customerId: Id<'customer'> };

async function customerOf(house: House, merchant: string | undefined, reference: string): Promise<At> {
  const { listCustomers } = await import('@redress/server/customer/customer-reader.ts');
  const { id: merchantId } = await chooseMerchant(house.db, merchant);
  const [customer] = await listCustomers(house.db, merchantId, { limit: 1, before: null, reference });
  if (!customer) throw new Failure(`没有顾客「${reference}」`, `There is no customer ${reference}.`);
  return { merchantId, customerId: customer.id };
}

async function show(house: House, { merchantId, customerId }: At, json: boolean): Promise<void> {
  const { listPointsEntries, readPoints } = await import('@redress/server/commerce/points.ts');
  const account = await readPoints(house.db, merchantId, customerId);
  const { rows } = await listPointsEntries(house.db, merchantId, customerId, { limit: 20, after: null });
  const balance = account?.balance ?? 0n;
  if (json) return printJson({ balance, entries: rows });
  printTable(
    ['类型 kind', '积分 points', '抵付 money', '流水号 number', '说明 about'],
    rows.map(({ kind, points, amount, source, title }) => [
      ...[kinds[kind], points.toString(), amount ? toDecimal(amount) : '', source, title],
    ]),
    [1, 2],
  );
  print(`余额 balance  ${balance}`);
}

const wholeNumber = (words: string): bigint => {
  if (!/^[+-]?[1-9]\d{0,14}$/.test(words))
    throw new Failure(`积分须为不为 0 的整数：${words}`, `${words} is not a whole number other than 0.`);
  return BigInt(words.replace('+', ''));
};
