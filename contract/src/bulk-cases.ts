import { evidenceKinds, talkChannels } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { problem } from './problem.ts';
import { taggingIn } from './tags.ts';
import { both, prose } from './text.ts';
import { dateIn } from './time.ts';

const maximumBulkCases = 100;
const caseIds = z
  .array(idIn('refundCase'))
  .min(1)
  .max(maximumBulkCases)
  .meta({ description: both('退款单，逐张处理', 'Cases, each by itself') });

export const bulkAssignIn = z
  .strictObject({
    caseIds,
    staffId: idIn('staff').nullable().default(null),
    teamId: idIn('team').nullable().default(null),
    onlyIfFree: z.boolean().default(false),
    keepOther: z
      .boolean()
      .default(false)
      .meta({ description: both('未填的一项保持不变', 'What is null stays as it is') }),
  })
  .meta({ id: 'BulkAssignInput' });

export const bulkCommentIn = z
  .strictObject({ caseIds, words: prose(4_000), mentions: z.array(idIn('staff')).max(20).default([]) })
  .meta({ id: 'BulkCommentInput' });

export const bulkApproveIn = z
  .strictObject({
    cases: z
      .array(z.strictObject({ id: idIn('refundCase'), version: z.int().min(1) }))
      .min(1)
      .max(maximumBulkCases)
      .meta({ description: both('退款单及所见版本', 'Cases, with the version that was seen') }),
    note: prose(2_000).nullable().default(null),
    goodsReceivedOn: dateIn.nullable().default(null),
  })
  .meta({ id: 'BulkApproveInput' });

export const bulkTagIn = z.strictObject({ caseIds, ...taggingIn }).meta({ id: 'BulkTagInput' });

/** How the desk writes to customers without talking to them. */
const written = {
  channel: z.enum(talkChannels).extract(['portal', 'email']).default('portal'),
  lang: z.enum(['zh', 'en']).default('zh'),
} as const;

export const bulkRequestEvidenceIn = z
  .strictObject({
    caseIds,
    kinds: z
      .array(z.enum(evidenceKinds))
      .min(1)
      .max(evidenceKinds.length)
      .nullable()
      .default(null)
      .meta({ description: both('空：各单各自缺什么就请补什么', 'Null: of each case what it lacks') }),
    ...written,
  })
  .meta({ id: 'BulkRequestEvidenceInput' });

export const bulkReplyIn = z
  .strictObject({ caseIds, templateId: idIn('replyTemplate'), ...written })
  .meta({ id: 'BulkReplyInput' });

export const bulkCasesOut = z
  .strictObject({
    done: z.int(),
    refused: z.int(),
    results: z.array(
      z
        .strictObject({
          caseId: idOut('refundCase'),
          outcome: z.enum(['done', 'refused']),
          problem: problem.nullable(),
        })
        .meta({ id: 'BulkCaseResult' }),
    ),
  })
  .meta({ id: 'BulkCasesResult' });
