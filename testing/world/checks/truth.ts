import type { Facts, PayoutFacts } from '../facts.ts';
import type { NumberTruth, Truth } from '../truth.ts';
import { type Check, unless } from './check.ts';

export type FactsAndTruth = { readonly facts: Facts; readonly truth: Truth };

/** What must hold at every moment, whatever is under way: no channel ever paid a number twice, nor more than came in, nor for nobody. */
export const truthIsNeverBroken: Check<FactsAndTruth> = ({ facts, truth }) => {
  const ours = new Map(facts.payouts.map((payout) => [payout.number, payout]));
  const paidBack = paidBackByTrade(facts);
  return [
    ...truth.unsound,
    ...truth.payments.flatMap(({ trade, paid, refunded }) => [
      ...unless(refunded <= paid, () => `trade ${trade}: ${refunded} went back of ${paid}`),
      ...unless(
        (paidBack.get(trade) ?? 0n) <= paid,
        () => `trade ${trade}: paid back above what came in, all ways together`,
      ),
    ]),
    ...truth.numbers.flatMap((one) => oneNumber(one, ours.get(one.number))),
  ];
};

const oneNumber = ({ number, times, amount, state, said }: NumberTruth, payout: PayoutFacts | undefined): string[] => {
  if (payout === undefined) return [`the channel knows ${number}, and we do not`];
  return [
    ...unless(times <= 1, () => `number ${number} was paid ${times} times`),
    ...unless(amount === payout.amount, () => `number ${number}: ${amount} there, ${payout.amount} here`),
    ...unless(
      payout.status !== 'settled' || state !== 'not_paid',
      () => `payout ${number} is settled here and ${said} there`,
    ),
    ...unless(
      !notPaid.has(payout.status) || state !== 'moved',
      () => `payout ${number} is ${payout.status} here, and the money has moved`,
    ),
  ];
};

const notPaid = new Set(['failed', 'void', 'held', 'queued', 'bounced']);

/** Settled by whatever way on the tenders of each trade; a bounce came back. */
const paidBackByTrade = ({ tenders, payouts }: Facts): ReadonlyMap<string, bigint> => {
  const trades = new Map(tenders.map(({ id, trade }) => [id, trade]));
  const paid = new Map<string, bigint>();
  for (const { tender, status, amount } of payouts) {
    const trade = tender === null ? null : trades.get(tender);
    if (trade != null && status === 'settled') paid.set(trade, (paid.get(trade) ?? 0n) + amount);
  }
  return paid;
};

/** Once all is quiet: what we call settled is exactly what moved there, number by number; what came back may not have been found yet. */
export const quietMeansAgreed: Check<FactsAndTruth> = ({ facts, truth }) => {
  const there = new Map(truth.numbers.map((one) => [one.number, one]));
  return facts.payouts
    .filter(({ route }) => route === 'original' || route === 'transfer')
    .flatMap(({ number, status }) => {
      const one = there.get(number);
      return unless(
        believable[one?.state ?? 'not_paid'](status),
        () => `payout ${number} is ${status} here and ${one?.said ?? 'unknown'} there`,
      );
    });
};

/** What came back without a word of the channel stays settled with us until a person has seen the bill. */
const believable: Record<NumberTruth['state'], (status: string) => boolean> = {
  moved: (status) => status === 'settled',
  came_back: (status) => status === 'bounced' || status === 'settled',
  fell_through: (status) => status === 'bounced' || status === 'settled' || status === 'failed',
  not_paid: (status) => status !== 'settled' && status !== 'bounced',
};

/** Once everything is finished: somebody has found and recorded all that came back without a word. */
export const whatCameBackIsRecorded: Check<FactsAndTruth> = ({ facts, truth }) => {
  const statuses = new Map(facts.payouts.map(({ number, status }) => [number, status]));
  return truth.numbers.flatMap(({ number, state }) => {
    const status = statuses.get(number);
    const known = state === 'came_back' ? status === 'bounced' : state !== 'fell_through' || status !== 'settled';
    return unless(known, () => `payout ${number} is ${status} here, and its money came back`);
  });
};
