import { entryToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import {
  type AccountingPeriod,
  accountCodes,
  chart,
  isInStandard,
  ok,
  periodCan,
  periodStatusText,
  shanghaiDate,
  toIso,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { doOnce, replyWith } from '../platform/http/reply.ts';
import { adjustExpectedReturns } from './adjust-expected-returns.ts';
import { bookEvent } from './book-event.ts';
import {
  type BooksSetting,
  readBooks,
  readBooksSetting,
  readMappings,
  readShownChart,
  shownAs,
} from './books-reader.ts';
import { exportBooks } from './export/export-books.ts';
import type { RecordedEntry } from './ledger-reader.ts';
import { moveAccountingPeriod, numberVouchers } from './move-period.ts';
import { type PeriodContents, readPeriodContents, readPeriodsInUse } from './period-reader.ts';
import { reverseEntry } from './reverse-entry.ts';
import { mapAccount, setBooks } from './set-books.ts';
import { workOutTax } from './work-out-tax.ts';

type Operations =
  | 'getBooks'
  | 'setBooks'
  | 'getChart'
  | 'mapAccount'
  | 'listPeriods'
  | 'movePeriod'
  | 'numberVouchers'
  | 'bookEvent'
  | 'reverseEntry'
  | 'adjustExpectedReturns'
  | 'exportBooks';

export const booksHandlers = (house: House): Pick<Handlers, Operations> => ({
  getBooks: async ({ merchantId }) => ok(settingToWire(await readBooksSetting(house.db, merchantId))),
  setBooks: async ({ merchantId, actor, ifMatch }, { body }) =>
    replyWith(await setBooks(house, { merchantId, actor, books: body, expectedVersion: ifMatch }), settingToWire),
  getChart: async ({ merchantId }) => {
    const [books, mappings, shown] = await Promise.all([
      readBooks(house.db, merchantId),
      readMappings(house.db, merchantId),
      readShownChart(house.db, merchantId),
    ]);
    const own = new Set(mappings.map(({ code }) => code));
    const data = accountCodes.map((account) => ({
      account,
      ...shownAs(shown, account),
      nature: chart[account].nature,
      own: own.has(account),
      inStandard: isInStandard(account, books.standard),
    }));
    return ok({ body: { data: data.toSorted((a, b) => (a.number < b.number ? -1 : 1)) } });
  },
  mapAccount: async ({ merchantId, actor }, { body: { account, shown } }) =>
    replyWith(await mapAccount(house, merchantId, actor, account, shown), (now) => ({ body: { account, ...now } })),
  listPeriods: async ({ merchantId }) => {
    const periods = await readPeriodsInUse(house.db, merchantId, shanghaiDate(house.clock.now()));
    const data = await Promise.all(
      periods.map(async (period) =>
        periodToWire(period, await readPeriodContents(house.db, merchantId, period.period)),
      ),
    );
    return ok({ body: { data } });
  },
  movePeriod: async ({ merchantId, actor }, { body }) => {
    // The tax of a month is worked out before anybody closes it.
    if (body.move === 'propose_close' && !body.dryRun) await workOutTax(house, merchantId);
    const moved = await moveAccountingPeriod(house, { merchantId, actor, ...body });
    if (!moved.ok) return moved;
    return ok({ body: periodToWire(moved.value, await readPeriodContents(house.db, merchantId, body.period)) });
  },
  numberVouchers: async ({ merchantId }, { body: { period, through } }) =>
    replyWith(await numberVouchers(house, merchantId, period, through ?? undefined), (numbered) => ({
      body: { period, numbered },
    })),
  bookEvent: async (context, { body: { event, dryRun } }) => {
    const { merchantId, actor } = context;
    const shown = await readShownChart(house.db, merchantId);
    return doOnce(
      'bookEvent',
      context,
      (once) => bookEvent(house, { merchantId, actor, event, dryRun, once }),
      (entry: RecordedEntry) => ({ body: entryToWire(entry, shown) }),
    );
  },
  reverseEntry: async (context, { params, body: { reason, dryRun } }) => {
    const { merchantId, actor } = context;
    const shown = await readShownChart(house.db, merchantId);
    return doOnce(
      'reverseEntry',
      context,
      (once) => reverseEntry(house, { merchantId, actor, entryId: params.id, reason, dryRun, once }),
      (entry: RecordedEntry) => ({ body: entryToWire(entry, shown) }),
    );
  },
  adjustExpectedReturns: async ({ merchantId, actor }, { body }) =>
    replyWith(await adjustExpectedReturns(house, { merchantId, actor, ...body }), (stores) => ({
      body: {
        period: body.period,
        data: stores.map(({ store, returnRatePpm, held, wanted, entryId }) => ({
          store,
          returnRatePpm,
          held: { liability: toWire(held.liability), asset: toWire(held.asset) },
          wanted: { liability: toWire(wanted.liability), asset: toWire(wanted.asset) },
          entryId,
        })),
      },
    })),
  exportBooks: async ({ merchantId }, { query: { from, to, format, sheet, lang } }) =>
    replyWith(
      await exportBooks(house.db, { merchantId, span: { from, to }, format, sheet, language: lang }),
      (body) => ({ body }),
    ),
});

const settingToWire = ({ books, version, updated }: BooksSetting) => ({
  body: {
    ...books,
    version,
    updatedBy: updated && { ...updated.by },
    updatedAt: updated && toIso(updated.at),
  },
  version,
});

const periodToWire = (period: AccountingPeriod, contents: PeriodContents): ReplyBodyOf<'movePeriod'> => ({
  period: period.period,
  status: period.status,
  statusText: periodStatusText[period.status],
  can: [...periodCan(period.status)],
  version: period.version,
  proposedBy: 'proposed' in period ? period.proposed.by : null,
  closedBy: 'closed' in period ? period.closed.by : null,
  closedAt: 'closed' in period ? toIso(period.closed.at) : null,
  reopenReason: period.status === 'reopening' ? period.reopen.reason : null,
  ...contents,
});
