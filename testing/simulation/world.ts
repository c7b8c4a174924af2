import type { Id } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import { idMaker } from '@redress/server/platform/ids.ts';
import type { Pool } from 'pg';
import { type TestClock, testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { type Random, seededRandom } from '../testkit/random.ts';
import { openShop, type Shop } from '../testkit/trade.ts';
import type { Facts } from '../world/facts.ts';
import type { NoticeDoor } from '../world/notice-door.ts';
import { type BankDesk, openBankDesk } from './bank-desk.ts';
import { type EveryChannel, openEveryChannel } from './channels.ts';
import { type Oracle, openOracle } from './oracle.ts';
import type { Sabotage } from './sabotage.ts';
import { openTally, type Tally } from './tally.ts';

/** One merchant's months: everything that the steps of a run share. All chance and all time in it come from the seed. */
export type World = EveryChannel & {
  readonly seed: number;
  readonly clock: TestClock;
  readonly chance: Chance;
  readonly db: Pool;
  /** For looking; what acts goes through a house of its own. */
  readonly house: House;
  readonly shop: Shop;
  readonly door: NoticeDoor;
  readonly oracle: Oracle;
  readonly tally: Tally;
  readonly settings: Settings;
  /** What the oracle would have decided otherwise, and answers that broke a promise. */
  readonly complaints: string[];
  /** As it stood after the last step. */
  facts: Facts;
  /** Cases whose goods somebody has seen. */
  readonly goodsBack: Set<Id<'refundCase'>>;
  /** What the cashier remembers of the bank. */
  readonly bankDesk: BankDesk;
  /** Numbers of which a bill tells something else than what happened. */
  readonly spoiled: Set<string>;
  keys: number;
  log(line: string): void;
};

export type Settings = {
  /** One effect at a time in an order from the seed; else all at once, which is not repeatable. */
  readonly interleaving: 'seeded' | 'free';
  /** How much goes wrong: shares of one. */
  readonly mishaps: number;
  /** Something broken on purpose, to prove that it is noticed. */
  readonly sabotage: Sabotage;
};

/** Streams of chance that do not move each other. */
export type Chance = Readonly<Record<'trade' | 'people' | 'order' | 'mishaps' | 'time' | 'channel', Random>>;

const start = '2026-03-02T09:00:00+08:00';

export const openWorld = async (
  seed: number,
  { db, door, settings, log }: Pick<World, 'db' | 'door' | 'settings' | 'log'>,
): Promise<World> => {
  const clock = testClock(start);
  const root = seededRandom(seed);
  const chance: Chance = {
    trade: root.fork('trade'),
    people: root.fork('people'),
    order: root.fork('order'),
    mishaps: root.fork('mishaps'),
    time: root.fork('time'),
    channel: root.fork('channel'),
  };
  const bytes = root.fork('ids');
  const house: House = {
    ...testHouse(db, clock),
    newId: idMaker(clock, (count) => Uint8Array.from({ length: count }, () => bytes.integer(0, 255))),
  };
  const shop = await openShop(house, `模拟 ${seed}`);
  const alipay = { initialBalanceMinor: 100_000n };
  const every = await openEveryChannel(shop, { clock, chance: chance.channel, doorUrl: door.url, alipay });
  const complaints: string[] = [];
  const nothing = {
    orders: [],
    lines: [],
    tenders: [],
    cases: [],
    payouts: [],
    reservations: [],
    entries: [],
    accounts: [],
  };
  return {
    ...{ seed, clock, chance, db, house, shop, door, settings, log, complaints },
    ...every,
    oracle: openOracle((sentence) => complaints.push(sentence)),
    tally: openTally(),
    facts: nothing,
    goodsBack: new Set(),
    bankDesk: openBankDesk(),
    spoiled: new Set(),
    keys: 0,
  };
};
