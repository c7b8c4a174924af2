import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../../frame.tsx';
import { textSearch } from '../../search.ts';

/** The screens of messages. */
const messagesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'messages',
  validateSearch: textSearch('status', 'template', 'case', 'cursor', 'open'),
  component: lazyRouteComponent(() => import('./messages.tsx'), 'Messages'),
});
const sendersRoute = createRoute({
  getParentRoute: () => shell,
  path: 'messages/senders',
  component: lazyRouteComponent(() => import('./senders.tsx'), 'Senders'),
});
const templatesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'messages/templates',
  component: lazyRouteComponent(() => import('./templates.tsx'), 'Templates'),
});
const templateRoute = createRoute({
  getParentRoute: () => shell,
  path: 'messages/templates/$template',
  component: lazyRouteComponent(() => import('./template-page.tsx'), 'TemplatePage'),
});
const webhooksRoute = createRoute({
  getParentRoute: () => shell,
  path: 'messages/webhooks',
  validateSearch: textSearch('open'),
  component: lazyRouteComponent(() => import('./webhooks.tsx'), 'Webhooks'),
});
export const messageScreens = [messagesRoute, sendersRoute, templatesRoute, templateRoute, webhooksRoute] as const;
