import { type AccountCode, type Currency, chart, type Id, type Money, money } from '@redress/domain';
import type { Pool } from 'pg';
import { periodTrialBalance, type Span } from './trial-balance.ts';

/** What refunds did to the profit before tax of a span: an amount above zero lowered it. */
export type ProfitEffect = {
  readonly lines: readonly { readonly account: AccountCode; readonly effect: Money }[];
  readonly totals: readonly Money[];
  /** Through 以前年度损益调整: touches the profit of an earlier year and not this one. */
  readonly earlierYears: readonly Money[];
};

/** Income given up and costs taken on, by account; returns of stock and fees given back come off. */
export const profitEffect = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  span: Span,
  storeId: Id<'store'> | null = null,
): Promise<ProfitEffect> => {
  const rows = (await periodTrialBalance(db, merchantId, span, storeId)).map(({ account, debit, credit }) => ({
    account,
    effect: money(debit.currency, debit.minor - credit.minor),
  }));
  const lines = rows.filter(({ account }) => ['income', 'expense'].includes(chart[account].nature));
  return {
    lines,
    totals: totals(lines),
    earlierYears: totals(rows.filter(({ account }) => account === '4104' || account === '4101')),
  };
};

const totals = (lines: ProfitEffect['lines']): Money[] => {
  const sums = new Map<Currency, bigint>();
  for (const { effect } of lines) sums.set(effect.currency, (sums.get(effect.currency) ?? 0n) + effect.minor);
  return [...sums].map(([currency, minor]) => money(currency, minor));
};
