import {
  byRate,
  type Currency,
  type EntryKind,
  type Id,
  idOf,
  money,
  type RedInvoiceReason,
  type RedInvoiceTask,
  rateOfSplit,
  type TaxLine,
  taxLine,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';

const batch = 2_000;

/**
 * Works out the tax by rate of every entry on output VAT that has none yet, and opens a red-letter task for each refund of an invoiced sale.
 * Entries are written where the money moves and carry one sum of tax; what was sold at which rate stands in the order. May run at any time,
 * any number of times, by any number of processes. Answers how many entries it looked at.
 */
export const workOutTax = async (house: House, merchantId: Id<'merchant'>): Promise<number> => {
  let looked = 0;
  // Goes on after the last entry it looked at: looking for the first one again would cost more with every batch.
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: TaxedEntry[] } = await house.db.query<TaxedEntry>({
      name: 'entries-without-tax-lines',
      text: unworkedSql,
      values: [uuidOf(merchantId), batch, after],
    });
    if (rows.length > 0) await store(house, merchantId, rows);
    looked += rows.length;
    after = rows.at(-1)?.entry_id ?? null;
    if (rows.length < batch) return looked;
  }
};

/** The tax lines of one entry: from the lines of its order where they add up to what was booked, else from the entry's own split. */
export const taxLinesOf = ({ tax, net, lines, currency }: Taxed): readonly TaxLine[] => {
  const sold = byRate(
    (lines ?? []).filter(({ rate }) => rate > 0).map(({ amount, rate }) => taxLine(BigInt(amount), rate, currency)),
  );
  const total = sold.reduce((sum, line) => sum + line.tax.minor, 0n);
  const size = tax < 0n ? -tax : tax;
  if (sold.length > 0 && total === size) return tax < 0n ? sold.map(negated) : sold;
  return [{ rateBasisPoints: rateOfSplit(net, tax), net: money(currency, net), tax: money(currency, tax) }];
};

type Taxed = {
  readonly currency: Currency;
  /** Debit less credit: above zero takes tax back. */
  readonly tax: bigint;
  readonly net: bigint;
  readonly lines: readonly { readonly amount: string; readonly rate: number }[] | null;
};
type TaxedEntry = Taxed & {
  readonly entry_id: string;
  readonly case_id: string | null;
  readonly kind: EntryKind;
  readonly claim_kind: string | null;
  readonly invoiced: boolean;
};

const negated = (line: TaxLine): TaxLine => ({
  ...line,
  net: money(line.net.currency, -line.net.minor),
  tax: money(line.tax.currency, -line.tax.minor),
});

/** A reversal takes the lines of what it reverses, so its order is looked up through the same case. */
const unworkedSql = `
  select e.entry_id, e.case_id, e.kind, t.currency, t.tax, t.net, c.state #>> '{claim,kind}' as claim_kind,
    coalesce(o.invoiced_minor > 0, false) as invoiced,
    (select json_agg(json_build_object('amount', l #>> '{amount,minor}', 'rate', ol.tax_rate_bp))
      from jsonb_array_elements(case when jsonb_typeof(c.state #> '{assessment,lines}') = 'array' then c.state #> '{assessment,lines}' else '[]' end) l
      join order_line ol on ol.merchant_id = $1 and ol.order_id = c.order_id and ol.line_id = l ->> 'lineId') as lines
  from (
    select p.entry_id, p.currency,
      sum(case when p.account_code <> '2221.output_vat' then 0 when p.side = 'debit' then p.amount_minor else -p.amount_minor end)::bigint as tax,
      -- The tax belongs to the sale; where an entry has none, to the prepayment that was taxed with the money.
      coalesce(nullif(sum(case when p.account_code not in ('6001', '6901', '6301.retained_fee') then 0
        when p.side = 'debit' then p.amount_minor else -p.amount_minor end), 0),
        sum(case when p.account_code not like '2204.%' then 0 when p.side = 'debit' then p.amount_minor else -p.amount_minor end))::bigint as net
    from ledger_posting p
    where p.merchant_id = $1 and p.entry_id in (
      select q.entry_id from ledger_posting q
      where q.merchant_id = $1 and q.account_code = '2221.output_vat' and ($3::uuid is null or q.entry_id > $3)
        and not exists (select from entry_tax x where x.merchant_id = $1 and x.entry_id = q.entry_id)
      order by q.entry_id limit $2)
    group by p.entry_id, p.currency
  ) t
  join ledger_entry e on e.merchant_id = $1 and e.entry_id = t.entry_id
  left join refund_case c on c.merchant_id = $1 and c.case_id = e.case_id
  left join sales_order o on o.merchant_id = $1 and o.order_id = c.order_id
  order by e.entry_id`;

/** Entries that take a sale back, and the reason that the invoice service wants to hear. Fees kept and reversals ask for none. */
const reasonOf = ({ kind, claim_kind }: TaxedEntry): RedInvoiceReason | null => {
  if (kind === 'price_allowance') return '04';
  if (kind === 'prepaid_refund') return '03';
  if (kind === 'sale_returned' || kind === 'prior_year_return') return '02';
  if (kind !== 'refund_approved') return null;
  return claim_kind === 'return_and_refund' ? '02' : '04';
};

async function store(house: House, merchantId: Id<'merchant'>, rows: readonly TaxedEntry[]): Promise<void> {
  const worked = rows.map((row) => ({ row, lines: taxLinesOf(row) }));
  const tax = worked.flatMap(({ row, lines }) =>
    lines.map((line, index) => ({
      entryId: row.entry_id,
      line: index + 1,
      rate: line.rateBasisPoints,
      currency: line.tax.currency,
      net: line.net.minor,
      tax: line.tax.minor,
    })),
  );
  const tasks = worked.flatMap(({ row, lines }) => {
    const reason = reasonOf(row);
    if (reason === null || !row.invoiced || row.tax <= 0n) return [];
    const task: RedInvoiceTask = {
      id: house.newId('redInvoice'),
      entryId: idOf('entry', row.entry_id),
      caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
      reason,
      lines,
      version: 1,
      status: 'needed',
    };
    return [{ id: uuidOf(task.id), entryId: row.entry_id, caseId: row.case_id, state: task }];
  });
  await house.db.query(storeSql, [uuidOf(merchantId), toJson(tax), toJson(tasks), toIso(house.clock.now())]);
}

const storeSql = `
  with tax as (
    insert into entry_tax (merchant_id, entry_id, line_number, rate_bp, currency, net_minor, tax_minor)
    select $1, t."entryId", t.line, t.rate, t.currency, t.net, t.tax
    from jsonb_to_recordset($2::jsonb) as t ("entryId" uuid, line integer, rate integer, currency text, net bigint, tax bigint)
    on conflict do nothing
  )
  insert into red_invoice (merchant_id, red_invoice_id, entry_id, case_id, status, version, state, created_at, updated_at)
  select $1, r.id, r."entryId", r."caseId", 'needed', 1, r.state, $4, $4
  from jsonb_to_recordset($3::jsonb) as r (id uuid, "entryId" uuid, "caseId" uuid, state jsonb)
  on conflict do nothing`;
