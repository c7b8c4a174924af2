import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Answer } from './answer.ts';
import { carriedThrough } from './answer.ts';
import type { Room } from './room.ts';

/** `alipay.data.bill.balance.query`: what is promised to accepted refunds and transfers counts as frozen. */
export function queryBalance(room: Room, appId: string): Answer {
  const { balanceMinor, pendingMinor } = room.book.account(appId);
  return carriedThrough({
    total_amount: yuanFromFen(balanceMinor),
    available_amount: yuanFromFen(balanceMinor - pendingMinor),
    freeze_amount: yuanFromFen(pendingMinor),
  });
}
