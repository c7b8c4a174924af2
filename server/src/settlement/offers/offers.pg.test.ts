import { type Actor, cny, DAY, dateOf, HOUR, type Id, later, nothingEstablished, type Offer } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { approveRefundCase } from '../../approval/approve-case.ts';
import { assessCase } from '../../assessment/assess-case.ts';
import { openClaim } from '../../claim/open-claim.ts';
import { postMessage } from '../../refund-case/conversation/post-message.ts';
import { closeTask } from '../../refund-case/tasks/tasks.ts';
import { type AnswerOffer, answerOffer } from './answer-offer.ts';
import { counterOffer } from './counter-offer.ts';
import { withdrawOffer } from './end-offers.ts';
import { tendOffers } from './keep-offers.ts';
import { makeOffer, type Offered } from './make-offer.ts';
import { listOffers } from './offer-reader.ts';

const { pool } = await testDatabase();
const clock = testClock();
const customer: Actor = { kind: 'customer', id: 'cus_chen', name: '陈小姐' };
const inDays = (days: number) => later(clock.now(), days * DAY);

/** Two cups for 100.00; the customer asks for one back without a reason, long after the seven days. */
const lateClaim = async (shop: Shop): Promise<Id<'refundCase'>> => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  clock.advance(40 * DAY);
  return claim(shop, order.id);
};
const claim = async ({ house, merchantId }: Shop, id: Id<'order'>): Promise<Id<'refundCase'>> => {
  const claimed = await openClaim(house, {
    merchantId,
    actor: people.clerk,
    order: { id },
    claim: {
      kind: 'return_and_refund',
      cause: 'no_reason',
      statement: '不合适',
      lines: [{ lineId: 'L1', quantity: 1 }],
      giftsReturned: [],
      returnFreight: null,
      intake: 'portal',
      customerId: null,
    },
    dryRun: false,
    once: null,
  });
  return doneOf(claimed).id;
};
/** A claim in time: 50.00 are due by law. */
const lawfulClaim = async (shop: Shop): Promise<Id<'refundCase'>> => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  return claim(shop, order.id);
};

const offers = (shop: Shop) => {
  const { house, merchantId } = shop;
  const offer = (caseId: Id<'refundCase'>, offered: Offered, expiresAt = inDays(3)) =>
    makeOffer(house, {
      merchantId,
      actor: people.clerk,
      caseId,
      offered,
      words: '感谢您的耐心，这是我们的心意',
      expiresAt,
      dryRun: false,
      once: null,
    });
  const answer = ({ id }: Offer, given: Partial<AnswerOffer> = {}) =>
    answerOffer(house, {
      merchantId,
      actor: customer,
      offerId: id,
      answer: 'accept',
      how: 'online',
      note: null,
      evidenceId: null,
      messageId: null,
      ...given,
    });
  const approve = (caseId: Id<'refundCase'>, expectedVersion: number | null = null) =>
    approveRefundCase(house, {
      merchantId,
      actor: people.manager,
      caseId,
      expectedVersion,
      dryRun: false,
      once: null,
      note: null,
      goodsReceivedOn: dateOf('2026-03-02'),
    });
  return { offer, answer, approve };
};

const doneOfResult = (result: Awaited<ReturnType<typeof counterOffer>>): Offer => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const refusedWith = (result: { ok: boolean; refusal?: { code: string } }): string | null =>
  result.ok ? null : (result.refusal?.code ?? null);

test('goodwill is offered where nothing is due, taken, assessed as promised and approved by another person', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { offer, answer, approve } = offers(shop);
  const caseId = await lateClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(1_500n) }));
  expect(made).toMatchObject({ lawful: cny(0n), amount: cny(1_500n), status: 'open', side: 'merchant' });
  const taken = await answer(made);
  expect(taken).toMatchObject({ ok: true, value: { status: 'accepted', answer: { by: customer, how: 'online' } } });
  expect(await caseNow(shop, caseId)).toMatchObject({
    status: 'assessed',
    assessment: { refund: cny(1_500n), basis: 'GOODWILL', assessedBy: people.clerk },
  });
  // Assessed anew without the promise, it cannot be approved for less.
  const command = {
    merchantId: shop.merchantId,
    actor: people.clerk,
    caseId,
    expectedVersion: null,
    dryRun: false,
    once: null,
  };
  doneOf(await assessCase(shop.house, command));
  expect(refusedWith(await approve(caseId))).toBe('offer_promises_more');
  doneOf(await assessCase(shop.house, { ...command, ...(made.told ?? {}) }));
  expect((await approve(caseId)).ok).toBe(true);
});

