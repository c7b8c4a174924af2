import {
  type Actor,
  balanceOf,
  type Card,
  cny,
  DAY,
  dateOf,
  type Id,
  later,
  type Offer,
  uuidOf,
} from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { diesAfter } from '@redress/testing/testkit/dies-after.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import {
  caseNow,
  doneOf,
  openShop,
  type Paid,
  payoutsOf,
  people,
  type Shop,
  sell,
} from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { approveRefundCase } from '../../approval/approve-case.ts';
import { assessCase } from '../../assessment/assess-case.ts';
import { audit } from '../../audit/audit.ts';
import { openClaim } from '../../claim/open-claim.ts';
import { listCards } from '../../commerce/card-reader.ts';
import type { House } from '../../house.ts';
import { payoutWorker } from '../../payout/worker.ts';
import { answerOffer } from './answer-offer.ts';
import { makeOffer, type Offered } from './make-offer.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const customer: Actor = { kind: 'customer', id: 'cus_chen', name: '陈小姐' };
const alipay: readonly Paid[] = [{ kind: 'alipay', fen: 10_000n }];

const claimOn = async ({ merchantId }: Shop, order: Id<'order'>): Promise<Id<'refundCase'>> =>
  doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id: order },
      claim: {
        ...{ kind: 'return_and_refund', cause: 'no_reason', statement: '不合适', intake: 'portal', customerId: null },
        ...{ lines: [{ lineId: 'L1', quantity: 1 }], giftsReturned: [], returnFreight: null },
      },
      dryRun: false,
      once: null,
    }),
  ).id;

const offerOn = async ({ merchantId }: Shop, caseId: Id<'refundCase'>, offered: Offered): Promise<Offer> =>
  doneOf(
    await makeOffer(house, {
      ...{
        merchantId,
        actor: people.clerk,
        caseId,
        offered,
        words: '转储值更划算',
        expiresAt: later(clock.now(), DAY),
      },
      ...{ dryRun: false, once: null },
    }),
  );

const accept = ({ merchantId }: Shop, { id }: Offer) =>
  answerOffer(house, {
    ...{ merchantId, actor: customer, offerId: id, answer: 'accept', how: 'online' },
    ...{ note: null, evidenceId: null, messageId: null },
  });

const approve = ({ merchantId }: Shop, caseId: Id<'refundCase'>) =>
  approveRefundCase(house, {
    ...{ merchantId, actor: people.manager, caseId, expectedVersion: null, dryRun: false, once: null, note: null },
    goodsReceivedOn: dateOf('2026-03-02'),
  });

/** Two cups; one comes back, the customer takes credit for it, and another person approves. Not yet paid. */
const credited = async (shop: Shop, offered: { amount: bigint; bonus: bigint }, paid = alipay) => {
  const order = await sell(shop, paid, { cups: 2n });
  const caseId = await claimOn(shop, order.id);
  const { amount, bonus } = offered;
  const offer = await offerOn(shop, caseId, { kind: 'store_credit', amount: cny(amount), bonus: cny(bonus) });
  const taken = await accept(shop, offer);
  expect(taken).toMatchObject({ ok: true, value: { status: 'accepted', taskId: null } });
  doneOf(await approve(shop, caseId));
  return caseId;
};

const work = async (of: House = house): Promise<void> => {
  while ((await payoutWorker({ house: of }).runOnce()) > 0) clock.advance(60_000);
};

const accounts = async ({ merchantId, customerId }: Shop): Promise<readonly Card[]> => {
  const page = await listCards(pool, merchantId, { number: null, customerId }, { limit: 50, after: null });
  return page.rows.filter(({ number }) => number.startsWith('SC-'));
};

test('accepted credit is paid by itself: the money and the bonus are on the balance, the books owe it, the tender is not refunded twice', async () => {
  const shop = await openShop(house, '储值一');
  const caseId = await credited(shop, { amount: 5_000n, bonus: 500n });
  expect(await caseNow(shop, caseId)).toMatchObject({
    settlement: { total: cny(5_000n), legs: [{ route: 'in_house', tenderKind: 'stored_value' }] },
  });
  await work();
  expect(await caseNow(shop, caseId)).toMatchObject({ status: 'resolved' });
  const [account] = await accounts(shop);
  expect(account && balanceOf(account)).toEqual(cny(5_500n));
  expect(account?.lots).toMatchObject([{ paid: cny(5_000n), bonus: cny(500n) }]);
  const { rows } = await pool.query<{ account: string; side: string; amount: bigint }>(
    `select p.account_code as account, p.side, p.amount_minor as amount from ledger_posting p join ledger_entry e using (merchant_id, entry_id)
      where e.kind = 'payout_settled' and e.case_id = $1 order by p.side`,
    [uuidOf(caseId)],
  );
  expect(rows).toMatchObject([
    { account: '2204.stored_value', side: 'credit', amount: 5_000n },
    { account: '2241.refunds', side: 'debit', amount: 5_000n },
  ]);
  const [payout] = await payoutsOf(shop, caseId);
  const tender = await pool.query(
    'select refunded_minor as refunded, reserved_minor as reserved from tender where tender_id = $1',
    [payout?.tenderId && uuidOf(payout.tenderId)],
  );
  expect(tender.rows).toMatchObject([{ refunded: 5_000n, reserved: 0n }]);
});

