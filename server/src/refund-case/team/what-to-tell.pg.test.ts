import { DAY, dateOf, type Id, later, MINUTE, money, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { connectSenders, startMessages, testMessageWorker, workQuiet } from '@redress/testing/testkit/messages.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { doneOf, granted, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { setMessageRules } from '../../care/message-rules.ts';
import { openClaim } from '../../claim/open-claim.ts';
import { visitorOfLink } from '../../portal/tracking-link.ts';
import { answerOffer } from '../../settlement/offers/answer-offer.ts';
import { counterOffer } from '../../settlement/offers/counter-offer.ts';
import { endAllOverdue } from '../../settlement/offers/end-offers.ts';
import { makeOffer } from '../../settlement/offers/make-offer.ts';
import { addStaffMember } from '../../staff/staff-member.ts';
import { postMessage, replyTokenOf } from '../conversation/post-message.ts';
import { giveTask } from '../tasks/tasks.ts';
import { assignCase } from './assign-case.ts';
import { escalateCase } from './case-desk.ts';
import { writeComment } from './comments.ts';
import { tellPeople } from './tell-people.ts';

const { pool, owner } = await testDatabase();

const stage = async () => {
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const { merchantId, customerId } = shop;
  await pool.query(`update customer set email = 'chen@example.com' where customer_id = $1`, [uuidOf(customerId)]);
  const none = { from: 0, until: 0 };
  await setMessageRules(pool, merchantId, {
    quiet: none,
    portalUrl: 'https://shop.example',
    consoleUrl: 'https://desk.example/console',
  });
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  const { id: caseId } = doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id: order.id },
      claim: {
        kind: 'return_and_refund',
        cause: 'quality',
        statement: '杯口有裂',
        lines: [{ lineId: 'L1', quantity: 1 }],
        giftsReturned: [],
        returnFreight: null,
        intake: 'portal',
        customerId,
      },
      dryRun: false,
      once: null,
    }),
  );
  const customer = { kind: 'customer', id: customerId, name: '陈小姐' } as const;
  const offer = (days = 3, dryRun = false) =>
    makeOffer(house, {
      merchantId,
      actor: people.clerk,
      caseId,
      offered: { kind: 'assessed' },
      words: '按结论退款',
      expiresAt: later(clock.now(), days * DAY),
      dryRun,
      once: null,
    });
  /** Several processes look at once, and again. */
  const look = async () => {
    for (let again = 0; again < 2; again += 1) await Promise.all(Array.from({ length: 3 }, () => tellPeople(house)));
  };
  const told = async () =>
    (
      await owner.query<{ template: string }>('select template from message where merchant_id = $1 order by template', [
        uuidOf(merchantId),
      ])
    ).rows.map(({ template }) => template);
  const rung = async () =>
    (
      await owner.query<{ template: string; scope: string | null; staff_id: string | null; body: { zh: string } }>(
        'select template, scope, staff_id, body from notice where merchant_id = $1 order by notice_id',
        [uuidOf(merchantId)],
      )
    ).rows;
  return { clock, house, merchantId, customerId, caseId, customer, offer, look, told, rung };
};

const ownerOf = async (on: Awaited<ReturnType<typeof stage>>, name: string): Promise<Id<'staff'>> => {
  const { house, merchantId, caseId } = on;
  const { id: staffId } = await addStaffMember(house, { merchantId, name, duties: [] });
  granted(
    await assignCase(house, { merchantId, actor: people.manager, caseId, staffId, teamId: null, onlyIfFree: false }),
  );
  return staffId;
};

test('what a customer writes rings for whoever has the case, else for all who work on cases; a call rings for nobody', async () => {
  const on = await stage();
  const { house, merchantId, caseId, customer, look, rung } = on;
  const write = (words: string) =>
    postMessage(house, {
      merchantId,
      actor: customer,
      caseId,
      direction: 'from_customer',
      channel: 'portal',
      words,
      once: null,
    });
  doneOf(await write('到哪一步了'));
  await look();
  const staffId = await ownerOf(on, '小高');
  doneOf(await write('还在吗'));
  doneOf(
    await postMessage(house, {
      merchantId,
      actor: people.clerk,
      caseId,
      direction: 'from_customer',
      channel: 'phone',
      words: '顾客来电',
      once: null,
    }),
  );
  await look();
  expect(await rung()).toMatchObject([
    { template: 'customer_wrote', scope: 'cases:work', body: { zh: expect.stringContaining('到哪一步了') } },
    { template: 'customer_wrote', scope: null, staff_id: uuidOf(staffId) },
  ]);
});

test('a request for materials is told once, by their names, and not as a letter too', async () => {
  const { house, merchantId, caseId, look, told } = await stage();
  const asked = {
    merchantId,
    actor: people.clerk,
    caseId,
    direction: 'to_customer',
    channel: 'portal',
    words: '请补充照片',
    asksFor: ['quality_proof', 'logistics'],
    once: null,
  } as const;
  doneOf(await postMessage(house, asked));
  await look();
  expect(await told()).toEqual(['materials_missing']);
});

