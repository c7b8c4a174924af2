import type { Actor } from '@redress/domain';

/** Who moves payouts when no person does. */
export const payoutRule: Actor = { kind: 'rule', id: 'payout-worker', name: '出款程序' };
