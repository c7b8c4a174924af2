import { readFileSync } from 'node:fs';
import { readPolicyFile } from '@redress/contract';
import type { PolicyDocument } from '@redress/domain';

export const yuan = (amount: string) => ({ currency: 'CNY' as const, amount });

/** Two cups and a pot, fifty off, partly paid with a gift card; signed for on the day before the test clock begins. */
export const sampleOrder = (number: string, storeId: string) => ({
  number,
  storeId,
  currency: 'CNY' as const,
  placedAt: '2026-02-27T10:00:00+08:00',
  receivedOn: '2026-03-01',
  lines: [
    { id: 'L1', sku: 'CUP', title: '杯', unitPrice: yuan('50.00'), quantity: 2 },
    { id: 'L2', sku: 'POT', title: '壶', unitPrice: yuan('250.00'), quantity: 1, unitCost: yuan('120.00') },
  ],
  discounts: [{ id: 'D1', label: '满300减50', amount: yuan('50.00'), threshold: yuan('300.00') }],
  tenders: [
    { reference: 'P1', kind: 'gift_card' as const, amount: yuan('60.00'), paidAt: '2026-02-27T10:00:00+08:00' },
    {
      reference: 'P2',
      kind: 'alipay' as const,
      amount: yuan('240.00'),
      paidAt: '2026-02-27T10:00:05+08:00',
      merchantTradeNumber: `T${number}`,
    },
  ],
});

export const sampleClaim = (orderNumber: string) => ({
  orderNumber,
  cause: 'quality' as const,
  statement: '杯盖漏水',
  lines: [{ lineId: 'L1', quantity: 1 }],
});

/** A stored-value card that an order has paid for. */
export const sampleCard = (orderNumber: string, storeId: string) => ({
  number: `VIP-${orderNumber}`,
  kind: 'stored_value' as const,
  title: '储值卡 充 300 送 60',
  storeId,
  first: { id: 'CZ-1', orderNumber, paid: yuan('300.00'), bonus: yuan('60.00') },
});

/** The smallest PNG: one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The sample policy of a shop, as the docs print it. */
export const samplePolicyText = (name = 'shop'): string =>
  readFileSync(new URL(`../../docs/policies/${name}.yaml`, import.meta.url), 'utf8');

export const samplePolicy = (): PolicyDocument => {
  const read = readPolicyFile(samplePolicyText());
  if (!read.ok) throw new Error(`the sample policy: ${JSON.stringify(read.refusal)}`);
  return read.value;
};

/** Rates for the month after those that the release knows. */
export const sampleAmendment = {
  change: {
    kind: 'rates',
    series: 'LPR_1Y',
    entries: [{ from: '2025-06-20', ratePpm: 30_000 }],
    through: '2025-07-20',
    status: 'verified',
  },
  source: { document: '全国银行间同业拆借中心公告', readOn: '2026-03-02' },
} as const;
