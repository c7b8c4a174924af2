import type { BillSpoil } from './bill-spoil.ts';
import type { Movement } from './movement.ts';
import type { Room } from './room.ts';

/** One movement as a bill tells it. `amountMinor` is what moved, positive; the kind says which way. */
export type BillLine = Pick<Movement, 'kind' | 'at' | 'amountMinor' | 'tradeNo' | 'outRequestNo'>;

/** The app's movements from `starts` to `ends` (epoch milliseconds), as they happened and then as they were spoiled. */
export function billLines(room: Room, appId: string, starts: number, ends: number): BillLine[] {
  const inDay = (at: number): boolean => at >= starts && at < ends;
  const lines: BillLine[] = room.book.movements.filter((each) => each.appId === appId && inDay(each.at));
  return room.book.billSpoils.reduce((told, spoil) => spoilt(told, spoil, inDay), lines);
}

function spoilt(lines: readonly BillLine[], spoil: BillSpoil, inDay: (at: number) => boolean): BillLine[] {
  const { kind, outRequestNo, day, amountMinor } = spoil;
  if (kind === 'phantom') {
    const at = Date.parse(`${day ?? ''}T12:00:00+08:00`);
    if (!inDay(at)) return [...lines];
    return [...lines, { kind: 'refund', at, amountMinor: amountMinor ?? 1n, tradeNo: null, outRequestNo }];
  }
  return lines.flatMap((line) => {
    if (line.outRequestNo !== outRequestNo || line.kind === 'bounce' || line.kind === 'transfer-return') return [line];
    if (kind === 'drop') return [];
    return kind === 'duplicate' ? [line, line] : [{ ...line, amountMinor: line.amountMinor + 1n }];
  });
}
