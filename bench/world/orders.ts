import { addDays, type LocalDate, shanghaiDate } from '@redress/domain';
import { systemClock } from '@redress/server/platform/clock.ts';
import { type Connection, post } from './api.ts';
import type { Opened } from './start-server.ts';

/** An order as a shop sends it: two lines, a coupon, one payment by Alipay. Paid and signed for on a day whose return window is open. */
export const orderBody = ({ storeId }: Pick<Opened, 'storeId'>, number: string, day: string) => ({
  number,
  storeId,
  placedAt: `${day}T10:00:00+08:00`,
  receivedOn: day,
  lines: [
    { id: 'L1', sku: 'CUP-350', title: '随行杯 350ml', unitPrice: yuan('120.00'), quantity: 1 },
    { id: 'L2', sku: 'POT-900', title: '玻璃茶壶 900ml', unitPrice: yuan('99.00'), quantity: 2 },
  ],
  discounts: [{ id: 'C1', label: '优惠券', amount: yuan('18.00'), threshold: null }],
  tenders: [
    {
      reference: 'P1',
      kind: 'alipay',
      amount: yuan('300.00'),
      paidAt: `${day}T10:01:00+08:00`,
      merchantTradeNumber: `TRADE-${number}`,
    },
  ],
});

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** The customer gives back the first line. */
export const claimBody = (orderNumber: string) => ({
  orderNumber,
  kind: 'return_and_refund',
  cause: 'no_reason',
  statement: '不合适，没有拆封',
  lines: [{ lineId: 'L1', quantity: 1 }],
});

/** Records orders over the bulk route, 500 at a time. */
export const recordOrders = async (
  server: Opened,
  connection: Connection,
  { numbers, day }: { readonly numbers: readonly string[]; readonly day: string },
): Promise<void> => {
  for (let start = 0; start < numbers.length; start += 500) {
    const body = numbers.slice(start, start + 500).map((number) => orderBody(server, number, day));
    const { text } = await post(connection, {
      path: '/v1/orders/bulk',
      body,
      token: server.shopKey,
      key: `bulk-${numbers[start]}`,
    });
    const { created } = JSON.parse(text) as { created: number };
    if (created !== body.length)
      throw new Error(`${created} of ${body.length} orders were recorded: ${text.slice(0, 500)}`);
  }
};

/** Two days ago in the shop's calendar: paid, signed for, and within every return window. */
export const shopDay = (): LocalDate => addDays(shanghaiDate(systemClock.now()), -2);
