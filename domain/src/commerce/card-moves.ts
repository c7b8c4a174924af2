import { toJson } from '../json.ts';
import { toDecimal } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import { shanghaiDate } from '../time/local-date.ts';
import type { Card, CardLot, CardPause, CardUse } from './card.ts';
import { balanceOf, sumsOf } from './card-use.ts';
import type { Order } from './order.ts';

/** The same entry again changes nothing; whoever sends it twice gets the same answer. */
export type EntryOutcome = 'recorded' | 'unchanged';

export type NewLot = Omit<CardLot, 'refunded'>;

/** One purchase more on a card. Refused: another purchase under its number, a card that has ended, and what does not fit card or order. */
export const topUpCard = (card: Card, lot: NewLot, order: Order): Result<EntryOutcome, Refusal> => {
  const known = card.lots.find(({ id }) => id === lot.id);
  if (known) return sameOr(known, { ...lot, refunded: known.refunded }, lot.id);
  const no = refuseEnded(card) ?? refuseLot(card, lot, order);
  return no ? refused(no) : ok('recorded');
};

/** A purchase must fit the kind of its card, and the order that paid it. Pointers lead into the purchase. */
export const refuseLot = (
  { kind, currency, customerId }: Pick<Card, 'kind' | 'currency' | 'customerId'>,
  lot: NewLot,
  order: Order,
): Refusal | null => {
  if (order.currency !== currency)
    return refusal('currency_mismatch', { expected: currency, received: order.currency }, '/orderId');
  for (const [name, amount] of [
    ['paid', lot.paid],
    ['bonus', lot.bonus],
    ['listPricePerSession', lot.listPricePerSession],
  ] as const)
    if (amount && amount.currency !== currency)
      return refusal('currency_mismatch', { expected: currency, received: amount.currency }, `/${name}`);
  if (customerId !== null && order.customerId !== null && customerId !== order.customerId)
    return refusal('claimant_mismatch', {}, '/orderId');
  const tendered = order.tenders.reduce((sum, { amount }) => sum + amount.minor, 0n);
  if (lot.paid.minor > tendered)
    return unfit('实付超过订单实收', 'more was paid for it than for its whole order', '/paid');
  if (lot.paid.minor + lot.bonus.minor === 0n)
    return unfit('实付与赠送都为零', 'nothing was paid and nothing was given', '/paid');
  return refuseKind(kind, lot);
};

function refuseKind(kind: Card['kind'], { bonus, sessions, bonusSessions, from, to }: NewLot): Refusal | null {
  const counts = kind === 'sessions' || kind === 'hybrid' || kind === 'tiered';
  const runs = kind === 'term' || kind === 'hybrid';
  if (counts !== (sessions !== null))
    return counts
      ? unfit('该类卡须填写次数', 'such a card counts visits', '/sessions')
      : unfit('该类卡不计次数', 'such a card does not count visits', '/sessions');
  if (!counts && bonusSessions !== null)
    return unfit('该类卡不计次数', 'such a card does not count visits', '/bonusSessions');
  if (kind !== 'stored_value' && bonus.minor > 0n)
    return unfit('只有储值卡有赠送金额', 'only a stored-value card has bonus money', '/bonus');
  if (runs !== (from !== null) || runs !== (to !== null))
    return runs
      ? unfit('该类卡须填写起止日期', 'such a card runs from a day to a day', '/from')
      : unfit('该类卡没有期限', 'such a card has no term', '/from');
  return from !== null && to !== null && from > to
    ? unfit('结束日早于开始日', 'it would end before it begins', '/to')
    : null;
}

/** A use of a card, or one that is taken back. Refused: another use under its number, more than is on the card, a card that has ended. */
export const useCard = (card: Card, use: CardUse, now: Instant): Result<EntryOutcome, Refusal> => {
  const known = card.uses.find(({ id }) => id === use.id);
  if (known) return sameOr(known, use, use.id);
  const no = refuseEnded(card) ?? refuseUse(card, use, now);
  return no ? refused(no) : ok('recorded');
};

function refuseUse(card: Card, use: CardUse, now: Instant): Refusal | null {
  if (use.usedAt > now) return refusal('date_in_future', { date: shanghaiDate(use.usedAt) }, '/usedAt');
  for (const [name, amount] of [
    ['face', use.face],
    ['list', use.list],
  ] as const)
    if (amount && amount.currency !== card.currency)
      return refusal('currency_mismatch', { expected: card.currency, received: amount.currency }, `/${name}`);
  const value = card.kind === 'stored_value';
  if (value ? use.sessions !== 0 : use.face.minor !== 0n)
    return value
      ? unfit('储值卡按金额消费', 'a stored-value card is charged money', '/sessions')
      : unfit('该类卡不按金额消费', 'such a card is not charged money', '/face');
  if (use.list && use.list.minor < 0n !== (value ? use.face.minor < 0n : use.sessions < 0))
    return unfit('原价与消费的正负不一致', 'the list price has another sign than the use', '/list');
  const after = { ...card, uses: [...card.uses, use] };
  const { face, sessions, sessionsBought } = sumsOf(after);
  if (face.minor < 0n || sessions < 0)
    return unfit('冲回超过已消费', 'more is taken back than was used', value ? '/face' : '/sessions');
  if (value && balanceOf(after).minor < 0n)
    return refusal('card_balance_exceeded', { left: toDecimal(balanceOf(card)) }, '/face');
  if (!value && card.kind !== 'term' && sessions > sessionsBought)
    return refusal('card_balance_exceeded', { left: sessionsBought - sumsOf(card).sessions }, '/sessions');
  return null;
}

/** Days on which a card rests. The same days again change nothing; refused are days that lie over others, and a card without a term. */
export const pauseCard = (card: Card, pause: CardPause): Result<EntryOutcome, Refusal> => {
  if (card.pauses.some(({ from, to, by }) => from === pause.from && to === pause.to && by === pause.by))
    return ok('unchanged');
  const ended = refuseEnded(card);
  if (ended) return refused(ended);
  if (card.kind !== 'term' && card.kind !== 'hybrid')
    return refused(unfit('该类卡没有期限', 'such a card has no term', '/from'));
  if (pause.from > pause.to) return refused(unfit('结束日早于开始日', 'it would end before it begins', '/to'));
  return card.pauses.some(({ from, to }) => from <= pause.to && pause.from <= to)
    ? refused(unfit('与已登记的停卡日期重叠', 'some of these days are on record as a pause', '/from'))
    : ok('recorded');
};

const refuseEnded = ({ status }: Card): Refusal | null => (status === 'ended' ? refusal('card_ended') : null);

const unfit = (zh: string, en: string, pointer: string): Refusal =>
  refusal('input_invalid', { reason: text(zh, en) }, pointer);

/** What is recorded is never rewritten. */
const sameOr = (known: object, again: object, id: string): Result<EntryOutcome, Refusal> =>
  sorted(known) === sorted(again) ? ok('unchanged') : refused(refusal('card_entry_conflict', { id }, '/id'));

const sorted = (value: object): string =>
  toJson(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
