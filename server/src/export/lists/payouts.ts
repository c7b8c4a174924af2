import {
  holdReasonText,
  type Id,
  type Language,
  type Payout,
  payoutStatusText,
  routeText,
  shanghaiTimeText,
  toDecimal,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { listChannelAccounts } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import { countListedPayouts, listPayouts } from '../../payout/payout-reader.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Payouts, newest first. Whom a transfer goes to stays sealed. */
export const payoutsSheet = ({ db }: House, job: ExportJob & { readonly list: 'payouts' }): ListSheet => {
  const { merchantId, language } = job;
  const filter = { ...job.filter, stores: job.stores };
  return {
    name: language === 'zh' ? '出款' : 'Payouts',
    columns: columns[language],
    total: () => countListedPayouts(db, merchantId, filter),
    pages: everyPage(
      (page) => listPayouts(db, merchantId, filter, page),
      async (payouts) => {
        const accounts = new Map((await listChannelAccounts(db, merchantId)).map(({ id, label }) => [id, label]));
        const cases = await caseNumbers(db, merchantId, payouts);
        return payouts.map((payout) =>
          rowOf(payout, {
            account: payout.channelAccountId === null ? none : (accounts.get(payout.channelAccountId) ?? none),
            caseNumber: cases.get(uuidOf(payout.caseId)) ?? none,
            language,
          }),
        );
      },
    ),
  };
};

const columns = {
  zh: ['请求号', '退款单', '账户', '方式', '状态', '暂缓原因', '币种', '金额', '到账时间', '渠道流水号'],
  en: [
    'Request',
    'Case',
    'Account',
    'Route',
    'State',
    'Held because',
    'Currency',
    'Amount',
    'Arrived',
    'Channel number',
  ],
} as const;

const rowOf = (
  payout: Payout,
  { account, caseNumber, language }: { readonly account: Cell; readonly caseNumber: Cell; readonly language: Language },
): Cell[] => [
  payout.requestNumber,
  caseNumber,
  account,
  routeText[payout.route][language],
  payoutStatusText[payout.status][language],
  payout.holdReason === null ? none : holdReasonText[payout.holdReason][language],
  payout.amount.currency,
  { amount: toDecimal(payout.amount) },
  payout.settled === null ? none : shanghaiTimeText(payout.settled.at),
  payout.settled?.channelNumber ?? none,
];

const caseNumbers = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payouts: readonly Payout[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ case_id: string; number: string }>({
    name: 'export-case-numbers',
    text: 'select case_id, number from refund_case where merchant_id = $1 and case_id = any($2::uuid[])',
    values: [uuidOf(merchantId), payouts.map(({ caseId }) => uuidOf(caseId))],
  });
  return new Map(rows.map((row) => [row.case_id, row.number]));
};
