import { causes, complaintStates } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { pageQuery } from './page.ts';
import { both, prose, textOut } from './text.ts';
import { dateIn, instantOut } from './time.ts';

/** What customers say about us: complaints with a day, and ratings. */
const storeOut = z.strictObject({ id: idOut('store'), name: z.string() }).meta({ id: 'VoiceStore' });
const storeId = idIn('store').nullable().default(null);
const count = z.strictObject({ count: z.int(), more: z.boolean() });

const about = { caseId: idOut('refundCase'), caseNumber: z.string(), store: storeOut };

export const deskComplaintOut = z
  .strictObject({
    id: idOut('complaint'),
    ...about,
    state: z.enum(complaintStates),
    words: z.string(),
    madeAt: instantOut,
    dueAt: instantOut.meta({
      description: both('答复期限（内部）', 'Until when it is to be answered: a rule of the house'),
    }),
    overdue: z.boolean(),
    escalated: z.strictObject({ at: instantOut, by: actorOut, why: z.string() }).nullable(),
    answer: z.strictObject({ at: instantOut, by: actorOut, words: z.string() }).nullable(),
  })
  .meta({ id: 'DeskComplaint', description: both('顾客投诉', 'A complaint, as the desk sees it') });

export const complaintQuery = z.strictObject({
  ...pageQuery,
  state: z
    .enum(['open', 'overdue', 'escalated', 'answered'])
    .default('open')
    .meta({
      description: both(
        '待答复（先到期的在前）、逾期、已上报、已答复',
        'Those that wait, the first due first; late; handed up; answered',
      ),
    }),
  storeId,
});

export const complaintAnswerIn = z
  .strictObject({ answer: prose(4_000).meta({ description: both('给顾客的答复', 'What the customer reads') }) })
  .meta({ id: 'ComplaintAnswerInput' });
export const complaintEscalateIn = z.strictObject({ why: prose(2_000) }).meta({ id: 'ComplaintEscalateInput' });

export const deskRatingOut = z
  .strictObject({
    id: idOut('rating'),
    ...about,
    cause: z.enum(causes),
    causeText: textOut,
    score: z.int().min(1).max(5),
    words: z.string().nullable(),
    ratedAt: instantOut,
    lessons: z
      .int()
      .meta({ description: both('该单已记的经验教训', 'How many lessons were written down from its case') }),
  })
  .meta({ id: 'DeskRating', description: both('顾客评价', 'A rating, as the desk sees it') });

const span = { from: dateIn.nullable().default(null), to: dateIn.nullable().default(null) };
const cause = z.enum(causes).nullable().default(null);

export const ratingQuery = z.strictObject({
  ...pageQuery,
  ...span,
  storeId,
  cause,
  stars: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .nullable()
    .default(null)
    .meta({ description: both('几星', 'How many stars') }),
  words: z
    .enum(['with'])
    .nullable()
    .default(null)
    .meta({ description: both('只看有文字的', 'Only those with words') }),
  sort: z
    .enum(['lowest', 'newest'])
    .default('lowest')
    .meta({ description: both('低分在前，或最新在前', 'The lowest first, or the newest first') }),
});
export const ratingSummaryQuery = z.strictObject({ ...span, storeId, cause });

const summary = {
  count: z.int(),
  stars: z
    .array(z.int())
    .length(5)
    .meta({ description: both('一至五星各几个', 'How many gave one to five stars') }),
  average: z
    .string()
    .nullable()
    .meta({ examples: ['4.3'] }),
  low: z.int().meta({ description: both('一、二星', 'One or two stars') }),
};
export const ratingSummaryOut = z
  .strictObject({
    ...summary,
    stores: z.array(z.strictObject({ store: storeOut, ...summary }).meta({ id: 'StoreRatings' })),
    causes: z.array(
      z.strictObject({ cause: z.enum(causes), causeText: textOut, ...summary }).meta({ id: 'CauseRatings' }),
    ),
  })
  .meta({ id: 'RatingSummary', description: both('评价分布', 'How customers rated, by store and by cause') });

export const voiceCountsOut = z
  .strictObject({
    complaints: z.strictObject({ open: count, overdue: count, escalated: count, answered: count }),
    lowRatings: count.meta({ description: both('近三十天的一、二星', 'One or two stars within thirty days') }),
    mail: count.nullable().meta({
      description: both(
        '未归单来信；无全部门店权限时为空',
        'Mails without a case; null without rights over all stores',
      ),
    }),
  })
  .meta({ id: 'VoiceCounts', description: both('顾客之声各栏数量', 'How much there is of each') });
