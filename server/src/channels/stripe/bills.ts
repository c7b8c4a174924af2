import { type Instant, isCurrency, type LocalDate, money, ok, refused, toDecimal } from '@redress/domain';
import type Stripe from 'stripe';
import type { BillFile, BillKind, Bills } from '../channel.ts';
import { refusalOf } from './refusals.ts';

/** The columns of Stripe's itemised balance report that we fill, so that a fetched day reads like one from the dashboard. */
const columns = [
  'balance_transaction_id',
  'created_utc',
  'available_on_utc',
  'currency',
  'gross',
  'fee',
  'net',
  'reporting_category',
  'source_id',
  'description',
  'charge_id',
  'payment_intent_id',
  'refund_metadata[refund_no]',
] as const;

/** What belongs to trade; payouts to the bank, top-ups and fees are movements of funds only. */
const ofTrade = /^(charge|refund|refund_failure|partial_capture_reversal|dispute|dispute_reversal)$/;

/** A day of balance transactions (UTC, as Stripe's reports are) as CSV: every field quoted, major units, oldest last as Stripe lists them. */
export const stripeBills = (stripe: Stripe, now: () => Instant): Bills => ({
  kinds: ['trade', 'funds'],
  fetch: async (kind, day) => {
    const span = spanOf(day);
    if (now() < span.lt * 1_000)
      return refused({
        reason: 'not_ready',
        code: 'day_not_over',
        message: '该日(UTC)尚未结束 / The day (UTC) is not over',
      });
    const list = (page: { readonly starting_after?: string }) =>
      stripe.balanceTransactions.list({ created: span, limit: 100, expand: ['data.source'], ...page });
    try {
      const first = await list({});
      if (first.data.length === 0) return ok([]);
      return ok([{ name: `stripe-${kind}-${day}.csv`, bytes: bytesOf(kind, first, list) } satisfies BillFile]);
    } catch (error) {
      const { code, message } = refusalOf(error);
      const isTold = code !== 'no_answer' && !code.startsWith('Stripe') && !code.startsWith('http_5');
      return refused({ reason: isTold ? 'refused' : 'unreachable', code, message });
    }
  },
});

type Page = Awaited<ReturnType<Stripe['balanceTransactions']['list']>>;

/** One page at a time: a day of a large shop does not fit in memory. Throws when a later page is not to be had. */
async function* bytesOf(
  kind: BillKind,
  first: Page,
  list: (page: { readonly starting_after: string }) => Promise<Page>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(lineOf(columns));
  for (let page = first; ; ) {
    const rows = page.data.filter((row) => kind === 'funds' || ofTrade.test(row.reporting_category));
    yield Buffer.from(rows.map((row) => lineOf(fieldsOf(row))).join(''));
    const last = page.data.at(-1);
    if (!page.has_more || last === undefined) return;
    page = await list({ starting_after: last.id });
  }
}

const fieldsOf = (row: Stripe.BalanceTransaction): string[] => {
  const { charge, intent, number } = originOf(row.source);
  return [
    row.id,
    utc(row.created),
    utc(row.available_on),
    row.currency,
    major(row.amount, row.currency),
    major(row.fee, row.currency),
    major(row.net, row.currency),
    row.reporting_category,
    typeof row.source === 'string' ? row.source : (row.source?.id ?? ''),
    row.description ?? '',
    charge,
    intent,
    number,
  ];
};

/** The payment behind a movement, and our number where it is a refund of ours. */
const originOf = (source: Stripe.BalanceTransaction['source']) => {
  const empty = { charge: '', intent: '', number: '' };
  if (source === null || typeof source === 'string') return empty;
  const nameOf = (value: unknown): string => {
    if (typeof value === 'string') return value;
    return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
  };
  switch (source.object) {
    case 'charge':
      return { ...empty, charge: source.id, intent: nameOf(source.payment_intent) };
    case 'refund':
      return {
        charge: nameOf(source.charge),
        intent: nameOf(source.payment_intent),
        number: source.metadata?.['refund_no'] ?? '',
      };
    case 'dispute':
      return { ...empty, charge: nameOf(source.charge), intent: nameOf(source.payment_intent) };
    default:
      return empty;
  }
};

const lineOf = (fields: readonly string[]): string =>
  `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`;

const utc = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');

/** A currency that the house does not know keeps its smallest unit, and reconciliation says that it cannot read the line. */
const major = (minor: number, named: string): string => {
  const currency = named.toUpperCase();
  return isCurrency(currency) ? toDecimal(money(currency, BigInt(minor))) : String(minor);
};

const spanOf = (day: LocalDate): { readonly gte: number; readonly lt: number } => {
  const gte = Date.parse(`${day}T00:00:00Z`) / 1_000;
  return { gte, lt: gte + 86_400 };
};
