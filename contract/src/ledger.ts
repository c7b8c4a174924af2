import { type AccountCode, accountCodes, causes, entryKinds, reversalBars } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { refuseValue } from './refuse-value.ts';
import { both, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

const natures = ['asset', 'liability', 'equity', 'income', 'expense'] as const;
/** An account of the chart; one that is not there is told as such. */
export const accountIn = z
  .string()
  .max(64)
  .transform((account, context): AccountCode => {
    const known = accountCodes.find((code) => code === account);
    return known ?? refuseValue(context, { code: 'account_unknown', details: { account } });
  })
  .meta({ examples: ['2241.refunds'] });

export const entryQuery = z.strictObject({
  ...pageQuery,
  caseId: idIn('refundCase').nullable().default(null),
  payoutId: idIn('payout').nullable().default(null),
  account: accountIn.nullable().default(null),
  kind: z.enum(entryKinds).nullable().default(null),
  storeId: idIn('store').nullable().default(null),
  customerId: idIn('customer').nullable().default(null),
  cause: z.enum(causes).nullable().default(null),
  from: dateIn
    .nullable()
    .default(null)
    .meta({ description: both('入账日期起', 'First day in the books') }),
  to: dateIn
    .nullable()
    .default(null)
    .meta({ description: both('入账日期止', 'Last day in the books') }),
});

export const voucherPdfQuery = z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') });

const postingOut = z
  .strictObject({
    account: z.string(),
    accountNumber: z.string().meta({ description: both('商户的科目编码', 'The merchant’s own number') }),
    accountName: textOut,
    side: z.enum(['debit', 'credit']),
    amount: moneyOut,
    customerId: idOut('customer').nullable(),
  })
  .meta({ id: 'Posting', description: both('分录行', 'One line of an entry') });

export const entryOut = z
  .strictObject({
    id: idOut('entry'),
    kind: z.enum(entryKinds),
    description: textOut,
    occurredAt: instantOut,
    recordedAt: instantOut,
    storeId: idOut('store'),
    caseId: idOut('refundCase').nullable(),
    payoutId: idOut('payout').nullable(),
    reverses: idOut('entry').nullable(),
    reversedBy: idOut('entry').nullable(),
    reversalBar: z
      .enum(reversalBars)
      .nullable()
      .meta({
        description: both('为何不能手工冲销；可以则为 null', 'Why it is not reversed by hand; null when it can be'),
      }),
    source: z.string().nullable(),
    preparedBy: actorOut.nullable().meta({
      description: both(
        '制单人；由退款单或定时任务记账的为 null',
        'Who booked it by hand; null for what a case or a run booked',
      ),
    }),
    checkedBy: actorOut.nullable().meta({ description: both('审核人', 'The second person, where one was asked for') }),
    voucher: z
      .strictObject({ period: z.string(), word: z.string(), number: z.int(), bookedOn: dateOut })
      .nullable()
      .meta({ description: both('凭证号；尚未编号为 null', 'The number in the books; null before a run gave it one') }),
    total: moneyOut.meta({
      description: both('借方合计，等于贷方合计', 'The sum of the debits, which is that of the credits'),
    }),
    postings: z.array(postingOut),
  })
  .meta({ id: 'Entry', description: both('分录', 'A balanced entry') });

export const trialBalanceOut = z
  .strictObject({
    balanced: z.boolean(),
    accounts: z.array(
      z
        .strictObject({
          account: z.string(),
          number: z.string(),
          name: textOut,
          nature: z.enum(natures),
          debit: moneyOut,
          credit: moneyOut,
          balance: moneyOut.meta({ description: both('借方减贷方', 'Debit less credit') }),
        })
        .meta({ id: 'AccountBalance' }),
    ),
    totals: z.array(
      z.strictObject({ currency: currencyIn, debit: moneyOut, credit: moneyOut }).meta({ id: 'BalanceTotal' }),
    ),
  })
  .meta({ id: 'TrialBalance', description: both('试算平衡表', 'Trial balance') });

export const accountsOut = z
  .strictObject({
    data: z.array(
      z
        .strictObject({ code: z.string(), name: textOut, nature: z.enum(natures) })
        .meta({ id: 'Account', description: both('科目', 'An account') }),
    ),
  })
  .meta({ id: 'AccountList' });
