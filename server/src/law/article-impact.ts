import {
  type CitingWords,
  clausesTouchedBy,
  type FoundArticle,
  type Id,
  idOf,
  type LocalDate,
  type PolicyDraft,
  type TouchedClause,
  uuidOf,
  wordsThatCite,
} from '@redress/domain';
import type { Pool } from 'pg';
import { listDrafts } from '../policy/draft-reader.ts';

export type ArticleImpact = {
  readonly policies: readonly { readonly draft: PolicyDraft; readonly clauses: readonly TouchedClause[] }[];
  readonly templates: readonly CitingWords[];
  readonly cases: {
    readonly count: number;
    readonly latest: readonly { readonly id: Id<'refundCase'>; readonly number: string; readonly status: string }[];
  };
};

const mostDocuments = 200;
const shownCases = 20;

/** What would have to be looked at again if an article changed: clauses of policies, texts, and cases with an explanation that cites it. */
export const articleImpact = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  found: FoundArticle,
  today: LocalDate,
): Promise<ArticleImpact> => {
  const [drafts, cases] = await Promise.all([
    listDrafts(db, merchantId, today, { limit: mostDocuments, before: null }),
    casesThatCite(db, merchantId, found),
  ]);
  const policies = drafts
    .map((draft) => ({ draft, clauses: clausesTouchedBy(found, draft.document) }))
    .filter(({ clauses }) => clauses.length > 0);
  return { policies, templates: wordsThatCite(found), cases };
};

/** By the index over the articles of stored explanations. A case counts once, however often it was assessed. */
const casesThatCite = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { statute, article }: FoundArticle,
): Promise<ArticleImpact['cases']> => {
  const { rows } = await db.query<{ case_id: string; number: string; status: string; cases: number }>({
    name: 'cases-that-cite',
    text: `select case_id, number, status, (count(*) over ())::integer as cases from refund_case
      where merchant_id = $1 and case_id in (
        select case_id from assessment where merchant_id = $1 and cited_articles(explanation) @> array[$2::text]
      ) order by case_id desc limit $3`,
    values: [uuidOf(merchantId), `${statute.name.zh} ${article.number}`, shownCases],
  });
  const latest = rows.map(({ case_id, number, status }) => ({ id: idOf('refundCase', case_id), number, status }));
  return { count: rows[0]?.cases ?? 0, latest };
};
