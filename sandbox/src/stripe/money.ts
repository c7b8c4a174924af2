import type { Money } from './objects.ts';
import type { Room } from './room.ts';
import { nextId } from './room.ts';

type Movement = Pick<Money, 'kind' | 'amountMinor' | 'currency'> &
  Partial<Pick<Money, 'feeMinor' | 'sourceId' | 'description' | 'at'>>;

/** Moves the merchant's balance. Answers the id of the balance transaction. */
export function moveMoney(room: Room, movement: Movement): string {
  const id = nextId('txn', room.book.money.length);
  room.book.put({
    table: 'money',
    row: { feeMinor: 0n, sourceId: null, description: null, at: room.now(), ...movement, id },
  });
  return id;
}

/** The merchant's money at Stripe, by currency, in its smallest unit. */
export type Balance = {
  minor(currency: string): bigint;
  topUp(amountMinor: bigint, currency: string): void;
  /** Takes money out to the bank. Throws when it is not there. */
  withdraw(amountMinor: bigint, currency: string): void;
};

/** The balance of the account of this room. */
export function openBalance(room: Room): Balance {
  const more = (amountMinor: bigint) => {
    if (amountMinor <= 0n) throw new RangeError('sandbox: the amount must be more than nothing');
  };
  return {
    minor: (currency) => room.book.balance(currency),
    topUp: (amountMinor, currency) => {
      more(amountMinor);
      moveMoney(room, { kind: 'topup', amountMinor, currency });
    },
    withdraw: (amountMinor, currency) => {
      more(amountMinor);
      if (room.book.balance(currency) < amountMinor) throw new RangeError('sandbox: so much is not in the balance');
      moveMoney(room, { kind: 'payout', amountMinor: -amountMinor, currency });
    },
  };
}
