import {
  type CaseIn,
  type Claim,
  isGoodsClaim,
  linesOfClaim,
  type Payout,
  type RefundCase,
  type Route,
  type TenderKind,
} from '@redress/domain';
import type { ChannelKind } from '@redress/server/channels/channel-kinds.ts';
import { sumOf } from '../world/checks/check.ts';
import type { Truth } from '../world/truth.ts';

/**
 * The second set of books: plain, slow, in memory. It is told what was sold, what people asked for and got a yes to, and
 * what the channel says really moved. Nothing in it comes from our tables, and none of its arithmetic from our domain.
 */
export type Oracle = {
  sold(order: OracleOrder): void;
  opened(refundCase: RefundCase): void;
  closed(refundCase: RefundCase): void;
  approved(refundCase: RefundCase, withGoods: boolean): void;
  repaid(refundCase: RefundCase): void;
  paidByHand(payout: Payout): void;
  readonly cases: ReadonlyMap<string, OracleCase>;
  readonly orders: ReadonlyMap<string, OracleOrder>;
};

export type OracleOrder = {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly OracleLine[];
  readonly tenders: readonly OracleTender[];
  /** No promotion and no shipping: then the oracle knows by itself what a return is worth. */
  readonly isPlain: boolean;
};
type OracleLine = { readonly id: string; readonly price: bigint; readonly quantity: number; readonly cost: bigint };
export type OracleTender = { readonly reference: string; readonly kind: TenderKind; readonly amount: bigint };

export type OracleCase = {
  readonly number: string;
  readonly order: OracleOrder;
  readonly claim: Claim;
  readonly status: 'open' | 'closed' | 'approved';
  readonly legs: readonly OracleLeg[];
  readonly goodsCost: bigint;
};
export type OracleLeg = {
  readonly payoutId: string;
  readonly route: Route;
  readonly kind: TenderKind | null;
  readonly reference: string | null;
  readonly amount: bigint;
  readonly byHand: boolean;
};

/** `told` hears of everything that the oracle would have decided otherwise. */
export const openOracle = (told: (sentence: string) => void): Oracle => {
  const orders = new Map<string, OracleOrder>();
  const cases = new Map<string, OracleCase>();
  const known = (refundCase: RefundCase): OracleCase => {
    const one = cases.get(refundCase.number);
    if (one === undefined) throw new Error(`the oracle never heard of ${refundCase.number}`);
    return one;
  };
  return {
    orders,
    cases,
    sold: (order) => {
      orders.set(order.id, order);
    },
    opened: ({ number, orderId, claim }) => {
      const order = orders.get(orderId);
      if (order === undefined) return told(`case ${number} is about an order that was never sold`);
      if (cases.has(number)) told(`case ${number} was opened twice`);
      cases.set(number, { number, order, claim, status: 'open', legs: [], goodsCost: 0n });
    },
    closed: (refundCase) => {
      cases.set(refundCase.number, {
        ...known(refundCase),
        status: refundCase.status === 'appealed' ? 'open' : 'closed',
      });
    },
    approved: (refundCase, withGoods) => {
      if (refundCase.status !== 'paying') return;
      const before = known(refundCase);
      if (before.status === 'approved') told(`case ${before.number} was approved twice`);
      for (const sentence of wrongAmounts(before, refundCase, [...cases.values()])) told(sentence);
      const goodsCost = withGoods && before.claim.kind === 'return_and_refund' ? costOf(before) : 0n;
      cases.set(before.number, { ...before, status: 'approved', legs: legsOf(before, refundCase), goodsCost });
    },
    repaid: (refundCase) => {
      if (!('legs' in refundCase)) return;
      const before = known(refundCase);
      const byHand = new Set(before.legs.filter((leg) => leg.byHand).map(({ payoutId }) => payoutId));
      const legs = legsOf(before, refundCase).map((leg) => ({ ...leg, byHand: byHand.has(leg.payoutId) }));
      cases.set(before.number, { ...before, legs });
    },
    paidByHand: ({ id }) => {
      for (const one of cases.values())
        cases.set(one.number, {
          ...one,
          legs: one.legs.map((leg) => (leg.payoutId === id ? { ...leg, byHand: true } : leg)),
        });
    },
  };
};

