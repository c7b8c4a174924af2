import {
  type BreakFacts,
  breakReasonText,
  breakVoucher,
  type Entry,
  type Id,
  idOf,
  type MoneyAccount,
  type Refusal,
  type Result,
  refusal,
  refused,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { ChannelKind } from '../channels/channel-kinds.ts';
import type { House } from '../house.ts';
import { type BreakProposal, type BreakView, readBreak } from './break-reader.ts';
import { type BreakMove, change } from './move-break.ts';

export type ProposeBreakVoucher = BreakMove & {
  /** The store that bears it; null for the store of the refund, or else the merchant's first. */
  readonly storeId: Id<'store'> | null;
  readonly note: string;
  /** It was a refund made in the channel's own console; counted when it is booked. */
  readonly externalRefund?: boolean;
};

/**
 * One person proposes that the voucher of a break be booked; nothing is booked yet. A new proposal takes the place of the one before.
 * Refused: a reason that no voucher settles, a store that is not there, and what is closed or being booked.
 */
export const proposeBreakVoucher = async (
  house: House,
  { storeId, note, externalRefund, ...move }: ProposeBreakVoucher,
): Promise<Result<BreakView, Refusal>> => {
  const { merchantId, actor, number } = move;
  const found = await readBreak(house.db, merchantId, number);
  if (!found) return refused(refusal('not_found', { what: String(number) }));
  const store = await storeOf(house, merchantId, found, storeId);
  if (!store) return refused(refusal('not_found', { what: storeId ?? String(number) }, '/storeId'));
  const proposal: BreakProposal = { storeId: store, note: note.trim(), ...(externalRefund && { externalRefund }) };
  if (found.status === 'open' && voucherOf(house, found, proposal) === null)
    return refused(refusal('break_no_voucher', { reason: breakReasonText[found.reason] }));
  return change(house, move, 'proposal = $3, proposed_by = $4', [toJson(proposal), toJson(actor)]);
};

/** The entry that the proposal of a break stands for, under the break's own source; null where a voucher is not the answer. */
export const voucherOf = ({ clock, newId }: House, found: BreakView, { storeId }: BreakProposal): Entry | null =>
  breakVoucher(
    {
      id: newId('entry'),
      at: clock.now(),
      storeId,
      caseId: null,
      customerId: null,
      reference: found.requestNumber ?? `${found.day} #${found.number}`,
      source: breakSource(found.number),
    },
    factsOf(found),
  );

export const breakSource = (number: number): string => `break:${number}`;

const factsOf = ({ reason, line, ours, theirs, channel }: BreakView): BreakFacts => ({
  reason,
  direction: directionOf(line?.kind),
  ours,
  theirs,
  moneyAccount: moneyAccountOf[channel],
});

const directionOf = (kind: NonNullable<BreakView['line']>['kind'] | undefined): BreakFacts['direction'] => {
  if (kind === 'refund' || kind === 'payout') return 'out';
  return kind === 'payment' || kind === 'return' ? 'in' : null;
};

const moneyAccountOf: Record<ChannelKind, MoneyAccount> = {
  alipay: '1012.alipay',
  wechat_pay: '1012.wechat_pay',
  stripe: '1012.stripe',
  bank: '1002',
};

const storeOf = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { payoutId }: BreakView,
  asked: Id<'store'> | null,
): Promise<Id<'store'> | null> => {
  const { rows } = await db.query<{ store_id: string }>({
    name: 'store-of-break',
    text: `select store_id from (
        select store_id, 1 as place from store where merchant_id = $1 and store_id = $2
        union all
        select c.store_id, 2 from payout p join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
          where $2::uuid is null and p.merchant_id = $1 and p.payout_id = $3
        union all
        select store_id, 3 from (select store_id from store where $2::uuid is null and merchant_id = $1 order by store_id limit 1) first
      ) s order by place limit 1`,
    values: [uuidOf(merchantId), asked && uuidOf(asked), payoutId && uuidOf(payoutId)],
  });
  const [row] = rows;
  return row ? idOf('store', row.store_id) : null;
};
