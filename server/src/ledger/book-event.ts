import type { BodyOf } from '@redress/contract';
import {
  type AccountCode,
  type Actor,
  type Books,
  channelFeeCharged,
  channelFeeCredited,
  closureProvided,
  closureReclassified,
  type Entry,
  entryKindText,
  goodsRepaired,
  goodsScrapped,
  goodsWrittenDown,
  type Id,
  idOf,
  isInStandard,
  type Money,
  type MoneyAccount,
  ok,
  type Refusal,
  type Result,
  recourseTaken,
  refusal,
  refused,
  text,
  toDecimal,
  unclaimedRefund,
  uuidOf,
  type VoucherFacts,
  zero,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { bookEntries } from './book-entries.ts';
import { readBooks } from './books-reader.ts';
import type { RecordedEntry } from './ledger-reader.ts';

export type BooksEvent = BodyOf<'bookEvent'>['event'];

/**
 * Books something that no case decides: goods after their return, fees, recourse, what nobody claims, a closure. An accountant names the event and the
 * amounts; the accounts follow from it. Refused: a store or case that is not there, another currency, a source that is booked already, an event that
 * the standard does not know, and writing off more than is owed.
 */
export const bookEvent = async (
  house: House,
  {
    merchantId,
    actor,
    event,
    dryRun,
    once,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly event: BooksEvent;
    readonly dryRun: boolean;
    readonly once: Once<RecordedEntry> | null;
  },
): Promise<Result<Done<RecordedEntry>, Refusal>> => {
  const ground = await readGround(house, merchantId, event);
  if (!ground.ok) return ground;
  const now = house.clock.now();
  const at = event.occurredAt ?? now;
  if (at > now) return refused(refusal('input_invalid', { reason: future }, '/event/occurredAt'));
  const facts: VoucherFacts = {
    id: house.newId('entry'),
    at,
    storeId: event.storeId,
    caseId: event.caseId,
    customerId: ground.value.customerId,
    reference: event.reference,
    source: event.source,
  };
  const books = await readBooks(house.db, merchantId);
  const made = entryOf(event, facts, books);
  if (made === null) return refused(nothingOf(event, books));
  const value: RecordedEntry = {
    ...made,
    recordedAt: now,
    voucher: null,
    reversedBy: null,
    preparedBy: actor,
    checkedBy: null,
  };
  if (dryRun)
    return ground.value.isBooked
      ? refused(refusal('source_booked', { source: event.source }, '/event/source'))
      : ok({ outcome: 'done', value });
  const booked = await bookEntries(house, {
    merchantId,
    entries: [made],
    by: { prepared: actor, checked: null },
    value,
    once,
  });
  return booked.ok || booked.refusal.code !== 'source_booked'
    ? booked
    : refused({ ...booked.refusal, pointer: '/event/source' });
};

/** Small enterprises do not know the event; under the enterprise standards goods are worth no less than they cost. */
const nothingOf = (event: BooksEvent, { standard }: Books): Refusal =>
  standard === 'SBE'
    ? refusal('event_not_in_standard', { event: entryKindText[event.kind] }, '/event/kind')
    : refusal('nothing_to_book', {}, '/event/worth');

const future = text('发生时间在将来', 'it lies in the future');

/** Null where the merchant's standard books nothing. */
function entryOf(event: BooksEvent, facts: VoucherFacts, books: Books): Entry | null {
  switch (event.kind) {
    case 'goods_written_down':
      return goodsWrittenDown({ ...facts, books, cost: event.cost, worth: event.worth });
    case 'goods_scrapped':
      return goodsScrapped({
        ...facts,
        cost: event.cost,
        abnormal: event.abnormal,
        inputVat: event.abnormal && event.inputVat ? event.inputVat : zero(event.cost.currency),
      });
    case 'goods_repaired':
      return goodsRepaired({ ...facts, cost: event.cost });
    case 'recourse':
      return recourseTaken({ ...facts, amount: event.amount, against: event.against });
    case 'unclaimed':
      return unclaimedRefund({ ...facts, amount: event.amount });
    case 'channel_fee':
      return channelFeeCharged({ ...facts, fee: event.fee, moneyAccount: moneyAccount(event.moneyAccount) });
    case 'channel_fee_returned':
      return channelFeeCredited({ ...facts, fee: event.fee, moneyAccount: moneyAccount(event.moneyAccount) });
    case 'closure_reclass':
      return closureReclassified({ ...facts, liability: event.liability, rest: { net: event.net, tax: event.tax } });
    case 'closure_provision':
      return isInStandard(event.what === 'closure' ? '2801.closure' : '2801.litigation', books.standard)
        ? closureProvided({ ...facts, amount: event.amount, what: event.what })
        : null;
  }
}

/** The contract let only accounts of money through. */
const moneyAccount = (account: AccountCode): MoneyAccount => account as MoneyAccount;

type Ground = { readonly customerId: Id<'customer'> | null; readonly isBooked: boolean };

/** The store and the case are there, every amount is in the merchant's currency, and no more is written off than is owed. */
async function readGround(
  house: House,
  merchantId: Id<'merchant'>,
  event: BooksEvent,
): Promise<Result<Ground, Refusal>> {
  const { rows } = await house.db.query<{
    currency: string;
    store: string | null;
    refund_case: string | null;
    customer: string | null;
    owed: string;
    is_booked: boolean;
  }>(
    `select m.currency, s.store_id as store, c.case_id as refund_case, c.customer_id as customer,
      (select coalesce(sum(case p.side when 'credit' then p.amount_minor else -p.amount_minor end), 0)::text
        from ledger_entry e join ledger_posting p on p.merchant_id = $1 and p.entry_id = e.entry_id and p.account_code = '2241.refunds'
        where e.merchant_id = $1 and e.case_id = $3) as owed,
      exists (select 1 from ledger_entry where merchant_id = $1 and source = $4) as is_booked
    from merchant m
    left join store s on s.merchant_id = $1 and s.store_id = $2
    left join refund_case c on c.merchant_id = $1 and c.case_id = $3
    where m.merchant_id = $1`,
    [uuidOf(merchantId), uuidOf(event.storeId), event.caseId && uuidOf(event.caseId), event.source],
  );
  const [row] = rows;
  if (!row?.store) return refused(refusal('not_found', { what: event.storeId }, '/event/storeId'));
  if (event.caseId !== null && row.refund_case === null)
    return refused(refusal('not_found', { what: event.caseId }, '/event/caseId'));
  const foreign = amountsOf(event).find(([, { currency }]) => currency !== row.currency);
  if (foreign)
    return refused(
      refusal(
        'currency_mismatch',
        { expected: row.currency, received: foreign[1].currency },
        `/event/${foreign[0]}/currency`,
      ),
    );
  if (event.kind === 'unclaimed' && event.amount.minor > BigInt(row.owed)) {
    const owed = toDecimal({ ...event.amount, minor: BigInt(row.owed) });
    return refused(refusal('refundable_exceeded', { tender: event.reference, maximum: owed }, '/event/amount'));
  }
  const customerId = row.customer === null ? null : idOf('customer', row.customer);
  return ok({ customerId, isBooked: row.is_booked });
}

const amountsOf = (event: BooksEvent): [string, Money][] =>
  Object.entries(event).filter((field): field is [string, Money] => {
    const [, value] = field;
    return typeof value === 'object' && value !== null && 'minor' in value;
  });
