import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../../frame.tsx';
import { textSearch } from '../../search.ts';

const teamwork = createRoute({
  getParentRoute: () => shell,
  path: 'teamwork',
  validateSearch: textSearch('tab', 'root', 'cursor'),
  component: lazyRouteComponent(() => import('./teamwork.tsx'), 'Teamwork'),
});

/** What a team has beside its cases. */
export const teamworkScreens = [teamwork] as const;
