import type { Cause, ClaimKind, PayoutStatus } from '@redress/domain';
import type { DeskQueue, Queue } from './pages/refund-case/queues.ts';

/** Every place of the console. Links are made here only, so that a screen can be sent to a colleague and keeps working. */
export const base = '/console';

export const paths = {
  signIn: () => '/sign-in',
  welcome: () => '/welcome',
  account: () => '/account',
  people: () => '/people',
  home: () => '/',
  approvals: () => '/approvals',
  cases: () => '/cases',
  newClaim: () => '/cases/new',
  case: (id: string) => `/cases/${id}`,
  payouts: () => '/payouts',
  ledger: () => '/ledger',
};

export type CaseSearch = {
  readonly queue?: Queue;
  readonly number?: string;
  readonly find?: string;
  readonly store?: string;
  readonly cause?: Cause;
  readonly kind?: ClaimKind;
  readonly who?: 'me' | 'nobody';
  readonly desk?: DeskQueue;
  readonly tag?: string;
  readonly amountFrom?: string;
  readonly amountTo?: string;
  readonly since?: string;
  readonly until?: string;
  readonly view?: 'split';
  /** The case that is open beside the list. */
  readonly open?: string;
  /** What is shown of the timeline of the case that is open. */
  readonly timeline?: string;
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
export const claimSorts = ['goods', 'card', 'compensation', 'wrong_charge'] as const;
export type ClaimSearch = {
  readonly what?: (typeof claimSorts)[number];
  readonly order?: string;
  readonly card?: string;
  /** A mail without a case, which becomes part of the case that is opened. */
  readonly mail?: string;
  /** An earlier case on the same order that the claim adds to. */
  readonly follows?: string;
};
export type SignInSearch = { readonly next?: string; readonly sso?: 'done'; readonly error?: string };
