import type { Fault } from '../../claim/claim.ts';
import type { Card, CardLot } from '../../commerce/card.ts';
import { faceTakenOf, sessionsTaken, spansOf, sumsOf } from '../../commerce/card-use.ts';
import type { LawCitation } from '../../law/citation.ts';
import { smaller } from '../../money/extremes.ts';
import { money } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Text } from '../../text.ts';
import { dateOf, daysBetween, type LocalDate, shanghaiDate } from '../../time/local-date.ts';
import type { RestDays } from '../../time/rest-days.ts';
import { bestCoolingOff } from '../calculators/prepaid/best-cooling-off.ts';
import type { CoolingOff, CoolingOffRule } from '../calculators/prepaid/cooling-off.ts';
import { type CardPrincipal, ofLots } from './card-principal.ts';
import { priceByLaw } from './price-card.ts';
import { cheapestVisit } from './tiered-principal.ts';

/** What the right to withdraw within days of paying gives: whole lots that are inside it, and the others by the law's usual price. */
export type Withdrawn = {
  readonly principal: CardPrincipal;
  readonly payBy: LocalDate | null;
  readonly deadline: LocalDate | null;
  readonly cites: readonly LawCitation[];
};

export type Withdrawing = {
  readonly card: Card;
  readonly endedOn: LocalDate;
  readonly lastServiceOn: LocalDate;
  readonly fault: Fault;
  readonly place: CoolingOffRule | null;
  readonly restDays: RestDays;
};

/** `right` is null when no lot is inside the days; `because` then says why the newest is not. */
export type WithdrawalAnswer = {
  readonly right: Withdrawn | null;
  readonly because: Text | null;
  readonly deadline: LocalDate | null;
};

/**
 * Seven days from paying (法释〔2025〕4号 art 14; 北京条例 art 16), lot by lot: each top-up is a contract of its own. Whoever used the card before
 * a top-up knew the service by then. Refused: a deadline that needs a calendar nobody has loaded.
 */
export const withdrawnInDays = (asked: Withdrawing): Result<WithdrawalAnswer, Refusal> => {
  const { card } = asked;
  const judged: { readonly lot: CardLot; readonly index: number; readonly answer: CoolingOff | null }[] = [];
  for (const [index, lot] of card.lots.entries()) {
    const answer = coolingOffOf(asked, lot, index);
    if (!answer.ok) return answer;
    judged.push({ lot, index, answer: answer.value });
  }
  const newest = judged.findLast(({ answer }) => answer !== null)?.answer ?? null;
  const inside = judged.filter(({ answer }) => answer?.eligible);
  if (inside.length === 0)
    return ok({ right: null, because: newest?.because ?? null, deadline: newest?.deadline ?? null });

  const rest = restOf(
    asked,
    judged.filter((one) => !inside.includes(one)).map(({ index }) => index),
  );
  if (rest && !rest.ok) return rest;
  const whole = inside.flatMap(({ lot, answer }) =>
    answer?.refundPrincipal && answer.explanation
      ? [{ id: lot.id, refund: answer.refundPrincipal, explanation: answer.explanation }]
      : [],
  );
  const principal = joined(card, ofLots({ ...card, lots: inside.map(({ lot }) => lot) }, whole), rest?.value ?? null);
  const deadline = newest?.deadline ?? null;
  return ok({
    right: { principal, payBy: newest?.payBy ?? null, deadline, cites: newest?.cites ?? [] },
    because: newest?.because ?? null,
    deadline,
  });
};

/** No rest period comes near this length beyond the seven days, so a later notice is late whatever the calendar says. */
const surelyLate = 7 + 31;
const nationalFrom = dateOf('2025-05-01');

function coolingOffOf(asked: Withdrawing, lot: CardLot, index: number): Result<CoolingOff | null, Refusal> {
  const { card, endedOn, place, restDays } = asked;
  const paidOn = shanghaiDate(lot.boughtAt);
  if (paidOn > endedOn || daysBetween(paidOn, endedOn) > surelyLate) return ok(null);
  const usedBefore = index > 0 && card.uses.some((use) => use.usedAt < lot.boughtAt);
  const { face, list } = usedOfLot(asked, index);
  const best = bestCoolingOff(
    {
      paidOn,
      requestedOn: endedOn,
      paid: lot.paid,
      priorSameService: card.hadServiceBefore === true || usedBefore || paidOn < nationalFrom,
      consumedFace: money(card.currency, face),
      consumedList: money(card.currency, list),
      restDays,
    },
    place,
  );
  return best.ok ? ok(best.value.best) : best;
}

