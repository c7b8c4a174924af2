import { clauseCodes } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { both, textOut } from './text.ts';
import { dateOut, instantOut } from './time.ts';

const promisedDays = z.int().min(1).max(3_650);

const termFields = {
  noReasonDays: promisedDays,
  qualityDays: promisedDays,
  refundOutboundShipping: z.boolean(),
  deductLostFreeShipping: z.boolean(),
  deductKeptGifts: z.boolean(),
  appealDays: z.int().min(1).max(3_650),
  refundBeforeReturn: z.boolean(),
};

export const policyOut = z
  .strictObject({
    id: idOut('policy'),
    version: z.int(),
    title: textOut,
    effectiveFrom: dateOut,
    terms: z.strictObject({ ...termFields, secondApprovalFrom: moneyOut }).meta({ id: 'PolicyTerms' }),
    clauses: z.array(
      z
        .strictObject({ code: z.enum(clauseCodes), number: z.string(), title: textOut, body: textOut })
        .meta({ id: 'Clause' }),
    ),
    createdAt: instantOut,
  })
  .meta({ id: 'Policy', description: both('退款政策（一个版本）', 'One version of a refund policy') });