type Agreed = CaseIn<'paying' | 'action_required' | 'resolved'>;

const legsOf = ({ order }: OracleCase, { legs, assessment }: Agreed): OracleLeg[] =>
  legs
    .map(({ payoutId, route, tenderId, tenderKind, amount }) => ({
      payoutId,
      route,
      kind: tenderKind,
      reference: assessment.tenders.find((share) => share.tenderId === tenderId)?.reference ?? null,
      amount: amount.minor,
      byHand: false,
    }))
    .map((leg) => {
      if (leg.reference !== null && !order.tenders.some(({ reference }) => reference === leg.reference))
        throw new Error(`order ${order.number} was never paid by ${leg.reference}`);
      return leg;
    });

/** For a plain order: the price of what comes back, and of it for each tender what largest remainders give. */
function wrongAmounts(asked: OracleCase, agreed: Agreed, all: readonly OracleCase[]): string[] {
  const { order, claim, number } = asked;
  const back = sumOf(linesOfClaim(claim).map(({ lineId, quantity }) => priceOf(order, lineId) * BigInt(quantity)));
  const refund = sumOf(agreed.legs.filter((leg) => leg.purpose === 'refund').map((leg) => leg.amount.minor));
  const freight = sumOf(agreed.legs.filter((leg) => leg.purpose === 'freight').map((leg) => leg.amount.minor));
  const sellersFault = !['no_reason', 'misunderstanding'].includes(claim.cause);
  const wrong: string[] = [];
  if (freight !== (sellersFault ? freightOf(claim) : 0n)) wrong.push(`case ${number}: freight of ${freight}`);
  if (refund > sumOf(order.tenders.map(({ amount }) => amount))) wrong.push(`case ${number}: above the order`);
  if (!order.isPlain) return wrong;
  if (refund !== back) wrong.push(`case ${number}: ${back} comes back and ${refund} is paid for it`);
  const left = order.tenders.map((tender) => tender.amount - promised(order, tender.reference, all));
  const shares = largestRemainders(
    refund,
    left,
    order.tenders.map(({ reference }) => reference),
  );
  for (const [i, { reference }] of order.tenders.entries()) {
    const id = agreed.assessment.tenders.find((share) => share.reference === reference)?.tenderId;
    const paid = sumOf(agreed.legs.filter((leg) => leg.tenderId === id).map((leg) => leg.amount.minor));
    if (paid !== shares[i]) wrong.push(`case ${number}: ${paid} to ${reference}, and ${shares[i]} is its share`);
  }
  return wrong;
}

const freightOf = (claim: Claim): bigint => (isGoodsClaim(claim) ? claim.returnFreight.minor : 0n);

const priceOf = (order: OracleOrder, lineId: string): bigint =>
  order.lines.find(({ id }) => id === lineId)?.price ?? 0n;

const costOf = ({ order, claim }: OracleCase): bigint =>
  sumOf(
    linesOfClaim(claim).map(
      ({ lineId, quantity }) => (order.lines.find(({ id }) => id === lineId)?.cost ?? 0n) * BigInt(quantity),
    ),
  );

/** What approved cases have promised to give back on one tender. */
const promised = (order: OracleOrder, reference: string, cases: readonly OracleCase[]): bigint =>
  sumOf(
    cases
      .filter((one) => one.order.id === order.id)
      .flatMap(({ legs }) => legs)
      .filter((leg) => leg.reference === reference)
      .map(({ amount }) => amount),
  );

/** Whole fen first; then fen by fen to whoever is owed the largest fraction. */
function largestRemainders(total: bigint, weights: readonly bigint[], names: readonly string[]): bigint[] {
  const whole = sumOf(weights);
  if (whole === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (total * weight) / whole);
  const order = weights
    .map((weight, i) => ({ i, weight, rest: (total * weight) % whole, name: names[i] ?? '' }))
    .sort((a, b) => Number(b.rest - a.rest) || Number(b.weight - a.weight) || (a.name < b.name ? -1 : 1));
  for (const { i } of order.slice(0, Number(total - sumOf(shares)))) shares[i] = (shares[i] ?? 0n) + 1n;
  return shares;
}