test('an amount that no share reaches is offered, countered, taken and paid to the fen', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { house, merchantId } = shop;
  const { offer, answer, approve } = offers(shop);
  for (const fen of [1n, 1_234n, 3_333n, 4_999n, 5_000n]) {
    const caseId = await lateClaim(shop);
    const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(fen) }));
    expect(made.amount).toEqual(cny(fen));
    expect((await answer(made)).ok).toBe(true);
    expect((await approve(caseId)).ok).toBe(true);
    expect(await caseNow(shop, caseId)).toMatchObject({
      status: 'paying',
      settlement: { total: cny(fen), legs: [{ amount: cny(fen) }] },
    });
  }
  const caseId = await lateClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(1_000n) }));
  const asked = { amount: cny(2_777n), words: '再多一点', expiresAt: inDays(2) };
  const countered = doneOfResult(
    await counterOffer(house, { merchantId, actor: customer, offerId: made.id, ...asked }),
  );
  expect((await answer(countered, { actor: people.clerk })).ok).toBe(true);
  expect((await approve(caseId)).ok).toBe(true);
  expect(await caseNow(shop, caseId)).toMatchObject({ settlement: { total: cny(2_777n) } });
});

test('an offer below the law is refused, in money as in credit, with the number that is due', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { offer } = offers(shop);
  const caseId = await lawfulClaim(shop);
  expect(await offer(caseId, { kind: 'goodwill', amount: cny(4_999n) })).toMatchObject({
    ok: false,
    refusal: { code: 'offer_below_law', pointer: '/amount', details: { lawful: '¥50.00' } },
  });
  const credit: Offered = { kind: 'store_credit', amount: cny(4_000n), bonus: cny(500n) };
  expect(refusedWith(await offer(caseId, credit))).toBe('offer_below_law');
  expect(refusedWith(await offer(caseId, { kind: 'goodwill', amount: cny(9_000n) }))).toBe('offer_not_reachable');
  expect(refusedWith(await offer(caseId, { kind: 'assessed' }, later(clock.now(), -1)))).toBe('offer_too_late');
  expect((await offer(caseId, { kind: 'exchange' })).ok).toBe(true);
  expect(refusedWith(await offer(caseId, { kind: 'assessed' }))).toBe('offer_open_exists');
});

test('an offer that ran out is not accepted, and makes room for the next', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { offer, answer } = offers(shop);
  const caseId = await lawfulClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'assessed' }, later(clock.now(), HOUR)));
  clock.advance(HOUR);
  expect(refusedWith(await answer(made))).toBe('offer_expired');
  await Promise.all(Array.from({ length: 3 }, () => tendOffers(shop.house, () => undefined)));
  const told = await pool.query(
    `select 1 from case_activity where type = 'offer_ended' and contents ->> 'offerId' = $1`,
    [made.id],
  );
  expect(told.rowCount).toBe(1);
  expect((await offer(caseId, { kind: 'assessed' })).ok).toBe(true);
});

test('of accepting, refusing, taking back and countering at once exactly one wins', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { house, merchantId } = shop;
  const { offer, answer } = offers(shop);
  for (let round = 0; round < 4; round += 1) {
    const caseId = await lawfulClaim(shop);
    const made = doneOf(await offer(caseId, { kind: 'assessed' }));
    const counter = {
      merchantId,
      actor: customer,
      offerId: made.id,
      amount: cny(6_000n),
      words: '再多一点',
      expiresAt: inDays(2),
    };
    const results = await Promise.all([
      answer(made),
      answer(made, { answer: 'refuse' }),
      withdrawOffer(house, { merchantId, actor: people.clerk, offerId: made.id, note: null }),
      counterOffer(house, counter),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lost of results.filter(({ ok }) => !ok)) expect(refusedWith(lost)).toBe('offer_not_open');
  }
});

