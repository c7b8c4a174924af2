import { HOUR, type Id, MINUTE, SECOND, text, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import {
  connectSenders,
  type SenderName,
  startMessages,
  testMessageWorker,
  workQuiet,
} from '@redress/testing/testkit/messages.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, granted, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { setCustomerChoice } from './customer-choice.ts';
import { enqueueMessage } from './enqueue-message.ts';
import { listMessages, listMessageTries, retryMessage } from './message-list.ts';
import { setMessageRules } from './message-rules.ts';
import { sendCode, sendMail } from './send-code.ts';
import { tellCustomer } from './tell.ts';

const { pool, owner } = await testDatabase();

const stage = async (names: readonly SenderName[], { start }: { readonly start?: string } = {}) => {
  // Nothing of an earlier test may come due.
  await owner.query('update message set next_do = null, next_at = null');
  const clock = testClock(start);
  const house = testHouse(pool, clock);
  const sandbox = await startMessages(clock);
  onTestFinished(() => sandbox.close());
  const shop = await openShop(house);
  const senders = await connectSenders(house, shop.merchantId, sandbox, names);
  const errors: unknown[] = [];
  const worker = testMessageWorker(house, errors);
  const log = async () => {
    const filter = { status: null, template: null, caseId: null };
    return (await listMessages(house, shop.merchantId, filter, { limit: 100, after: null })).rows;
  };
  return { clock, house, sandbox, shop, senders, worker, errors, log, merchantId: shop.merchantId };
};

const code = (merchantId: Id<'merchant'>, to: { phone: string } | { email: string }) => ({
  merchantId,
  to,
  code: '482913',
  minutes: 10,
  language: 'zh' as const,
  purpose: text('登录', 'signing in'),
});

test('a code leaves at once by each gateway, at night too, and is forgotten when it is sent', async () => {
  const { house, sandbox, worker, merchantId, log } = await stage(['smtp', 'aliyun'], {
    start: '2026-03-02T23:30:00+08:00',
  });
  granted(await sendCode(house, code(merchantId, { phone: '13800000000' })));
  granted(await sendCode(house, { ...code(merchantId, { email: 'chen@example.com' }), language: 'en' }));
  const before = await owner.query<{ contents: Buffer }>('select contents from message where merchant_id = $1', [
    uuidOf(merchantId),
  ]);
  expect(before.rows).toHaveLength(2);
  expect(before.rows.map(({ contents }) => contents.toString('latin1')).join()).not.toContain('482913');
  await workQuiet([worker]);
  expect(sandbox.received().map(({ gateway, to, text: words }) => [gateway, to, words.includes('482913')])).toEqual(
    expect.arrayContaining([
      ['aliyun', '13800000000', true],
      ['smtp', 'chen@example.com', true],
    ]),
  );
  expect(sandbox.received().find(({ gateway }) => gateway === 'smtp')?.subject).toBe('Your code: 482913');
  const after = await owner.query('select contents from message where merchant_id = $1', [uuidOf(merchantId)]);
  expect(after.rows).toEqual([{ contents: null }, { contents: null }]);
  expect((await log()).map(({ status, shownTo }) => [status, shownTo])).toEqual([
    ['sent', 'c***@example.com'],
    ['sent', '138****0000'],
  ]);
});

test('without a sender of the kind a code is refused', async () => {
  const { house, merchantId } = await stage(['smtp']);
  const no = await sendCode(house, code(merchantId, { phone: '13800000000' }));
  expect(no).toMatchObject({ ok: false, refusal: { code: 'sender_missing' } });
});

test('in the transaction of a caller that gives up, nothing is said', async () => {
  const { house, merchantId, worker, sandbox } = await stage(['smtp']);
  const client = await pool.connect();
  await client.query('begin');
  granted(
    await sendMail(
      house,
      {
        merchantId,
        to: 'a@example.com',
        template: 'password_reset',
        values: { link: 'https://a.example/x', minutes: '30' },
        language: 'zh',
      },
      client,
    ),
  );
  await client.query('rollback');
  client.release();
  await workQuiet([worker]);
  expect(sandbox.truth()).toEqual([]);
});

test('a case is told from claim to money, each state once, however many workers look', async () => {
  const { house, sandbox, shop, worker, merchantId, log, errors, clock } = await stage([
    'aliyun',
    'wecom',
    'dingtalk',
    'feishu',
  ]);
  await setMessageRules(pool, merchantId, {
    quiet: { from: 0, until: 0 },
    portalUrl: null,
    consoleUrl: 'https://desk.example/console',
  });
  const order = await sell(shop, [{ kind: 'gift_card', fen: 5_000n }]);
  const workers = [worker, ...Array.from({ length: 5 }, () => testMessageWorker(house, errors))];
  await Promise.all([workQuiet(workers), approveReturn(shop, order)]);
  for (let round = 0; round < 4; round += 1) {
    await workQuiet(workers);
    clock.advance(20 * SECOND);
  }
  expect(errors).toEqual([]);
  const told = sandbox.truth().map(({ gateway, to, text: words }) => `${gateway} ${to} ${words}`);
  expect(new Set(told).size).toBe(told.length);
  const states = (await log()).map(({ template, shownTo, status }) => `${template} ${shownTo} ${status}`);
  expect(new Set(states.map((line) => line.replace(/ \w+$/, ''))).size).toBe(states.length);
  expect(states.filter((line) => line.startsWith('case_approved'))).toHaveLength(1);
  const approved = sandbox.truth().find(({ text: words }) => words.includes('¥50.00'));
  expect(approved?.to).toBe('13800000000');
});

test('what became untrue before it left is not sent late', async () => {
  const { shop, worker, sandbox, log, clock } = await stage(['aliyun'], { start: '2026-03-02T22:00:00+08:00' });
  const order = await sell(shop, [{ kind: 'alipay', fen: 5_000n }]);
  await approveReturn(shop, order);
  await workQuiet([worker]);
  expect(sandbox.truth()).toEqual([]);
  clock.set('2026-03-03T08:00:00+08:00');
  await workQuiet([worker]);
  expect(sandbox.truth().map(({ text: words }) => words.includes('¥50.00'))).toEqual([true]);
  expect((await log()).map(({ template, status }) => `${template} ${status}`).sort()).toEqual([
    'case_approved sent',
    'case_received superseded',
  ]);
});

test('the same state is told once, also when it is asked for twice at the same moment', async () => {
  const { house, shop, worker, sandbox, merchantId } = await stage(['aliyun']);
  const tell = () =>
    tellCustomer(house, {
      merchantId,
      customerId: shop.customerId,
      template: 'case_received',
      state: 'once',
      values: { caseNumber: 'RF-1' },
    });
  const answers = await Promise.all([tell(), tell(), tell(), tell()]);
  expect(answers.filter((id) => id !== null)).toHaveLength(1);
  await workQuiet([worker, testMessageWorker(house), testMessageWorker(house)]);
  expect(sandbox.truth()).toHaveLength(1);
});

test('a lost answer is asked about, and the message is not sent twice', async () => {
  const { house, shop, worker, sandbox, merchantId, log, clock } = await stage(['aliyun']);
  sandbox.faults.next({ kind: 'lost-answer' });
  await tellCustomer(house, {
    merchantId,
    customerId: shop.customerId,
    template: 'case_received',
    state: 's',
    values: { caseNumber: 'RF-2' },
  });
  await workQuiet([worker]);
  expect((await log())[0]?.status).toBe('waiting');
  clock.advance(30 * SECOND);
  await workQuiet([worker]);
  expect(sandbox.truth()).toHaveLength(1);
  expect((await log())[0]?.status).toBe('delivered');
});

test.each(['aliyun', 'tencent'] as const)(
  '%s: a worker that died in the middle is replaced by one that asks first',
  async (gateway) => {
    const { house, shop, worker, sandbox, merchantId, log, clock, senders } = await stage([gateway]);
    const id = await tellCustomer(house, {
      merchantId,
      customerId: shop.customerId,
      template: 'case_received',
      state: 's',
      values: { caseNumber: 'RF-3' },
    });
    await workQuiet([worker]);
    expect(sandbox.truth()).toHaveLength(1);
    // As the database stands when the process dies after the gateway took the message and before the answer was stored.
    await owner.query(
      `update message set status = 'waiting', next_do = 'send', next_at = $2, sent_at = null, provider_id = null where message_id = $1`,
      [uuidOf(id ?? ('' as Id<'message'>)), new Date(clock.now())],
    );
    await owner.query('update message_try set ended_at = null, outcome = null where message_id = $1', [
      uuidOf(id ?? ('' as Id<'message'>)),
    ]);
    clock.advance(MINUTE);
    await workQuiet([testMessageWorker(house)]);
    expect(sandbox.truth()).toHaveLength(1);
    expect((await log())[0]).toMatchObject({ status: 'delivered', senderLabel: senders[0]?.label });
  },
);

test('a gateway that says no for good is followed by the next one, and a receipt of failure too', async () => {
  const { house, shop, worker, sandbox, merchantId, log, clock } = await stage(['aliyun', 'tencent']);
  sandbox.faults.next({ kind: 'refuse', gateway: 'aliyun' });
  sandbox.faults.next({ kind: 'undelivered', gateway: 'tencent' });
  const values = { caseNumber: 'RF-4' };
  const id = await tellCustomer(house, {
    merchantId,
    customerId: shop.customerId,
    template: 'case_received',
    state: 's',
    values,
  });
  await workQuiet([worker]);
  expect((await log())[0]).toMatchObject({ status: 'sent', senderLabel: '腾讯云短信' });
  clock.advance(2 * MINUTE);
  await workQuiet([worker]);
  expect((await log())[0]).toMatchObject({ status: 'dead', why: 'no_sender_left' });
  const tries = await listMessageTries(house, merchantId, id ?? ('' as Id<'message'>));
  expect(tries.map(({ asked, outcome }) => `${asked} ${outcome}`)).toEqual([
    'send refused',
    'send sent',
    'ask undelivered',
  ]);
  granted(await retryMessage(house, { merchantId, messageId: id ?? ('' as Id<'message'>) }));
  await workQuiet([worker]);
  expect((await log())[0]).toMatchObject({ status: 'sent', senderLabel: '阿里云短信' });
});

test('what cannot leave now is tried again later and later, then given up', async () => {
  const { house, worker, sandbox, merchantId, log, clock } = await stage(['smtp']);
  sandbox.faults.next({ kind: 'later', times: 20 });
  granted(
    await sendMail(house, {
      merchantId,
      to: 'a@example.com',
      template: 'invitation',
      values: { link: 'https://a.example', until: '2026-03-09' },
      language: 'zh',
    }),
  );
  const waits: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    await workQuiet([worker]);
    const [message] = await log();
    if (!message?.nextAt) break;
    waits.push((message.nextAt - clock.now()) / SECOND);
    clock.set(message.nextAt);
  }
  expect(waits).toEqual([5, 30, 120, 600]);
  expect((await log())[0]).toMatchObject({ status: 'dead', providerId: null });
  expect(sandbox.truth()).toEqual([]);
});

