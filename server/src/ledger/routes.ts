import { entryToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import { add, equals, ok, subtract } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { listAccounts, listEntries, readEntry, type TrialBalanceRow, trialBalance } from './ledger-reader.ts';

export const ledgerHandlers = (
  house: House,
): Pick<Handlers, 'listEntries' | 'getEntry' | 'getTrialBalance' | 'listAccounts'> => ({
  listEntries: ({ merchantId }, { query }) => {
    const { caseId, payoutId, account } = query;
    return listed(query, (page) => listEntries(house.db, merchantId, { caseId, payoutId, account }, page), entryToWire);
  },
  getEntry: async ({ merchantId }, { params }) =>
    replyWith(found(await readEntry(house.db, merchantId, params.id), params.id), (entry) => ({
      body: entryToWire(entry),
    })),
  getTrialBalance: async ({ merchantId }) => ok({ body: balanceToWire(await trialBalance(house.db, merchantId)) }),
  listAccounts: async ({ merchantId }) =>
    ok({ body: { data: (await listAccounts(house.db, merchantId)).map((account) => ({ ...account })) } }),
});

function balanceToWire(rows: readonly TrialBalanceRow[]): ReplyBodyOf<'getTrialBalance'> {
  const totals = [...Map.groupBy(rows, (row) => row.debit.currency)].map(([currency, own]) => ({
    currency,
    debit: own.map((row) => row.debit).reduce((total, amount) => add(total, amount)),
    credit: own.map((row) => row.credit).reduce((total, amount) => add(total, amount)),
  }));
  return {
    balanced: totals.every(({ debit, credit }) => equals(debit, credit)),
    accounts: rows.map(({ account, debit, credit }) => ({
      account: account.code,
      name: account.name,
      nature: account.nature,
      debit: toWire(debit),
      credit: toWire(credit),
      balance: toWire(subtract(debit, credit)),
    })),
    totals: totals.map(({ currency, debit, credit }) => ({ currency, debit: toWire(debit), credit: toWire(credit) })),
  };
}
