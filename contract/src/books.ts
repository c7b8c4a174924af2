import {
  accountingStandards,
  causes,
  entryKinds,
  fromPeriodText,
  type Period,
  periodMoves,
  periodStatusText,
  redInvoiceReasons,
  redInvoiceTaskStatuses,
  taxpayers,
  text,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { accountIn } from './ledger.ts';
import { moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { pageQuery } from './page.ts';
import { bilingual, both, code, line, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantIn, instantOut } from './time.ts';

const basisPoints = z.int().min(0).max(10_000);
const dryRun = z
  .boolean()
  .default(false)
  .meta({ description: both('只试算,不写入', 'Show what would happen and write nothing') });

/** A month of the books on its way in. */
export const periodIn = z
  .string()
  .max(7)
  .meta({ description: both('会计期间', 'A month of the books'), examples: ['2026-10'] })
  .transform((value, context): Period => {
    const period = fromPeriodText(value);
    if (period !== null) return period;
    context.addIssue({
      code: 'custom',
      params: { text: text('不是 YYYY-MM 的期间', 'it is not a month of the form YYYY-MM') },
    });
    return z.NEVER;
  });

const booksFields = {
  standard: z.enum(accountingStandards).meta({
    description: both('CAS 企业会计准则,SBE 小企业会计准则', 'CAS enterprise, SBE small-enterprise standards'),
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
      .meta({ description: both('按哪些维度,逗号分隔', 'By which of period, account, store, cause, kind') })
      .transform((value, context) => {
        const asked = value.split(',');
        const known = dimensions.filter((dimension) => asked.includes(dimension));
        if (known.length === asked.length) return known;
        context.addIssue({
          code: 'custom',
          params: { text: text('可用:period、account、store、cause、kind', 'use period, account, store, cause, kind') },
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

const aboutEvent = {
  storeId: idIn('store'),
  caseId: idIn('refundCase').nullable().default(null),
  reference: line(100).meta({ description: both('单据或事由', 'What people call the matter') }),
  source: line(200).meta({
    description: both('来源,同一来源只入账一次', 'Where it comes from; nothing is booked twice under one source'),
    examples: ['bill:alipay:2026-10:fee'],
  }),
  occurredAt: instantIn.nullable().default(null),
};
const moneyAccount = accountIn.refine((account) => /^(1001|1002|1012\..+)$/.test(account), {
  params: { text: text('须为货币资金科目', 'it must be an account of money') },
});

/** What an accountant books by hand, as an event: never as free debits and credits. */
export const booksEventIn = z
  .strictObject({
    dryRun,
    event: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('goods_written_down'), ...aboutEvent, cost: positiveMoneyIn, worth: moneyIn }),
      z.strictObject({
        kind: z.literal('goods_scrapped'),
        ...aboutEvent,
        cost: positiveMoneyIn,
        abnormal: z.boolean().default(false),
        inputVat: moneyIn.nullable().default(null),
      }),
      z.strictObject({ kind: z.literal('goods_repaired'), ...aboutEvent, cost: positiveMoneyIn }),
      z.strictObject({
        kind: z.literal('recourse'),
        ...aboutEvent,
        amount: positiveMoneyIn,
        against: z.enum(['6601.return_freight', '6601.repair', '6711.compensation']),
      }),
      z.strictObject({
        kind: z.literal('unclaimed'),
        ...aboutEvent,
        caseId: idIn('refundCase'),
        amount: positiveMoneyIn,
      }),
      z.strictObject({ kind: z.literal('channel_fee'), ...aboutEvent, moneyAccount, fee: positiveMoneyIn }),
      z.strictObject({ kind: z.literal('channel_fee_returned'), ...aboutEvent, moneyAccount, fee: positiveMoneyIn }),
      z.strictObject({
        kind: z.literal('closure_reclass'),
        ...aboutEvent,
        liability: z.enum(['2204.stored_value', '2204.gift_card', '2204.points', '2204.membership']),
        net: positiveMoneyIn,
        tax: moneyIn,
      }),
      z.strictObject({
        kind: z.literal('closure_provision'),
        ...aboutEvent,
        amount: positiveMoneyIn,
        what: z.enum(['closure', 'litigation']),
      }),
    ]),
  })
  .meta({ id: 'BooksEventInput', description: both('手工入账的事项', 'Something booked by hand') });

export const reverseIn = z.strictObject({ reason: line(200) }).meta({ id: 'ReversalInput' });

export const expectedReturnsIn = z
  .strictObject({
    period: periodIn,
    returnRatePpm: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullable()
      .default(null)
      .meta({
        description: both(
          '预计退货率(百万分之);不填按近一年',
          'Expected rate in millionths; the last year’s unless told',
        ),
      }),
    windowDays: z.int().min(1).max(365).default(7),
    dryRun,
  })
  .meta({ id: 'ExpectedReturnsInput' });
export const expectedReturnsOut = z
  .strictObject({
    period: z.string(),
    data: z.array(
      z.strictObject({
        store: z.strictObject({ id: idOut('store'), name: z.string() }),
        returnRatePpm: z.int(),
        held: z.strictObject({ liability: moneyOut, asset: moneyOut }),
        wanted: z.strictObject({ liability: moneyOut, asset: moneyOut }),
        entryId: idOut('entry').nullable(),
      }),
    ),
  })
  .meta({ id: 'ExpectedReturns', description: both('应付退货款', 'The provision for expected returns') });

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
