import {
  clausesTouchedBy,
  type FoundArticle,
  type Id,
  idOf,
  type LocalDate,
  type PolicyDraft,
  type TouchedClause,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { listDrafts } from '../policy/draft-reader.ts';

export type ArticleImpact = {
  readonly policies: readonly { readonly draft: PolicyDraft; readonly clauses: readonly TouchedClause[] }[];
  readonly cases: {
    readonly count: number;
    readonly latest: readonly { readonly id: Id<'refundCase'>; readonly number: string; readonly status: string }[];
  };
};

const mostDocuments = 200;
const shownCases = 20;

/** What would have to be looked at again if an article changed: clauses of policies, and cases whose receipts cite it. */
export const articleImpact = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  found: FoundArticle,
  today: LocalDate,
): Promise<ArticleImpact> => {
  const drafts = await listDrafts(db, merchantId, today, { limit: mostDocuments, before: null });
  const policies = drafts
    .map((draft) => ({ draft, clauses: clausesTouchedBy(found, draft.document) }))
    .filter(({ clauses }) => clauses.length > 0);
  const cited = '$.**.cites[*] ? (@.statute.zh == $statute && @.article == $article)';
  const { rows } = await db.query<{ case_id: string; number: string; status: string; cases: number }>({
    name: 'cases-that-cite',
    text: `select case_id, number, status, (count(*) over ())::integer as cases from refund_case
      where merchant_id = $1 and jsonb_path_exists(state, $2::jsonpath, $3::jsonb) order by case_id desc limit $4`,
    values: [
      uuidOf(merchantId),
      cited,
      JSON.stringify({ statute: found.statute.name.zh, article: found.article.number }),
      shownCases,
    ],
  });
  const latest = rows.map(({ case_id, number, status }) => ({ id: idOf('refundCase', case_id), number, status }));
  return { policies, cases: { count: rows[0]?.cases ?? 0, latest } };
};
