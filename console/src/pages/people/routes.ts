import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../../frame.tsx';
import { textSearch } from '../../search.ts';

const account = createRoute({
  getParentRoute: () => shell,
  path: 'account',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('../account/account.tsx'), 'Account'),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: 'people',
  validateSearch: textSearch('tab', 'kind', 'actor', 'cursor'),
  component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
});

/** Oneself, and everybody who works here. */
export const peopleScreens = [account, people] as const;
