import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import { helpBegunOut, helpCodeIn, helpCodeOut, helpConfirmIn, helpParams } from '../portal-help.ts';
import { defineRoute } from '../route.ts';

const helping = { method: 'POST', tag: 'portal', scope: 'cases:claim' } as const;

/** Filling in for a customer on the telephone: a code goes to the contact on record, and whoever hears it may see the orders and send a claim. */
export const portalHelpRoutes = {
  askHelpCode: defineRoute({
    ...helping,
    path: '/v1/customers/{id}/help-codes',
    summary: text('给顾客发验证码，以便代填申请', 'Send the customer a code, to fill in for them'),
    params: idParams('customer'),
    body: helpCodeIn,
    reply: helpCodeOut,
    status: 201,
    refusals: ['not_found', 'portal_contact_missing', 'sender_missing', 'too_many_requests'],
  }),
  confirmHelpCode: defineRoute({
    ...helping,
    path: '/v1/customers/{id}/help-codes/{codeId}/confirm',
    summary: text(
      '用顾客念出的验证码开始代填（30 分钟）',
      'Begin to fill in with the code that was read out, for thirty minutes',
    ),
    params: helpParams,
    body: helpConfirmIn,
    reply: helpBegunOut,
    refusals: ['not_found', 'portal_code_wrong', 'portal_code_ended'],
  }),
};
