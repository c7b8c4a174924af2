import { jurisdictions, rateSeries } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { bilingual, both, code, line, prose, prosePair, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

const status = z
  .enum(['verified', 'from_memory'])
  .meta({ description: both('verified：已对照原文', 'verified: read in the source that is named') });
const ratePpm = z
  .int()
  .min(0)
  .max(1_000_000)
  .meta({ description: both('百万分之几：30000 即 3.0%', 'Parts per million: 30000 is 3.0 %') });
const year = z.int().min(2000).max(2100);

const articleIn = z
  .strictObject({
    kind: z.literal('article'),
    statute: z.strictObject({
      code: code(64),
      name: bilingual.nullable().default(null),
      jurisdiction: z.enum(jurisdictions).nullable().default(null),
    }),
    article: z.strictObject({
      number: z.string().regex(/^\d{0,4}$/),
      text: prosePair,
      status,
      from: dateIn,
      to: dateIn.nullable().default(null),
    }),
  })
  .meta({
    id: 'LawArticleChangeInput',
    description: both('新增条文或条文的新版本', 'A new article, or a version of one'),
  });

const ratesIn = z
  .strictObject({
    kind: z.literal('rates'),
    series: z.enum(rateSeries),
    entries: z
      .array(z.strictObject({ from: dateIn, ratePpm }))
      .min(1)
      .max(500),
    through: dateIn,
    status,
  })
  .meta({
    id: 'LawRatesChangeInput',
    description: both(
      '利率：接在已有日期之后（或之前）',
      'Rates, directly after the days that are known, or before them',
    ),
  });

const restYearIn = z.strictObject({
  year,
  periods: z
    .array(z.strictObject({ name: line(40), from: dateIn, through: dateIn }))
    .min(1)
    .max(40),
  workingWeekends: z.array(dateIn).max(60),
  status,
});

const restDaysIn = z
  .strictObject({ kind: z.literal('rest_days'), restYear: restYearIn })
  .meta({ id: 'LawRestDaysChangeInput', description: both('一年的放假与调休安排', 'The rest days of one year') });

const withdrawalIn = z
  .strictObject({ kind: z.literal('withdrawal'), amendmentId: idIn('lawAmendment') })
  .meta({ id: 'LawWithdrawalInput', description: both('撤回一项已确认的修订', 'Takes a confirmed amendment back') });

export const amendmentIn = z
  .strictObject({
    change: z.discriminatedUnion('kind', [articleIn, ratesIn, restDaysIn, withdrawalIn]),
    source: z.strictObject({
      document: line(400).meta({ description: both('来源文件', 'The document that was read') }),
      address: line(1_000).nullable().default(null),
      readOn: dateIn.meta({ description: both('查阅日期', 'The day on which it was read') }),
    }),
  })
  .meta({ id: 'LawAmendmentInput', description: both('法律数据的修订提议', 'A proposed amendment of the law') });

export const declineAmendmentIn = z.strictObject({ reason: prose(1_000) }).meta({ id: 'LawAmendmentDeclineInput' });

const changeOut = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('article'),
      statute: z.strictObject({
        code: z.string(),
        name: textOut.nullable(),
        jurisdiction: z.enum(jurisdictions).nullable(),
      }),
      article: z.strictObject({ number: z.string(), text: textOut, status, from: dateOut, to: dateOut.nullable() }),
    })
    .meta({ id: 'LawArticleChange' }),
  z
    .strictObject({
      kind: z.literal('rates'),
      series: z.enum(rateSeries),
      entries: z.array(z.strictObject({ from: dateOut, ratePpm })),
      through: dateOut,
      status,
    })
    .meta({ id: 'LawRatesChange' }),
  z
    .strictObject({
      kind: z.literal('rest_days'),
      restYear: z.strictObject({
        year,
        periods: z.array(z.strictObject({ name: z.string(), from: dateOut, through: dateOut })),
        workingWeekends: z.array(dateOut),
        status,
      }),
    })
    .meta({ id: 'LawRestDaysChange' }),
  z.strictObject({ kind: z.literal('withdrawal'), amendmentId: idOut('lawAmendment') }).meta({ id: 'LawWithdrawal' }),
]);

export const amendmentOut = z
  .strictObject({
    id: idOut('lawAmendment'),
    status: z.enum(['proposed', 'confirmed', 'declined']),
    change: changeOut,
    source: z.strictObject({ document: z.string(), address: z.string().nullable(), readOn: dateOut }),
    proposedBy: actorOut,
    proposedAt: instantOut,
    decision: z
      .strictObject({
        version: z.int(),
        by: actorOut,
        at: instantOut,
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({
    id: 'LawAmendment',
    description: both(
      '法律数据的修订：一人提出，另一人确认',
      'An amendment: proposed by one person, confirmed by a second',
    ),
  });
