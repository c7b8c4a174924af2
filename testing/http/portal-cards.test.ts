import type { ReplyBodyOf } from '@redress/contract';
import { expect, test } from 'vitest';
import { freshKey } from './api.ts';
import { portalShop } from './portal-shop.ts';
import { sampleCard, yuan } from './samples.ts';

const { call, shop, clerk, manager, fang, buy, fangsOrder, signIn, keyed } = await portalShop();

/** A card of 300 with 60 on top, bought by an order of its own, of which 72 was used at the price of the card. */
const cardOf = async (customerId: string, use: string | null = '72.00') => {
  const order = await buy(customerId);
  const body = { ...sampleCard(order.number, shop.storeId), customerId, hadServiceBefore: true };
  const { id, number } = (await call('recordCard', { as: clerk, body })).body;
  if (use !== null) {
    const taken = { id: 'U-1', usedAt: '2026-03-01T10:00:00+08:00', face: yuan(use), title: '团课' };
    expect((await call('useCard', { as: clerk, params: { id }, body: taken })).status).toBeLessThan(300);
  }
  return { id, number };
};
const claimOf = (cardId: string, more: object = {}) => ({
  cardId,
  kind: 'card_refund' as const,
  cause: 'no_reason' as const,
  statement: '搬家了，用不上',
  ...more,
});
const moved = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });

test('a card shows what was paid, given on top, used and left; by its number its holder signs in', async () => {
  const card = await cardOf(fang.id);
  const cookie = await signIn(card.number, '13800005678');
  const { data } = (await call('listPortalCards', { headers: cookie })).body;
  expect(data.find(({ id }) => id === card.id)).toMatchObject({
    number: card.number,
    active: true,
    balance: yuan('288.00'),
    used: yuan('72.00'),
    sessionsLeft: null,
    purchases: [{ paid: yuan('300.00'), bonus: yuan('60.00'), sessions: null }],
    openCase: null,
  });
});

test('a claim on a card from the phone: the preview is what the desk finds, it is sent once and tracked, and the card shows it', async () => {
  const card = await cardOf(fang.id);
  const cookie = await signIn('P-1', '13800005678');
  const preview = (await call('previewPortalClaim', { headers: cookie, body: claimOf(card.id) })).body;
  // 300 paid less 72 used at list price; what was given on top is never paid out.
  expect(preview).toMatchObject({ entitled: true, total: yuan('228.00') });
  expect(preview.ways.map(({ amount }) => amount.amount).sort()).toEqual(['182.40', '45.60']);
  for (const { arrival } of preview.ways) expect(arrival?.text.zh).toBeTruthy();

  const asked = { headers: keyed(cookie), body: claimOf(card.id) };
  const both = await Promise.all([call('openPortalClaim', asked), call('openPortalClaim', asked)]);
  const opened = both.filter(({ status }) => status === 201);
  expect(new Set(opened.map(({ body }) => body.id)).size).toBe(1);
  const again = await call('openPortalClaim', asked);
  const { id, number } = again.body;
  expect(again.body).toMatchObject({ status: 'claimed', cardNumber: card.number, next: { who: 'merchant' } });
  const { data } = (await call('listPortalCards', { headers: cookie })).body;
  expect(data.find((each) => each.id === card.id)?.openCase).toEqual({ id, number });

  const assessed = await call('assessCase', { as: clerk, params: { id }, body: {}, headers: moved(1) });
  expect(assessed.body.assessment?.explanation.amount).toEqual(preview.total);
  const approved = await call('approveCase', { as: manager, params: { id }, body: {}, headers: moved(2) });
  expect(approved.status).toBe(200);
  const seen = (await call('getPortalCase', { params: { id }, headers: cookie })).body;
  expect(seen).toMatchObject({ status: 'paying', decided: true, total: preview.total });
  const ended = (await call('listPortalCards', { headers: cookie })).body.data.find((each) => each.id === card.id);
  expect(ended?.active).toBe(false);
  const late = await call('previewPortalClaim', { headers: cookie, body: claimOf(card.id) });
  expect(late.problem.code).toBe('card_ended');
});

test('what happened decides the price of what was used: for the shop’s cause it counts as it was charged', async () => {
  const card = await cardOf(fang.id);
  const cookie = await signIn('P-1', '13800005678');
  const totalFor = async (more: object): Promise<string> =>
    (await call('previewPortalClaim', { headers: cookie, body: claimOf(card.id, more) })).body.total.amount;
  const closed = await totalFor({ cause: 'logistics', card: { lastServiceOn: '2026-03-01' } });
  // 72 of face value are 60 of what was paid: 300 / 360.
  expect([await totalFor({}), closed]).toEqual(['228.00', '240.00']);
  // Without proof a change of health is the customer's own reason; nobody is paid on a word.
  expect(await totalFor({ card: { unforeseen: true } })).toBe('228.00');
  // A child's payment that the guardians do not approve is void, and what was provided counts.
  expect(await totalFor({ card: { payer: { age: 12, guardianConsent: false } } })).toBe('240.00');
});

