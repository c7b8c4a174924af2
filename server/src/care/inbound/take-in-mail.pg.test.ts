import { createHmac } from 'node:crypto';
import type { Id } from '@redress/domain';
import { uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { openInboundDoor } from './inbound-door.ts';
import { ownWords } from './own-words.ts';
import { takeInMail } from './take-in-mail.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);

const signed = (secret: string, body: Buffer, seconds = Math.floor(clock.now() / 1_000)) => {
  const key = Buffer.from(secret.slice(6), 'base64');
  const signature = createHmac('sha256', key).update(`m1.${seconds}.`).update(body).digest('base64');
  return {
    headers: { 'webhook-id': 'm1', 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
    body,
  };
};

const mail = (subject: string, id = '<1@mail.example>', from = 'Chen <chen@example.com>') =>
  Buffer.from(
    [
      `From: ${from}`,
      'To: refunds@shop.example',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: ${id}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('照片已补上\n\n在 2026年3月2日,跃动生活 写道:\n> 还缺照片').toString('base64'),
    ].join('\r\n'),
  );

const stage = async () => {
  const shop = await openShop(house);
  await pool.query(`update customer set email = 'chen@example.com' where customer_id = $1`, [uuidOf(shop.customerId)]);
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  const { secret } = await openInboundDoor(house, shop.merchantId);
  return { merchantId: shop.merchantId, refundCase, secret };
};

const saidIn = async (caseId: Id<'refundCase'>) =>
  (await owner.query<{ words: string }>('select words from conversation_message where case_id = $1', [uuidOf(caseId)]))
    .rows;

test('a genuine mail joins the conversation of its case, once, without what it quotes', async () => {
  const { merchantId, refundCase, secret } = await stage();
  const handIn = () => takeInMail(house, { merchantId, ...signed(secret, mail(`Re: ${refundCase.number}`)) });
  expect((await handIn()).outcome).toBe('posted');
  expect((await handIn()).outcome).toBe('known');
  expect(await saidIn(refundCase.id)).toEqual([{ words: '照片已补上' }]);
  const kept = await owner.query('select handed_on_at is not null as done from inbound_mail where merchant_id = $1', [
    uuidOf(merchantId),
  ]);
  expect(kept.rows).toEqual([{ done: true }]);
});

test('a forged, an old and an unsigned mail change nothing', async () => {
  const { merchantId, refundCase, secret } = await stage();
  const bytes = mail(refundCase.number);
  const bad = [
    { headers: {}, body: bytes },
    { ...signed(secret, bytes), body: mail('something else') },
    signed(`whsec_${Buffer.alloc(32).toString('base64')}`, bytes),
    signed(secret, bytes, Math.floor(clock.now() / 1_000) - 600),
  ];
  for (const each of bad) expect(await takeInMail(house, { merchantId, ...each })).toEqual({ outcome: 'forged' });
  expect(await saidIn(refundCase.id)).toEqual([]);
});

test('a mail that names no case, or is from a stranger, is kept for a person', async () => {
  const { merchantId, refundCase, secret } = await stage();
  const nameless = await takeInMail(house, { merchantId, ...signed(secret, mail('你好', '<2@mail.example>')) });
  const stranger = await takeInMail(house, {
    merchantId,
    ...signed(secret, mail(refundCase.number, '<3@mail.example>', 'Eve <eve@example.com>')),
  });
  expect([nameless.outcome, stranger.outcome]).toEqual(['kept', 'kept']);
  expect(await saidIn(refundCase.id)).toEqual([]);
});

test.each([
  ['hello\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <a@b.c> wrote:\n> old', 'hello'],
  ['好的\n\n------ 原始邮件 ------\n发件人: a@b.c', '好的'],
  ['> quoted\nmine\n', 'mine'],
  ['nothing quoted', 'nothing quoted'],
])('of %j only the own words stay', (text, own) => {
  expect(ownWords(text)).toBe(own);
});
