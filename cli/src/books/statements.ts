import { accountCodes, amountText, type Id, type LocalDate, type Money, periodStatusText } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import { readShownChart, shownAs } from '@redress/server/ledger/books-reader.ts';
import { readPeriodContents, readPeriods } from '@redress/server/ledger/period-reader.ts';
import { ageing } from '@redress/server/ledger/statements/ageing.ts';
import { profitEffect } from '@redress/server/ledger/statements/profit-effect.ts';
import {
  type ReportDimension,
  refundReport,
  reportDimensions,
} from '@redress/server/ledger/statements/refund-report.ts';
import { type SubLedger, subLedger, subLedgers } from '@redress/server/ledger/statements/sub-ledger.ts';
import { type TaxRow, taxWorksheet } from '@redress/server/ledger/statements/tax-worksheet.ts';
import { periodTrialBalance } from '@redress/server/ledger/statements/trial-balance.ts';
import { workOutTax } from '@redress/server/ledger/work-out-tax.ts';
import { Failure, print, printJson } from '../say.ts';
import { periodIn } from './span.ts';
import { printTable } from './table.ts';

type Span = { readonly from: LocalDate; readonly to: LocalDate };
type At = { readonly house: House; readonly merchantId: Id<'merchant'>; readonly json: boolean };

export const showTrialBalance = async ({ house, merchantId, json }: At, span: Span): Promise<void> => {
  const rows = await periodTrialBalance(house.db, merchantId, span);
  if (json) return printJson(rows);
  const chart = await readShownChart(house.db, merchantId);
  print(`${span.from} – ${span.to}`);
  printTable(
    ['科目 account', '', '期初 opening', '借方 debit', '贷方 credit', '期末 closing'],
    rows
      .map((row) => {
        const { number, name } = shownAs(chart, row.account);
        return [number, name.zh, ...[row.opening, row.debit, row.credit, row.closing].map(amountText)];
      })
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    [2, 3, 4, 5],
  );
  const out = rows.reduce((sum, { debit, credit }) => sum + debit.minor - credit.minor, 0n);
  print(out === 0n ? '借贷平衡 · balanced' : `不平 ${out} · out by ${out}`);
};

export const showReport = async ({ house, merchantId, json }: At, span: Span, by: string): Promise<void> => {
  const asked = by.split(',');
  const known = reportDimensions.filter((dimension) => asked.includes(dimension));
  if (known.length !== asked.length)
    throw new Failure(`可用：${reportDimensions.join('、')}`, `Use ${reportDimensions.join(', ')}.`);
  const rows = await refundReport(house.db, merchantId, span, known);
  if (json) return printJson(rows);
  const chart = await readShownChart(house.db, merchantId);
  const cell = (dimension: ReportDimension, row: (typeof rows)[number]): string => {
    if (dimension === 'account')
      return row.account ? `${shownAs(chart, row.account).number} ${shownAs(chart, row.account).name.zh}` : '';
    if (dimension === 'store') return row.store?.name ?? '';
    return row[dimension] ?? '';
  };
  printTable(
    [...known, '单 cases', '借方 debit', '贷方 credit'],
    rows.map((row) => [
      ...known.map((dimension) => cell(dimension, row)),
      String(row.cases),
      amountText(row.debit),
      amountText(row.credit),
    ]),
    [known.length, known.length + 1, known.length + 2],
  );
};

export const showTax = async ({ house, merchantId, json }: At, words: string): Promise<void> => {
  const period = periodIn(words);
  await workOutTax(house, merchantId);
  const sheet = await taxWorksheet(house.db, merchantId, period);
  if (json) return printJson(sheet);
  const rows = (title: string, part: readonly TaxRow[]): string[][] =>
    part.map((row) => [
      title,
      row.rateBasisPoints === null ? '?' : `${row.rateBasisPoints / 100}%`,
      String(row.entries),
      amountText(row.net),
      amountText(row.tax),
    ]);
  printTable(
    [period, '税率 rate', '笔 entries', '不含税 net', '税额 tax'],
    [
      ...rows('账上已冲减 booked', sheet.booked),
      ...rows('本期可冲减 deductible', sheet.deductible),
      ...rows('缺红字发票 open', sheet.open),
    ],
    [1, 2, 3, 4],
  );
};

export const showProfit = async ({ house, merchantId, json }: At, span: Span): Promise<void> => {
  const effect = await profitEffect(house.db, merchantId, span);
  if (json) return printJson(effect);
  const chart = await readShownChart(house.db, merchantId);
  printTable(
    ['科目 account', '', '减少利润 lowers profit by'],
    [
      ...effect.lines.map((line) => {
        const { number, name } = shownAs(chart, line.account);
        return [number, name.zh, amountText(line.effect)];
      }),
      ...effect.totals.map((total) => ['', '合计 total', amountText(total)]),
      ...effect.earlierYears.map((total) => ['', '以前年度 earlier years', amountText(total)]),
    ],
    [2],
  );
};

export const showAgeing = async ({ house, merchantId, json }: At): Promise<void> => {
  const found = await ageing(house.db, merchantId, house.clock.now(), 20);
  if (json) return printJson(found);
  printTable(
    ['账龄（天）days', '单 cases', '应退 owed'],
    [
      ...found.buckets.map(({ upToDays, cases, owed }) => [
        upToDays === null ? '> 90' : `≤ ${upToDays}`,
        String(cases),
        sums(owed),
      ]),
      ['合计 total', '', sums(found.total)],
    ],
    [1, 2],
  );
  for (const row of found.oldest) print(`  ${row.caseNumber}  ${row.days} 天 days  ${amountText(row.owed)}`);
};

export const showSubLedger = async (
  { house, merchantId, json }: At,
  account: string,
  { by, open }: { readonly by: string; readonly open: boolean },
): Promise<void> => {
  const code = accountCodes.find((each) => each === account);
  if (!code) throw new Failure(`没有科目 ${account}：${accountCodes.join(' ')}`, `There is no account ${account}.`);
  const dimension = subLedgers.find((each): each is SubLedger => each === by);
  if (!dimension) throw new Failure(`--by 可用：${subLedgers.join('、')}`, `--by takes ${subLedgers.join(', ')}.`);
  const rows = await subLedger(house.db, merchantId, code, dimension, { open, limit: 1_000 });
  if (json) return printJson(rows);
  printTable(
    [by, '借方 debit', '贷方 credit', '余额 balance'],
    rows.map((row) => [
      row.name ?? row.key ?? '—',
      amountText(row.debit),
      amountText(row.credit),
      amountText(row.balance),
    ]),
    [1, 2, 3],
  );
};

export const showPeriods = async ({ house, merchantId, json }: At): Promise<void> => {
  const periods = await Promise.all(
    (await readPeriods(house.db, merchantId)).map(async (period) => ({
      ...period,
      ...(await readPeriodContents(house.db, merchantId, period.period)),
    })),
  );
  if (json) return printJson(periods);
  printTable(
    ['期间 period', '状态 status', '凭证 vouchers', '已编号 numbered', '跨期 late', '待红票 red'],
    periods.map((row) => [
      row.period,
      `${periodStatusText[row.status].zh} ${periodStatusText[row.status].en}`,
      String(row.entries),
      String(row.numbered),
      String(row.late),
      String(row.redInvoicesOpen),
    ]),
    [2, 3, 4, 5],
  );
};

const sums = (amounts: readonly Money[]): string => amounts.map(amountText).join(' ') || '0';