test('accepting and approving at once: the customer never gets less than what was accepted', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { house, merchantId } = shop;
  const { offer, answer, approve } = offers(shop);
  for (let round = 0; round < 4; round += 1) {
    const caseId = await lateClaim(shop);
    const command = { merchantId, actor: people.clerk, caseId, expectedVersion: null, dryRun: false, once: null };
    const share = { basisPoints: 2_000, reason: '老顾客' };
    doneOf(await assessCase(house, { ...command, established: { ...nothingEstablished, share } }));
    const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(2_500n) }));
    const [taken, approved] = await Promise.all([answer(made), approve(caseId)]);
    const now = await caseNow(shop, caseId);
    if (taken.ok) expect(now).toMatchObject({ assessment: { refund: cny(2_500n) } });
    else expect(now).toMatchObject({ status: 'paying', assessment: { refund: cny(1_000n) } });
    if (approved.ok) expect(taken.ok).toBe(false);
    const [stands] = await listOffers(house, { merchantId, caseId });
    expect(stands?.status).toBe(taken.ok ? 'accepted' : 'lapsed');
  }
});

test('a process that dies while an offer is being accepted leaves it to the keeper', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { offer } = offers(shop);
  const caseId = await lateClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(2_000n) }));
  const answered = {
    by: customer,
    at: clock.now(),
    how: 'online',
    note: null,
    evidenceId: null,
    messageId: null,
    told: null,
  };
  await pool.query(`update offer set status = 'accepting', answer = $1 where words = $2 and status = 'open'`, [
    JSON.stringify(answered),
    made.words,
  ]);
  const approveEarly = await offers(shop).approve(caseId);
  expect(approveEarly.ok).toBe(false);
  clock.advance(2 * HOUR);
  await Promise.all([tendOffers(shop.house, () => undefined), tendOffers(shop.house, () => undefined)]);
  const [stands] = await listOffers(shop.house, { merchantId: shop.merchantId, caseId });
  expect(stands).toMatchObject({ status: 'accepted' });
  expect(await caseNow(shop, caseId)).toMatchObject({ assessment: { refund: cny(2_000n) } });
});

test('a counter-offer is met by the desk, never below the law, and never by the customer', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { house, merchantId } = shop;
  const { offer, answer } = offers(shop);
  const caseId = await lateClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'goodwill', amount: cny(1_000n) }));
  const countered = await counterOffer(house, {
    merchantId,
    actor: customer,
    offerId: made.id,
    amount: cny(2_500n),
    words: '杯子只用过一次',
    expiresAt: inDays(2),
  });
  if (!countered.ok) throw new Error(countered.refusal.code);
  expect(countered.value).toMatchObject({ side: 'customer', kind: 'amount', answersOfferId: made.id });
  expect(refusedWith(await answer(countered.value))).toBe('offer_own_side');
  expect(await answer(countered.value, { actor: people.clerk })).toMatchObject({
    ok: true,
    value: { status: 'accepted' },
  });
  expect(await caseNow(shop, caseId)).toMatchObject({ assessment: { refund: cny(2_500n), assessedBy: people.clerk } });

  const inTime = await lawfulClaim(shop);
  const plain = doneOf(await offer(inTime, { kind: 'assessed' }));
  const below = {
    merchantId,
    actor: customer,
    offerId: plain.id,
    amount: cny(4_000n),
    words: '算了',
    expiresAt: inDays(2),
  };
  expect(refusedWith(await counterOffer(house, below))).toBe('offer_below_law');
});

test('an exchange that was taken keeps the money back until it is carried out or called off', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const { house, merchantId } = shop;
  const { offer, answer, approve } = offers(shop);
  const caseId = await lawfulClaim(shop);
  const made = doneOf(await offer(caseId, { kind: 'exchange' }));
  const byPhone = { actor: people.clerk, how: 'by_phone' } as const;
  expect(refusedWith(await answer(made, byPhone))).toBe('offer_proof_missing');
  const call = doneOf(
    await postMessage(house, {
      merchantId,
      actor: people.clerk,
      caseId,
      direction: 'from_customer',
      channel: 'phone',
      words: '顾客来电同意换一只',
      once: null,
    }),
  );
  const taken = await answer(made, { ...byPhone, messageId: call.id });
  if (!taken.ok) throw new Error(taken.refusal.code);
  expect(taken.value.taskId).not.toBeNull();
  expect(refusedWith(await approve(caseId))).toBe('offer_alternative_accepted');
  if (!taken.value.taskId) throw new Error('an exchange gives somebody a task');
  await closeTask(house, {
    merchantId,
    actor: people.clerk,
    taskId: taken.value.taskId,
    outcome: 'cancelled',
    result: '无货，顾客改为退款',
  });
  expect((await approve(caseId)).ok).toBe(true);
});
