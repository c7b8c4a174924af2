import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../../frame.tsx';
import { textSearch } from '../../search.ts';

const parcels = createRoute({
  getParentRoute: () => shell,
  path: 'parcels',
  validateSearch: textSearch('stage', 'store', 'carrier', 'days', 'find', 'number', 'open', 'cursor'),
  component: lazyRouteComponent(() => import('./parcels.tsx'), 'Parcels'),
});

/** What comes back to the warehouse. */
export const parcelScreens = [parcels] as const;
