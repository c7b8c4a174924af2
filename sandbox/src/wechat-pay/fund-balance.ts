import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';

/** `GET /v3/merchant/fund/balance/{account_type}`: in fen; what is set aside for transfers and accepted refunds is pending. */
export function queryFundBalance(room: Room, { mchid }: Merchant, kind: string): Answer {
  if (!['BASIC', 'OPERATION', 'FEES'].includes(kind)) return problem('PARAM_ERROR', '账户类型错误');
  // Everything lies in the basic account here.
  const { balanceMinor, pendingMinor } = room.book.account(mchid);
  const [available, pending] = kind === 'BASIC' ? [balanceMinor - pendingMinor, pendingMinor] : [0n, 0n];
  return { status: 200, body: { available_amount: Number(available), pending_amount: Number(pending) } };
}
