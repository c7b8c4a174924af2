import { type Scope, scopeNames, scopes as scopeTexts } from '@redress/contract';
import { parseId, toIso } from '@redress/domain';
import { listApiKeys } from '@redress/server/staff/api-key-reader.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { revokeApiKey } from '@redress/server/staff/revoke-api-key.ts';
import type { Command } from 'commander';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Common = { readonly merchant?: string; readonly json?: boolean };
type Add = Common & { readonly scopes: string; readonly staff?: string };

export const keysCommand = (program: Command): void => {
  const keys = program.command('keys').description('访问密钥 · access keys');
  keys
    .command('add')
    .description('发放密钥（只显示一次）· issue a key, shown once')
    .argument('<label>', '名称 · what it is for')
    .requiredOption('--scopes <list>', `权限，逗号分隔或 all · scopes, separated by commas, or all:\n${scopeList()}`)
    .option(
      '--staff <name or id>',
      '属于哪位员工：姓名（没有则新增）或编号 · whom it speaks for: a name, new or known, or an id',
    )
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async (label: string, { scopes, staff, merchant, json }: Add) => {
      const wanted = scopesOf(scopes);
      const made = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        const staffId = parseId('staff', staff ?? '');
        const staffName = staffId === null ? (staff ?? null) : null;
        return createApiKey(house, { merchantId: id, label, scopes: wanted, staffId, staffName });
      });
      if (!made.ok) throw failureOf(made.refusal);
      if (json) return printJson(made.value);
      print(`${made.value.id}  ${made.value.label}\n密钥（仅此一次显示）· key, shown this once:\n${made.value.secret}`);
    });
  keys
    .command('list')
    .description('密钥列表 · list them')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async ({ merchant, json }: Common) => {
      const all = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        return listApiKeys(house.db, id, { limit: 1_000, before: null });
      });
      if (json) return printJson(all);
      for (const key of all) {
        const state = key.revokedAt === null ? '有效 active' : `已停用 revoked ${toIso(key.revokedAt)}`;
        print(`${key.id}  ${key.label}  ${key.actor.name}  ${state}\n    ${key.scopes.join(' ')}`);
      }
    });
  keys
    .command('revoke')
    .description('停用密钥 · revoke one')
    .argument('<key-id>')
    .option(...merchantOption)
    .action(async (keyId: string, { merchant }: Common) => {
      const id = parseId('key', keyId);
      if (id === null) throw new Failure(`不是密钥编号：${keyId}`, `Not the id of a key: ${keyId}`);
      const revoked = await withHouse(async ({ house }) => {
        const chosen = await chooseMerchant(house.db, merchant);
        return revokeApiKey(house, { merchantId: chosen.id, keyId: id });
      });
      if (!revoked.ok) throw failureOf(revoked.refusal);
      print('已停用 · revoked');
    });
};

function scopeList(): string {
  return scopeNames.map((name) => `${name} ${scopeTexts[name].zh}`).join('\n');
}

const scopesOf = (list: string): readonly Scope[] => {
  if (list === 'all') return scopeNames.filter((name) => name !== 'merchants:manage');
  return list.split(',').map((word) => {
    const scope = scopeNames.find((name) => name === word.trim());
    if (scope === undefined) throw new Failure(`没有这种权限：${word}`, `There is no such scope: ${word}`);
    return scope;
  });
};
