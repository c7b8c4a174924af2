import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queries } from './api/queries.ts';
import { session } from './api/session.ts';
import { CaseQueue } from './pages/refund-case/case-queue.tsx';
import { Shell } from './pages/shell.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { base } from './paths.ts';
import { caseSearch, claimSearch, ledgerSearch, payoutSearch, signInSearch } from './search.ts';
import { Crash, NotFound } from './ui/whole-page.tsx';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crash });

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: signInSearch,
  component: SignIn,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: ({ location }) => {
    if (session.key() === null)
      throw redirect({ to: '/sign-in', search: { next: location.publicHref }, replace: true });
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases', replace: true });
  },
});
export const casesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'cases',
  validateSearch: caseSearch,
  component: CaseQueue,
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
  component: lazyRouteComponent(() => import('./pages/refund-case/case-page.tsx'), 'CasePage'),
});
const payoutsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'payouts',
  validateSearch: payoutSearch,
  component: lazyRouteComponent(() => import('./pages/payout/payouts.tsx'), 'Payouts'),
});
const ledgerRoute = createRoute({
  getParentRoute: () => shell,
  path: 'ledger',
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import('./pages/ledger/ledger.tsx'), 'Ledger'),
});

export const router = createRouter({
  basepath: base,
  routeTree: root.addChildren([
    signIn,
    shell.addChildren([home, casesRoute, newClaimRoute, caseRoute, payoutsRoute, ledgerRoute]),
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
session.whenSignedOut(() => {
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { next: undefined } });
});
