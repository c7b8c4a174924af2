import { jurisdictions } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { both, textOut } from './text.ts';
import { dateIn, dateOut } from './time.ts';

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
    commands: z.array(
      z.strictObject({
        kind: z.enum(['calculator', 'floor', 'lint', 'deadline', 'decision']),
        code: z.string(),
      }),
    ),
  })
  .meta({ id: 'LawArticle', description: both('法律条文(自述)', 'An article of law, in our own words') });

export const lawQuery = z.strictObject({
  statute: z.string().max(200).nullable().default(null),
  jurisdiction: z.enum(jurisdictions).nullable().default(null),
  on: dateIn.nullable().default(null),
});

export const articlesOut = z.strictObject({ data: z.array(articleOut) }).meta({ id: 'LawArticles' });

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
    cases: z.strictObject({
      count: z.int(),
      latest: z.array(z.strictObject({ id: idOut('refundCase'), number: z.string(), status: z.string() })),
    }),
  })
  .meta({ id: 'LawImpact', description: both('条文影响清单', 'The clauses and cases that stand on an article') });
