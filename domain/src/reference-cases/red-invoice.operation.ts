import { redInvoice } from '../ledger/red-invoice.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';

/** `red_invoice`: where the confirmation of a red-letter invoice stands (reference 5.3). */
export const redInvoiceOperation: Operation = (input) => {
  const answer = input.object('response');
  const facts = {
    buyerConfirmed: input.flag('buyer_confirmed'),
    initiator: input.oneOf('initiator', ['seller', 'buyer']),
    initiatedAt: input.moment('initiated_at'),
    now: input.moment('now'),
    response: answer && { at: answer.moment('at'), agree: answer.flag('agree') },
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = redInvoice(facts);
  if (!result.ok) return result;
  return ok({ needs_confirmation: result.value.needsConfirmation, status: result.value.status });
};
