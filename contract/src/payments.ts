import { channelTenderKinds } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { moneyOut, positiveMoneyIn } from './money.ts';
import { pageQuery } from './page.ts';
import { caseStatuses } from './refund-cases.ts';
import { both, code, textOut } from './text.ts';
import { instantIn, instantOut } from './time.ts';

/** A payment as a channel took it. Reported once under the channel's number. */
export const paymentIn = z
  .strictObject({
    storeId: idIn('store').meta({ description: both('收款门店', 'The store that it was taken in') }),
    kind: z.enum(channelTenderKinds),
    channelTradeNumber: code(64).meta({ description: both('渠道交易号', 'The channel’s number') }),
    merchantTradeNumber: code(64).nullable().default(null),
    orderNumber: code(128)
      .nullable()
      .default(null)
      .meta({ description: both('收款对应的订单号', 'The order that it was taken for') }),
    amount: positiveMoneyIn,
    paidAt: instantIn,
  })
  .meta({ id: 'PaymentInput', description: both('渠道收款', 'A payment that a channel took') });

const chargeErrorKinds = ['paid_twice', 'paid_too_much', 'paid_without_order'] as const;

export const chargeErrorOut = z
  .strictObject({
    id: idOut('payment'),
    kind: z.enum(chargeErrorKinds),
    kindText: textOut,
    excess: moneyOut,
    channel: z.enum(channelTenderKinds),
    channelTradeNumber: z.string(),
    orderNumber: z.string().nullable(),
    paidAt: instantOut,
    foundAt: instantOut,
    surplusOrderId: idOut('order')
      .nullable()
      .meta({ description: both('承载多收款的单据', 'The order that stands for what was taken wrongly') }),
    caseId: idOut('refundCase').nullable(),
    caseNumber: z.string().nullable(),
    caseStatus: z.enum(caseStatuses).nullable(),
  })
  .meta({ id: 'ChargeError', description: both('错收', 'Money that was taken twice or wrongly') });

export const paymentOut = z
  .strictObject({
    id: idOut('payment'),
    storeId: idOut('store'),
    kind: z.enum(channelTenderKinds),
    channelTradeNumber: z.string(),
    merchantTradeNumber: z.string().nullable(),
    orderNumber: z.string().nullable(),
    amount: moneyOut,
    paidAt: instantOut,
    error: chargeErrorOut.nullable().meta({ description: both('发现的错收', 'What was found wrong about it') }),
  })
  .meta({ id: 'Payment', description: both('渠道收款', 'A payment that a channel took') });

export const chargeErrorQuery = z.strictObject({ ...pageQuery, open: z.stringbool().default(false) });
