import { type PayoutStatus, payoutStatuses } from '@redress/domain';
import { queueNames } from './pages/refund-case/queues.ts';
import type { CaseSearch, ClaimSearch, LedgerSearch, PayoutSearch, SignInSearch } from './paths.ts';

type Raw = Record<string, unknown>;

/** What the address says, with everything left out that is not a filter of the screen. */
export const caseSearch = (raw: Raw): CaseSearch => ({
  queue: oneOf(raw['queue'], queueNames),
  number: words(raw['number']),
  store: words(raw['store']),
  cursor: words(raw['cursor']),
});
export const payoutSearch = (raw: Raw): PayoutSearch => ({
  status: oneOf<PayoutStatus>(raw['status'], payoutStatuses),
  case: words(raw['case']),
  account: words(raw['account']),
  request: words(raw['request']),
  open: words(raw['open']),
  cursor: words(raw['cursor']),
});
export const ledgerSearch = (raw: Raw): LedgerSearch => ({
  tab: oneOf(raw['tab'], ['balance'] as const),
  case: words(raw['case']),
  cursor: words(raw['cursor']),
});
export const claimSearch = (raw: Raw): ClaimSearch => ({ order: words(raw['order']) });
export const signInSearch = (raw: Raw): SignInSearch => ({ next: words(raw['next']) });

/** The filters of a screen whose values are words: `textSearch('account', 'day')`. */
export const textSearch =
  <K extends string>(...names: readonly K[]) =>
  (raw: Raw): { readonly [N in K]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = words(raw[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as { readonly [N in K]?: string };

/** Addresses written by hand may hold numbers: an order number such as 1001 is read as one. */
const words = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

export const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((each) => each === value);
