import { jurisdictions } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { both, textOut } from './text.ts';
import { dateIn, dateOut, instantIn } from './time.ts';

const articleOut = z
  .strictObject({
    code: z.string(),
    statute: textOut,
    number: z.string(),
    jurisdiction: z.enum(jurisdictions),
    text: textOut,
    status: z.enum(['verified', 'from_memory']).meta({
      description: both('条文是否已核对', 'Whether the text was checked against a source'),
    }),
    from: dateOut,
    to: dateOut.nullable(),
    source: z
      .strictObject({
        document: z.string(),
        address: z.string().nullable(),
        readOn: dateOut,
        amendmentId: idOut('lawAmendment'),
      })
      .nullable()
      .meta({
        description: both(
          '本商户核对的来源；空表示随版本提供',
          'Where this merchant read it; null: it came with the release',
        ),
      }),
    commands: z.array(
      z.strictObject({
        kind: z.enum(['calculator', 'floor', 'lint', 'deadline', 'decision']),
        code: z.string(),
        text: textOut,
      }),
    ),
  })
  .meta({ id: 'LawArticle', description: both('法律条文（自述）', 'An article of law, in our own words') });

/** What was known at a moment; without it, what is known now. */
export const asKnown = {
  asKnownAt: instantIn
    .nullable()
    .default(null)
    .meta({
      description: both('当时已知的法律；不填为现在', 'The law as it was known at this moment; now unless given'),
    }),
};

export const lawQuery = z.strictObject({
  statute: z.string().max(200).nullable().default(null),
  jurisdiction: z.enum(jurisdictions).nullable().default(null),
  on: dateIn.nullable().default(null),
  ...asKnown,
});

/** Each decision of two people makes the next version of the merchant's law. */
export const lawVersionOut = z.int().meta({
  description: both('商户法律数据的版本；0 为仅随版本提供', 'Version of the merchant’s law; 0: the release alone'),
});

export const articlesOut = z
  .strictObject({ version: lawVersionOut, data: z.array(articleOut) })
  .meta({ id: 'LawArticles' });

export const impactQuery = z.strictObject({ article: z.string().min(1).max(200) });

export const impactOut = z
  .strictObject({
    article: articleOut,
    policies: z.array(
      z.strictObject({
        draftId: idOut('policyDraft'),
        title: textOut,
        version: z.int().nullable(),
        clauses: z.array(z.strictObject({ id: z.string(), pointer: z.string(), title: textOut, floor: z.string() })),
      }),
    ),
    templates: z
      .array(
        z.strictObject({
          kind: z.enum(['receipt', 'worksheet', 'basis', 'voucher']),
          code: z.string(),
          title: textOut,
        }),
      )
      .meta({ description: both('引用该条的凭证、工单、依据与分录模板', 'Texts of the release that cite it') }),
    cases: z.strictObject({
      count: z.int(),
      latest: z.array(z.strictObject({ id: idOut('refundCase'), number: z.string(), status: z.string() })),
    }),
  })
  .meta({ id: 'LawImpact', description: both('条文影响清单', 'The clauses and cases that stand on an article') });