/** What the books must say once everybody has done what there was to do, line by line. */
export const wordsOfOracle = (
  { orders, cases }: Oracle,
  truth: Truth,
  numberOf: (payoutId: string) => string,
): string[] => {
  const moved = new Map(
    truth.numbers.flatMap(({ number, channel, state }) => (state === 'moved' ? [[number, channel]] : [])),
  );
  const paidBy = (leg: OracleLeg): ChannelKind | undefined =>
    byChannel(leg) ? moved.get(numberOf(leg.payoutId)) : undefined;
  const byChannel = (leg: OracleLeg): boolean => leg.route === 'original' || leg.route === 'transfer';
  const isPaid = (leg: OracleLeg): boolean => leg.route === 'in_house' || leg.byHand || paidBy(leg) !== undefined;
  const all = [...cases.values()];
  const legs = all.flatMap((one) => one.legs);
  const paid = (wanted: (leg: OracleLeg) => boolean): bigint =>
    sumOf(legs.filter((leg) => wanted(leg) && isPaid(leg)).map(({ amount }) => amount));
  const approved = sumOf(legs.map(({ amount }) => amount));
  const freight = sumOf(legs.filter(({ reference }) => reference === null).map(({ amount }) => amount));
  const cost = sumOf(all.map(({ goodsCost }) => goodsCost));
  const ownCard = sumOf(truth.payments.map(({ toOwnCard = 0n }) => toOwnCard));
  const accounts: [string, bigint][] = [
    ['1001', -paid((leg) => leg.route === 'offline' && leg.kind === 'cash')],
    ['1002', -paid((leg) => (leg.route === 'offline' && leg.kind !== 'cash') || paidBy(leg) === 'bank') + ownCard],
    ['1012.alipay', -paid((leg) => paidBy(leg) === 'alipay')],
    ['1012.stripe', -paid((leg) => paidBy(leg) === 'stripe')],
    ['1012.wechat_pay', -paid((leg) => paidBy(leg) === 'wechat_pay') - ownCard],
    ['1405', cost],
    ['2204.gift_card', -paid((leg) => leg.route === 'in_house' && leg.kind === 'gift_card')],
    ['2204.points', -paid((leg) => leg.route === 'in_house' && leg.kind === 'points')],
    ['2204.stored_value', -paid((leg) => leg.route === 'in_house' && leg.kind === 'stored_value')],
    ['2241.refunds', paid(() => true) - approved],
    ['6401', -cost],
    ['6601.return_freight', freight],
    ['sales and tax', approved - freight],
  ];
  return [
    ...[...orders.values()].flatMap((order) =>
      order.tenders.map(({ reference, amount }) => {
        const given = legsOn(all, order, reference);
        const refunded = sumOf(given.filter(isPaid).map((leg) => leg.amount));
        return tenderWords(order.number, reference, amount, refunded, sumOf(given.map((leg) => leg.amount)) - refunded);
      }),
    ),
    ...all.map(({ number, status, legs: own }) =>
      caseWords(number, status === 'approved' ? (own.every(isPaid) ? 'resolved' : 'not resolved') : status),
    ),
    ...accounts.filter(([, balance]) => balance !== 0n).map(([account, balance]) => accountWords(account, balance)),
  ].sort();
};

const legsOn = (cases: readonly OracleCase[], order: OracleOrder, reference: string): OracleLeg[] =>
  cases
    .filter((one) => one.order.id === order.id)
    .flatMap(({ legs }) => legs)
    .filter((leg) => leg.reference === reference);

export const tenderWords = (
  order: string,
  reference: string,
  paid: bigint,
  refunded: bigint,
  reserved: bigint,
): string => `order ${order} tender ${reference}: paid ${paid}, refunded ${refunded}, reserved ${reserved}`;
export const caseWords = (number: string, status: string): string => `case ${number}: ${status}`;
export const accountWords = (account: string, balance: bigint): string => `account ${account}: ${balance}`;
