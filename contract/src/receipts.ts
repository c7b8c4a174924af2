import { cardKinds, legPurposes, routes as payoutRoutes, payoutStatuses, tenderKinds } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { explanationOut } from './explanations.ts';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { arrivalOut } from './payouts.ts';
import { caseStatuses } from './refund-cases.ts';
import { both, textOut } from './text.ts';
import { dateOut, instantOut } from './time.ts';

export const receiptQuery = z.strictObject({
  lang: z
    .enum(['zh', 'en'])
    .default('zh')
    .meta({ description: both('语言', 'Language') }),
});

const receiptPayout = z
  .strictObject({
    payoutId: idOut('payout'),
    requestNumber: z.string(),
    purpose: z.enum(legPurposes),
    route: z.enum(payoutRoutes),
    tenderKind: z.enum(tenderKinds).nullable(),
    amount: moneyOut,
    status: z.enum(payoutStatuses),
    statusText: textOut,
    settledAt: instantOut.nullable(),
    channelNumber: z.string().nullable(),
    landingText: textOut.nullable().meta({ description: both('到账去向', 'Where the money landed') }),
    arrival: arrivalOut.nullable(),
  })
  .meta({ id: 'ReceiptPayout' });

/** The voucher of a refund: what was given back, to where, who decided, and how the amount came about. Names and numbers are masked. */
export const receiptOut = z
  .strictObject({
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    status: z.enum(caseStatuses),
    statusText: textOut,
    merchantName: z.string(),
    storeName: z.string(),
    customer: z
      .strictObject({ name: z.string(), phone: z.string().nullable() })
      .meta({ id: 'MaskedCustomer' })
      .nullable(),
    orderNumber: z.string(),
    card: z
      .strictObject({
        number: z.string(),
        kind: z.enum(cardKinds),
        used: moneyOut,
        kept: moneyOut,
        lots: z.array(z.strictObject({ lotId: z.string(), amount: moneyOut }).meta({ id: 'ReceiptPurchase' })),
      })
      .meta({ id: 'ReceiptCard', description: both('所退的卡', 'The card that was given back') })
      .nullable(),
    lines: z.array(
      z.strictObject({ lineId: z.string(), title: z.string(), quantity: z.int() }).meta({ id: 'ReceiptLine' }),
    ),
    refund: moneyOut,
    freight: moneyOut,
    compensation: moneyOut,
    interest: moneyOut,
    total: moneyOut,
    whyThisAmount: textOut.meta({ description: both('为什么是这个金额', 'Why this amount') }),
    explanation: explanationOut,
    policyVersion: z.int(),
    assessedBy: actorOut,
    approvedBy: z.array(actorOut),
    dueOn: dateOut.nullable(),
    payouts: z.array(receiptPayout),
    issuedAt: instantOut,
  })
  .meta({ id: 'Receipt', description: both('退款凭单', 'The receipt of a refund') });
