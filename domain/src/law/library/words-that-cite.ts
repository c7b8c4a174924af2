import { basisRules } from '../../assessment/bases/basis-rules.ts';
import { groundOf } from '../../assessment/basis-of-cause.ts';
import { worksheets } from '../../assessment/worksheets/worksheets.ts';
import { causes } from '../../claim/claim.ts';
import type { Citation } from '../../explanation/explanation.ts';
import { journalSource } from '../../ledger/vouchers/journal/journal-source.ts';
import { type Text, text } from '../../text.ts';
import { articleCode, type FoundArticle } from './find-article.ts';
import { codeOfCitation } from './impact.ts';

/** A text of this release that stands on an article: what a receipt or notice says, what a desk asks, what a voucher cites. */
export type CitingWords = {
  readonly kind: 'receipt' | 'worksheet' | 'basis' | 'voucher';
  readonly code: string;
  readonly title: Text;
};

/** The templates to read again when an article changes. */
export const wordsThatCite = (found: FoundArticle): readonly CitingWords[] => {
  const code = articleCode(found);
  return templates.filter(({ cites }) => cites.some((cite) => codeOfCitation(cite) === code)).map(({ words }) => words);
};

type Template = { readonly words: CitingWords; readonly cites: readonly Citation[] };

const vouchers = [
  ['sales_return_same_period', text('本期销售退回的分录', 'Voucher of a return in the same period')],
  ['sales_return_prior_year', text('上年销售退回的分录', 'Voucher of a return of last year’s sale')],
  ['price_allowance', text('销售折让的分录', 'Voucher of an allowance')],
  ['prepaid_refund', text('退还预收款的分录', 'Voucher of a prepaid balance refunded')],
  ['membership_exit_with_fee', text('退会并留存手续费的分录', 'Voucher of a membership ended with a fee')],
] as const;

const templates: readonly Template[] = [
  ...causes.map((cause) => ({
    words: { kind: 'receipt' as const, code: cause, title: groundOf(cause).because },
    cites: groundOf(cause).cites,
  })),
  ...Object.entries(worksheets).map(([cause, { title, burdens }]) => ({
    words: { kind: 'worksheet' as const, code: cause, title },
    cites: burdens.flatMap(({ cites }) => cites),
  })),
  ...basisRules.map(({ basis, label, cites }) => ({
    words: { kind: 'basis' as const, code: basis, title: label },
    cites,
  })),
  ...vouchers.flatMap(([event, title]) =>
    (['CAS', 'SBE'] as const).map((standard) => ({
      words: { kind: 'voucher' as const, code: `${event}/${standard}`, title },
      cites: journalSource(event, standard),
    })),
  ),
];
