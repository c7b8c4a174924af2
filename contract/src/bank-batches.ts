import {
  type BankContradiction,
  bankBatchMoves,
  bankBatchStatuses,
  bankContradictions,
  bankFileFormats,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { both, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

export const bankBatchIn = z
  .strictObject({
    channelAccountId: idIn('channelAccount'),
    currency: currencyIn.default('CNY'),
    executeOn: dateIn
      .nullable()
      .default(null)
      .meta({
        description: both('要求银行付款的日期，空为当天', 'The day on which the bank is asked to pay; null is today'),
      }),
  })
  .meta({ id: 'BankBatchInput' });
export const bankBatchQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(bankBatchStatuses).nullable().default(null),
});
export const discardBatchIn = z.strictObject({ reason: prose(2_000) }).meta({ id: 'DiscardBatchInput' });
export const downloadBatchIn = z
  .strictObject({
    reason: prose(2_000)
      .nullable()
      .default(null)
      .meta({ description: both('再次下载的理由', 'Why it is downloaded again') }),
  })
  .meta({ id: 'DownloadBatchInput' });

const byAt = z.strictObject({ by: actorOut, at: instantOut });
const batchFields = {
  id: idOut('bankBatch'),
  channelAccountId: idOut('channelAccount'),
  number: z.string().meta({ description: both('报文编号', 'The message id of the file') }),
  status: z.enum(bankBatchStatuses),
  statusText: textOut,
  format: z.enum(bankFileFormats),
  executeOn: dateOut,
  count: z.int(),
  total: moneyOut,
  file: z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  made: byAt,
  released: byAt.nullable(),
  discarded: z.strictObject({ by: actorOut, at: instantOut, reason: z.string() }).nullable(),
  can: z.array(z.enum(bankBatchMoves)),
  version: z.int(),
};
export const bankBatchOut = z
  .strictObject(batchFields)
  .meta({ id: 'BankBatch', description: both('银行付款批次', 'A file of payments for a bank') });
export const bankBatchDetailOut = z
  .strictObject({
    ...batchFields,
    items: z.array(
      z.strictObject({
        place: z.int(),
        payoutId: idOut('payout'),
        caseId: idOut('refundCase'),
        endToEndId: z.string(),
        amount: moneyOut,
        payoutStatus: z.string(),
      }),
    ),
    downloads: z.array(z.strictObject({ by: actorOut, at: instantOut, reason: z.string().nullable() })),
  })
  .meta({ id: 'BankBatchDetail', description: both('批次及其出款', 'A batch and what lies in it') });

export const maximumBankFileBytes = 50_000_000;
export const bankFileIn = z
  .strictObject({
    channelAccountId: idIn('channelAccount'),
    currency: currencyIn
      .default('CNY')
      .meta({ description: both('结果表没有写明的币种', 'The currency of a result sheet, which does not say it') }),
  })
  .meta({ id: 'BankFileInput' });

const verdicts = ['moves', 'confirms', 'noted', 'foreign', 'waits', 'contradicts'] as const;
const whys = Object.keys(bankContradictions) as [BankContradiction, ...BankContradiction[]];

export const bankFileOut = z
  .strictObject({
    id: idOut('bankFile'),
    channelAccountId: idOut('channelAccount'),
    kind: z.enum(['pain.002', 'camt.053', 'result_sheet']),
    name: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    status: z.enum(['reading', 'applied']),
    takenIn: byAt,
    lines: z.int(),
    counts: z
      .strictObject({
        moves: z.int(),
        confirms: z.int(),
        noted: z.int(),
        foreign: z.int(),
        waits: z.int(),
        contradicts: z.int(),
      })
      .meta({ description: both('各行的结果', 'What came of the lines') }),
    open: z.int().meta({ description: both('等待人工处理的行数', 'Lines that wait for a person') }),
  })
  .meta({ id: 'BankFile', description: both('银行回盘文件', 'A file that the bank sent') });

export const bankLineQuery = z.strictObject({
  verdict: z.enum(verdicts).nullable().default(null),
  open: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2_000_000_000)
    .default(0)
    .meta({ description: both('上一页最后一行的 place', 'The place of the last line of the page before') }),
});
export const bankLineOut = z
  .strictObject({
    fileId: idOut('bankFile'),
    place: z.int(),
    line: z.int().meta({ description: both('文件中的行号', 'The line of the file') }),
    verdict: z.enum(verdicts).nullable(),
    why: z.enum(whys).nullable(),
    whyText: textOut.nullable(),
    detail: z.string().nullable(),
    payoutId: idOut('payout').nullable(),
    endToEndId: z.string().nullable(),
    says: z.string().meta({ description: both('该行内容的概要', 'What the line says, in short') }),
    amount: moneyOut.nullable(),
    closed: z.strictObject({ by: actorOut, at: instantOut, note: z.string() }).nullable(),
  })
  .meta({ id: 'BankLine', description: both('银行文件的一行', 'A line of a bank’s file') });
export const bankLinesOut = z.strictObject({ data: z.array(bankLineOut), next: z.int().nullable() });
export const bankLineParams = z.strictObject({
  id: idIn('bankFile'),
  place: z.coerce.number().int().min(1).max(2_000_000_000),
});
export const closeLineIn = z.strictObject({ note: prose(2_000) }).meta({ id: 'CloseBankLineInput' });
