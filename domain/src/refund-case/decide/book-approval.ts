import type { Assessment } from '../../assessment/assessment.ts';
import { isPunitive } from '../../assessment/compensation-findings.ts';
import type { Card } from '../../commerce/card.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import type { Books } from '../../ledger/books.ts';
import type { Entry } from '../../ledger/entry.ts';
import { compensationGranted, goodwillGranted, interestOwed } from '../../ledger/vouchers/beside-the-price.ts';
import { cardRefunded } from '../../ledger/vouchers/card-refunded.ts';
import { goodsBack } from '../../ledger/vouchers/goods-back.ts';
import { refundApproved } from '../../ledger/vouchers/refund-approved.ts';
import { wrongChargeOwed } from '../../ledger/vouchers/wrong-charge.ts';
import { isPositive, sum } from '../../money/money.ts';
import { assert } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { CaseHeader } from '../refund-case.ts';

type Booking = {
  readonly refundCase: CaseHeader;
  readonly assessment: Assessment;
  /** The order that the claim is about comes first. */
  readonly orders: readonly [Order, ...Order[]];
  /** The card of a claim on one; null otherwise. */
  readonly card: Card | null;
  readonly books: Books;
  readonly goodsAreBack: boolean;
  readonly at: Instant;
  readonly entryId: () => Id<'entry'>;
};

/** What an approval writes into the books, by what was claimed: the debt to the customer, and stock that came back (reference 4.2, 4.4). */
export const bookApproval = (booking: Booking): readonly Entry[] => {
  const { refundCase, assessment, orders, books, goodsAreBack, at, entryId } = booking;
  const [order] = orders;
  const { claim, id: caseId, number: caseNumber, storeId, customerId } = refundCase;
  const sale = { caseId, caseNumber, order, assessment, at, books };
  const facts = { at, storeId, caseId, customerId, reference: caseNumber };
  switch (claim.kind) {
    case 'refund_only':
    case 'return_and_refund': {
      const stock = goodsAreBack ? goodsBack({ id: entryId(), ...sale }) : null;
      return [refundApproved({ id: entryId(), ...sale }), ...(stock ? [stock] : [])];
    }
    case 'compensation': {
      const { compensation, refund } = assessment;
      const granted = isPunitive(claim.rule) ? compensationGranted : goodwillGranted;
      return [
        ...(isPositive(refund) ? [refundApproved({ id: entryId(), ...sale })] : []),
        ...(isPositive(compensation) ? [granted({ id: entryId(), ...facts, amount: compensation, books })] : []),
      ];
    }
    case 'wrong_charge':
      return [wrongChargeOwed({ id: entryId(), ...facts, amount: assessment.refund })];
    case 'card_refund': {
      const { card, interest, refund } = assessment;
      assert(card !== null, 'a claim on a card is assessed with the card');
      const rateBasisPoints = booking.card?.taxRateBasisPoints ?? 0;
      return [
        ...(isPositive(refund)
          ? [
              cardRefunded({
                id: entryId(),
                ...facts,
                books,
                kind: card.kind,
                rateBasisPoints,
                refund,
                fee: card.kept,
                paid: sum(refund.currency, [card.used, card.kept, refund]),
                inBooks: card.inBooks,
              }),
            ]
          : []),
        ...(isPositive(interest) ? [interestOwed({ id: entryId(), ...facts, amount: interest })] : []),
      ];
    }
  }
};
