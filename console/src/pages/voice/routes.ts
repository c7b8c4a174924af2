import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../../frame.tsx';
import { textSearch } from '../../search.ts';

const voiceRoute = createRoute({
  getParentRoute: () => shell,
  path: 'voice',
  validateSearch: textSearch(
    'tab',
    'state',
    'store',
    'cause',
    'stars',
    'words',
    'sort',
    'from',
    'to',
    'open',
    'cursor',
  ),
  component: lazyRouteComponent(() => import('./voice.tsx'), 'Voice'),
});
const portalFaceRoute = createRoute({
  getParentRoute: () => shell,
  path: 'portal-face',
  component: lazyRouteComponent(() => import('../portal-face/portal-face.tsx'), 'PortalFace'),
});

/** What customers say about us, and how we look to them. */
export const voiceScreens = [voiceRoute, portalFaceRoute] as const;