test('a reply by mail asks to be answered at an address of the case, and its link opens the case without signing in', async () => {
  const { clock, house, merchantId, caseId, look } = await stage();
  const sandbox = await startMessages(clock);
  onTestFinished(() => sandbox.close());
  await connectSenders(house, merchantId, sandbox, ['smtp', 'aliyun']);
  const said = { direction: 'to_customer', channel: 'email', words: '请看附件', once: null } as const;
  doneOf(await postMessage(house, { merchantId, actor: people.clerk, caseId, ...said }));
  await look();
  await workQuiet([testMessageWorker(house)]);
  const mine = sandbox.received().filter(({ text }) => text.includes('请看附件'));
  const token = await replyTokenOf(house, merchantId, caseId);
  expect(mine).toMatchObject([{ gateway: 'smtp', to: 'chen@example.com', replyTo: `reply+${token}@shop.example` }]);
  const link = /https:\/\/shop\.example\/portal\/[^/\s]+\/t\/(\S+)/.exec(mine[0]?.text ?? '')?.[1] ?? '';
  expect(await visitorOfLink(house, link)).toMatchObject({ merchantId, visitor: { by: 'link', caseId } });
  expect(await visitorOfLink(house, `${link.slice(0, -2)}AA`)).toBeNull();
});

test('the desk hears once of an answer, a counter-offer and an offer that ran out, and not of what the desk did itself', async () => {
  const on = await stage();
  const { clock, house, merchantId, customer, offer, look, rung } = on;
  const staffId = await ownerOf(on, '小高');
  const first = doneOf(await offer());
  granted(
    await counterOffer(house, {
      merchantId,
      actor: customer,
      offerId: first.id,
      amount: money('CNY', 6_000n),
      words: '我希望 60 元',
      expiresAt: later(clock.now(), 2 * DAY),
    }),
  );
  await look();
  clock.advance(2 * DAY + MINUTE);
  await endAllOverdue(house);
  const second = doneOf(await offer());
  const no = { how: 'online', note: null, evidenceId: null, messageId: null, answer: 'refuse' } as const;
  granted(await answerOffer(house, { merchantId, actor: customer, offerId: second.id, ...no }));
  await look();
  const told = await rung();
  expect(told.map(({ template, staff_id }) => [template, staff_id])).toEqual(
    Array.from({ length: 3 }, () => ['offer_answered', uuidOf(staffId)]),
  );
  expect(told.map(({ body }) => /：([^。]+)。/.exec(body.zh)?.[1])).toEqual(['已还价', '已过期', '已谢绝']);
});

test('a customer whose counter-offer the desk refuses is told once, with the reason, and nothing when the customer is the one who refuses', async () => {
  const on = await stage();
  const { clock, house, merchantId, customer, offer, look, told } = on;
  const first = doneOf(await offer());
  const counter = granted(
    await counterOffer(house, {
      merchantId,
      actor: customer,
      offerId: first.id,
      amount: money('CNY', 6_000n),
      words: '我希望 60 元',
      expiresAt: later(clock.now(), 2 * DAY),
    }),
  );
  const no = { how: 'online', evidenceId: null, messageId: null, answer: 'refuse' } as const;
  const refuse = { merchantId, actor: people.manager, offerId: counter.id, ...no, note: '破损只在杯口' };
  granted(await answerOffer(house, refuse));
  await look();
  expect(await told()).toEqual(['counter_refused']);
  const second = doneOf(await offer());
  granted(await answerOffer(house, { ...refuse, actor: customer, offerId: second.id, note: null }));
  await look();
  expect(await told()).toEqual(['counter_refused']);
});

test('a task rings for the person whom it names, once, and not for whoever takes it alone or for a department', async () => {
  const { house, merchantId, caseId, look, rung } = await stage();
  const { id: staffId } = await addStaffMember(house, { merchantId, name: '小高', duties: [] });
  const task = { merchantId, caseId, department: 'logistics', title: '核对签收', detail: null, once: null } as const;
  const dueOn = dateOf('2026-03-09');
  doneOf(await giveTask(house, { ...task, actor: people.clerk, staffId, dueOn }));
  doneOf(await giveTask(house, { ...task, actor: people.clerk, staffId: null, dueOn: null }));
  const self = { kind: 'staff', id: staffId, name: '小高' } as const;
  doneOf(await giveTask(house, { ...task, actor: self, staffId, dueOn: null }));
  await look();
  expect(await rung()).toMatchObject([
    {
      template: 'task_given',
      staff_id: uuidOf(staffId),
      scope: null,
      body: { zh: expect.stringContaining('2026-03-09') },
    },
  ]);
});

test('a trial of an offer and a refused one tell nobody', async () => {
  const { offer, look, told, rung } = await stage();
  doneOf(await offer(3, true));
  expect(await offer(-1)).toMatchObject({ ok: false });
  await look();
  expect(await told()).toEqual([]);
  expect(await rung()).toEqual([]);
});

test('a mention rings for the one who was named, and a case that is handed up for the managers', async () => {
  const { house, merchantId, caseId, look, rung } = await stage();
  const { id: staffId } = await addStaffMember(house, { merchantId, name: '小高', duties: [] });
  const comment = { merchantId, actor: people.clerk, caseId, words: '请看吊牌', mentions: [staffId], once: null };
  doneOf(await writeComment(house, comment));
  granted(await escalateCase(house, { merchantId, actor: people.clerk, caseId, why: '顾客要求经理回电' }));
  await look();
  expect(await rung()).toMatchObject([
    { template: 'mentioned', staff_id: uuidOf(staffId), scope: null },
    { template: 'case_escalated', scope: 'cases:approve', body: { zh: expect.stringContaining('顾客要求经理回电') } },
  ]);
});
