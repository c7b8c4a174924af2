import { uuidOf } from '@redress/domain';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../testkit/postgres.ts';
import { type City, openCity, playEveryChannel } from './every-channel.ts';

const { pool, owner } = await testDatabase();

const open = async (seed: string): Promise<City> => {
  const city = await openCity(seed, pool);
  onTestFinished(() => city.close(owner));
  return city;
};

/** How many payouts ended in which way, by where they went. */
const endings = async ({ shop }: City): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ ending: string }>(
    `select distinct coalesce(a.kind, p.route) || ' ' || p.status as ending from payout p
      left join channel_account a on a.merchant_id = p.merchant_id and a.channel_account_id = p.channel_account_id
      where p.merchant_id = $1`,
    [uuidOf(shop.merchantId)],
  );
  return rows.map((row) => row.ending);
};

const seen = new Set<string>();

test.each(Array.from({ length: 8 }, (_, seed) => `city-${seed}`))(
  'days of refunds over every channel with every fault, seed %s: the sandboxes’ truth is our books',
  async (seed) => {
    const city = await open(seed);
    expect(await playEveryChannel(city)).toEqual([]);
    for (const ending of await endings(city)) seen.add(ending);
  },
);

test('and the days were foul enough: every channel paid, and money came back, was refused or got stuck', () => {
  for (const kind of ['alipay', 'wechat_pay', 'stripe', 'bank']) expect([...seen]).toContain(`${kind} settled`);
  for (const ending of ['stripe bounced', 'wechat_pay abnormal', 'bank failed', 'bank bounced'])
    expect([...seen]).toContain(ending);
});

test('a payout that moved and is booked as failed does not go unnoticed', async () => {
  const city = await open('city-sabotage');
  await playEveryChannel(city, { refunds: 6 });
  const { rows } = await owner.query<{ number: string }>(
    `update payout set status = 'failed', state = jsonb_set(state, '{status}', '"failed"')
      where merchant_id = $1 and payout_id = (select payout_id from payout where merchant_id = $1 and status = 'settled' limit 1)
      returning request_number as number`,
    [uuidOf(city.shop.merchantId)],
  );
  const told = await playEveryChannel(city, { refunds: 0 });
  expect(told).toContain(`payout ${rows[0]?.number} is failed here, and the money has moved`);
  expect(told.some((sentence) => sentence.startsWith('audit '))).toBe(true);
});
