import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ahead } from './api/ahead.ts';
import { queries } from './api/queries.ts';
import { session } from './api/session.ts';
import { root, shell } from './frame.tsx';
import { backOfficeScreens } from './pages/back-office-routes.ts';
import { readHomeFirst } from './pages/home/first-reads.ts';
import { messageScreens } from './pages/messages/routes.ts';
import { parcelScreens } from './pages/parcels/routes.ts';
import { peopleScreens } from './pages/people/routes.ts';
import { readCaseFirst, readQueueFirst } from './pages/refund-case/first-reads.ts';
import { teamworkScreens } from './pages/teamwork/routes.ts';
import { voiceScreens } from './pages/voice/routes.ts';
import { base } from './paths.ts';
import { caseSearch, claimSearch, ledgerSearch, payoutSearch, signInSearch, textSearch } from './search.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in.tsx'), 'SignIn'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: 'welcome',
  component: lazyRouteComponent(() => import('./pages/sign-in/welcome.tsx'), 'Welcome'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ cause }) => ahead(cause, readHomeFirst),
  component: lazyRouteComponent(() => import('./pages/home/home.tsx'), 'Home'),
});
const approvalsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'approvals',
  component: lazyRouteComponent(() => import('./pages/approvals/approvals.tsx'), 'Approvals'),
});
export const casesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'cases',
  validateSearch: caseSearch,
  beforeLoad: ({ cause, search }) => ahead(cause, () => readQueueFirst(search)),
  component: lazyRouteComponent(() => import('./pages/refund-case/case-queue.tsx'), 'CaseQueue'),
});
export const newClaimRoute = createRoute({
  getParentRoute: () => shell,
  path: 'cases/new',
  validateSearch: claimSearch,
  component: lazyRouteComponent(() => import('./pages/claim/new-claim.tsx'), 'NewClaim'),
});
const caseRoute = createRoute({
  getParentRoute: () => shell,
  path: 'cases/$id',
  validateSearch: textSearch('timeline'),
  beforeLoad: ({ cause, params: { id } }) => ahead(cause, () => readCaseFirst(id)),
  component: lazyRouteComponent(() => import('./pages/refund-case/case-page.tsx'), 'CasePage'),
});
const payoutsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'payouts',
  validateSearch: payoutSearch,
  component: lazyRouteComponent(() => import('./pages/payout/payouts.tsx'), 'Payouts'),
});
/** Where the books stood before they had a room of their own; links of that time keep working. */
const ledgerRoute = createRoute({
  getParentRoute: () => shell,
  path: 'ledger',
  validateSearch: ledgerSearch,
  beforeLoad: ({ search }) => {
    if (search.tab === 'balance') throw redirect({ to: '/books/statements', replace: true });
    throw redirect({ to: '/books/vouchers', search: { case: search.case }, replace: true });
  },
});
const booksRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books',
  beforeLoad: () => {
    throw redirect({ to: '/books/vouchers', replace: true });
  },
});
const payoutControlRoute = createRoute({
  getParentRoute: () => shell,
  path: 'payouts/control',
  component: lazyRouteComponent(() => import('./pages/payout/payout-control.tsx'), 'PayoutControl'),
});
const bankBatchesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'bank-batches',
  validateSearch: textSearch('tab', 'status', 'cursor'),
  component: lazyRouteComponent(() => import('./pages/bank-batches/bank-batches.tsx'), 'BankBatches'),
});
const bankBatchRoute = createRoute({
  getParentRoute: () => shell,
  path: 'bank-batches/$id',
  component: lazyRouteComponent(() => import('./pages/bank-batches/batch-page.tsx'), 'BatchPage'),
});
const bankFileRoute = createRoute({
  getParentRoute: () => shell,
  path: 'bank-files/$id',
  validateSearch: textSearch('verdict', 'open', 'after'),
  component: lazyRouteComponent(() => import('./pages/bank-batches/file-page.tsx'), 'BankFilePage'),
});
const reconciliationRoute = createRoute({
  getParentRoute: () => shell,
  path: 'reconciliation',
  validateSearch: textSearch('tab', 'account', 'status', 'reason', 'cursor'),
  component: lazyRouteComponent(() => import('./pages/reconciliation/reconciliation.tsx'), 'Reconciliation'),
});
const breakRoute = createRoute({
  getParentRoute: () => shell,
  path: 'reconciliation/breaks/$number',
  component: lazyRouteComponent(() => import('./pages/reconciliation/break-page.tsx'), 'BreakPage'),
});
const vouchersRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/vouchers',
  validateSearch: textSearch('from', 'to', 'account', 'store', 'kind', 'case', 'customer', 'payout', 'cause', 'cursor'),
  component: lazyRouteComponent(() => import('./pages/books/vouchers.tsx'), 'Vouchers'),
});
const voucherRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/vouchers/$id',
  component: lazyRouteComponent(() => import('./pages/books/voucher-page.tsx'), 'VoucherPage'),
});
const byHandRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/by-hand',
  validateSearch: textSearch('tab', 'kind'),
  component: lazyRouteComponent(() => import('./pages/books/by-hand.tsx'), 'ByHand'),
});
const periodsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/periods',
  component: lazyRouteComponent(() => import('./pages/books/periods.tsx'), 'Periods'),
});
const statementsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/statements',
  validateSearch: textSearch('tab', 'from', 'to', 'store', 'by', 'account', 'key', 'open'),
  component: lazyRouteComponent(() => import('./pages/books/statements.tsx'), 'Statements'),
});
const taxRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/tax',
  validateSearch: textSearch('period'),
  component: lazyRouteComponent(() => import('./pages/books/tax.tsx'), 'Tax'),
});
const redInvoicesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/red-invoices',
  validateSearch: textSearch('status', 'case', 'cursor'),
  component: lazyRouteComponent(() => import('./pages/books/red-invoices.tsx'), 'RedInvoices'),
});
const chartRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/chart',
  component: lazyRouteComponent(() => import('./pages/books/chart.tsx'), 'Chart'),
});
const exportRoute = createRoute({
  getParentRoute: () => shell,
  path: 'books/export',
  validateSearch: textSearch('from', 'to'),
  component: lazyRouteComponent(() => import('./pages/books/export.tsx'), 'ExportBooks'),
});
const channelsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'channels',
  component: lazyRouteComponent(() => import('./pages/channels/channels.tsx'), 'Channels'),
});
const finance = [
  booksRoute,
  payoutControlRoute,
  bankBatchesRoute,
  bankBatchRoute,
  bankFileRoute,
  reconciliationRoute,
  breakRoute,
  vouchersRoute,
  voucherRoute,
  byHandRoute,
  periodsRoute,
  statementsRoute,
  taxRoute,
  redInvoicesRoute,
  chartRoute,
  exportRoute,
  channelsRoute,
] as const;

export const router = createRouter({
  basepath: base,
  routeTree: root.addChildren([
    signIn,
    welcome,
    shell.addChildren([
      home,
      approvalsRoute,
      casesRoute,
      newClaimRoute,
      caseRoute,
      payoutsRoute,
      ledgerRoute,
      ...peopleScreens,
      ...parcelScreens,
      ...teamworkScreens,
      ...finance,
      ...messageScreens,
      ...voiceScreens,
      ...backOfficeScreens,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// A key that was revoked, or a person who leaves: what was read is forgotten, and the way back is kept.
// First away, then forgotten: a screen that is drawn once more without its answers would ask for them as nobody.
session.whenSignedOut(() => {
  void router.navigate({ to: '/sign-in', search: { next: undefined } }).finally(() => queries.clear());
});
