import type { Scope } from '@redress/contract';
import { type Text, text } from '@redress/domain';

/** One place in the menu: where it leads, what it is called, and what a person must be allowed for it to be shown. */
export type Place = { readonly to: string; readonly name: Text; readonly scope: Scope };

/** The menu, in the order of a refund's way. A room adds its line here and its route in `router.tsx`. */
export const places: readonly Place[] = [
  { to: '/', name: text('首页', 'Home'), scope: 'cases:read' },
  { to: '/cases', name: text('退款单', 'Cases'), scope: 'cases:read' },
  { to: '/approvals', name: text('待我批准', 'Approvals'), scope: 'cases:approve' },
  { to: '/teamwork', name: text('协作', 'Teamwork'), scope: 'cases:work' },
  { to: '/parcels', name: text('寄回包裹', 'Parcels'), scope: 'cases:read' },
  { to: '/voice', name: text('顾客之声', 'Customer voice'), scope: 'cases:read' },
  { to: '/payouts', name: text('出款', 'Payouts'), scope: 'payouts:read' },
  { to: '/bank-batches', name: text('银行文件', 'Bank files'), scope: 'ledger:read' },
  { to: '/reconciliation', name: text('对账', 'Reconciliation'), scope: 'ledger:read' },
  { to: '/books', name: text('账簿', 'Books'), scope: 'ledger:read' },
  { to: '/orders', name: text('订单与卡', 'Orders and cards'), scope: 'orders:read' },
  { to: '/customers', name: text('顾客', 'Customers'), scope: 'customers:read' },
  { to: '/policies', name: text('退款政策', 'Policies'), scope: 'policies:read' },
  { to: '/law', name: text('法律库', 'Law library'), scope: 'law:read' },
  { to: '/audit', name: text('审计', 'Audit'), scope: 'staff:audit' },
  { to: '/people', name: text('员工', 'People'), scope: 'staff:read' },
  { to: '/portal-face', name: text('顾客端门面', 'Portal look'), scope: 'stores:write' },
  { to: '/channels', name: text('渠道账户', 'Channels'), scope: 'channels:read' },
  { to: '/messages', name: text('消息', 'Messages'), scope: 'messages:read' },
];
