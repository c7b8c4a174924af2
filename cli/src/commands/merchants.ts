import { isCurrency } from '@redress/domain';
import { type CreateMerchant, createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { listMerchants } from '@redress/server/merchant/merchant-reader.ts';
import type { Command } from 'commander';
import { withHouse } from '../installation.ts';
import { Failure, print, printJson } from '../say.ts';

type Add = { readonly currency: string; readonly store: readonly string[]; readonly json?: boolean };

/** Merchants: made with their chart of accounts, the standard policy, their stores and a first key that may do everything. */
export const merchantsCommand = (program: Command): void => {
  const merchants = program.command('merchants').description('商户 · merchants');
  merchants
    .command('add')
    .description('新建商户并发放首个密钥 · make a merchant with its first key')
    .argument('<name>', '名称 · its name')
    .option('--currency <code>', '币种 · currency', 'CNY')
    .option(
      '--store <code=name>',
      '门店，可重复 · a store; may be repeated',
      (one, all: readonly string[]) => [...all, one],
      [],
    )
    .option('--json', 'JSON')
    .action(async (name: string, { currency, store, json }: Add) => {
      if (!isCurrency(currency)) throw new Failure(`不支持的币种：${currency}`, `Unknown currency: ${currency}`);
      if (name.trim() === '' || name.length > 200)
        throw new Failure('名称须为 1 到 200 个字', 'The name has 1 to 200 characters.');
      const firstKey = {
        label: '首个密钥 first key',
        scopes: ['merchants:read', 'stores:read', 'stores:write', 'keys:read', 'keys:write'] as const,
      };
      const made = await withHouse(({ house }) =>
        createMerchant(house, { name: name.trim(), currency, stores: storesOf(store), firstKey }),
      );
      if (json) return printJson(made);
      print(`${made.merchant.id}  ${made.merchant.name}  ${made.merchant.currency}`);
      for (const each of made.stores) print(`${each.id}  ${each.code}  ${each.name}`);
      print(`密钥（仅此一次显示）· key, shown this once:\n${made.key?.secret}`);
      print('更多权限请用 redress keys add · for more scopes use "redress keys add"');
    });
  merchants
    .command('list')
    .description('商户列表 · list them')
    .option('--json', 'JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await withHouse(({ house }) => listMerchants(house.db, { limit: 1_000, before: null }));
      if (json) return printJson(all);
      for (const { id, name, currency } of all) print(`${id}  ${currency}  ${name}`);
    });
};

const storesOf = (given: readonly string[]): NonNullable<CreateMerchant['stores']> => {
  const stores = given.map((text) => {
    const [code = '', ...name] = text.split('=');
    if (!/^[^\p{Cc}\p{Z}]{1,64}$/u.test(code))
      throw new Failure(`门店应写作 编码=名称：${text}`, `Write a store as code=name: ${text}`);
    return { code, name: name.join('=') || code };
  });
  const twice = stores.find((store, index) => stores.findIndex(({ code }) => code === store.code) !== index);
  if (twice) throw new Failure(`门店编码重复：${twice.code}`, `Store code given twice: ${twice.code}`);
  return stores;
};