/** What was used of one lot, at its own price and at the list price. */
function usedOfLot(
  { card, lastServiceOn }: Withdrawing,
  index: number,
): { readonly face: bigint; readonly list: bigint } {
  const lot = card.lots[index];
  if (!lot) return { face: 0n, list: 0n };
  switch (card.kind) {
    case 'stored_value': {
      const { face, list } = sumsOf(card);
      const taken = faceTakenOf(card)[index] ?? 0n;
      return { face: taken, list: face.minor > 0n ? roundHalfUp(list.minor * taken, face.minor) : 0n };
    }
    case 'sessions':
    case 'hybrid':
    case 'tiered': {
      const taken = BigInt(sessionsTaken(card)[index] ?? 0);
      const units = BigInt((lot.sessions ?? 0) + (lot.bonusSessions ?? 0));
      const own = units > 0n ? roundHalfUp(lot.paid.minor * taken, units) : 0n;
      const price = card.kind === 'tiered' ? cheapestVisit(card) : lot.listPricePerSession;
      return { face: own, list: price ? price.minor * taken : own };
    }
    case 'term': {
      const { list, sessions } = sumsOf(card);
      if (index > 0 || (sessions === 0 && list.minor === 0n)) return { face: 0n, list: 0n };
      // Visits without a price count as the days that they fell in.
      const price = list.minor > 0n ? smaller(list.minor, lot.paid.minor) : priceOfDays(card, lot, lastServiceOn);
      return { face: price, list: price };
    }
  }
}

function priceOfDays(card: Card, lot: CardLot, lastServiceOn: LocalDate): bigint {
  const span = spansOf(card).find((one) => one.lot.id === lot.id);
  if (!span || lastServiceOn < span.from) return 0n;
  const days = daysBetween(span.from, span.to) + 1;
  const gone = Math.min(days, daysBetween(span.from, lastServiceOn) + 1);
  return roundHalfUp(lot.paid.minor * BigInt(gone), BigInt(days));
}

/** The lots outside the days, with the use that falls on them. */
function restOf(asked: Withdrawing, indexes: readonly number[]): Result<CardPrincipal, Refusal> | null {
  const { card, fault, lastServiceOn } = asked;
  if (indexes.length === 0) return null;
  const price = card.kind === 'tiered' ? { listPricePerSession: cheapestVisit(card) } : {};
  const lots = indexes.flatMap((index) => card.lots[index] ?? []).map((lot) => ({ ...lot, ...price }));
  const taken = sessionsTaken(card);
  const faces = faceTakenOf(card);
  const [first] = card.uses;
  const sum = (values: readonly bigint[]): bigint => indexes.reduce((total, i) => total + (values[i] ?? 0n), 0n);
  const lists = card.lots.map((_, i) => usedOfLot(asked, i).list);
  const use = first && {
    ...first,
    face: money(card.currency, sum(faces)),
    list: card.kind === 'stored_value' ? money(card.currency, sum(lists)) : null,
    sessions: indexes.reduce((total, i) => total + (taken[i] ?? 0), 0),
  };
  return priceByLaw({ card: { ...card, lots, uses: use ? [use] : [] }, lastServiceOn }, fault);
}

/** Both groups of lots as one principal, the newest lot first. */
function joined(card: Card, whole: CardPrincipal, rest: CardPrincipal | null): CardPrincipal {
  if (!rest) return whole;
  const place = (lotId: string): number => card.lots.findIndex(({ id }) => id === lotId);
  const parts = [
    { ...whole.explanation, code: 'within_days' },
    { ...rest.explanation, code: 'other_lots' },
  ];
  const refund = money(card.currency, whole.refund.minor + rest.refund.minor);
  return {
    refund,
    used: money(card.currency, whole.used.minor + rest.used.minor),
    lots: [...whole.lots, ...rest.lots].toSorted((a, b) => place(b.lotId) - place(a.lotId)),
    explanation: {
      ...whole.explanation,
      code: 'refund_principal',
      amount: refund,
      total: 'sum',
      arithmetic: null,
      parts,
      beside: [],
    },
  };
}
