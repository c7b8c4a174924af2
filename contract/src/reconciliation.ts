import {
  type BreakReason,
  type BreakResolution,
  breakReasons,
  breakResolutionText,
  channelTenderKinds,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { both, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

const final = both(
  '不再有后一日的账单：当日缺失立即列为差异',
  'No later bill will come: what is missing on the day is a break at once',
);

/** Asks the channel for its bill of a day, and compares. */
export const reconciliationIn = z
  .strictObject({
    channelAccountId: idIn('channelAccount'),
    day: dateIn.meta({ description: both('渠道自己的账单日', 'The channel’s own day') }),
    final: z.boolean().default(false).meta({ description: final }),
  })
  .meta({ id: 'ReconciliationInput' });

export const maximumBillBytes = 50_000_000;

/** The same for a bill that somebody has downloaded; fields of a form are text. */
export const billIn = z
  .strictObject({
    channelAccountId: idIn('channelAccount'),
    day: dateIn,
    final: z.stringbool().default(false).meta({ description: final }),
  })
  .meta({ id: 'BillInput' });

const countFields = {
  lines: z.int(),
  matched: z.int().meta({ description: both('三方一致', 'Bill, payout and books agree') }),
  noted: z.int().meta({ description: both('与退款无关', 'Nothing to do with refunds of ours') }),
  repeated: z.int().meta({ description: both('同日另一文件已有', 'Told already by another file of the day') }),
  waiting: z.int().meta({ description: both('我方尚在途', 'Still on its way in our books') }),
  breaks: z.int().meta({ description: both('差异', 'Breaks') }),
};

export const reconciliationOut = z
  .strictObject({
    channelAccountId: idOut('channelAccount'),
    day: dateOut,
    ...countFields,
    handedOn: z.int().meta({ description: both('转错收处理的收款', 'Payments handed on as wrong charges') }),
    openBreaks: z.int().meta({ description: both('该账户未关闭的差异', 'Open breaks of the account') }),
  })
  .meta({ id: 'Reconciliation', description: both('一次对账的结果', 'What came of a reconciliation') });

export const reconciliationRunOut = z
  .strictObject({
    number: z.int(),
    channelAccountId: idOut('channelAccount'),
    day: dateOut,
    ...countFields,
    runBy: actorOut,
    runAt: instantOut,
  })
  .meta({ id: 'ReconciliationRun', description: both('对账记录', 'A reconciliation that was run') });

const accountFilter = { channelAccountId: idIn('channelAccount').nullable().default(null) };
export const reconciliationQuery = z.strictObject({ ...pageQuery, ...accountFilter });

const resolutions = Object.keys(breakResolutionText) as [BreakResolution, ...BreakResolution[]];
const reasons = [...breakReasons] as [BreakReason, ...BreakReason[]];
const byNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const breakQuery = z.strictObject({
  ...pageQuery,
  ...accountFilter,
  status: z.enum(['open', 'closed']).nullable().default(null),
  reason: z.enum(reasons).nullable().default(null),
});
export const breakParams = z.strictObject({ number: byNumber });

const externalRefund = z
  .boolean()
  .default(false)
  .meta({
    description: both(
      '在渠道后台所作的退款：计入账单行所指的收款，不能再退',
      'Made in the channel’s own console: it counts as given back of the payment that the line names',
    ),
  });
export const explainBreakIn = z.strictObject({ note: prose(2_000), externalRefund }).meta({ id: 'ExplainBreakInput' });
export const undoExternalRefundIn = z.strictObject({ reason: prose(500) }).meta({ id: 'UndoExternalRefundInput' });
export const proposeBreakIn = z
  .strictObject({
    storeId: idIn('store')
      .nullable()
      .default(null)
      .meta({
        description: both(
          '承担的门店；空为退款单的门店，或商户的第一家店',
          'The store that bears it; null for that of the refund, or else the merchant’s first',
        ),
      }),
    note: prose(2_000),
    externalRefund,
  })
  .meta({ id: 'ProposeBreakVoucherInput' });
export const handOnBreakIn = z.strictObject({ storeId: idIn('store') }).meta({ id: 'HandOnPaymentInput' });

export const breakOut = z
  .strictObject({
    number: z.int(),
    channelAccountId: idOut('channelAccount'),
    channel: z.enum([...channelTenderKinds, 'bank']),
    day: dateOut,
    reason: z.enum(reasons),
    reasonText: textOut,
    payoutId: idOut('payout').nullable(),
    requestNumber: z.string().nullable(),
    ours: moneyOut.nullable().meta({ description: both('我方金额', 'What our books say') }),
    theirs: moneyOut.nullable().meta({ description: both('账单金额', 'What the bill says') }),
    line: z
      .strictObject({
        row: z.int(),
        kind: z.enum(['payment', 'refund', 'payout', 'return', 'fee', 'other', 'unreadable']),
        tradeNumber: z.string().nullable(),
        raw: z.string().meta({ description: both('账单原文', 'The channel’s own words') }),
      })
      .nullable(),
    fileName: z.string().nullable(),
    foundAt: instantOut,
    ageDays: z.int().meta({ description: both('账龄（天）', 'Days since it was found') }),
    status: z.enum(['open', 'closed']),
    owner: actorOut.nullable(),
    proposal: z
      .strictObject({
        storeId: idOut('store'),
        note: z.string(),
        externalRefund: z.boolean(),
        by: actorOut,
        lines: z.array(z.strictObject({ account: z.string(), side: z.enum(['debit', 'credit']), amount: moneyOut })),
      })
      .nullable()
      .meta({ description: both('建议的凭证，由另一人入账', 'The proposed voucher, which another person books') }),
    resolution: z.enum(resolutions).nullable(),
    resolutionText: textOut.nullable(),
    note: z.string().nullable(),
    closedBy: actorOut.nullable(),
    closedAt: instantOut.nullable(),
    entryId: idOut('entry').nullable(),
    externalRefund: z
      .strictObject({
        tenderId: idOut('tender'),
        amount: moneyOut,
        by: actorOut,
        at: instantOut,
        undone: z.strictObject({ by: actorOut, at: instantOut, reason: z.string() }).nullable(),
      })
      .nullable()
      .meta({
        description: both('计入某笔收款的外部退款', 'The refund made outside, and the payment it counts against'),
      }),
  })
  .meta({ id: 'Break', description: both('对账差异', 'A break: what bill and books do not agree on') });
