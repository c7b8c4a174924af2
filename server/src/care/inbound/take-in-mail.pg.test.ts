import { createHmac } from 'node:crypto';
import type { Id } from '@redress/domain';
import { uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { photo } from '@redress/testing/testkit/pictures.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, doneOf, granted, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { openClaim } from '../../claim/open-claim.ts';
import { attachEvidenceToCase } from '../../evidence/attach-evidence.ts';
import { postMessage, replyTokenOf } from '../../refund-case/conversation/post-message.ts';
import { openInboundDoor } from './inbound-door.ts';
import { linkMail } from './link-mail.ts';
import { setMailAside } from './loose-mail.ts';
import { ownWords } from './own-words.ts';
import { takeInMail } from './take-in-mail.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const jpeg = await photo();

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
      Buffer.from('照片已补上\n\n在 2026年3月2日，跃动生活 写道：\n> 还缺照片').toString('base64'),
    ].join('\r\n'),
  );

const stage = async () => {
  const shop = await openShop(house);
  await pool.query(`update customer set email = 'chen@example.com' where customer_id = $1`, [uuidOf(shop.customerId)]);
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  const openCase = await openDamage(shop);
  const { secret } = await openInboundDoor(house, shop.merchantId, people.manager);
  return { shop, merchantId: shop.merchantId, customerId: shop.customerId, refundCase, openCase, secret };
};

/** A claim that still takes evidence. */
const openDamage = async (shop: Shop) => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 5_000n }]);
  return doneOf(
    await openClaim(house, {
      merchantId: shop.merchantId,
      actor: people.clerk,
      order: { id: order.id },
      claim: {
        kind: 'return_and_refund',
        cause: 'quality',
        statement: '有裂纹',
        lines: [{ lineId: 'L1', quantity: 1 }],
        giftsReturned: [],
        returnFreight: null,
        intake: 'portal',
        customerId: shop.customerId,
      },
      dryRun: false,
      once: null,
    }),
  );
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

