import type { Room } from './room.ts';
import { transferNotice } from './transfer-notice.ts';

/**
 * The bank does not take a transfer that had succeeded (退票): the money comes back, `SUCCESS` becomes `REFUND`, and the number
 * stays used.
 *
 * @throws Error when no single settled transfer has this number
 */
export function returnTransfer(room: Room, outBizNo: string): void {
  const found = [...room.book.transfers.transfers.values()].filter(
    ({ order, state }) => order.outBizNo === outBizNo && state?.status === 'settled',
  );
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`sandbox: ${found.length} settled transfers have the number ${outBizNo}`);
  const { appId } = only.order;
  room.book.record([
    { type: 'transfer-returned', at: room.now(), appId, outBizNo },
    ...transferNotice(room, only.order, 'REFUND'),
  ]);
}
