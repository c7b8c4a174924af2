import type { PayoutStatus } from '@redress/domain';
import type { Queue } from './pages/refund-case/queues.ts';

/** Every place of the console. Links are made here only, so that a screen can be sent to a colleague and keeps working. */
export const base = '/console';

export const paths = {
  signIn: () => '/sign-in',
  cases: () => '/cases',
  newClaim: () => '/cases/new',
  case: (id: string) => `/cases/${id}`,
  payouts: () => '/payouts',
  ledger: () => '/ledger',
};

export type CaseSearch = {
  readonly queue?: Queue;
  readonly number?: string;
  readonly store?: string;
  readonly cursor?: string;
};
export type PayoutSearch = {
  readonly status?: PayoutStatus;
  readonly case?: string;
  readonly account?: string;
  readonly request?: string;
  readonly open?: string;
  readonly cursor?: string;
};
export type LedgerSearch = { readonly tab?: 'balance'; readonly case?: string; readonly cursor?: string };
export type ClaimSearch = { readonly order?: string };
export type SignInSearch = { readonly next?: string };
