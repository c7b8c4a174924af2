import type { Actor, Id, Period, Refusal, Result } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import { moveAccountingPeriod } from '@redress/server/ledger/move-period.ts';
import { payoutWorker } from '@redress/server/payout/worker.ts';
import type { Pool } from 'pg';
import { type TestClock, testClock } from './clock.ts';
import { testHouse } from './house.ts';
import { approveReturn, openShop, type Shop, sell } from './trade.ts';

/** A shop whose refunds are paid in house at once, for tests of the books. */
export type BooksBench = {
  readonly clock: TestClock;
  readonly house: House;
  readonly shop: Shop;
  /** Sells for so many fen and takes it back; the case that came of it. Paid out unless told otherwise. */
  readonly refund: (fen: bigint, how?: { readonly paid?: boolean }) => Promise<Id<'refundCase'>>;
  readonly payOut: () => Promise<void>;
  /** Closes a month with two people. */
  readonly close: (period: Period) => Promise<void>;
};

export const accountant: Actor = { kind: 'staff', id: 'li', name: '李会计' };
export const controller: Actor = { kind: 'staff', id: 'zhang', name: '张主管' };

export const booksBench = async (db: Pool, start = '2026-03-02T10:00:00+08:00'): Promise<BooksBench> => {
  const clock = testClock(start);
  const house = testHouse(db, clock);
  const shop = await openShop(house);
  const worker = payoutWorker({ house, tell: () => undefined });
  const payOut = async (): Promise<void> => {
    for (let left = 20; left > 0 && (await worker.runOnce()) > 0; left -= 1) clock.advance(1_000);
  };
  return {
    clock,
    house,
    shop,
    payOut,
    refund: async (fen, { paid = true } = {}) => {
      const order = await sell(shop, [{ kind: 'points', fen }]);
      const refundCase = await approveReturn(shop, order);
      if (paid) await payOut();
      return refundCase.id;
    },
    close: async (period) => {
      for (const [move, actor] of [
        ['propose_close', accountant],
        ['confirm_close', controller],
      ] as const) {
        const { merchantId } = shop;
        granted(await moveAccountingPeriod(house, { merchantId, actor, period, move, reason: null, dryRun: false }));
      }
    },
  };
};

/** The value of a result; a refusal fails the test. */
const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};
