import { parseId } from '@redress/domain';
import { demoName } from '@redress/server/demo/demo-merchant.ts';
import type { House } from '@redress/server/house.ts';
import { listMerchants, type Merchant } from '@redress/server/merchant/merchant-reader.ts';
import { Failure } from './say.ts';

export const merchantOption = [
  '--merchant <id-or-name>',
  '商户（编号或名称）；只有一个时可省略 · the merchant, unless there is only one',
] as const;

/** The merchant of this id or name; without either the only one, or the demo. */
export const chooseMerchant = async (db: House['db'], asked: string | undefined): Promise<Merchant> => {
  const all = await listMerchants(db, { limit: 1_000, before: null });
  const id = asked === undefined ? null : parseId('merchant', asked);
  const found = asked === undefined ? all : all.filter((each) => each.id === id || each.name === asked);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const demo = found.find((each) => each.name === demoName);
  if (asked === undefined && demo) return demo;
  const names = all.map((each) => `${each.id}  ${each.name}`).join('\n');
  if (all.length === 0)
    throw new Failure(
      '还没有商户，请先 redress merchants add 或 redress seed',
      'There is no merchant yet: run "redress merchants add" or "redress seed" first.',
    );
  throw new Failure(`请用 --merchant 指明商户：\n${names}`, 'Say which with --merchant.');
};
