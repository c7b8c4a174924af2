import { firstApp } from './cashier.ts';
import type { Room } from './room.ts';

/** A merchant's money at Alipay, in fen. Without an app id the first app is meant. */
export type Balance = {
  minor(appId?: string): bigint;
  topUp(amountMinor: bigint, appId?: string): void;
  /** Takes money out. Throws when it is not there or is promised to an accepted refund. */
  withdraw(amountMinor: bigint, appId?: string): void;
};

/** The balance of the room's merchants. */
export function openBalance(room: Room): Balance {
  const move = (kind: 'top-up' | 'withdrawal', amountMinor: bigint, appId = firstApp(room)) => {
    if (amountMinor <= 0n) throw new RangeError('sandbox: the amount must be more than nothing');
    const account = room.book.account(appId);
    if (kind === 'withdrawal' && account.balanceMinor - account.pendingMinor < amountMinor) {
      throw new RangeError('sandbox: so much is not in the balance');
    }
    room.book.record([{ type: 'balance-moved', at: room.now(), appId, kind, amountMinor }]);
  };
  return {
    minor: (appId = firstApp(room)) => room.book.account(appId).balanceMinor,
    topUp: (amountMinor, appId) => move('top-up', amountMinor, appId),
    withdraw: (amountMinor, appId) => move('withdrawal', amountMinor, appId),
  };
}