const withPicture = (to: string, id: string, picture: Buffer, from = 'Chen <chen@example.com>') =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      'Subject: photos',
      `Message-ID: ${id}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'here they are',
      '--b',
      'Content-Type: image/jpeg',
      'Content-Disposition: attachment; filename="crack.jpg"',
      'Content-Transfer-Encoding: base64',
      '',
      picture.toString('base64'),
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="tool.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([1, 2, 3, 4]).toString('base64'),
      '--b--',
    ].join('\r\n'),
  );

test('an answer to a reply finds its case by the address, and its files become evidence handed in by the customer, once', async () => {
  const { merchantId, openCase, secret, customerId } = await stage();
  const said = { direction: 'to_customer', channel: 'email', words: '请补照片', once: null } as const;
  doneOf(await postMessage(house, { merchantId, actor: people.clerk, caseId: openCase.id, ...said }));
  const token = await replyTokenOf(house, merchantId, openCase.id);
  const bytes = withPicture(`reply+${token}@shop.example`, '<7@mail.example>', jpeg);
  const handIn = () => takeInMail(house, { merchantId, ...signed(secret, bytes) });
  expect((await handIn()).outcome).toBe('posted');
  expect((await handIn()).outcome).toBe('known');
  const evidence = await owner.query(
    'select evidence_id, file_name, kind, media_type, taken_in_by from evidence where case_id = $1',
    [uuidOf(openCase.id)],
  );
  expect(evidence.rows).toMatchObject([
    { file_name: 'crack.jpg', kind: 'communication', media_type: 'image/jpeg', taken_in_by: customerId },
  ]);
  const { rows } = await owner.query<{ words: string; attachments: string[] }>(
    `select words, attachments from conversation_message where case_id = $1 and direction = 'from_customer'`,
    [uuidOf(openCase.id)],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.words).toContain('tool.bin');
  expect(rows[0]?.attachments).toEqual([evidence.rows[0]?.evidence_id]);
});

test('of five deliveries of one mail at the same moment one is said, and no file becomes evidence twice', async () => {
  const { merchantId, openCase, secret } = await stage();
  const said = { direction: 'to_customer', channel: 'email', words: '请补照片', once: null } as const;
  doneOf(await postMessage(house, { merchantId, actor: people.clerk, caseId: openCase.id, ...said }));
  const token = await replyTokenOf(house, merchantId, openCase.id);
  const bytes = withPicture(`reply+${token}@shop.example`, '<9@mail.example>', jpeg);
  const handIn = () => takeInMail(house, { merchantId, ...signed(secret, bytes) });
  const outcomes = (await Promise.all(Array.from({ length: 5 }, handIn))).map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(['known', 'known', 'known', 'known', 'posted']);
  const evidence = await owner.query('select evidence_id from evidence where case_id = $1', [uuidOf(openCase.id)]);
  expect(evidence.rows).toHaveLength(1);
  const messages = await owner.query(
    `select attachments from conversation_message where case_id = $1 and direction = 'from_customer'`,
    [uuidOf(openCase.id)],
  );
  expect(messages.rows).toEqual([{ attachments: [evidence.rows[0]?.evidence_id] }]);
});

test('a mail cut off after its file was taken in is finished by the next delivery, with the same file', async () => {
  const { merchantId, openCase, secret, customerId } = await stage();
  const said = { direction: 'to_customer', channel: 'email', words: '请补照片', once: null } as const;
  doneOf(await postMessage(house, { merchantId, actor: people.clerk, caseId: openCase.id, ...said }));
  const actor = { kind: 'customer', id: customerId, name: '陈' } as const;
  const file = { merchantId, actor, caseId: openCase.id, kind: 'communication', fileName: 'crack.jpg' } as const;
  const before = doneOf(await attachEvidenceToCase(house, { ...file, contents: jpeg, once: null })).evidence.id;
  const token = await replyTokenOf(house, merchantId, openCase.id);
  const bytes = withPicture(`reply+${token}@shop.example`, '<10@mail.example>', jpeg);
  expect((await takeInMail(house, { merchantId, ...signed(secret, bytes) })).outcome).toBe('posted');
  const { rows } = await owner.query<{ attachments: string[] }>(
    `select attachments from conversation_message where case_id = $1 and direction = 'from_customer'`,
    [uuidOf(openCase.id)],
  );
  expect(rows).toEqual([{ attachments: [uuidOf(before)] }]);
});

const loose = async () => {
  const on = await stage();
  const { merchantId, secret } = on;
  const bytes = withPicture('refunds@shop.example', '<11@mail.example>', jpeg, 'Eve <eve@example.com>');
  const kept = await takeInMail(house, { merchantId, ...signed(secret, bytes) });
  const mailId = 'mailId' in kept ? kept.mailId : null;
  if (!mailId) throw new Error('the mail was not kept');
  const link = (caseId: Id<'refundCase'>) => linkMail(house, { merchantId, mailId, caseId, actor: people.clerk });
  return { ...on, bytes, mailId, link };
};

test('a mail without a case is put into one by a person, with its files, once; delivered again it stays there', async () => {
  const { merchantId, secret, bytes, openCase, refundCase, mailId, link } = await loose();
  const results = await Promise.all([link(openCase.id), link(openCase.id), link(openCase.id)]);
  for (const each of results)
    expect(each).toMatchObject({ ok: true, value: { state: 'linked', case: { id: openCase.id } } });
  expect(await link(refundCase.id)).toMatchObject({ ok: false, refusal: { code: 'mail_handed_on' } });
  expect((await saidIn(openCase.id)).map(({ words }) => words.split('\n')[0])).toEqual(['here they are']);
  const evidence = await owner.query('select 1 from evidence where case_id = $1', [uuidOf(openCase.id)]);
  expect(evidence.rowCount).toBe(1);
  expect((await takeInMail(house, { merchantId, ...signed(secret, bytes) })).outcome).toBe('known');
  const aside = await setMailAside(house, { merchantId, mailId, actor: people.clerk, why: '广告' });
  expect(aside).toMatchObject({ ok: false, refusal: { code: 'mail_handed_on' } });
});

test('of two people who choose different cases at once one does, and only that case gets words and files', async () => {
  const { shop, openCase, link } = await loose();
  const other = await openDamage(shop);
  const results = await Promise.all([link(openCase.id), link(other.id)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'mail_handed_on' } });
  const { rows } = await owner.query<{ words: number; files: number }>(
    `select (select count(*)::int from conversation_message where case_id = any($1::uuid[])) as words,
      (select count(*)::int from evidence where case_id = any($1::uuid[])) as files`,
    [[uuidOf(openCase.id), uuidOf(other.id)]],
  );
  expect(rows).toEqual([{ words: 1, files: 1 }]);
});

test('what was cut off between the choice of the case and its conversation is finished by choosing it again', async () => {
  const { merchantId, openCase, refundCase, mailId, link } = await loose();
  await owner.query('update inbound_mail set case_id = $2 where mail_id = $1', [uuidOf(mailId), uuidOf(openCase.id)]);
  expect(await link(refundCase.id)).toMatchObject({ ok: false, refusal: { code: 'mail_handed_on' } });
  expect(await setMailAside(house, { merchantId, mailId, actor: people.clerk, why: '广告' })).toMatchObject({
    ok: false,
  });
  expect(granted(await link(openCase.id)).state).toBe('linked');
  expect(await saidIn(openCase.id)).toHaveLength(1);
});

test('a mail that was set aside keeps the first reason, and can be put into a case still', async () => {
  const { merchantId, openCase, mailId, link } = await loose();
  const aside = (why: string) => setMailAside(house, { merchantId, mailId, actor: people.clerk, why });
  granted(await aside('广告'));
  expect(granted(await aside('别的')).ended).toMatchObject({ why: '广告', by: { name: people.clerk.name } });
  expect(granted(await link(openCase.id))).toMatchObject({ state: 'linked', ended: { why: null } });
});

test('the files of a stranger, who names a case only in the subject, become evidence of nothing', async () => {
  const { merchantId, openCase, secret } = await stage();
  const bytes = withPicture('refunds@shop.example', '<8@mail.example>', jpeg, 'Eve <eve@example.com>');
  expect((await takeInMail(house, { merchantId, ...signed(secret, bytes) })).outcome).toBe('kept');
  const { rowCount } = await owner.query('select 1 from evidence where case_id = $1', [uuidOf(openCase.id)]);
  expect(rowCount).toBe(0);
});

test.each([
  ['hello\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <a@b.c> wrote:\n> old', 'hello'],
  ['好的\n\n------ 原始邮件 ------\n发件人：a@b.c', '好的'],
  ['> quoted\nmine\n', 'mine'],
  ['nothing quoted', 'nothing quoted'],
])('of %j only the own words stay', (text, own) => {
  expect(ownWords(text)).toBe(own);
});
