import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame.tsx';
import { textSearch } from '../search.ts';

/** The screens of orders, customers, policies, law and audit. They ask for the frame when the router is made, not before. */
const ordersRoute = createRoute({
  getParentRoute: () => shell,
  path: 'orders',
  validateSearch: textSearch('tab', 'number', 'customer', 'cursor'),
  component: lazyRouteComponent(() => import('./orders/orders.tsx'), 'Orders'),
});
const orderRoute = createRoute({
  getParentRoute: () => shell,
  path: 'orders/$id',
  component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
});
const importRoute = createRoute({
  getParentRoute: () => shell,
  path: 'orders/import',
  validateSearch: textSearch('of'),
  component: lazyRouteComponent(() => import('./orders/import-file.tsx'), 'ImportFile'),
});
const cardRoute = createRoute({
  getParentRoute: () => shell,
  path: 'cards/$id',
  component: lazyRouteComponent(() => import('./orders/card-page.tsx'), 'CardPage'),
});
const customersRoute = createRoute({
  getParentRoute: () => shell,
  path: 'customers',
  validateSearch: textSearch('find', 'cursor'),
  component: lazyRouteComponent(() => import('./customers/customers.tsx'), 'Customers'),
});
const customerRoute = createRoute({
  getParentRoute: () => shell,
  path: 'customers/$id',
  validateSearch: textSearch('tab', 'cursor'),
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
});
const policiesRoute = createRoute({
  getParentRoute: () => shell,
  path: 'policies',
  validateSearch: textSearch('cursor'),
  component: lazyRouteComponent(() => import('./policy/policies.tsx'), 'Policies'),
});
const policyDraftRoute = createRoute({
  getParentRoute: () => shell,
  path: 'policies/$id',
  validateSearch: textSearch('tab', 'against', 'from', 'to', 'trial'),
  component: lazyRouteComponent(() => import('./policy/draft-page.tsx'), 'DraftPage'),
});
const lawRoute = createRoute({
  getParentRoute: () => shell,
  path: 'law',
  validateSearch: textSearch('find', 'statute', 'on', 'place', 'status'),
  component: lazyRouteComponent(() => import('./law/library.tsx'), 'Library'),
});
const articleRoute = createRoute({
  getParentRoute: () => shell,
  path: 'law/article',
  validateSearch: textSearch('code'),
  component: lazyRouteComponent(() => import('./law/article-page.tsx'), 'ArticlePage'),
});
const lawDataRoute = createRoute({
  getParentRoute: () => shell,
  path: 'law/rates',
  component: lazyRouteComponent(() => import('./law/law-data.tsx'), 'LawData'),
});
const amendmentsRoute = createRoute({
  getParentRoute: () => shell,
  path: 'law/amendments',
  validateSearch: textSearch('cursor', 'open'),
  component: lazyRouteComponent(() => import('./law/amendments.tsx'), 'Amendments'),
});
const auditRoute = createRoute({
  getParentRoute: () => shell,
  path: 'audit',
  validateSearch: textSearch('tab', 'run', 'cursor', 'actor', 'type', 'from', 'to', 'before', 'kind'),
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'Audit'),
});
export const backOfficeScreens = [
  ordersRoute,
  orderRoute,
  importRoute,
  cardRoute,
  customersRoute,
  customerRoute,
  policiesRoute,
  policyDraftRoute,
  lawRoute,
  articleRoute,
  lawDataRoute,
  amendmentsRoute,
  auditRoute,
] as const;
