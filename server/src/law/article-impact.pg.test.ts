import { dateOf, findArticle, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { articleImpact } from './article-impact.ts';

const { pool, owner } = await testDatabase();
const house = testHouse(pool, testClock());
const today = dateOf('2026-03-02');

const casesOf = async (merchantId: Parameters<typeof articleImpact>[1], asked: string) => {
  const found = findArticle(asked);
  if (!found) throw new Error(`the library has ${asked}`);
  return (await articleImpact(pool, merchantId, found, today)).cases;
};

test('cases are found by any article in their explanations, each once, and only the merchant’s own', async () => {
  const [shop, other] = [await openShop(house), await openShop(house, '隔壁商户')];
  const first = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 10_000n }]));
  const second = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 20_000n }]));
  await approveReturn(other, await sell(other, [{ kind: 'alipay', fen: 10_000n }]));
  // As an appeal would: the same case assessed once more.
  await owner.query(
    `insert into assessment (merchant_id, assessment_id, case_id, explanation, facts, recorded_at)
     select merchant_id, $3::uuid, case_id, explanation, facts, recorded_at from assessment
     where merchant_id = $1 and case_id = $2`,
    [uuidOf(shop.merchantId), uuidOf(first.id), uuidOf(house.newId('assessment'))],
  );
  // 17 is cited by a part of the refund, 18 of the regulations by a line inside that part.
  for (const asked of ['消法25', '七日无理由退货暂行办法17', '消法实施条例18'])
    expect(await casesOf(shop.merchantId, asked), asked).toMatchObject({
      count: 2,
      latest: [{ number: second.number }, { number: first.number }],
    });
  expect((await casesOf(other.merchantId, '消法25')).count).toBe(1);
  expect(await casesOf(shop.merchantId, '民法典587')).toEqual({ count: 0, latest: [] });
});

test('they are found by an index', async () => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select case_id from assessment where cited_articles(explanation) @> array['消费者权益保护法 25']`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('assessment_by_cited_article');
  } finally {
    await client.query('rollback');
    client.release();
  }
});
