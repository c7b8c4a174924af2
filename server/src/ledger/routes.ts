import { entryToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import { add, equals, ok, type ShownChart, subtract } from '@redress/domain';

import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { readShownChart, shownAs } from './books-reader.ts';
import { oneVoucherPdf } from './export/one-voucher.ts';
import { listAccounts, listEntries, readEntry, type TrialBalanceRow, trialBalance } from './ledger-reader.ts';

export const ledgerHandlers = (
  house: House,
): Pick<Handlers, 'listEntries' | 'getEntry' | 'getVoucherPdf' | 'getTrialBalance' | 'listAccounts'> => ({
  listEntries: async ({ merchantId }, { query }) => {
    const { limit, cursor, ...filter } = query;
    const shown = await readShownChart(house.db, merchantId);
    return listed(
      { limit, cursor },
      (page) => listEntries(house.db, merchantId, filter, page),
      (entry) => entryToWire(entry, shown),
    );
  },
  getEntry: async ({ merchantId }, { params }) => {
    const shown = await readShownChart(house.db, merchantId);
    return replyWith(found(await readEntry(house.db, merchantId, params.id), params.id), (entry) => ({
      body: entryToWire(entry, shown),
    }));
  },
  getVoucherPdf: async ({ merchantId }, { params, query }) =>
    replyWith(await oneVoucherPdf(house.db, merchantId, params.id, query.lang), (body) => ({ body })),
  getTrialBalance: async ({ merchantId }) => {
    const shown = await readShownChart(house.db, merchantId);
    return ok({ body: balanceToWire(await trialBalance(house.db, merchantId), shown) });
  },
  listAccounts: async ({ merchantId }) =>
    ok({ body: { data: (await listAccounts(house.db, merchantId)).map((account) => ({ ...account })) } }),
});

function balanceToWire(rows: readonly TrialBalanceRow[], chart: ShownChart): ReplyBodyOf<'getTrialBalance'> {
  const totals = [...Map.groupBy(rows, (row) => row.debit.currency)].map(([currency, own]) => ({
    currency,
    debit: own.map((row) => row.debit).reduce((total, amount) => add(total, amount)),
    credit: own.map((row) => row.credit).reduce((total, amount) => add(total, amount)),
  }));
  return {
    balanced: totals.every(({ debit, credit }) => equals(debit, credit)),
    accounts: rows.map(({ account, debit, credit }) => ({
      account: account.code,
      ...shownAs(chart, account.code),
      nature: account.nature,
      debit: toWire(debit),
      credit: toWire(credit),
      balance: toWire(subtract(debit, credit)),
    })),
    totals: totals.map(({ currency, debit, credit }) => ({ currency, debit: toWire(debit), credit: toWire(credit) })),
  };
}
