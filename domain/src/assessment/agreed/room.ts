import { allocateInOrder } from '../../money/allocate.ts';

/** In minor units, what could still be given: by the place of the line, and for outbound shipping. */
export type Room = { readonly lines: readonly bigint[]; readonly shipping: bigint; readonly total: bigint };

export type Divided = { readonly lines: readonly bigint[]; readonly shipping: bigint };

/** Divides an amount within the room, in proportion to it, by largest remainder: the parts sum to the amount and none passes its room. */
export const divideOnTop = (amount: bigint, room: Room, idAt: (index: number) => string): Divided => {
  const shares = allocateInOrder(amount, [...room.lines, room.shipping], (i) =>
    i < room.lines.length ? idAt(i) : '~shipping',
  );
  return { lines: shares.slice(0, room.lines.length), shipping: shares[room.lines.length] ?? 0n };
};
