import type { AlipayTruth, RefundTruth, TransferTruth } from '@redress/sandbox';
import type { Facts, PayoutFacts } from '../facts.ts';
import { type Check, sumOf, unless } from './check.ts';

export type FactsAndTruth = { readonly facts: Facts; readonly truth: AlipayTruth };

/** What must hold at every moment, whatever is under way: the channel never moved a number twice, nor more than was paid, nor for nobody. */
export const truthIsNeverBroken: Check<FactsAndTruth> = ({ facts, truth }) => {
  const ours = new Map(facts.payouts.map((payout) => [payout.number, payout]));
  return [
    ...truth.balances.flatMap(({ appId, holds }) =>
      unless(holds, () => `the channel's own balance of ${appId} is off`),
    ),
    ...truth.trades.flatMap((trade) => [
      ...unless(
        trade.refundedMinor <= trade.paidMinor,
        () => `trade ${trade.outTradeNo}: ${trade.refundedMinor} went back of ${trade.paidMinor}`,
      ),
      ...unless(
        paidFor(trade.outTradeNo, facts) <= trade.paidMinor,
        () => `trade ${trade.outTradeNo}: paid back above what came in, all ways together`,
      ),
      ...trade.refunds.flatMap((refund) => oneRefund(refund, ours.get(refund.outRequestNo))),
    ]),
    ...truth.transfers.flatMap((transfer) => oneTransfer(transfer, ours.get(transfer.outBizNo))),
  ];
};

/** The money went and is where the customer can reach it, be it the balance instead of the card. */
export const hasMoved = ({ status, bounced }: RefundTruth): boolean =>
  status === 'settled' || bounced?.landsAt === 'buyer-balance';

/** The money went, and the merchant has it again. */
export const cameBack = ({ bounced }: RefundTruth): boolean => bounced?.landsAt === 'merchant';

const oneRefund = (refund: RefundTruth, payout: PayoutFacts | undefined): string[] => {
  const { outRequestNo: number, timesApplied, amountMinor } = refund;
  if (payout === undefined) return [`the channel knows ${number}, and we do not`];
  return [
    ...unless(timesApplied <= 1, () => `number ${number} was paid ${timesApplied} times`),
    ...unless(amountMinor === payout.amount, () => `number ${number}: ${amountMinor} there, ${payout.amount} here`),
    ...unless(
      payout.status !== 'settled' || hasMoved(refund) || cameBack(refund),
      () => `payout ${number} is settled here and ${refund.status} there`,
    ),
    ...unless(
      !['failed', 'void', 'held', 'queued', 'bounced'].includes(payout.status) || !hasMoved(refund),
      () => `payout ${number} is ${payout.status} here, and the money has moved`,
    ),
  ];
};

const oneTransfer = (transfer: TransferTruth, payout: PayoutFacts | undefined): string[] => {
  const { outBizNo: number, timesApplied, amountMinor, status } = transfer;
  if (payout === undefined) return [`the channel knows ${number}, and we do not`];
  return [
    ...unless(timesApplied <= 1, () => `number ${number} was transferred ${timesApplied} times`),
    ...unless(amountMinor === payout.amount, () => `number ${number}: ${amountMinor} there, ${payout.amount} here`),
    ...unless(
      payout.status !== 'settled' || status === 'settled' || status === 'returned',
      () => `payout ${number} is settled here and ${status} there`,
    ),
    ...unless(
      !['failed', 'void', 'held', 'queued', 'bounced'].includes(payout.status) || status !== 'settled',
      () => `payout ${number} is ${payout.status} here, and the money has moved`,
    ),
  ];
};

/** Settled by whatever way on the tender of one trade; a bounce came back. */
const paidFor = (trade: string, { tenders, payouts }: Facts): bigint => {
  const ids = new Set(tenders.filter((tender) => tender.trade === trade).map(({ id }) => id));
  return sumOf(
    payouts
      .filter(({ tender, status }) => tender !== null && ids.has(tender) && status === 'settled')
      .map(({ amount }) => amount),
  );
};

/** Once all is quiet: what we call settled is exactly what moved there, number by number; what came back may not have been found yet. */
export const quietMeansAgreed: Check<FactsAndTruth> = ({ facts, truth }) => {
  const kinds = new Map(facts.tenders.map(({ id, kind }) => [id, kind]));
  const there = new Map(truth.trades.flatMap(({ refunds }) => refunds.map((refund) => [refund.outRequestNo, refund])));
  return facts.payouts
    .filter(({ route, tender }) => route === 'original' && tender !== null && kinds.get(tender) === 'alipay')
    .flatMap(({ number, status }) => {
      const refund = there.get(number);
      const said = refund && hasMoved(refund) ? 'moved' : refund && cameBack(refund) ? 'came back' : 'not paid';
      return unless(
        believable[said](status),
        () => `payout ${number} is ${status} here and ${refund?.status ?? 'unknown'} there`,
      );
    });
};

/** What came back without a word of the channel stays settled with us until a person has seen the bill. */
const believable: Record<'moved' | 'came back' | 'not paid', (status: string) => boolean> = {
  moved: (status) => status === 'settled',
  'came back': (status) => status === 'bounced' || status === 'settled',
  'not paid': (status) => status !== 'settled' && status !== 'bounced',
};

/** Once everything is finished: somebody has found and recorded all that came back without a word. */
export const whatCameBackIsRecorded: Check<FactsAndTruth> = ({ facts, truth }) => {
  const statuses = new Map(facts.payouts.map(({ number, status }) => [number, status]));
  return truth.trades
    .flatMap(({ refunds }) => refunds.filter(cameBack))
    .map(({ outRequestNo }) => outRequestNo)
    .concat(truth.transfers.filter(({ status }) => status === 'returned').map(({ outBizNo }) => outBizNo))
    .flatMap((number) =>
      unless(
        statuses.get(number) === 'bounced',
        () => `payout ${number} is ${statuses.get(number)} here, and its money came back`,
      ),
    );
};