test('credit below what is due is filled up by its bonus, above it the rest is agreed on, and the sum is what was promised', async () => {
  const shop = await openShop(house, '储值二');
  for (const [amount, bonus, paid] of [
    [4_800n, 300n, 5_000n],
    [6_000n, 1n, null],
  ] as const) {
    const order = await sell(shop, alipay, { cups: 2n });
    const caseId = await claimOn(shop, order.id);
    const command = {
      merchantId: shop.merchantId,
      actor: people.clerk,
      caseId,
      words: '转储值',
      dryRun: false,
      once: null,
    };
    const offered: Offered = { kind: 'store_credit', amount: cny(amount), bonus: cny(bonus) };
    const made = await makeOffer(house, { ...command, offered, expiresAt: later(clock.now(), DAY) });
    // No more money goes back than was paid for the goods: what is above that is a bonus.
    if (paid === null) {
      expect(made).toMatchObject({ ok: false, refusal: { code: 'offer_not_reachable' } });
      continue;
    }
    await accept(shop, doneOf(made));
    doneOf(await approve(shop, caseId));
    await work();
    const [account] = await accounts(shop);
    expect(account?.lots.at(-1)).toMatchObject({ paid: cny(paid), bonus: cny(amount + bonus - paid) });
  }
});

test('several tenders and freight go to one account, once each, whatever was the way', async () => {
  const shop = await openShop(house, '储值三');
  const paid: readonly Paid[] = [
    { kind: 'alipay', fen: 3_333n },
    { kind: 'cash', fen: 3_334n },
    { kind: 'wechat_pay', fen: 3_333n },
  ];
  const caseId = await credited(shop, { amount: 5_000n, bonus: 800n }, paid);
  await Promise.all([work(), work(), work(), work()]);
  expect(await caseNow(shop, caseId)).toMatchObject({ status: 'resolved' });
  const found = await accounts(shop);
  expect(found).toHaveLength(1);
  expect(found[0] && balanceOf(found[0])).toEqual(cny(5_800n));
  expect(found[0]?.lots).toHaveLength(3);
});

test('wherever it breaks off, the credit is there once', async () => {
  const shop = await openShop(house, '储值四');
  let [whole, expected] = [false, 0n];
  for (let queries = 1; !whole; queries += 1) {
    await credited(shop, { amount: 5_000n, bonus: 100n });
    expected += 5_100n;
    const broke: unknown[] = [];
    await payoutWorker({ house: diesAfter(house, queries), tell: (news) => broke.push(news.event) })
      .runOnce()
      .catch((error: unknown) => broke.push(error));
    whole = !broke.some((each) => each === 'step_failed' || each instanceof Error);
    clock.advance(60_000);
    await work();
    const balances = (await accounts(shop)).map((account) => balanceOf(account).minor);
    expect(balances).toEqual([expected]);
  }
});

test('an account that was paid out makes room for the next one', async () => {
  const shop = await openShop(house, '储值五');
  await credited(shop, { amount: 5_000n, bonus: 500n });
  await work();
  const [account] = await accounts(shop);
  if (!account) throw new Error('there is an account');
  const cashedOut = doneOf(
    await openClaim(house, {
      merchantId: shop.merchantId,
      actor: people.clerk,
      order: { card: { id: account.id } },
      claim: {
        ...{ kind: 'card_refund', cause: 'no_reason', statement: '想要现金', intake: 'portal', customerId: null },
        ...{ lastServiceOn: null, unforeseen: false, payer: null, unfinishedOrders: [], frozen: null },
      },
      dryRun: false,
      once: null,
    }),
  );
  const command = { merchantId: shop.merchantId, actor: people.clerk, caseId: cashedOut.id, expectedVersion: null };
  doneOf(await assessCase(house, { ...command, dryRun: false, once: null }));
  // The money in it goes back by hand, the bonus does not.
  expect(await caseNow(shop, cashedOut.id)).toMatchObject({ assessment: { refund: cny(5_000n) } });
  doneOf(await approve(shop, cashedOut.id));
  await credited(shop, { amount: 5_000n, bonus: 0n });
  await work();
  const numbers = (await accounts(shop)).map(({ number, status }) => [number.endsWith('-2'), status]);
  expect(numbers.toSorted()).toEqual([
    [false, 'ended'],
    [true, 'active'],
  ]);
});

test('who took credit does not get the money as well, and may still choose the money', async () => {
  const shop = await openShop(house, '储值六');
  const order = await sell(shop, alipay, { cups: 2n });
  const caseId = await claimOn(shop, order.id);
  const command = { merchantId: shop.merchantId, actor: people.clerk, caseId, expectedVersion: null, dryRun: false };
  const credit = await offerOn(shop, caseId, { kind: 'store_credit', amount: cny(5_000n), bonus: cny(500n) });
  await accept(shop, credit);
  // Assessed anew, the credit stays: only the customer turns it into money again.
  doneOf(await assessCase(house, { ...command, once: null }));
  expect(await caseNow(shop, caseId)).toMatchObject({ assessment: { credit: { bonus: cny(500n) } } });
  const money = await offerOn(shop, caseId, { kind: 'assessed' });
  await accept(shop, money);
  expect((await caseNow(shop, caseId)) as object).not.toHaveProperty('assessment.credit');
  doneOf(await approve(shop, caseId));
  expect(await caseNow(shop, caseId)).toMatchObject({ settlement: { legs: [{ route: 'original' }] } });
});

test('an audit finds all in order', async () => {
  const found: string[] = [];
  for await (const { code, breaches } of audit(pool)) found.push(...breaches.map(({ what }) => `${code} ${what}`));
  expect(found).toEqual([]);
});
