import { type CardHappening, cardHappenings, type OrderHappening, orderHappenings } from '@redress/domain';
import type { Claim } from '../api/portal.ts';
import { type About, chosen, type Draft } from '../draft.ts';

/** What a claim is about: goods of an order, a card, or something else around an order. */
export type Way = 'goods' | 'card' | 'other';
export type StepName = 'what' | 'why' | 'card' | 'happened' | 'words' | 'amount';

/** The questions of a way, in order. */
export const stepsOf = (way: Way, draft: Draft): readonly StepName[] => {
  if (way === 'goods') return ['what', 'why', 'words', 'amount'];
  if (way === 'card') return ['card', 'happened', 'words', 'amount'];
  const happening = happeningOf(way, draft);
  return happening === null || asks(happening, 'lines')
    ? ['happened', 'what', 'words', 'amount']
    : ['happened', 'words', 'amount'];
};

/** The step that is asked for, or the first before it that lacks an answer: nobody lands in the middle of a draft. */
export const stepToShow = (way: Way, draft: Draft, asked: string | null): StepName => {
  const steps = stepsOf(way, draft);
  const names: readonly (string | null)[] = steps;
  const until = names.indexOf(asked);
  const before = steps.slice(0, Math.max(until, 0));
  return before.find((step) => !isAnswered(way, draft, step)) ?? steps[before.length] ?? 'amount';
};

export const isAnswered = (way: Way, draft: Draft, step: StepName): boolean => {
  switch (step) {
    case 'what':
      return chosen(draft).length > 0 && sumsAreGood(way, draft);
    case 'why':
      return draft.cause !== null;
    case 'happened': {
      const happening = happeningOf(way, draft);
      return happening !== null && (!asks(happening, 'payer') || isAge(draft.age));
    }
    case 'words':
      return draft.statement.trim() !== '';
    default:
      return true;
  }
};

/** What the customer says happened; null for goods, which have a cause instead. */
export const happeningOf = (way: Way, { happened }: Draft): CardHappening | OrderHappening | null => {
  if (way === 'goods') return null;
  const choices: readonly (CardHappening | OrderHappening)[] = way === 'card' ? cardHappenings : orderHappenings;
  return choices.find(({ code }) => code === happened) ?? null;
};

export const asks = (happening: CardHappening | OrderHappening | null, what: CardHappening['asks'][number]): boolean =>
  happening?.asks.includes(what) ?? false;

/** A plain amount as people write it; the server checks it again. */
export const isAmount = (text: string): boolean => /^\d{1,9}(\.\d{1,2})?$/.test(text);
export const isAge = (text: string): boolean => /^(\d|1[0-7])$/.test(text);

/** The sum itself is the claim: what was promised, what is missing. */
const mustName = (happening: CardHappening | OrderHappening | null): boolean =>
  asks(happening, 'promised') || asks(happening, 'shortBy');

/** Whether only goods that are out still count: their price falls. What is owed beside the price is owed for goods that came back too. */
export const onlyKept = (way: Way, draft: Draft): boolean => {
  const happening = happeningOf(way, draft);
  return way !== 'other' || (happening !== null && 'rule' in happening && happening.rule === 'price_reduction');
};

/** A loss may stay empty; what was promised or is missing and what it is worth may not, since the amount is worked out from them. */
const sumsAreGood = (way: Way, draft: Draft): boolean => {
  const happening = happeningOf(way, draft);
  if (asks(happening, 'loss') && draft.loss !== '' && !isAmount(draft.loss)) return false;
  if (mustName(happening) && !isAmount(draft.loss)) return false;
  return !asks(happening, 'worth') || (isAmount(draft.asPromised) && isAmount(draft.asDelivered));
};

/** The claim as it is sent. It holds no sum but those that the customer names. */
export const claimOf = (way: Way, { order, card }: About, draft: Draft): Claim => {
  const statement = draft.statement.trim();
  if (way === 'goods')
    return {
      ...{ orderId: order?.id ?? null, cardId: null, kind: draft.kind },
      ...{ cause: draft.cause ?? 'no_reason', statement, lines: chosen(draft) },
    };
  const happening = happeningOf(way, draft);
  const cause = happening?.cause ?? 'no_reason';
  if (way === 'card')
    return {
      ...{ orderId: null, cardId: card?.id ?? null, kind: 'card_refund', cause, statement, lines: [] },
      card: {
        lastServiceOn: asks(happening, 'lastServiceOn') && draft.lastServiceOn !== '' ? draft.lastServiceOn : null,
        unforeseen: happening?.code === 'unforeseen',
        payer: asks(happening, 'payer') ? { age: Number(draft.age), guardianConsent: draft.consent } : null,
      },
    };
  const rule = happening && 'rule' in happening ? happening.rule : null;
  const on = { orderId: order?.id ?? null, cardId: null, cause, statement } as const;
  if (rule === null) return { ...on, kind: 'wrong_charge', lines: [] };
  const currency = order?.paid.currency ?? 'CNY';
  const namesLoss = (asks(happening, 'loss') || mustName(happening)) && draft.loss !== '';
  return {
    ...{ ...on, kind: 'compensation', rule, lines: chosen(draft) },
    loss: namesLoss ? { currency, amount: draft.loss } : null,
    worth: asks(happening, 'worth')
      ? { asPromised: { currency, amount: draft.asPromised }, asDelivered: { currency, amount: draft.asDelivered } }
      : null,
  };
};
