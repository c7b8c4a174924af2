import { redInvoiceReasons, redInvoiceTaskStatuses } from '@redress/domain';
import { z } from 'zod';
import { dryRun } from './dry-run.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { both, code, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantIn, instantOut } from './time.ts';

export const redInvoiceQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(redInvoiceTaskStatuses).nullable().default(null),
  caseId: idIn('refundCase').nullable().default(null),
});
export const redInvoiceOut = z
  .strictObject({
    id: idOut('redInvoice'),
    status: z.enum(redInvoiceTaskStatuses),
    statusText: textOut,
    can: z.array(z.enum(['apply', 'answer', 'issue', 'set_aside'])),
    version: z.int(),
    entryId: idOut('entry'),
    entry: textOut,
    caseId: idOut('refundCase').nullable(),
    caseNumber: z.string().nullable(),
    reason: z.enum(Object.keys(redInvoiceReasons) as ['01', '02', '03', '04']),
    reasonText: textOut,
    lines: z.array(z.strictObject({ rateBasisPoints: z.int().nullable(), net: moneyOut, tax: moneyOut })),
    blueInvoiceNumber: z.string().nullable(),
    confirmBy: instantOut.nullable(),
    lapsedCode: z.string().nullable(),
    invoiceNumber: z.string().nullable(),
    issuedOn: dateOut.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'RedInvoice', description: both('红字发票任务', 'The red-letter invoice that a refund waits for') });

export const redApplyIn = z
  .strictObject({
    blueInvoiceNumber: code(40),
    buyerConfirmed: z
      .boolean()
      .meta({ description: both('购方已用途确认或入账确认', 'The buyer confirmed use or booking') }),
    initiator: z.enum(['seller', 'buyer']).default('seller'),
    at: instantIn.nullable().default(null),
    dryRun,
  })
  .meta({ id: 'RedInvoiceApplyInput' });
export const redAnswerIn = z
  .strictObject({ agree: z.boolean(), at: instantIn.nullable().default(null), dryRun })
  .meta({ id: 'RedInvoiceAnswerInput' });
export const redIssueIn = z
  .strictObject({ invoiceNumber: code(40), issuedOn: dateIn, dryRun })
  .meta({ id: 'RedInvoiceIssueInput' });
export const redAsideIn = z.strictObject({ why: prose(1_000), dryRun }).meta({ id: 'RedInvoiceAsideInput' });
