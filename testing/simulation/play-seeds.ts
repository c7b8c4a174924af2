import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../testkit/postgres.ts';
import { openNoticeDoor } from '../world/notice-door.ts';
import { simulate } from './simulate.ts';
import { addTally } from './tally.ts';

const together = 10;

/**
 * Tests that play the seeds from `from` to `to`, all on one database, and then look whether enough has gone wrong; `seldom` is what not
 * every hundred seeds meet, and these must.
 */
export const playSeeds = async (from: number, to: number, seldom: readonly string[] = []): Promise<void> => {
  const { pool } = await testDatabase();
  const door = await openNoticeDoor();
  afterAll(() => door.close());
  const happened = new Map<string, number>();

  describe(`seeds ${from} to ${to}`, () => {
    for (let first = from; first <= to; first += together) {
      const last = Math.min(to, first + together - 1);
      test(`${first} to ${last}: the books and the truth agree after every step`, async () => {
        for (let seed = first; seed <= last; seed += 1) {
          const { words, tally } = await simulate(seed, { db: pool, door });
          expect(words?.length, `seed ${seed} played to its end`).toBeGreaterThan(5);
          addTally(happened, tally);
        }
      });
    }

    test('and all of it has happened that there is to survive', () => {
      expect([...mustHappen, ...seldom].filter((what) => !happened.has(what))).toEqual([]);
      const mishaps = [...happened.keys()].filter((what) => what.startsWith('mishap'));
      for (const [kind, effect] of mustStrike)
        expect(
          mishaps.some((what) => what.startsWith(`mishap ${kind}`) && what.endsWith(effect)),
          `${kind} ${effect}`,
        ).toBe(true);
    });
  });
};

/** What a hundred seeds have to go through for their green to mean something. */
const mustHappen: readonly string[] = [
  ...[
    'claim',
    'assess',
    'approve',
    'decline',
    'appeal',
    'withdraw',
    'hold',
    'release',
    'void',
    'repay offline',
    'repay transfer',
    'record paid',
    'record returned',
  ].map((what) => `done ${what}`),
  ...['settled', 'unknown', 'accepted', 'held'].map((status) => `payout ${status}`),
  ...['send settled', 'send unknown', 'send accepted', 'send refused_retryable', 'query settled', 'query absent'].map(
    (answer) => `answer ${answer}`,
  ),
  ...['alipay settled', 'alipay bounced', 'wechat_pay settled', 'stripe settled', 'stripe bounced', 'bank settled'].map(
    (ending) => `ended ${ending}`,
  ),
  ...[
    'make batch',
    'release batch',
    'take in bank file',
    'handle abnormal',
    'reconcile wechat_pay',
    'reconcile stripe',
  ].map((what) => `done ${what}`),
  ...['facts_changed', 'version_stale', 'maker_is_checker', 'quantity_exceeds_refundable', 'move_not_allowed'].map(
    (code) => `refused ${code}`,
  ),
  ...[
    'notice alipay success',
    'notice alipay failure',
    'notice stripe 200',
    'notice wechat_pay 200',
    'notice wechat_pay 400',
    'sender_lost',
    'bounce to merchant',
    'bounce to buyer-balance',
    'balance drained alipay',
    'account off',
    'clock back',
  ],
];

const mustStrike: readonly (readonly [string, string])[] = [
  ['crash before', 'channel send'],
  ['crash after', 'channel send'],
  ['crash before', 'commit-decision'],
  ['crash after', 'commit-decision'],
  ['lost_connection after', 'commit-decision'],
  ['crash after', 'claim-due-payouts'],
  ['crash after', 'rest-tender'],
];
