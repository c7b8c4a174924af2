import { firstMerchant } from './cashier.ts';
import type { Room } from './room.ts';

/** A merchant's basic account at WeChat Pay, in fen. Without a number the first merchant is meant. */
export type WechatPayBalance = {
  minor(mchid?: string): bigint;
  topUp(amountMinor: bigint, mchid?: string): void;
  /** Takes money out. Throws when it is not there or is promised to an open transfer. */
  withdraw(amountMinor: bigint, mchid?: string): void;
};

/** The balance of the room's merchants. */
export function openBalance(room: Room): WechatPayBalance {
  const move = (kind: 'top-up' | 'withdrawal', amountMinor: bigint, mchid = firstMerchant(room)) => {
    if (amountMinor <= 0n) throw new RangeError('sandbox: the amount must be more than nothing');
    const account = room.book.account(mchid);
    if (kind === 'withdrawal' && account.balanceMinor - account.pendingMinor < amountMinor) {
      throw new RangeError('sandbox: so much is not in the balance');
    }
    room.book.record([{ type: 'balance-moved', at: room.now(), mchid, kind, amountMinor }]);
  };
  return {
    minor: (mchid = firstMerchant(room)) => room.book.account(mchid).balanceMinor,
    topUp: (amountMinor, mchid) => move('top-up', amountMinor, mchid),
    withdraw: (amountMinor, mchid) => move('withdrawal', amountMinor, mchid),
  };
}
