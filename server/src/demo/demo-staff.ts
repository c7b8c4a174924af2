import type { Scope } from '@redress/contract';

/** Who works at the demo merchant, with what each may do. The person who assesses is never the one who approves. */
export type DemoPerson = { readonly name: string; readonly duty: string; readonly scopes: readonly Scope[] };

const look: readonly Scope[] = [
  'merchants:read',
  'stores:read',
  'customers:read',
  'orders:read',
  'cases:read',
  'cases:work',
  'payouts:read',
  'messages:read',
  'events:read',
  'policies:read',
  'law:read',
];

export const demoStaff = [
  { name: '小林', duty: '客服', scopes: [...look, 'customers:write', 'orders:write', 'cases:claim', 'cases:assess'] },
  { name: '小周', duty: '客服', scopes: [...look, 'cases:claim', 'cases:assess'] },
  { name: '王店长', duty: '店长', scopes: [...look, 'customers:read_sensitive', 'cases:claim', 'cases:approve'] },
  {
    name: '赵经理',
    duty: '区域经理',
    scopes: [
      ...look,
      'customers:read_sensitive',
      'cases:approve',
      'payouts:release',
      'ledger:read',
      'ledger:write',
      'ledger:close',
      'channels:read',
      'policies:write',
      'keys:read',
    ],
  },
  {
    name: '陈会计',
    duty: '会计',
    scopes: [
      ...look,
      'evidence:attach',
      'payouts:write',
      'ledger:read',
      'ledger:write',
      'ledger:close',
      'channels:read',
      'law:write',
    ],
  },
  { name: '孙合规', duty: '合规', scopes: [...look, 'law:write', 'law:confirm', 'policies:write'] },
  {
    name: '系统管理员',
    duty: '管理员',
    scopes: [
      ...look,
      'merchants:manage',
      'stores:write',
      'channels:read',
      'channels:write',
      'keys:read',
      'keys:write',
      'ledger:read',
      'policies:publish',
      'messages:write',
      'law:confirm',
      'staff:audit',
    ],
  },
] as const satisfies readonly DemoPerson[];

export type DemoName = (typeof demoStaff)[number]['name'];
