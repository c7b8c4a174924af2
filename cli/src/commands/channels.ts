import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
      'JSON: kind, label, gatewayUrl, appId, sellerId, notifyUrl, merchantPrivateKey | merchantPrivateKeyFile, channelPublicKey | channelPublicKeyFile',
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
    .command('list')
    .description('账户列表(不含密钥) · list them, without their secrets')
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
    .description('检查每个账户能否连通,不动资金 · check that each works, moving no money')
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

const show = ({ id, kind, label, enabled, settings }: ChannelAccount): void => {
  print(`${id}  ${kind}  ${label}  ${enabled ? '启用 enabled' : '停用 disabled'}`);
  print(`    ${settings.gatewayUrl}  app ${settings.appId}  seller ${settings.sellerId ?? '-'}`);
  print(
    `    密钥指纹 · key fingerprints: ${settings.merchantKeyFingerprint.slice(0, 16)} / ${settings.channelKeyFingerprint.slice(0, 16)}`,
  );
};

/** Keys may stand in files of their own, beside the file or elsewhere, so that the JSON can be kept with less care than they are. */
const accountOf = async (path: string) => {
  const file = await readJson(path);
  const word = (name: string): string | null => {
    const value = file[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') throw new Failure(`${name} 须为文字`, `${name} must be text`);
    return value;
  };
  const must = (name: string): string => {
    const value = word(name);
    if (value === null) throw new Failure(`${path} 缺少 ${name}`, `${path} has no ${name}`);
    return value;
  };
  const key = async (name: string): Promise<string> => {
    const beside = word(`${name}File`);
    return beside === null ? must(name) : read(resolve(dirname(path), beside));
  };
  return {
    kind: must('kind'),
    label: word('label') ?? must('kind'),
    gatewayUrl: must('gatewayUrl'),
    appId: must('appId'),
    sellerId: word('sellerId'),
    notifyUrl: word('notifyUrl'),
    merchantPrivateKey: await key('merchantPrivateKey'),
    channelPublicKey: await key('channelPublicKey'),
  };
};

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new Failure(`无法读取 ${path}:${error.message}`, `${path} cannot be read: ${error.message}`);
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
