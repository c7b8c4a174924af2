import { causes, entryKinds, text } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { accountIn } from './ledger.ts';
import { moneyOut } from './money.ts';
import { periodIn } from './period.ts';
import { both, textOut } from './text.ts';
import { dateIn, instantOut } from './time.ts';

const span = { from: dateIn, to: dateIn };
const ordered = <T extends z.ZodType<{ from: string; to: string }>>(schema: T) =>
  schema.superRefine(({ from, to }, context) => {
    if (from > to)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        params: { text: text('早于起始日', 'it is before the first day') },
      });
  });

export const balanceQuery = ordered(z.strictObject({ ...span, storeId: idIn('store').nullable().default(null) }));
export const periodBalanceOut = z
  .strictObject({
    balanced: z.boolean(),
    data: z.array(
      z.strictObject({
        account: z.string(),
        number: z.string(),
        name: textOut,
        opening: moneyOut,
        debit: moneyOut,
        credit: moneyOut,
        closing: moneyOut,
      }),
    ),
  })
  .meta({ id: 'PeriodTrialBalance', description: both('期间试算平衡表', 'The trial balance of a span of days') });

const dimensions = ['period', 'account', 'store', 'cause', 'kind'] as const;
export const reportQuery = ordered(
  z.strictObject({
    ...span,
    by: z
      .string()
      .max(100)
      .default('period,account,store,cause')
      .meta({ description: both('按哪些维度，逗号分隔', 'By which of period, account, store, cause, kind') })
      .transform((value, context) => {
        const asked = value.split(',');
        const known = dimensions.filter((dimension) => asked.includes(dimension));
        if (known.length === asked.length) return known;
        context.addIssue({
          code: 'custom',
          params: {
            text: text('可用：period、account、store、cause、kind', 'use period, account, store, cause, kind'),
          },
        });
        return z.NEVER;
      }),
  }),
);
export const reportOut = z
  .strictObject({
    data: z.array(
      z.strictObject({
        period: z.string().nullable(),
        account: z.string().nullable(),
        store: z.strictObject({ id: idOut('store'), name: z.string() }).nullable(),
        cause: z.enum(causes).nullable(),
        kind: z.enum(entryKinds).nullable(),
        entries: z.int(),
        cases: z.int(),
        debit: moneyOut,
        credit: moneyOut,
        drill: z.string().meta({ description: both('构成该数的分录', 'Where the entries of this figure are listed') }),
      }),
    ),
  })
  .meta({ id: 'RefundReport', description: both('退款报表', 'Refunds by period, account, store and cause') });

export const profitOut = z
  .strictObject({
    lines: z.array(z.strictObject({ account: z.string(), number: z.string(), name: textOut, effect: moneyOut })),
    totals: z.array(moneyOut),
    earlierYears: z.array(moneyOut),
  })
  .meta({ id: 'ProfitEffect', description: both('退款对利润的影响', 'What refunds took from the profit') });

export const ageingOut = z
  .strictObject({
    buckets: z.array(z.strictObject({ upToDays: z.int().nullable(), cases: z.int(), owed: z.array(moneyOut) })),
    total: z.array(moneyOut),
    oldest: z.array(
      z.strictObject({
        caseId: idOut('refundCase'),
        caseNumber: z.string(),
        storeId: idOut('store'),
        customerId: idOut('customer').nullable(),
        since: instantOut,
        days: z.int(),
        owed: moneyOut,
      }),
    ),
  })
  .meta({ id: 'Ageing', description: both('应退款账龄', 'What is owed to customers, by age') });

export const subLedgerQuery = z.strictObject({
  account: accountIn,
  by: z.enum(['case', 'store', 'channel', 'customer']),
  open: z
    .stringbool()
    .default(false)
    .meta({ description: both('只看未结清', 'Only what is not settled') }),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
export const subLedgerOut = z
  .strictObject({
    data: z.array(
      z.strictObject({
        key: z.string().nullable(),
        name: z.string().nullable(),
        debit: moneyOut,
        credit: moneyOut,
        balance: moneyOut,
      }),
    ),
  })
  .meta({ id: 'SubLedger', description: both('明细账', 'An account by case, store, channel or customer') });

const taxRow = z
  .strictObject({
    rateBasisPoints: z.int().nullable(),
    entries: z.int(),
    net: moneyOut,
    tax: moneyOut,
  })
  .meta({ id: 'TaxRow' });
export const taxQuery = z.strictObject({ period: periodIn });
export const taxOut = z
  .strictObject({
    period: z.string(),
    booked: z.array(taxRow),
    deductible: z.array(taxRow),
    open: z.array(taxRow),
  })
  .meta({ id: 'TaxWorksheet', description: both('增值税申报底稿', 'The worksheet for the VAT declaration') });

export const exportQuery = ordered(
  z.strictObject({
    ...span,
    format: z.enum(['hledger', 'beancount', 'kingdee', 'yonyou', 'pdf']),
    sheet: z.enum(['xlsx', 'csv']).default('xlsx'),
    lang: z.enum(['zh', 'en']).default('zh'),
  }),
);
