import { text } from '@redress/domain';
import { z } from 'zod';
import { dryRun } from './dry-run.ts';
import { idIn, idOut } from './ids.ts';
import { accountIn } from './ledger.ts';
import { moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { periodIn } from './period.ts';
import { both, line } from './text.ts';
import { instantIn } from './time.ts';

const aboutEvent = {
  storeId: idIn('store'),
  caseId: idIn('refundCase').nullable().default(null),
  reference: line(100).meta({ description: both('单据或事由', 'What people call the matter') }),
  source: line(200).meta({
    description: both('来源，同一来源只入账一次', 'Where it comes from; nothing is booked twice under one source'),
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

export const reverseIn = z.strictObject({ reason: line(200), dryRun }).meta({ id: 'ReversalInput' });

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
          '预计退货率（百万分之）；不填按近一年',
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
