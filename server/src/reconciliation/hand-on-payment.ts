import {
  type Actor,
  channelTenderKinds,
  type Id,
  idOf,
  type LocalDate,
  mayHandOn,
  type Payment,
  type Refusal,
  type Result,
  refusal,
  refused,
  uuidOf,
} from '@redress/domain';
import { recordPayment } from '../commerce/payments/record-payment.ts';
import type { House } from '../house.ts';
import { type BreakView, listBreaks, readBreak } from './break-reader.ts';
import { type BreakMove, closeBreak } from './move-break.ts';

/**
 * A payment of a bill that no order explains goes where wrong charges are found: it waits a day for its order, and gets a case then. The
 * break is closed with it. Done again after a stop it is the same payment.
 */
export const handOnPayment = async (
  house: House,
  { storeId, ...move }: BreakMove & { readonly storeId: Id<'store'> },
): Promise<Result<BreakView, Refusal>> => {
  const found = await readBreak(house.db, move.merchantId, move.number);
  if (!found) return refused(refusal('not_found', { what: String(move.number) }));
  if (found.status === 'closed') return refused(refusal('break_closed'));
  const payment = paymentOf(found, storeId);
  if (!payment) return refused(refusal('break_not_a_payment'));
  const recorded = await recordPayment(house, { merchantId: move.merchantId, payment });
  if (!recorded.ok) return recorded;
  return closeBreak(house, move, { resolution: 'handed_on', note: null, entryId: null });
};

const paymentOf = (
  { reason, channel, line, theirs, foundAt }: BreakView,
  storeId: Id<'store'>,
): Omit<Payment, 'id'> | null => {
  const kind = channelTenderKinds.find((each) => each === channel);
  if (reason !== 'payment_unexplained' || !kind || !line?.tradeNumber || !theirs) return null;
  return {
    storeId,
    kind,
    channelTradeNumber: line.tradeNumber,
    merchantTradeNumber: line.merchantTradeNumber,
    orderNumber: null,
    amount: theirs,
    paidAt: line.occurredAt ?? foundAt,
  };
};

/** Who hands on what nobody has to look at. */
const rule: Actor = { kind: 'rule', id: 'reconciliation', name: '对账' };

type Day = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly day: LocalDate;
};

/**
 * Hands on the day's payments that no order explains, unless there are so many that the orders themselves must be missing (`mayHandOn`).
 * Each under the store that its line names, or else the merchant's
 * first. Answers how many went. Those that the payments' own room refuses stay breaks.
 */
export const handOnPayments = async (house: House, { merchantId, accountId, day }: Day): Promise<number> => {
  const { rows } = await house.db.query<{
    unexplained: bigint;
    payments: bigint;
    store_id: string | null;
    stores: Record<string, string>;
  }>({
    name: 'payments-to-hand-on',
    text: `select (select count(*) from recon_break b where b.merchant_id = $1 and b.channel_account_id = $2 and b.bill_day = $3
          and b.status = 'open' and b.reason = 'payment_unexplained') as unexplained,
        (select count(*) from bill_line l join bill_file f on f.merchant_id = l.merchant_id and f.bill_file_id = l.bill_file_id
          where f.merchant_id = $1 and f.channel_account_id = $2 and f.bill_day = $3 and l.kind = 'payment' and l.outcome <> 'repeated') as payments,
        (select store_id from store where merchant_id = $1 order by store_id limit 1) as store_id,
        (select json_object_agg(code, store_id) from store where merchant_id = $1) as stores`,
    values: [uuidOf(merchantId), uuidOf(accountId), day],
  });
  const [row] = rows;
  if (!row?.store_id || !mayHandOn(Number(row.unexplained), Number(row.payments))) return 0;
  const first = row.store_id;
  // A code that is none of ours is the channel's own name of a store.
  const storeOf = ({ line }: BreakView) => idOf('store', (line?.storeCode && row.stores[line.storeCode]) || first);
  let handed = 0;
  const filter = { status: 'open', reason: 'payment_unexplained', channelAccountId: accountId } as const;
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listBreaks>> = await listBreaks(house.db, merchantId, filter, {
      limit: 500,
      after,
    });
    for (const found of page.rows.filter((each) => each.day === day)) {
      const done = await handOnPayment(house, {
        merchantId,
        actor: rule,
        number: found.number,
        storeId: storeOf(found),
      });
      if (done.ok) handed += 1;
    }
    if (page.next === null) return handed;
    after = page.next;
  }
};
