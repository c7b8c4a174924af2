import { accountingStandards, periodMoves, periodStatusText, taxpayers } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { dryRun } from './dry-run.ts';
import { accountIn } from './ledger.ts';
import { periodIn } from './period.ts';
import { bilingual, both, code, prose, textOut } from './text.ts';
import { dateIn, instantOut } from './time.ts';

const basisPoints = z.int().min(0).max(10_000);

const booksFields = {
  standard: z.enum(accountingStandards).meta({
    description: both('CAS 企业会计准则，SBE 小企业会计准则', 'CAS enterprise, SBE small-enterprise standards'),
  }),
  taxpayer: z.enum(taxpayers).meta({ description: both('一般纳税人或小规模', 'General or small-scale taxpayer') }),
  reportsApprovedThrough: z
    .int()
    .min(1970)
    .max(9999)
    .nullable()
    .meta({ description: both('年度报告已批准到哪一年', 'The last year whose report is approved') }),
  incomeTaxBasisPoints: basisPoints,
  surplusReserveBasisPoints: basisPoints,
};

export const booksIn = z.strictObject(booksFields).meta({ id: 'BooksInput' });
export const booksOut = z
  .strictObject({
    ...booksFields,
    version: z.int(),
    updatedBy: actorOut.nullable(),
    updatedAt: instantOut.nullable(),
  })
  .meta({ id: 'Books', description: both('账簿设置', 'How the books are kept') });

const shownAccount = z.strictObject({
  account: z.string(),
  number: z.string(),
  name: textOut,
  nature: z.enum(['asset', 'liability', 'equity', 'income', 'expense']),
  own: z.boolean().meta({ description: both('商户自定义', 'The merchant’s own, not the standard’s') }),
  inStandard: z.boolean(),
});
export const chartOut = z.strictObject({ data: z.array(shownAccount) }).meta({ id: 'ShownChart' });
export const mappingIn = z
  .strictObject({
    account: accountIn,
    shown: z
      .strictObject({ number: code(40), name: bilingual })
      .nullable()
      .meta({ description: both('null 恢复默认', 'Null goes back to the standard’s') }),
  })
  .meta({ id: 'AccountMappingInput' });
export const mappingOut = z
  .strictObject({ account: z.string(), number: z.string(), name: textOut })
  .meta({ id: 'AccountMapping' });

export const movePeriodIn = z
  .strictObject({
    period: periodIn,
    move: z.enum(periodMoves),
    reason: prose(1_000).nullable().default(null),
    dryRun,
  })
  .meta({ id: 'PeriodMoveInput' });
const periodMoved = {
  period: z.string(),
  status: z.enum(Object.keys(periodStatusText) as ['open', 'closing', 'closed', 'reopening']),
  statusText: textOut,
  can: z.array(z.enum(periodMoves)),
  version: z.int(),
  proposedBy: actorOut.nullable(),
  closedBy: actorOut.nullable(),
  closedAt: instantOut.nullable(),
  reopenReason: z.string().nullable(),
};
export const periodOut = z
  .strictObject({
    ...periodMoved,
    entries: z.int(),
    numbered: z.int(),
    late: z.int().meta({ description: both('发生在以前期间、记入本期', 'Happened earlier and are booked here') }),
    redInvoicesOpen: z.int(),
  })
  .meta({ id: 'AccountingPeriod', description: both('会计期间', 'A month of the books') });
export const periodsOut = z.strictObject({ data: z.array(periodOut) }).meta({ id: 'AccountingPeriods' });

export const numberIn = z
  .strictObject({ period: periodIn, through: dateIn.nullable().default(null) })
  .meta({ id: 'NumberingInput' });
export const numberedOut = z.strictObject({ period: z.string(), numbered: z.int() }).meta({ id: 'Numbered' });
