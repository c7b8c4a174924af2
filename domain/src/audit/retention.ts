import { accountingArchivesMeasures } from '../law/accounting-archives-measures.ts';
import type { LawCitation } from '../law/citation.ts';
import { eCommerceLaw } from '../law/e-commerce-law.ts';
import { personalInformationLaw } from '../law/personal-information-law.ts';
import { singlePurposeCardMeasures } from '../law/single-purpose-card-measures.ts';
import { addMonths, dateOf, type LocalDate } from '../time/local-date.ts';

/** Records that the law wants kept (reference 6.2). */
export const recordKinds = [
  'voucher',
  'ledger',
  'bank_statement',
  'tax_return',
  'platform_transaction',
  'card_registration',
  'pipl_assessment',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export type Retention = {
  /** The last day on which the record must still be there. A litigation hold goes beyond it. */
  readonly keepThrough: LocalDate;
  readonly years: number;
  readonly cites: readonly LawCitation[];
};

type Term = { readonly years: number; readonly from: 'end_of_year' | 'same_day'; readonly cite: LawCitation };

const terms: Record<RecordKind, Term> = {
  voucher: { years: 30, from: 'end_of_year', cite: accountingArchivesMeasures.terms },
  ledger: { years: 30, from: 'end_of_year', cite: accountingArchivesMeasures.terms },
  bank_statement: { years: 10, from: 'end_of_year', cite: accountingArchivesMeasures.terms },
  tax_return: { years: 10, from: 'end_of_year', cite: accountingArchivesMeasures.terms },
  platform_transaction: { years: 3, from: 'same_day', cite: eCommerceLaw.keepsTransactions },
  card_registration: { years: 5, from: 'same_day', cite: singlePurposeCardMeasures.buyerIdentity },
  pipl_assessment: { years: 3, from: 'same_day', cite: personalInformationLaw.assessmentKept },
};

/**
 * How long a record is kept: accounting records whole years after the end of the fiscal year, the others to the same day some years on
 * (28 February where the day does not exist, 民法典 art 202).
 */
export const retention = (kind: RecordKind, on: LocalDate): Retention => {
  const { years, from, cite } = terms[kind];
  const start = from === 'end_of_year' ? dateOf(`${on.slice(0, 4)}-12-31`) : on;
  return { keepThrough: addMonths(start, 12 * years), years, cites: [cite] };
};

/** Of several records of one matter the longest term counts. */
export const keepLongest = (kinds: readonly [RecordKind, ...RecordKind[]], on: LocalDate): Retention =>
  kinds.map((kind) => retention(kind, on)).reduce((a, b) => (a.keepThrough >= b.keepThrough ? a : b));
