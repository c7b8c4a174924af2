import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { channelAccountIn } from '@redress/contract';
import { parseId } from '@redress/domain';
import { accountToWire } from '@redress/server/channels/account-to-wire.ts';
import { type ChannelAccount, listChannelAccounts } from '@redress/server/channels/channel-accounts.ts';
import type { Command } from 'commander';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Common = { readonly merchant?: string; readonly json?: boolean };

export const channelsCommand = (program: Command): void => {
  const channels = program.command('channels').description('支付渠道账户 · accounts at payment channels');
  channels
    .command('add')
    .description('连接渠道账户 · connect an account')
    .argument(
      '<file>',
      'JSON: kind 及该渠道的字段，与 POST /v1/channel-accounts 相同；密钥 x 也可写成 xFile 指向文件 · kind and the fields of that channel, as for POST /v1/channel-accounts; a key x may be given as xFile, the path of a file',
    )
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async (path: string, { merchant, json }: Common) => {
      const account = await accountOf(path);
      const { addChannelAccount } = await import('@redress/server/channels/add-channel-account.ts');
      const added = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        return addChannelAccount(house, { ...account, merchantId: id });
      });
      if (!added.ok) throw failureOf(added.refusal);
      if (json) return printJson(added.value);
      show(added.value);
      print('请用 redress channels check 检查 · now run "redress channels check"');
    });
  channels
    .command('replace')
    .description('更换账户的密钥与地址，编号不变 · give an account new keys and addresses under the same id')
    .argument('<id>', '账户 id(见 channels list)· the id, as channels list shows it')
    .argument('<file>', 'JSON,与 add 相同 · JSON, as for add')
    .option(...merchantOption)
    .action(async (named: string, path: string, { merchant }: Common) => {
      const input = await accountOf(path);
      const accountId = parseId('channelAccount', named);
      if (accountId === null) throw new Failure(`${named} 不是账户 id`, `${named} is not the id of an account`);
      const { replaceChannelAccount } = await import('@redress/server/channels/replace-channel-account.ts');
      const replaced = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        return replaceChannelAccount(house, { merchantId: id, accountId, input });
      });
      if (!replaced.ok) throw failureOf(replaced.refusal);
      show(replaced.value);
      print('请用 redress channels check 检查 · now run "redress channels check"');
    });
  channels
    .command('list')
    .description('账户列表（不含密钥）· list them, without their secrets')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async ({ merchant, json }: Common) => {
      const all = await withHouse(async ({ house }) =>
        listChannelAccounts(house.db, (await chooseMerchant(house.db, merchant)).id),
      );
      if (json) return printJson(all);
      all.forEach(show);
    });
  channels
    .command('check')
    .description('检查每个账户能否连通，不动资金 · check that each works, moving no money')
    .option(...merchantOption)
    .action(async ({ merchant }: Common) => {
      const { checkChannelAccount } = await import('@redress/server/channels/check-channel-account.ts');
      const failed = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        let count = 0;
        for (const account of await listChannelAccounts(house.db, id)) {
          const check = await checkChannelAccount(house, { merchantId: id, accountId: account.id });
          if (!check.ok) throw failureOf(check.refusal);
          if (!check.value.ok) count += 1;
          const { message, milliseconds } = check.value;
          print(`${check.value.ok ? '✓' : '✗'} ${account.label}  ${milliseconds} ms  ${message.zh} · ${message.en}`);
        }
        return count;
      });
      if (failed > 0) process.exitCode = 1;
    });
};

const show = (account: ChannelAccount): void => {
  const { id, kind, label, enabled, createdAt: _, ...shown } = accountToWire(account);
  print(`${id}  ${kind}  ${label}  ${enabled ? '启用 enabled' : '停用 disabled'}`);
  for (const [field, value] of Object.entries(shown))
    if (value !== null) print(`    ${field}  ${typeof value === 'string' ? value : JSON.stringify(value)}`);
};

/** Keys may stand in files of their own, beside the file or elsewhere, so that the JSON can be kept with less care than they are. */
const accountOf = async (path: string) => {
  const { kind, ...file } = await readJson(path);
  const account = channelAccountIn.safeParse(await withFiles(dirname(path), { kind, label: kind, ...file }));
  if (account.success) return account.data;
  const wrong = account.error.issues.map(({ path: place }) => place.join('.') || 'kind').join(', ');
  throw new Failure(`${path} 的以下字段缺失或不合要求：${wrong}`, `Missing or wrong in ${path}: ${wrong}`);
};

/** Every `xFile` becomes `x` with what stands in that file; an empty field is none. */
const withFiles = async (folder: string, value: unknown): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((each) => withFiles(folder, each)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = await Promise.all(
    Object.entries(value)
      .filter(([, field]) => field !== '')
      .map(async ([name, field]) =>
        name.endsWith('File') && typeof field === 'string'
          ? [name.slice(0, -'File'.length), await read(resolve(folder, field))]
          : [name, await withFiles(folder, field)],
      ),
  );
  return Object.fromEntries(fields);
};

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`无法读取 ${path}：${error.message}`, `${path} cannot be read: ${error.message}`);
  });

const readJson = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const text = await read(path);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, without the contents: there are keys in it.
  }
  throw new Failure(`${path} 不是一个 JSON 对象`, `${path} is not a JSON object`);
};