test('customers choose: WeChat before short messages before mail, their own preference first, and what they opted out of never', async () => {
  const { house, shop, worker, sandbox, merchantId } = await stage(['smtp', 'aliyun', 'wechat']);
  await pool.query(`update customer set email = 'chen@example.com' where customer_id = $1`, [uuidOf(shop.customerId)]);
  const choose = async (state: string, choice: Parameters<typeof setCustomerChoice>[2]) => {
    granted(await setCustomerChoice(house, { merchantId, customerId: shop.customerId, actor: people.clerk }, choice));
    await tellCustomer(house, {
      merchantId,
      customerId: shop.customerId,
      template: 'case_received',
      state,
      values: { caseNumber: state },
    });
    await workQuiet([worker]);
    return sandbox.received()[0]?.gateway;
  };
  const openId = 'oChen';
  expect(await choose('a', { language: 'zh', preferred: null, optedOut: [], wechatOpenId: openId })).toBe('wechat');
  expect(await choose('b', { language: 'zh', preferred: null, optedOut: ['wechat'], wechatOpenId: openId })).toBe(
    'aliyun',
  );
  expect(await choose('c', { language: 'zh', preferred: 'email', optedOut: [], wechatOpenId: openId })).toBe('smtp');
  sandbox.expireWechatTokens();
  expect(await choose('d', { language: 'zh', preferred: 'wechat', optedOut: [], wechatOpenId: openId })).toBe('wechat');
  const count = sandbox.truth().length;
  await choose('e', { language: 'zh', preferred: null, optedOut: ['wechat', 'sms', 'email'], wechatOpenId: openId });
  expect(sandbox.truth()).toHaveLength(count);
});

