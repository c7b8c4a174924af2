import { causes, draftStatuses, hands, jurisdictions, text } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { citationOut } from './explanations.ts';
import { idOut } from './ids.ts';
import { currencyIn, moneyOut } from './money.ts';
import { policyDocumentIn } from './policy-document.ts';
import { policyFormats } from './policy-file.ts';
import { both, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

/** A document on its way out, in the form of the file: parts that say nothing are left out. */
const policyDocumentOut = z
  .looseObject({
    title: textOut,
    currency: currencyIn,
    jurisdiction: z.enum(jurisdictions),
    effectiveFrom: dateOut,
    clauses: z.array(z.looseObject({ id: z.string(), title: textOut })),
  })
  .meta({ id: 'PolicyDocumentOut', description: both('退款政策文件', 'A refund policy as data') });

export const policyDraftIn = z
  .strictObject({ document: policyDocumentIn })
  .meta({ id: 'PolicyDraftInput', description: both('政策草稿', 'A draft of a policy') });

export const policyFileIn = z
  .strictObject({ text: z.string().min(1).max(1_000_000) })
  .meta({ id: 'PolicyFileInput', description: both('YAML 或 JSON 文本', 'A policy as YAML or JSON text') });

export const returnDraftIn = z.strictObject({ reason: prose(2_000) }).meta({ id: 'PolicyDraftReturnInput' });

const findingOut = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    pointer: z.string(),
    cites: z.array(citationOut),
    reason: textOut,
    proposal: textOut.nullable(),
  })
  .meta({ id: 'PolicyFinding', description: both('政策检查发现的问题', 'Something wrong with a policy') });

export const lintOut = z
  .strictObject({ publishable: z.boolean(), findings: z.array(findingOut) })
  .meta({ id: 'PolicyLint' });

export const policyDraftOut = z
  .strictObject({
    id: idOut('policyDraft'),
    status: z.enum(draftStatuses),
    revision: z.int(),
    document: policyDocumentOut,
    writtenBy: actorOut,
    submittedBy: actorOut.nullable(),
    publishedBy: actorOut.nullable(),
    policyId: idOut('policy').nullable(),
    version: z.int().nullable(),
    updatedAt: instantOut,
    returned: z
      .strictObject({ by: actorOut, at: instantOut, reason: z.string() })
      .nullable()
      .meta({ description: both('最近一次退回及理由', 'Why it was sent back the last time') }),
  })
  .meta({ id: 'PolicyDraft', description: both('政策草稿及其状态', 'A policy on its way to a version') });

export const renderedPolicyOut = z
  .strictObject({ zh: z.string(), en: z.string() })
  .meta({ id: 'PolicyText', description: both('给顾客看的政策全文', 'The policy as customers read it') });

export const policyDiffIn = z
  .strictObject({ before: policyDocumentIn, after: policyDocumentIn })
  .meta({ id: 'PolicyDiffInput' });

export const policyDiffOut = z
  .strictObject({
    data: z.array(
      z.strictObject({
        kind: z.enum(['added', 'removed', 'changed', 'moved']),
        pointer: z.string(),
        says: textOut,
      }),
    ),
  })
  .meta({ id: 'PolicyDiff' });

export const policyFileQuery = z.strictObject({ format: z.enum(policyFormats).default('yaml') });

export const simulationIn = z
  .strictObject({
    before: policyDocumentIn.meta({ description: both('现行政策', 'The policy as it is') }),
    after: policyDocumentIn.meta({ description: both('拟改为', 'The policy as it would be') }),
    from: dateIn,
    to: dateIn,
  })
  .superRefine(({ from, to }, context) => {
    if (from > to)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        params: { text: text('早于起始日', 'it is before the first day') },
      });
  })
  .meta({ id: 'SimulationInput' });

const tally = z
  .strictObject({
    cases: z.int(),
    before: moneyOut,
    after: moneyOut,
    better: z.int(),
    worse: z.int(),
    same: z.int(),
    byPerson: z.int(),
    answeredNow: z.strictObject({ cases: z.int(), amount: moneyOut }),
    leftToPerson: z.strictObject({ cases: z.int(), amount: moneyOut }),
    gained: moneyOut,
    lost: moneyOut,
  })
  .meta({ id: 'SimulationTally' });

export const simulationOut = z
  .strictObject({
    total: tally,
    byCause: z.array(z.strictObject({ cause: z.enum(causes), tally })),
    handsMoved: z.array(z.strictObject({ from: z.enum(hands), to: z.enum(hands), cases: z.int() })),
    liftedBefore: z.int(),
    liftedAfter: z.int(),
    leftOut: z.int(),
    examples: z.array(
      z.strictObject({
        id: z.string(),
        cause: z.enum(causes),
        before: moneyOut.nullable(),
        after: moneyOut.nullable(),
        clauseBefore: z.string().nullable(),
        clauseAfter: z.string().nullable(),
        handsBefore: z.enum(hands),
        handsAfter: z.enum(hands),
      }),
    ),
    text: renderedPolicyOut,
  })
  .meta({ id: 'Simulation', description: both('政策试算结果', 'What a change of policy would have done') });
