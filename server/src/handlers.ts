import { assessmentHandlers } from './assessment/routes.ts';
import { auditHandlers } from './audit/routes.ts';
import { webhookHandlers } from './care/hooks/routes.ts';
import { inboundMailHandlers } from './care/inbound/routes.ts';
import { messageHandlers } from './care/routes.ts';
import { channelHandlers } from './channels/routes.ts';
import { cardHandlers } from './commerce/card-routes.ts';
import { importHandlers } from './commerce/import/routes.ts';
import { paymentHandlers } from './commerce/payments/routes.ts';
import { pointsHandlers } from './commerce/points-routes.ts';
import { commerceHandlers } from './commerce/routes.ts';
import { customerHandlers } from './customer/routes.ts';
import { deskHandlers } from './desk/routes.ts';
import { evidenceHandlers } from './evidence/routes.ts';
import { exportHandlers } from './export/routes.ts';
import type { House } from './house.ts';
import { lawHandlers } from './law/routes.ts';
import { booksHandlers } from './ledger/books-routes.ts';
import { redInvoiceHandlers } from './ledger/red-invoice-routes.ts';
import { ledgerHandlers } from './ledger/routes.ts';
import { statementHandlers } from './ledger/statement-routes.ts';
import { merchantHandlers } from './merchant/routes.ts';
import { bankBatchHandlers } from './payout/bank-batch/routes.ts';
import { payoutControlHandlers } from './payout/control-routes.ts';
import { payeeHandlers } from './payout/payees/routes.ts';
import { payoutHandlers } from './payout/routes.ts';
import type { Handlers } from './platform/http/handlers.ts';
import { policyDraftHandlers } from './policy/draft-routes.ts';
import { policyHandlers } from './policy/routes.ts';
import { portalHandlers } from './portal/routes.ts';
import { receiptHandlers } from './receipt/routes.ts';
import { reconciliationHandlers } from './reconciliation/routes.ts';
import { assignmentHandlers } from './refund-case/assignment/routes.ts';
import { refundCaseHandlers } from './refund-case/routes.ts';
import { bulkHandlers } from './refund-case/team/bulk.ts';
import { deskWorkHandlers } from './refund-case/team/desk-routes.ts';
import { teamHandlers } from './refund-case/team/routes.ts';
import { tagHandlers } from './refund-case/team/tag-routes.ts';
import { returnHandlers } from './returns/routes.ts';
import { offerHandlers } from './settlement/offers/routes.ts';
import { guardHandlers } from './staff/guard-handlers.ts';
import { peopleHandlers } from './staff/people-routes.ts';
import { staffHandlers } from './staff/routes.ts';

/** Every operation of the contract with the room that does it, within the rights of whoever asks. `origin` is where browsers reach us, for links. */
export const handlersOf = (house: House, origin: () => string = () => ''): Handlers => {
  const guarded: Handlers = guardHandlers(house, { ...rooms(house, origin), ...bulkHandlers(house, () => guarded) });
  return guarded;
};

/** A route without a handler does not compile. */
const rooms = (house: House, origin: () => string): Omit<Handlers, keyof ReturnType<typeof bulkHandlers>> => ({
  ...merchantHandlers(house),
  ...staffHandlers(house),
  ...peopleHandlers(house, origin),
  ...customerHandlers(house),
  ...commerceHandlers(house),
  ...cardHandlers(house),
  ...pointsHandlers(house),
  ...paymentHandlers(house),
  ...refundCaseHandlers(house),
  ...deskHandlers(house),
  ...teamHandlers(house),
  ...assignmentHandlers(house),
  ...offerHandlers(house),
  ...deskWorkHandlers(house),
  ...tagHandlers(house),
  ...assessmentHandlers(house),
  ...evidenceHandlers(house),
  ...receiptHandlers(house),
  ...payoutHandlers(house),
  ...bankBatchHandlers(house),
  ...payeeHandlers(house),
  ...payoutControlHandlers(house),
  ...ledgerHandlers(house),
  ...booksHandlers(house),
  ...statementHandlers(house),
  ...redInvoiceHandlers(house),
  ...reconciliationHandlers(house),
  ...channelHandlers(house),
  ...policyHandlers(house),
  ...policyDraftHandlers(house),
  ...lawHandlers(house),
  ...importHandlers(house),
  ...auditHandlers(house),
  ...exportHandlers(house),
  ...messageHandlers(house),
  ...inboundMailHandlers(house),
  ...webhookHandlers(house),
  ...portalHandlers(house),
  ...returnHandlers(house),
});
