import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import { payeeIn, payeeListOut, payeeOut } from '../payees.ts';
import { defineRoute } from '../route.ts';

/** Accounts that money goes to when the way it came is closed. They belong to a case and are never changed. */
export const payeeRoutes = {
  recordPayee: defineRoute({
    method: 'POST',
    path: '/v1/refund-cases/{id}/payees',
    summary: text('登记顾客指定的收款账户及其同意', 'Record the account that the customer named, with the consent'),
    tag: 'refund-cases',
    scope: 'cases:assess',
    params: idParams('refundCase'),
    body: payeeIn,
    reply: payeeOut,
    status: 201,
    refusals: ['not_found', 'date_in_future', 'payee_consent_missing', 'payee_name_differs'],
  }),
  listPayees: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/payees',
    summary: text('退款单的收款账户（打码）', 'The payees of a case, masked'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: payeeListOut,
    refusals: ['not_found'],
  }),
};
