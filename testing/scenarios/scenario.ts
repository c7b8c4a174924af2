import { payoutWorker } from '@redress/server/payout/worker.ts';
import type { Pool } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startAlipay } from '../testkit/alipay.ts';
import { type TestClock, testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { testDatabase } from '../testkit/postgres.ts';
import { openShop } from '../testkit/trade.ts';
import { checkAtRest } from '../world/checks/all-checks.ts';
import { type NoticeDoor, openNoticeDoor } from '../world/notice-door.ts';
import { truthOfAlipay } from '../world/truth.ts';
import { booksOn } from './books.ts';
import { buyerOn } from './buyer.ts';
import { cashierOn } from './cashier.ts';
import { channelOn } from './channel.ts';
import { deskOn } from './desk.ts';
import { Refused, type Stage } from './stage.ts';

/** Who takes part. */
export type Cast = {
  readonly buyer: ReturnType<typeof buyerOn>;
  readonly desk: ReturnType<typeof deskOn>;
  readonly cashier: ReturnType<typeof cashierOn>;
  readonly channel: ReturnType<typeof channelOn>;
  readonly books: ReturnType<typeof booksOn>;
  readonly clock: TestClock;
  readonly stage: Stage;
};

export type Scenario = (name: string, story: (cast: Cast) => Promise<void>, options?: ScenarioOptions) => void;
type ScenarioOptions = {
  /** Alipay is connected from the start unless told. */
  readonly connected?: boolean;
};

/**
 * A story of the trade in its own sentences, over the real house: PostgreSQL, the Alipay adapter over HTTP with signatures,
 * a clock that stands still. Whatever the story was, in the end everything comes to rest and every invariant must hold.
 * Call once in a test file.
 */
export const openScenarios = async (): Promise<Scenario> => {
  const { pool } = await testDatabase();
  const door = await openNoticeDoor();
  afterAll(() => door.close());
  return (name, story, { connected = true } = {}) =>
    test(name, async () => {
      const stage = await openStage(pool, door);
      const channel = channelOn(stage);
      try {
        if (connected) await channel.isConnected();
        const { clock } = stage;
        await story({
          ...{ stage, clock, channel },
          buyer: buyerOn(stage),
          desk: deskOn(stage),
          cashier: cashierOn(stage),
          books: booksOn(stage),
        });
        await channel.confirms();
        expect(await checkAtRest(pool, stage.shop.merchantId, truthOfAlipay(stage.sandbox.truth()))).toEqual([]);
      } finally {
        door.answerBy(null);
        await stage.sandbox.close();
      }
    });
};

const openStage = async (db: Pool, door: NoticeDoor): Promise<Stage> => {
  const clock = testClock();
  const house = testHouse(db, clock);
  const sandbox = await startAlipay(clock);
  const shop = await openShop(house);
  const worker = payoutWorker({ house });
  return { clock, shop, sandbox, worker, door, account: null, order: null, refundCase: null, sold: 0 };
};

/** The act is refused, with this code and no other. */
export const isRefused = async (code: string, act: Promise<unknown>): Promise<void> => {
  const outcome = await act.then(
    () => 'was done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
  expect(outcome).toBe(code);
};