test('charged twice: taken in, worked out at nothing yet, and said so', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const body = { orderId: fangsOrder.id, kind: 'wrong_charge', cause: 'system_error', statement: '扣了两次' };
  const preview = (await call('previewPortalClaim', { headers: cookie, body })).body;
  expect(preview).toMatchObject({ entitled: false, total: yuan('0.00'), materials: [{ kind: 'system_log' }] });
  const opened = await call('openPortalClaim', { headers: keyed(cookie), body });
  expect(opened.body).toMatchObject({ kind: 'wrong_charge', status: 'claimed' });
});

const lines = [{ lineId: 'L1', quantity: 1 }];
const compensation = (orderId: string, rule: string, more: object = {}) => ({
  ...{ orderId, kind: 'compensation', cause: 'quality', statement: '与说的不一样', rule, lines },
  ...more,
});

/** What stands beside an amount of nothing: what it would come to. */
const wouldBe = ({ explanation }: ReplyBodyOf<'previewPortalClaim'>): string =>
  (explanation.beside[0] as typeof explanation).amount.amount;

test('compensation: what would be owed is shown, and nothing is promised before a person has looked', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const order = await buy(fang.id);
  const preview = async (rule: string, more: object = {}) =>
    (await call('previewPortalClaim', { headers: cookie, body: compensation(order.id, rule, more) })).body;
  const fraud = await preview('fraud');
  expect([fraud.entitled, fraud.total.amount, wouldBe(fraud)]).toEqual([false, '0.00', '500.00']);
  const food = await preview('food', { loss: yuan('800.00') });
  expect([food.entitled, wouldBe(food)]).toEqual([false, '2400.00']);
  const less = await preview('price_reduction', { worth: { asPromised: yuan('50.00'), asDelivered: yuan('30.00') } });
  expect([less.entitled, less.total.amount]).toEqual([true, '20.00']);
  expect((await preview('promise', { loss: yuan('15.00') })).total).toEqual(yuan('15.00'));

  const opened = await call('openPortalClaim', { headers: keyed(cookie), body: compensation(order.id, 'fraud') });
  expect(opened.body).toMatchObject({ kind: 'compensation', status: 'claimed', total: null });
  const desk = (await call('getCase', { as: clerk, params: { id: opened.body.id } })).body;
  expect(desk.claim).toMatchObject({ rule: 'fraud', intake: 'portal' });
});

test.each([
  ['a ground that is missing', compensation('X', 'fraud', { rule: null }), '/rule'],
  ['a promise without a sum', compensation('X', 'promise'), '/loss'],
  ['a lower price without worth', compensation('X', 'price_reduction'), '/worth'],
  ['a loss where none counts', compensation('X', 'fraud', { loss: yuan('1.00') }), '/loss'],
  ['a sum of nothing', compensation('X', 'promise', { loss: yuan('0.00') }), '/loss/amount'],
  ['facts of a card without one', compensation('X', 'fraud', { card: { unforeseen: true } }), '/card'],
  ['a grown-up child', { ...claimOf('C'), card: { payer: { age: 30 } } }, '/card/payer/age'],
  ['what only a person judges', { ...claimOf('C'), card: { frozen: yuan('1.00') } }, '/card/frozen'],
])('refused with its place: %s', async (_what, asked, pointer) => {
  const cookie = await signIn('P-1', '13800005678');
  const card = await cardOf(fang.id, null);
  const body = { ...asked, ...('orderId' in asked ? { orderId: fangsOrder.id } : { cardId: card.id }) };
  const reply = await call('openPortalClaim', { headers: keyed(cookie), body });
  expect([reply.status, reply.problem.errors.map((each) => each.pointer)]).toEqual([422, [pointer]]);
});

test('odd values at every place of the new fields are refused, never a fault', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const card = await cardOf(fang.id, null);
  const facts = { lastServiceOn: '2026-03-01', unforeseen: true, payer: { age: 9, guardianConsent: true } };
  const odd = [null, true, -1, 1.5, '', 'a\u0000b', '9'.repeat(5_000), [], {}, '2026-02-30'];
  for (const name of Object.keys(facts))
    for (const value of odd) {
      const body = claimOf(card.id, { card: { ...facts, [name]: value } });
      const reply = await call('previewPortalClaim', { headers: cookie, body });
      expect(reply.status, `${name} ${JSON.stringify(value)} → ${reply.text}`).toBeLessThan(500);
    }
  for (const name of ['rule', 'loss', 'worth', 'lines'])
    for (const value of odd) {
      const body = { ...compensation(fangsOrder.id, 'food', { loss: yuan('1.00') }), [name]: value };
      const reply = await call('previewPortalClaim', { headers: cookie, body });
      expect(reply.status, `${name} ${JSON.stringify(value)} → ${reply.text}`).toBeLessThan(500);
    }
});
