import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { ask, queries } from './api/queries.ts';
import { session } from './api/session.ts';
import { Shell } from './pages/shell.tsx';
import { Crash, NotFound } from './ui/whole-page.tsx';

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Crash });

/** What every screen of a room stands in; who is not signed in comes to the door first. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: ({ location }) => {
    if (!session.isOpen()) throw redirect({ to: '/sign-in', search: { next: location.publicHref }, replace: true });
    // Asked while the screen itself is still being loaded: what it may ask for depends on it.
    void queries.prefetchQuery(ask.me());
  },
});