test('robots get a card that leads to the console, signed as each of them asks', async () => {
  const { house, worker, sandbox, merchantId, shop } = await stage(['wecom', 'dingtalk', 'feishu']);
  await setMessageRules(pool, merchantId, {
    quiet: { from: 0, until: 0 },
    portalUrl: null,
    consoleUrl: 'https://desk.example/console',
  });
  const order = await sell(shop, [{ kind: 'alipay', fen: 5_000n }]);
  const { openClaim } = await import('../claim/open-claim.ts');
  const { assessCase } = await import('../assessment/assess-case.ts');
  const { doneOf } = await import('@redress/testing/testkit/trade.ts');
  const claim = {
    kind: 'return_and_refund',
    cause: 'no_reason',
    statement: '不合适',
    lines: [{ lineId: 'L1', quantity: 1 }],
    giftsReturned: [],
    returnFreight: null,
    intake: 'desk',
    customerId: null,
  } as const;
  const opened = doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id: order.id },
      claim,
      dryRun: false,
      once: null,
    }),
  );
  doneOf(
    await assessCase(house, {
      merchantId,
      caseId: opened.id,
      expectedVersion: null,
      dryRun: false,
      once: null,
      actor: people.clerk,
    }),
  );
  await workQuiet([worker]);
  const cards = sandbox.received();
  expect(cards.map(({ gateway }) => gateway).sort()).toEqual(['dingtalk', 'feishu', 'wecom']);
  for (const card of cards) {
    expect(card.subject).toContain(opened.number);
    expect(card.text).toContain('¥50.00');
    expect(card.text).toContain(`https://desk.example/console/cases/${opened.id}`);
    expect(card.text).not.toMatch(/token|rt_/);
  }
});

test('a lost mail is sent again under the same Message-ID', async () => {
  const { house, worker, sandbox, merchantId, clock } = await stage(['smtp']);
  sandbox.faults.next({ kind: 'lost-answer', gateway: 'smtp' });
  await enqueueMessage(house, {
    merchantId,
    recipient: { kind: 'address', to: { email: 'a@example.com' } },
    template: 'test',
    state: 'x',
    values: { shop: '店' },
    language: 'zh',
  });
  await workQuiet([worker]);
  clock.advance(HOUR);
  await workQuiet([worker]);
  const mails = sandbox.truth();
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ reference }) => reference)).size).toBe(1);
});
