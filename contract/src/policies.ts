import { clauseCodes } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { moneyIn, moneyOut } from './money.ts';
import { bilingual, both, code, prosePair, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

/** Fewer than the law grants are refused with the article when the policy is saved. */
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

export const policyIn = z
  .strictObject({
    title: bilingual,
    effectiveFrom: dateIn,
    terms: z.strictObject({ ...termFields, secondApprovalFrom: moneyIn }).meta({ id: 'PolicyTermsInput' }),
    clauses: z
      .array(
        z
          .strictObject({ code: z.enum(clauseCodes), number: code(20), title: bilingual, body: prosePair })
          .meta({ id: 'ClauseInput' }),
      )
      .max(100),
  })
  .meta({ id: 'PolicyInput', description: both('退款政策', 'A refund policy') });

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
  .meta({ id: 'Policy', description: both('退款政策(一个版本)', 'One version of a refund policy') });
