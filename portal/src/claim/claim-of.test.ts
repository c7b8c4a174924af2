import { cardHappenings, orderHappenings } from '@redress/domain';
import { expect, test } from 'vitest';
import type { Card, Order } from '../api/portal.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { claimOf, isAnswered, stepsOf, stepToShow, type Way } from './claim-of.ts';

const order = { id: 'ord_1', paid: { currency: 'CNY', amount: '100.00' } } as Order;
const card = { id: 'crd_1' } as Card;
const draft = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft('return_and_refund'), ...part });
const ways: readonly Way[] = ['goods', 'card', 'other'];

test('an empty draft begins at its first question, whichever one the address asks for', () => {
  for (const way of ways)
    for (const asked of [null, 'nonsense', 'words', 'amount']) {
      const shown = stepToShow(way, draft(), asked);
      expect(isAnswered(way, draft(), shown) && shown !== 'card').toBe(false);
      expect(stepsOf(way, draft()).indexOf(shown)).toBeLessThan(2);
    }
  expect(stepToShow('card', draft(), null)).toBe('card');
});

test('a full draft goes as far as it is asked', () => {
  const full = draft({ happened: 'worse_service', statement: '教练换了' });
  for (const step of stepsOf('card', full)) expect(stepToShow('card', full, step)).toBe(step);
});

test('every happening becomes one kind of claim, with nothing in it that the kind has no use for', () => {
  for (const { code, cause } of cardHappenings) {
    const claim = claimOf(
      'card',
      { order: null, card },
      draft({ happened: code, age: '12', lastServiceOn: '2026-03-01' }),
    );
    expect(claim).toMatchObject({ kind: 'card_refund', cardId: 'crd_1', orderId: null, cause, lines: [] });
    expect(claim.card).toEqual({
      lastServiceOn: code === 'closed' ? '2026-03-01' : null,
      unforeseen: code === 'unforeseen',
      payer: code === 'child_paid' ? { age: 12, guardianConsent: false } : null,
    });
  }
  for (const { code, rule, cause } of orderHappenings) {
    const filled = draft({ happened: code, quantities: { L1: 1 }, loss: '30', asPromised: '50', asDelivered: '20' });
    const claim = claimOf('other', { order, card: null }, filled);
    expect(claim).toMatchObject({ kind: rule === null ? 'wrong_charge' : 'compensation', orderId: 'ord_1', cause });
    expect(claim.lines).toHaveLength(rule === null ? 0 : 1);
    const namesLoss = rule === 'food' || rule === 'promise' || rule === 'shortfall';
    expect(claim.loss ?? null).toEqual(namesLoss ? { currency: 'CNY', amount: '30' } : null);
    expect(claim.worth ?? null).toEqual(
      rule === 'price_reduction'
        ? { asPromised: { currency: 'CNY', amount: '50' }, asDelivered: { currency: 'CNY', amount: '20' } }
        : null,
    );
  }
});

test.each([
  ['refunded_short', { loss: '' }, false],
  ['refunded_short', { loss: '7.00' }, true],
  ['broken_promise', { loss: '' }, false],
  ['broken_promise', { loss: '12.5' }, true],
  ['unsafe_food', { loss: '' }, true],
  ['unsafe_food', { loss: '十元' }, false],
  ['worth_less', { asPromised: '50' }, false],
  ['worth_less', { asPromised: '50', asDelivered: '0' }, true],
] as const)('%s with %j is answered: %s', (happened, sums, good) => {
  expect(isAnswered('other', draft({ happened, quantities: { L1: 1 }, ...sums }), 'what')).toBe(good);
});

test('only the age of a minor counts', () => {
  for (const [age, good] of [
    ['', false],
    ['7', true],
    ['17', true],
    ['18', false],
    ['-1', false],
  ] as const)
    expect(isAnswered('card', draft({ happened: 'child_paid', age }), 'happened')).toBe(good);
});
