import { type Id, type LawAmendment, parseId, type Refusal, type Result } from '@redress/domain';
import { confirmInLaw, declineInLaw } from '@redress/server/law/amend-law.ts';
import { listAmendments } from '@redress/server/law/amendment-reader.ts';
import type { Command } from 'commander';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { textOfAmendment } from '../law/amendment-text.ts';
import { byKey } from '../law/by-key.ts';
import { jsonOf, propose } from '../law/propose.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Json = { readonly json?: boolean };

/** Amendments: proposed by one person, decided by a second; both are known by their keys (REDRESS_KEY). */
export const lawAmendmentCommands = (law: Command): void => {
  law
    .command('amend')
    .description('由 JSON 文件提出修订（与接口相同的格式）· propose what a JSON file says, as the API takes it')
    .argument('<file>', '{ "change", "source" }')
    .option('--json', 'JSON')
    .action(async (file: string, { json }: Json) => propose(await jsonOf(file), json ?? false));
  law
    .command('amendments')
    .description('修订与状态（新的在前）· amendments, newest first')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async ({ merchant, json }: Json & { readonly merchant?: string }) => {
      const all = await withHouse(async ({ house: { db } }) => {
        const { id } = await chooseMerchant(db, merchant);
        return listAmendments(db, id, { limit: 1_000, before: null });
      });
      if (json) return printJson(all);
      if (all.length === 0) print('没有修订 · no amendments');
      for (const amendment of all) print(textOfAmendment(amendment));
    });
  law
    .command('confirm')
    .description('确认他人提出的修订 · confirm what somebody else proposed')
    .argument('<amendment-id>')
    .option('--json', 'JSON')
    .action(async (asked: string, { json }: Json) => {
      const amendmentId = amendmentIdOf(asked);
      tell(
        await byKey('law:confirm', (house, { merchantId, actor }) =>
          confirmInLaw(house, { merchantId, actor, amendmentId }),
        ),
        json,
      );
    });
  law
    .command('decline')
    .description('否决修订 · decline an amendment')
    .argument('<amendment-id>')
    .requiredOption('--reason <words>', '理由 · the reason')
    .option('--json', 'JSON')
    .action(async (asked: string, { reason, json }: Json & { readonly reason: string }) => {
      const amendmentId = amendmentIdOf(asked);
      tell(
        await byKey('law:confirm', (house, { merchantId, actor }) =>
          declineInLaw(house, { merchantId, actor, amendmentId, reason }),
        ),
        json,
      );
    });
};

const tell = (decided: Result<LawAmendment, Refusal>, json: boolean | undefined): void => {
  if (!decided.ok) throw failureOf(decided.refusal);
  if (json) printJson(decided.value);
  else print(textOfAmendment(decided.value));
};

const amendmentIdOf = (asked: string): Id<'lawAmendment'> => {
  const id = parseId('lawAmendment', asked);
  if (id === null) throw new Failure(`不是修订编号：${asked}`, `Not the id of an amendment: ${asked}`);
  return id;
};
