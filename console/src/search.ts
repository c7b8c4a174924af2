import { type Cause, type ClaimKind, causes, claimKinds, type PayoutStatus, payoutStatuses } from '@redress/domain';
import { deskQueues, queueNames } from './pages/refund-case/queues.ts';
import {
  type CaseSearch,
  type ClaimSearch,
  claimSorts,
  type LedgerSearch,
  type PayoutSearch,
  type SignInSearch,
} from './paths.ts';

type Raw = Record<string, unknown>;

/** What the address says, with everything left out that is not a filter of the screen. */
export const caseSearch = (raw: Raw): CaseSearch => ({
  queue: oneOf(raw['queue'], queueNames),
  number: words(raw['number']),
  find: words(raw['find']),
  store: words(raw['store']),
  cause: oneOf<Cause>(raw['cause'], causes),
  kind: oneOf<ClaimKind>(raw['kind'], claimKinds),
  who: oneOf(raw['who'], ['me', 'nobody'] as const),
  desk: oneOf(raw['desk'], deskQueues),
  tag: words(raw['tag']),
  amountFrom: words(raw['amountFrom']),
  amountTo: words(raw['amountTo']),
  since: words(raw['since']),
  until: words(raw['until']),
  view: oneOf(raw['view'], ['split'] as const),
  open: words(raw['open']),
  timeline: words(raw['timeline']),
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
export const claimSearch = (raw: Raw): ClaimSearch => ({
  what: oneOf(raw['what'], claimSorts),
  order: words(raw['order']),
  card: words(raw['card']),
  mail: words(raw['mail']),
  follows: words(raw['follows']),
});
export const signInSearch = (raw: Raw): SignInSearch => ({
  next: words(raw['next']),
  sso: oneOf(raw['sso'], ['done'] as const),
  error: words(raw['error']),
});

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
