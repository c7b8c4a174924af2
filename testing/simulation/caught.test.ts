import type { Instruction } from '@redress/server/channels/channel.ts';
import type { ChannelKind } from '@redress/server/channels/channel-kinds.ts';
import type { Channels } from '@redress/server/channels/open-channel.ts';
import type { Pool } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../testkit/postgres.ts';
import { openNoticeDoor } from '../world/notice-door.ts';
import { SimulationFailure } from './failure.ts';
import { nothingBroken, type Sabotage } from './sabotage.ts';
import { simulate } from './simulate.ts';

const { pool } = await testDatabase();
const door = await openNoticeDoor();
afterAll(() => door.close());

/** Breaks the house in one way and plays seeds from the given one on until somebody notices. */
const noticed = async (from: number, broken: Partial<Sabotage>): Promise<string> => {
  for (let seed = from; seed < from + 60; seed += 1) {
    const failure = await simulate(seed, { db: pool, door, sabotage: { ...nothingBroken, ...broken } }).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) continue;
    if (!(failure instanceof SimulationFailure)) throw failure;
    expect(failure.message).toContain(`npm run redress -- simulate --seed ${seed} --until day-`);
    return failure.sentences.join('\n');
  }
  return 'nobody noticed';
};

/** Changes the document of every commit on its way to the database. */
const commits =
  (change: (document: Document) => void) =>
  (real: Pool): Pool =>
    new Proxy(real, {
      get: (target, property) => {
        if (property !== 'query') return Reflect.get(target, property, target);
        return (...query: [{ name?: string; values?: unknown[] }]) => {
          const [{ name, values }] = query;
          if (name === 'commit-decision' && values) {
            const document = JSON.parse(String(values[1])) as Document;
            change(document);
            values[1] = JSON.stringify(document);
          }
          return Reflect.apply(target.query, target, query);
        };
      },
    });

type Document = {
  tenderMoves?: { move: string; amount: string }[];
  entries?: unknown[];
  postings?: unknown[];
  newPayouts?: { nextDo: string | null; nextAt: string | null }[];
  events?: { type: string }[];
  movedPayouts?: {
    status: string;
    state: { readonly instrument?: unknown };
    nextDo: string | null;
    nextAt: string | null;
  }[];
};

/** Money that came back is told to the payout, and the books hear nothing. */
const forgetsReturnsOf = (kind: 'bank' | 'stripe'): Partial<Sabotage> => ({
  pool: commits((document) => {
    const back = (document.movedPayouts ?? []).filter(({ status, state }) => status === 'bounced' && isBy(kind, state));
    if (back.length === 0) return;
    delete document.entries;
    delete document.postings;
  }),
});

const isBy = (kind: 'bank' | 'stripe', { instrument }: { readonly instrument?: unknown }): boolean =>
  instrument === (kind === 'bank' ? 'bank_account' : 'stripe');

/** Changes what a channel does; of one kind if told. */
const sends =
  (send: (real: ReturnType<Channels>) => Partial<ReturnType<Channels>>, kind: ChannelKind | null = null) =>
  (channels: Channels): Channels =>
  (account) => {
    const real = channels(account);
    return kind === null || kind === account.kind ? { ...real, ...send(real) } : real;
  };

