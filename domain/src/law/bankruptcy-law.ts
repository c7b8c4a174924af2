import { articleOf } from './citation.ts';
import { bankruptcyLawStatute } from './library/bankruptcy-law.ts';

const article = articleOf(bankruptcyLawStatute);

/** 企业破产法 (effective 2007-06-01). The text was read. */
export const bankruptcyLaw = {
  /** Expenses and common-benefit debts are paid at any time; too little pays expenses first. */
  commonBenefit: article('43'),
  /** Claims fall due and interest stops when the petition is accepted. */
  interestStops: article('46'),
  /** A secured creditor is paid first from the thing itself. */
  security: article('109'),
  /** What the security does not cover is an ordinary claim. */
  shortfall: article('110'),
  /** Wages, insurance and taxes, ordinary claims; pro rata inside a rank. */
  ranks: article('113'),
} as const;
