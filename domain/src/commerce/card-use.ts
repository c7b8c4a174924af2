import { larger, smaller } from '../money/extremes.ts';
import { type Money, money } from '../money/money.ts';
import { addDays, daysBetween, type LocalDate } from '../time/local-date.ts';
import type { Card, CardLot, CardPause } from './card.ts';

/** All that was bought, given and used, in sums. A use that was taken back counts with its opposite sign. */
export type CardSums = {
  readonly paid: Money;
  readonly bonus: Money;
  readonly face: Money;
  /** Price of what was used without the card. */
  readonly list: Money;
  readonly sessions: number;
  readonly sessionsBought: number;
};

export const sumsOf = ({ currency, lots, uses }: Pick<Card, 'currency' | 'lots' | 'uses'>): CardSums => {
  let [paid, bonus, face, list] = [0n, 0n, 0n, 0n];
  let [sessions, sessionsBought] = [0, 0];
  for (const lot of lots) {
    paid += lot.paid.minor;
    bonus += lot.bonus.minor;
    sessionsBought += (lot.sessions ?? 0) + (lot.bonusSessions ?? 0);
  }
  for (const use of uses) {
    face += use.face.minor;
    list += (use.list ?? use.face).minor;
    sessions += use.sessions;
  }
  const amount = (minor: bigint): Money => money(currency, minor);
  const sums = { paid: amount(paid), bonus: amount(bonus), face: amount(face), list: amount(larger(0n, list)) };
  return { ...sums, sessions, sessionsBought };
};

/** Money on a stored-value card, bonus included. */
export const balanceOf = (card: Pick<Card, 'currency' | 'lots' | 'uses'>): Money => {
  const { paid, bonus, face } = sumsOf(card);
  return money(card.currency, paid.minor + bonus.minor - face.minor);
};

/** Sessions used of each lot, the oldest first. */
export const sessionsTaken = ({ lots, uses }: Pick<Card, 'lots' | 'uses'>): readonly number[] => {
  let left = uses.reduce((sum, use) => sum + use.sessions, 0);
  return lots.map(({ sessions, bonusSessions }) => {
    const taken = Math.min(left, (sessions ?? 0) + (bonusSessions ?? 0));
    left -= taken;
    return taken;
  });
};

/** Face value used of each lot, the oldest first. */
export const faceTakenOf = ({ lots, uses }: Pick<Card, 'lots' | 'uses'>): readonly bigint[] => {
  let left = uses.reduce((sum, use) => sum + use.face.minor, 0n);
  return lots.map(({ paid, bonus }) => {
    const taken = smaller(left, paid.minor + bonus.minor);
    left -= taken;
    return taken;
  });
};

/** The days for which a lot really runs: pauses put off its end, and with it what follows without a gap. */
export type LotSpan = {
  readonly lot: CardLot;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly pausedDays: number;
};

export const spansOf = ({ lots, pauses }: Pick<Card, 'lots' | 'pauses'>): readonly LotSpan[] => {
  const spans: LotSpan[] = [];
  for (const lot of lots) {
    if (lot.from === null || lot.to === null) continue;
    const before = spans.at(-1);
    const from = before && before.to >= lot.from ? addDays(before.to, 1) : lot.from;
    const length = daysBetween(lot.from, lot.to);
    let pausedDays = 0;
    for (;;) {
      const within = pausedBetween(pauses, from, addDays(from, length + pausedDays));
      if (within === pausedDays) break;
      pausedDays = within;
    }
    spans.push({ lot, from, to: addDays(from, length + pausedDays), pausedDays });
  }
  return spans;
};

/** Days of pauses inside a span, both ends counted. Pauses of a card do not overlap. */
export const pausedBetween = (pauses: readonly CardPause[], from: LocalDate, to: LocalDate): number =>
  pauses.reduce((days, pause) => {
    const [first, last] = [pause.from > from ? pause.from : from, pause.to < to ? pause.to : to];
    return first > last ? days : days + daysBetween(first, last) + 1;
  }, 0);
