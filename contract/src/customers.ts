import { consentWays } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { payeeOut } from './payees.ts';
import { both, code, line, prose } from './text.ts';
import { instantOut } from './time.ts';

export const customerIn = z
  .strictObject({
    reference: code(128).meta({
      description: both('商户自己的会员号，唯一', 'The merchant’s own number, unique'),
      examples: ['M-10086'],
    }),
    name: line(200).meta({ examples: ['王芳'] }),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 -]{4,18}[0-9]$/)
      .nullable()
      .default(null)
      .meta({ examples: ['13800005678'] }),
    email: z
      .email()
      .max(254)
      .nullable()
      .default(null)
      .meta({ examples: ['wang@example.com'] }),
  })
  .meta({ id: 'CustomerInput' });

export const customerOut = z
  .strictObject({
    id: idOut('customer'),
    reference: z.string(),
    name: z.string(),
    phone: z
      .string()
      .nullable()
      .meta({
        description: both('没有敏感权限时打码', 'Masked without customers:read_sensitive'),
        examples: ['138****5678'],
      }),
    email: z.string().nullable(),
    createdAt: instantOut,
  })
  .meta({ id: 'Customer', description: both('顾客', 'A customer') });

/** Screens ask with masks, also for people who may see more: what is shown in full is asked for one by one, with a reason. */
export const masked = {
  masked: z
    .stringbool()
    .default(false)
    .meta({
      description: both('true 时一律打码，也不记查看日志', 'With true everything is masked, and no view is logged'),
    }),
};

export const revealIn = z
  .strictObject({ reason: prose(500).meta({ examples: ['顾客来电核对退款账户'] }) })
  .meta({ id: 'RevealInput' });

export const customerFileOut = z
  .strictObject({
    year: z
      .strictObject({
        since: instantOut,
        claims: z.int(),
        declined: z.int(),
        refunds: z.int(),
        refunded: z.array(moneyOut).meta({ description: both('已批准金额，逐币种', 'Approved, by currency') }),
      })
      .meta({
        description: both('近十二个月，您可见的门店', 'Of the last twelve months, in the stores that you may see'),
      }),
    consents: z.array(
      z.strictObject({
        orderId: idOut('order'),
        orderNumber: z.string(),
        policyVersion: z.int(),
        shownAt: instantOut,
        agreedAt: instantOut.nullable(),
        how: z.enum(consentWays),
      }),
    ),
    payees: z.array(payeeOut),
  })
  .meta({ id: 'CustomerFile', description: both('顾客档案', 'The file of a customer') });
