import { type Text, text } from '@redress/domain';
import { type Scope, scopeNames } from './scopes.ts';

/** A duty of the house with what it allows. A merchant may say otherwise for each, and add roles of its own. */
export type Role = { readonly name: Text; readonly scopes: readonly Scope[] };

const look = [
  'merchants:read',
  'stores:read',
  'customers:read',
  'orders:read',
  'cases:read',
  'payouts:read',
  'events:read',
  'policies:read',
  'law:read',
] as const satisfies readonly Scope[];

/** The roles that every merchant begins with. Who claims or assesses does not approve, and who makes payments does not release them. */
export const builtInRoles = {
  service: {
    name: text('客服', 'Customer service'),
    scopes: [
      ...look,
      'customers:write',
      'orders:write',
      'cases:claim',
      'evidence:attach',
      'cases:work',
      'messages:read',
    ],
  },
  reviewer: {
    name: text('审核员', 'Reviewer'),
    scopes: [...look, 'cases:claim', 'evidence:attach', 'cases:work', 'cases:assess'],
  },
  store_manager: {
    name: text('店长', 'Store manager'),
    scopes: [...look, 'customers:read_sensitive', 'cases:claim', 'evidence:attach', 'cases:work', 'cases:approve'],
  },
  warehouse: { name: text('仓库', 'Warehouse'), scopes: [...look, 'cases:claim', 'evidence:attach', 'cases:work'] },
  finance: {
    name: text('财务', 'Finance'),
    scopes: [
      ...look,
      'evidence:attach',
      'cases:work',
      'payouts:write',
      'payouts:release',
      'ledger:read',
      'ledger:write',
      'ledger:close',
      'channels:read',
    ],
  },
  risk: {
    name: text('风控', 'Risk'),
    scopes: [
      ...look,
      'customers:read_sensitive',
      'evidence:attach',
      'cases:work',
      'payouts:stop',
      'channels:read',
      'staff:audit',
    ],
  },
  compliance: {
    name: text('合规', 'Compliance'),
    scopes: [
      ...look,
      'evidence:attach',
      'cases:work',
      'law:write',
      'law:confirm',
      'policies:write',
      'policies:publish',
      'staff:audit',
    ],
  },
  manager: {
    name: text('经理', 'Manager'),
    scopes: [
      ...look,
      'customers:read_sensitive',
      'evidence:attach',
      'cases:work',
      'cases:approve',
      'ledger:read',
      'ledger:close',
      'channels:read',
      'policies:write',
      'policies:publish',
      'messages:read',
      'staff:read',
    ],
  },
  administrator: {
    name: text('管理员', 'Administrator'),
    scopes: [
      ...look,
      'stores:write',
      'channels:read',
      'channels:write',
      'keys:read',
      'keys:write',
      'messages:read',
      'messages:write',
      'staff:read',
      'staff:write',
      'staff:audit',
    ],
  },
  auditor: {
    name: text('审计', 'Auditor'),
    scopes: [...scopeNames.filter((scope) => scope.endsWith(':read')), 'staff:audit'],
  },
} as const satisfies Record<string, Role>;

export type BuiltInRole = keyof typeof builtInRoles;

/** What concerns the merchant as a whole: a person of some stores only does not get it, whatever the role says. */
const overAllStores: readonly Scope[] = [
  'merchants:manage',
  'stores:write',
  'payouts:stop',
  'payouts:release',
  'ledger:read',
  'ledger:write',
  'ledger:close',
  'events:read',
  'channels:read',
  'channels:write',
  'keys:read',
  'keys:write',
  'staff:read',
  'staff:write',
  'staff:audit',
  'policies:write',
  'policies:publish',
  'messages:read',
  'messages:write',
  'law:write',
  'law:confirm',
];

/** What stays of some rights when they are held for some stores only. */
export const withinSomeStores = (scopes: readonly Scope[]): Scope[] =>
  scopes.filter((scope) => !overAllStores.includes(scope));
