import {
  approveCase,
  type LocalDate,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
} from '@redress/domain';
import { readOrder } from '../commerce/order-reader.ts';
import { readPaidCard } from '../commerce/prepaid-reader.ts';
import type { House } from '../house.ts';
import { readBooks } from '../ledger/books-reader.ts';
import type { Done } from '../platform/once.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';
import { refuseAgainstOffers } from '../settlement/offers/keeps-promises.ts';

export type ApproveCase = CaseCommand & { readonly note: string | null; readonly goodsReceivedOn: LocalDate | null };

/** Approves what was assessed. The last approval reserves the money, books the debt and queues the payouts, all in one commit. */
export const approveRefundCase = (house: House, command: ApproveCase): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { merchantId, actor, note, goodsReceivedOn, limit = null } = command;
    const [order, paid, books, promised] = await Promise.all([
      readOrder(house.db, merchantId, { id: before.orderId }),
      before.cardId && readPaidCard(house.db, merchantId, { id: before.cardId }),
      readBooks(house.db, merchantId),
      refuseAgainstOffers(house, merchantId, before),
    ]);
    if (promised) return refused(promised);
    if (!order) return refused(refusal('not_found', { what: before.orderId }));
    const placedOn = shanghaiDate(order.placedAt);
    const policy = await policyInForce(house.db, merchantId, placedOn, order.storeId);
    if (!policy) return refused(refusal('policy_missing', { date: placedOn }));
    const newId = {
      settlement: () => house.newId('settlement'),
      payout: () => house.newId('payout'),
      entry: () => house.newId('entry'),
    };
    return approveCase(before, {
      actor,
      note,
      limit,
      goodsReceivedOn,
      orders: paid?.orders ?? [order],
      card: paid?.card ?? null,
      terms: policy.terms,
      books,
      now: house.clock.now(),
      newId,
    });
  });
