import {
  holdReasons,
  legPurposes,
  type PayoutHandMove,
  payoutHandMoves,
  routes as payoutRoutes,
  payoutStatuses,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { both, code, prose, textOut } from './text.ts';
import { instantIn, instantOut } from './time.ts';

export const payoutQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(payoutStatuses).nullable().default(null),
  caseId: idIn('refundCase').nullable().default(null),
  requestNumber: code(64).nullable().default(null),
  channelAccountId: idIn('channelAccount').nullable().default(null),
});

export const holdIn = z
  .strictObject({ reason: z.enum(['needs_person', 'kill_switch']).default('needs_person') })
  .meta({ id: 'HoldInput' });
export const releaseIn = z
  .strictObject({ channelAccountId: idIn('channelAccount').nullable().default(null) })
  .meta({ id: 'ReleaseInput' });
export const voidIn = z.strictObject({ reason: prose(2_000) }).meta({ id: 'VoidInput' });
export const recordPaidIn = z
  .strictObject({
    reference: code(64).meta({ description: both('转账流水号', 'The number of the transfer') }),
    paidAt: instantIn,
    evidenceId: idIn('evidence')
      .nullable()
      .default(null)
      .meta({ description: both('付款凭证', 'Proof of the payment') }),
  })
  .meta({ id: 'RecordPaidInput' });
export const confirmPaidIn = z.strictObject({}).meta({ id: 'ConfirmPaidInput' });
export const recordReturnedIn = z
  .strictObject({
    reference: code(64).meta({
      description: both('账单或银行流水号', 'The line of the bill or bank statement that shows it'),
    }),
    returnedAt: instantIn.meta({
      description: both('款项退回商户的时间', 'When the money came back to the merchant'),
    }),
    evidenceId: idIn('evidence')
      .nullable()
      .default(null)
      .meta({ description: both('退回凭证', 'Proof of the return') }),
    reason: prose(2_000),
  })
  .meta({ id: 'RecordReturnedInput' });

export const handleAbnormalIn = z
  .strictObject({
    payeeId: idIn('payee')
      .nullable()
      .meta({
        description: both(
          '顾客本人的银行卡（登记在退款单上）；空：退回商户，再另行付给顾客',
          'A bank card of the customer, recorded on the case; null brings the money back to the merchant, who then pays another way',
        ),
      }),
  })
  .meta({ id: 'HandleAbnormalInput' });

const handMoves = payoutHandMoves as readonly [PayoutHandMove, ...PayoutHandMove[]];
const refusalOut = z.strictObject({ code: z.string(), message: z.string() }).meta({ id: 'ChannelRefusal' });

export const arrivalOut = z
  .strictObject({ text: textOut, workingDays: z.strictObject({ from: z.int(), to: z.int() }) })
  .meta({ id: 'Arrival', description: both('预计到账', 'When the money can be expected') });

const payoutFields = {
  id: idOut('payout'),
  caseId: idOut('refundCase'),
  orderId: idOut('order'),
  tenderId: idOut('tender').nullable(),
  purpose: z.enum(legPurposes),
  route: z.enum(payoutRoutes),
  amount: moneyOut,
  requestNumber: z.string(),
  channelAccountId: idOut('channelAccount').nullable(),
  status: z.enum(payoutStatuses),
  statusText: textOut,
  holdReason: z.enum(holdReasons).nullable(),
  sends: z.int(),
  queries: z.int(),
  everUnknown: z.boolean(),
  lastRefusal: refusalOut.nullable(),
  next: z
    .strictObject({ do: z.enum(['send', 'query']), at: instantOut })
    .meta({ id: 'NextStep' })
    .nullable(),
  settled: z
    .strictObject({
      at: instantOut,
      channelNumber: z.string().nullable(),
      landing: z
        .string()
        .nullable()
        .meta({ description: both('渠道代码', 'In the codes of the channel') }),
      landingText: textOut.nullable(),
    })
    .meta({ id: 'Settled' })
    .nullable(),
  arrival: arrivalOut.nullable(),
  /** Only while the payee has to confirm. */
  confirmation: z
    .strictObject({ package: z.string(), until: instantOut.nullable() })
    .nullable()
    .meta({ description: both('收款人确认所需', 'What the payee needs to confirm') }),
  payeeId: idOut('payee').nullable(),
  handRecord: z
    .strictObject({ by: actorOut, at: instantOut, reference: z.string(), paidAt: instantOut })
    .nullable()
    .meta({ description: both('待复核的线下付款登记', 'A payment by hand that waits for a second person') }),
  returned: z
    .strictObject({ at: instantOut, reference: z.string().nullable() })
    .nullable()
    .meta({ description: both('款项退回商户', 'That the money came back to the merchant') }),
  can: z.array(z.enum(handMoves)).meta({ description: both('人工可做的操作', 'What a person may do now') }),
  version: z.int(),
};

export const payoutOut = z.strictObject(payoutFields).meta({ id: 'Payout', description: both('出款', 'A payout') });

const channelCallOut = z
  .strictObject({
    id: idOut('channelCall'),
    asked: z.enum(['send', 'query']),
    startedAt: instantOut,
    answeredAt: instantOut
      .nullable()
      .meta({ description: both('空：调用中断，没有记到回答', 'Null when the call died without an answer') }),
    answerClass: z.string().nullable(),
    code: z.string().nullable(),
    message: z.string().nullable(),
    request: z
      .string()
      .nullable()
      .meta({
        description: both(
          '发出的原文；付到顾客账户的加密保存，为空',
          'What was sent, word for word; null where it names a customer’s own account, which is kept sealed',
        ),
      }),
    answer: z
      .string()
      .nullable()
      .meta({ description: both('渠道回答的原文', 'What the channel answered, word for word') }),
  })
  .meta({ id: 'ChannelCall', description: both('与渠道的一次往来', 'One exchange with the channel') });

export const payoutCountsOut = z
  .strictObject({
    data: z.array(
      z.strictObject({
        channelAccountId: idOut('channelAccount').nullable(),
        status: z.enum(payoutStatuses),
        payouts: z.int(),
        amount: moneyOut,
      }),
    ),
  })
  .meta({
    id: 'PayoutCounts',
    description: both('未完结的出款，按账户和状态', 'Payouts that are not over, by account and status'),
  });

export const payoutDetailOut = z
  .strictObject({ ...payoutFields, calls: z.array(channelCallOut) })
  .meta({ id: 'PayoutDetail', description: both('出款及其渠道往来', 'A payout and its exchanges with the channel') });
