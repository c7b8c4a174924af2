import { decimalsOf, isCurrency } from '@redress/domain';
import type { BillItem, BillLineKind, BillReader } from '../bill-line.ts';
import { Cells, minorOf, noAmount, noHeader, placesOf, utcInstant } from './cells.ts';
import { csvLines } from './csv-lines.ts';
import { plainBytes } from './plain-bytes.ts';

/** Stripe's words for what moved. */
const kinds: Readonly<Record<string, BillLineKind>> = {
  charge: 'payment',
  refund: 'refund',
  refund_failure: 'return',
  fee: 'fee',
  network_cost: 'fee',
};

/** Stripe's itemised balance report: quoted CSV, UTC, major units with a sign, our number in the metadata of the refund. */
export const readStripeReport: BillReader = async function* (bytes) {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const { row, raw, cells } of csvLines(plainBytes(bytes), 'utf-8')) {
    if (places === null) {
      if (!cells.includes('balance_transaction_id')) {
        yield { kind: 'line', row, raw, problem: noHeader };
        return;
      }
      places = placesOf(cells);
    } else yield lineOf(row, raw, new Cells(places, cells));
  }
};

function lineOf(row: number, raw: string, cells: Cells): BillItem {
  const currency = (cells.word('currency') ?? '').toUpperCase();
  const digits = isCurrency(currency) ? decimalsOf(currency) : undefined;
  const gross = digits === undefined ? undefined : minorOf(cells.word('gross') ?? '', digits);
  const fee = digits === undefined ? undefined : minorOf(cells.word('fee') ?? '0', digits);
  if (gross === undefined || fee === undefined) return { kind: 'line', row, raw, problem: noAmount };
  return {
    kind: 'line',
    row,
    raw,
    line: {
      kind: kinds[cells.word('reporting_category') ?? ''] ?? 'other',
      requestNumber: cells.word('refund_metadata[refund_no]', 'payment_metadata[refund_no]'),
      channelNumber: cells.word('source_id'),
      tradeNumber: cells.word('payment_intent_id', 'charge_id'),
      merchantTradeNumber: cells.word('charge_id'),
      amountMinor: gross < 0n ? -gross : gross,
      feeMinor: fee,
      currency,
      occurredAt: utcInstant(cells.word('created_utc')),
      state: cells.word('reporting_category'),
    },
  };
}
