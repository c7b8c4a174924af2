import { routes as payoutRoutes, payoutStatuses, tenderKinds } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { explanationOut } from './explanations.ts';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { both, textOut } from './text.ts';
import { instantOut } from './time.ts';

export const receiptQuery = z.strictObject({
  lang: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta({ description: both('语言', 'Language') }),
});

/** The voucher of a refund: what was given back, to where, and how the amount came about. */
export const receiptOut = z
  .strictObject({
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    merchantName: z.string(),
    storeName: z.string(),
    orderNumber: z.string(),
    statusText: textOut,
    refund: moneyOut,
    freight: moneyOut,
    explanation: explanationOut,
    policyVersion: z.int(),
    decidedBy: z.array(actorOut),
    payouts: z.array(
      z
        .strictObject({
          payoutId: idOut('payout'),
          requestNumber: z.string(),
          route: z.enum(payoutRoutes),
          tenderKind: z.enum(tenderKinds).nullable(),
          amount: moneyOut,
          status: z.enum(payoutStatuses),
          statusText: textOut,
          settledAt: instantOut.nullable(),
          channelNumber: z.string().nullable(),
        })
        .meta({ id: 'ReceiptPayout' }),
    ),
    issuedAt: instantOut,
  })
  .meta({ id: 'Receipt', description: both('退款凭单', 'The receipt of a refund') });
