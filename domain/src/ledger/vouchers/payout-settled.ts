import type { TenderKind } from '../../commerce/tender.ts';
import type { Id } from '../../ids/id.ts';
import type { Money } from '../../money/money.ts';
import { text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import type { AccountCode } from '../chart.ts';
import { credit, debit, type Entry, entry } from '../entry.ts';

type Settled = {
  readonly id: Id<'entry'>;
  readonly caseId: Id<'refundCase'>;
  readonly payoutId: Id<'payout'>;
  readonly requestNumber: string;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly source: MoneySource;
  readonly amount: Money;
  readonly at: Instant;
};

/** What the money came out of: the tender's own account, or a bank transfer by a person's hand. */
export type MoneySource = TenderKind | 'bank_transfer';

const accountOf: Record<MoneySource, AccountCode> = {
  alipay: '1012.alipay',
  wechat_pay: '1012.wechat_pay',
  stripe: '1012.stripe',
  bank_card: '1002',
  bank_transfer: '1002',
  cash: '1001',
  stored_value: '2204.stored_value',
  gift_card: '2204.gift_card',
  points: '2204.points',
};

/** The channel reports success: Dr refunds owed to customers · Cr the account that the money left, or the balance that grew. */
export const payoutSettled = (settled: Settled): Entry => {
  const { id, caseId, payoutId, storeId, customerId, amount } = settled;
  const description = text(`退款到账 ${settled.requestNumber}`, `Refund paid ${settled.requestNumber}`);
  return entry({ id, kind: 'payout_settled', description, occurredAt: settled.at, storeId, caseId, payoutId }, [
    debit('2241.refunds', amount, customerId),
    credit(accountOf[settled.source], amount, customerId),
  ]);
};

/** The channel paid a refund to the merchant's own card instead of the customer: Dr bank · Cr the balance at the channel. */
export const landedOnOwnCard = (landed: Settled): Entry => {
  const { id, caseId, payoutId, storeId, amount } = landed;
  const description = text(
    `退款退至商户银行卡 ${landed.requestNumber}`,
    `Refund paid to our own card ${landed.requestNumber}`,
  );
  return entry({ id, kind: 'reconciliation', description, occurredAt: landed.at, storeId, caseId, payoutId }, [
    debit('1002', amount),
    credit(accountOf[landed.source], amount),
  ]);
};