test('a channel that sends again under a new number', async () => {
  const again = sends((real) => ({
    send: async (request) => {
      const reply = await real.send(request);
      if (reply.answer.class === 'unknown') await real.send({ ...request, body: request.body.replace(/"R0/, '"R9') });
      return reply;
    },
  }));
  expect(await noticed(1000, { channels: again })).toMatch(/the channel knows R9\w+, and we do not/);
});

test('a channel that takes no answer for a success', async () => {
  const hopeful = sends((real) => ({
    send: async (request) => {
      const reply = await real.send(request);
      const settled = { class: 'settled', channelNumber: null, landing: null, at: null } as const;
      return reply.answer.class === 'unknown' ? { ...reply, answer: settled } : reply;
    },
  }));
  expect(await noticed(2000, { channels: hopeful })).toMatch(/is settled here and (\w+ )?\w+ there/);
});

test('a channel that takes no answer for a failure', async () => {
  const gloomy = sends((real) => ({
    send: async (request) => {
      const reply = await real.send(request);
      const refused = { class: 'refused_final', code: 'X', message: 'X', confirm: false } as const;
      return reply.answer.class === 'unknown' ? { ...reply, answer: refused } : reply;
    },
  }));
  expect(await noticed(3000, { channels: gloomy })).toMatch(/failed here, and the money has moved/);
});

test('a commit that forgets the reservation', async () => {
  const forgetful = commits((document) => {
    if (document.tenderMoves?.some(({ move }) => move === 'hold')) delete document.tenderMoves;
  });
  expect(await noticed(4000, { pool: forgetful })).toMatch(/its reservation should be held and is missing/);
});

test('a commit that forgets the books', async () => {
  const forgetful = commits((document) => {
    if (document.movedPayouts?.some(({ status }) => status === 'settled')) {
      delete document.entries;
      delete document.postings;
    }
  });
  expect(await noticed(5000, { pool: forgetful })).toMatch(/is settled and is booked 0 times/);
});

test('a payout that nobody is told of', async () => {
  const lost = commits((document) => {
    for (const payout of document.newPayouts ?? []) Object.assign(payout, { nextDo: null, nextAt: null });
  });
  expect(await noticed(6000, { pool: lost })).toMatch(/is queued and nobody will ever look at it again/);
});

test('an unknown outcome that is never asked about', async () => {
  const lost = commits((document) => {
    for (const payout of document.movedPayouts ?? [])
      if (payout.status === 'unknown') Object.assign(payout, { nextDo: null, nextAt: null });
  });
  expect(await noticed(7000, { pool: lost })).toMatch(/is unknown and nobody will ever look at it again/);
});

test('a case whose story does not lead to where it stands', async () => {
  const blurred = commits((document) => {
    for (const event of document.events ?? [])
      if (event.type === 'case_assessed') Object.assign(event, { payload: { type: 'evidence_attached' } });
  });
  expect(await noticed(8000, { pool: blurred })).toMatch(/is not the replay of/);
});

test('a fen too much on every leg by Alipay', async () => {
  const generous = sends((real) => ({
    requestBody: ({ payout, ...rest }) =>
      real.requestBody({
        ...rest,
        payout: { ...payout, amount: { ...payout.amount, minor: payout.amount.minor + 1n } },
      } as Instruction),
  }));
  expect(await noticed(9000, { channels: generous })).toMatch(/number \w+: \d+ there, \d+ here/);
});

test('WeChat Pay is asked again under a new number', async () => {
  const again = sends(
    (real) => ({
      send: async (request) => {
        const reply = await real.send(request);
        if (reply.answer.class === 'unknown')
          await real.send({ ...request, body: request.body.replace('"out_refund_no":"R0', '"out_refund_no":"R9') });
        return reply;
      },
    }),
    'wechat_pay',
  );
  expect(await noticed(10_000, { channels: again })).toMatch(/the channel knows R9\w+, and we do not/);
});

test('an abnormal refund of WeChat Pay that is taken for a paid one', async () => {
  const hasty = sends(
    (real) => ({
      query: async (request) => {
        const reply = await real.query(request);
        const settled = { class: 'settled', channelNumber: null, landing: null, at: null } as const;
        return reply.answer.class === 'abnormal' ? { ...reply, answer: settled } : reply;
      },
    }),
    'wechat_pay',
  );
  expect(await noticed(11_000, { channels: hasty })).toMatch(/is settled here and ABNORMAL there/);
});

test('a late failure of Stripe that is not booked', async () => {
  expect(await noticed(12_000, forgetsReturnsOf('stripe'))).toMatch(/is bounced and is booked 1 times, undone 0 times/);
});

test('a return by the bank that is not booked', async () => {
  expect(await noticed(21_000, forgetsReturnsOf('bank'))).toMatch(/is bounced and is booked 1 times, undone 0 times/);
});

test('and with nothing broken nobody says anything', async () => {
  const outcome = await simulate(900, { db: pool, door, mishaps: 0 });
  expect(outcome.words).not.toBeNull();
});
