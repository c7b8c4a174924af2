import {
  breakReasonText,
  breakResolutionText,
  type Language,
  type Money,
  shanghaiTimeText,
  toDecimal,
} from '@redress/domain';
import { listChannelAccounts } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';
import { type BreakView, countListedBreaks, listBreaks } from '../../reconciliation/break-reader.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Breaks of reconciliation, oldest first. */
export const breaksSheet = ({ db }: House, job: ExportJob & { readonly list: 'breaks' }): ListSheet => {
  const { merchantId, language } = job;
  return {
    name: language === 'zh' ? '对账差异' : 'Breaks',
    columns: columns[language],
    total: () => countListedBreaks(db, merchantId, job.filter),
    pages: everyPage(
      (page) => listBreaks(db, merchantId, job.filter, page),
      async (breaks) => {
        const accounts = new Map((await listChannelAccounts(db, merchantId)).map(({ id, label }) => [id, label]));
        return breaks.map((each) => rowOf(each, accounts.get(each.channelAccountId) ?? none, language));
      },
    ),
  };
};

const columns = {
  zh: [
    '编号',
    '账户',
    '账单日',
    '差异',
    '请求号',
    '渠道交易号',
    '币种',
    '账上',
    '账单',
    '文件',
    '行号',
    '发现时间',
    '状态',
    '处理人',
    '处理',
    '说明',
    '了结时间',
  ],
  en: [
    'Number',
    'Account',
    'Day of the bill',
    'Break',
    'Request',
    'Channel number',
    'Currency',
    'Ours',
    'Theirs',
    'File',
    'Row',
    'Found at',
    'State',
    'Owner',
    'Resolution',
    'Note',
    'Closed at',
  ],
} as const;

const rowOf = (each: BreakView, account: Cell, language: Language): Cell[] => [
  { whole: each.number },
  account,
  each.day,
  breakReasonText[each.reason][language],
  each.requestNumber ?? none,
  each.line?.tradeNumber ?? none,
  (each.ours ?? each.theirs)?.currency ?? none,
  amountOf(each.ours),
  amountOf(each.theirs),
  each.fileName ?? none,
  each.line === null ? none : { whole: each.line.row },
  shanghaiTimeText(each.foundAt),
  stateText[each.status][language],
  each.owner?.name ?? none,
  each.resolution === null ? none : breakResolutionText[each.resolution][language],
  each.note ?? none,
  each.closedAt === null ? none : shanghaiTimeText(each.closedAt),
];

const amountOf = (amount: Money | null): Cell => (amount === null ? none : { amount: toDecimal(amount) });
const stateText = { open: { zh: '未了结', en: 'open' }, closed: { zh: '已了结', en: 'closed' } } as const;
