import { type Actor, type Id, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, attachProof, doneOf, granted, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { readActivity } from '../team/activity.ts';
import { writeComment } from '../team/comments.ts';
import { listConversation, readConversation } from './list-conversation.ts';
import { postMessage, replyTokenOf } from './post-message.ts';
import { type CustomerMail, receiveCustomerMail } from './receive-customer-mail.ts';

const { pool } = await testDatabase();
const clock = testClock();
const customer: Actor = { kind: 'customer', id: 'cus_chen', name: '陈小姐' };

const start = async () => {
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 10_000n }]));
  await pool.query('update customer set email = $2 where merchant_id = $1', [
    uuidOf(shop.merchantId),
    'chen@example.com',
  ]);
  const { merchantId } = shop;
  const say = (
    direction: 'from_customer' | 'to_customer',
    words: string,
    attachments: readonly Id<'evidence'>[] = [],
  ) =>
    postMessage(house, {
      merchantId,
      actor: direction === 'from_customer' ? customer : people.clerk,
      caseId: refundCase.id,
      direction,
      channel: 'portal',
      words,
      attachments,
      once: null,
    });
  const mail = (given: Partial<CustomerMail>): CustomerMail => ({
    merchantId,
    mailId: '<1@mail.example.com>',
    from: { address: 'Chen@example.com', name: null },
    to: ['service@shop.example.com'],
    subject: null,
    words: '请问什么时候到账',
    ...given,
  });
  return { house, shop, merchantId, refundCase, say, mail };
};

test('the customer sees one voice and no comment; the desk sees who wrote', async () => {
  const { house, merchantId, refundCase, say } = await start();
  doneOf(await say('from_customer', '还没收到'));
  doneOf(await say('to_customer', '今天会到'));
  const comment = { merchantId, actor: people.clerk, caseId: refundCase.id, words: '顾客着急', mentions: [] };
  doneOf(await writeComment(house, { ...comment, once: null }));
  const asked = { merchantId, caseId: refundCase.id };
  const shown = await listConversation(house, { ...asked, forCustomer: true });
  expect(shown.map(({ words, author }) => [words, author.id])).toEqual([
    ['还没收到', 'cus_chen'],
    ['今天会到', 'desk'],
  ]);
  const seen = await listConversation(house, { ...asked, forCustomer: false });
  expect(seen.map(({ author }) => author.name)).toEqual(['陈小姐', '小林']);
  await readConversation(house, { ...asked, actor: customer });
  const [theirs, ours] = await listConversation(house, { ...asked, forCustomer: false });
  expect([theirs?.readAt ?? null, ours?.readAt]).toEqual([null, clock.now()]);
  const told = await readActivity(pool, merchantId, { limit: 10, after: null });
  expect(told.rows.map(({ type }) => type)).toEqual(['message_received', 'message_written', 'comment_written']);
});

test('only evidence of the same case is attached', async () => {
  const { shop, refundCase, say } = await start();
  const other = await start();
  const mine = await attachProof(shop, refundCase.id);
  const theirs = await attachProof(other.shop, other.refundCase.id);
  expect(doneOf(await say('from_customer', '见截图', [mine])).attachments).toMatchObject([{ id: mine }]);
  expect(await say('from_customer', '见截图', [mine, theirs])).toMatchObject({
    ok: false,
    refusal: { code: 'attachment_of_other_case', pointer: '/attachments/1' },
  });
});

test('a mail finds its case by the token of the address, whoever sent it, and is taken in once', async () => {
  const { house, merchantId, refundCase, say, mail } = await start();
  doneOf(await say('to_customer', '您可以直接回复邮件'));
  const token = await replyTokenOf(house, merchantId, refundCase.id);
  const letter = mail({
    mailId: '<token@mail.example.com>',
    from: { address: 'husband@example.com', name: '李先生' },
    to: [`reply+${token}@shop.example.com`],
  });
  const answers = await Promise.all(Array.from({ length: 4 }, () => receiveCustomerMail(house, letter)));
  const outcomes = answers.map((answer) => granted(answer).outcome).sort();
  expect(outcomes).toEqual(['known', 'known', 'known', 'posted']);
  const talk = await listConversation(house, { merchantId, caseId: refundCase.id, forCustomer: false });
  expect(talk.map(({ channel, senderKnown }) => [channel, senderKnown])).toEqual([
    ['portal', true],
    ['email', false],
  ]);
});

test('without a token the number in the subject does, for the address on record only', async () => {
  const { house, refundCase, mail } = await start();
  const subject = `Re: 退款单 ${refundCase.number}`;
  const stranger = mail({ mailId: '<2@x>', subject, from: { address: 'someone@example.com', name: null } });
  expect(granted(await receiveCustomerMail(house, stranger))).toEqual({ outcome: 'unmatched' });
  expect(granted(await receiveCustomerMail(house, mail({ mailId: '<3@x>', subject })))).toEqual({
    outcome: 'posted',
    caseId: refundCase.id,
  });
  expect(granted(await receiveCustomerMail(house, mail({ mailId: '<4@x>' })))).toEqual({ outcome: 'unmatched' });
  const foreign = await start();
  const token = await (async () => {
    doneOf(await foreign.say('to_customer', '您好'));
    return replyTokenOf(foreign.house, foreign.merchantId, foreign.refundCase.id);
  })();
  const astray = mail({ mailId: '<5@x>', to: [`reply+${token}@shop.example.com`] });
  expect(granted(await receiveCustomerMail(house, astray))).toEqual({ outcome: 'unmatched' });
});
