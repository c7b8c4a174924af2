import {
  type CaseMove,
  type CaseStatus,
  cardKinds,
  caseMoves,
  caseStatusText,
  causes,
  claimKinds,
  faults,
  legalBases,
  legPurposes,
  routes as payoutRoutes,
  payoutStatuses,
  tenderKinds,
} from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { basesOut } from './bases.ts';
import { claimOut } from './claims.ts';
import { dryRun } from './dry-run.ts';
import { establishedIn } from './established.ts';
import { explanationOut } from './explanations.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyOut } from './money.ts';
import { pageQuery } from './page.ts';
import { tagOut } from './tags.ts';
import { both, code, line, prose, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

export const caseStatuses = Object.keys(caseStatusText) as [CaseStatus, ...CaseStatus[]];
const moves = Object.keys(caseMoves) as [CaseMove, ...CaseMove[]];

const reason = z
  .string()
  .max(4_000)
  .meta({
    description: both('理由，会告知对方', 'The reason, which the other side is told'),
    examples: ['超过退货期且商品已使用'],
  });

const judgementIn = z
  .strictObject({
    established: z.boolean().meta({ description: both('事实是否成立', 'Whether the facts are established') }),
    reason: prose(2_000),
    harmlessLabelFlaw: z
      .boolean()
      .default(false)
      .meta({ description: both('仅为不影响安全的标签瑕疵', 'Only a harmless flaw of the label') }),
    reasonableQuantity: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullable()
      .default(null)
      .meta({
        description: both('明知而购买者的合理生活消费数量', 'For a knowing buyer: what a household reasonably uses'),
      }),
  })
  .meta({ id: 'Judgement', description: both('对赔偿事实的认定', 'What a person established for a compensation') });

export const assessIn = z
  .strictObject({
    judgement: judgementIn.nullable().default(null),
    ...establishedIn,
    dryRun,
  })
  .meta({ id: 'AssessInput' });
export const approveIn = z
  .strictObject({
    note: prose(2_000).nullable().default(null),
    goodsReceivedOn: dateIn
      .nullable()
      .default(null)
      .meta({ description: both('收到退货的日期', 'The day on which the goods came back') }),
    dryRun,
  })
  .meta({ id: 'ApproveInput' });
export const reasonIn = z.strictObject({ reason }).meta({ id: 'ReasonInput' });
export const repayIn = z
  .strictObject({
    payoutId: idIn('payout').meta({
      description: both('已失败、作废或退票的出款', 'The payout that failed, was voided or bounced'),
    }),
    route: z.enum(payoutRoutes),
    payeeId: idIn('payee')
      .nullable()
      .default(null)
      .meta({ description: both('转账的收款账户', 'Whom a transfer goes to') }),
    channelAccountId: idIn('channelAccount')
      .nullable()
      .default(null)
      .meta({ description: both('转账所用的渠道账户', 'The account that a transfer leaves by') }),
    dryRun,
  })
  .meta({ id: 'RepayInput' });

const wholeUnits = z
  .string()
  .regex(/^\d{1,12}$/)
  .nullable()
  .default(null);

export const caseQuery = z.strictObject({
  ...pageQuery,
  status: z
    .string()
    .max(300)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(caseStatuses)))
    .nullable()
    .default(null)
    .meta({ description: both('状态，多个以逗号分隔', 'States, separated by commas'), examples: ['claimed,appealed'] }),
  storeId: idIn('store').nullable().default(null),
  customerId: idIn('customer').nullable().default(null),
  orderId: idIn('order').nullable().default(null),
  number: code(128)
    .nullable()
    .default(null)
    .meta({ description: both('退款单号或订单号', 'A case number or an order number') }),
  find: line(100)
    .nullable()
    .default(null)
    .meta({
      description: both(
        '退款单号、订单号、手机号（或末几位）、渠道流水号、姓名',
        'A case, order, telephone or channel number, the end of one, or a name',
      ),
    }),
  cause: z.enum(causes).nullable().default(null),
  kind: z.enum(claimKinds).nullable().default(null),
  currency: currencyIn.default('CNY'),
  amountFrom: wholeUnits.meta({ description: both('批准金额下限（元）', 'Approved amount from, in whole units') }),
  amountTo: wholeUnits.meta({ description: both('批准金额上限（元）', 'Approved amount up to, in whole units') }),
  claimedFrom: dateIn.nullable().default(null),
  claimedTo: dateIn.nullable().default(null),
  assignee: z
    .union([z.enum(['me', 'nobody']), idIn('staff')])
    .nullable()
    .default(null)
    .meta({ description: both('经办人：me、nobody 或员工 id', 'Who has it: me, nobody, or somebody') }),
  tag: idIn('tag').nullable().default(null),
  desk: z
    .enum(['mine', 'team', 'unassigned', 'watching', 'escalated', 'mentions', 'unread'])
    .nullable()
    .default(null)
    .meta({ description: both('提问者的队列', 'A queue of whoever asks') }),
});

const approvalOut = z
  .strictObject({ by: actorOut, at: instantOut, note: z.string().nullable() })
  .meta({ id: 'Approval' });
const appealOut = z.strictObject({ by: actorOut, at: instantOut, reason: z.string() }).meta({ id: 'Appeal' });
const declineOut = z
  .strictObject({ by: actorOut, at: instantOut, reason: z.string(), appealBy: dateOut })
  .meta({ id: 'Decline' });
const withdrawalOut = z.strictObject({ by: actorOut, at: instantOut, reason: z.string() }).meta({ id: 'Withdrawal' });

/** Whether a move may be made now, by the one who asks, and if not, why. */
const moveOut = z.strictObject({ allowed: z.boolean(), why: textOut.nullable() }).meta({ id: 'Move' });

const findingOut = z
  .strictObject({ code: z.string(), passed: z.boolean(), blocking: z.boolean(), label: textOut, because: textOut })
  .meta({ id: 'Finding' });

const assessedCardOut = z
  .strictObject({
    cardId: idOut('card'),
    number: z.string(),
    version: z.int(),
    kind: z.enum(cardKinds),
    lots: z.array(
      z.strictObject({ lotId: z.string(), orderId: idOut('order'), amount: moneyOut }).meta({ id: 'LotRefund' }),
    ),
    used: moneyOut.meta({ description: both('已用部分', 'What the used part counted for') }),
    kept: moneyOut.meta({ description: both('不退部分', 'What of the rest is not given back') }),
    payBy: dateOut.meta({ description: both('最迟退款日', 'The last day for paying') }),
  })
  .meta({ id: 'AssessedCard', description: both('退卡结论', 'What a card gives back, by top-up') });

export const assessmentOut = z
  .strictObject({
    id: idOut('assessment'),
    basis: z.enum(legalBases),
    fault: z.enum(faults),
    entitled: z.boolean(),
    refund: moneyOut,
    freight: moneyOut.meta({ description: both('支付渠道之外补偿的运费', 'Freight given back outside the tenders') }),
    compensation: moneyOut.meta({
      description: both('支付渠道之外的赔偿', 'Compensation outside the tenders'),
    }),
    interest: moneyOut.meta({ description: both('预付款利息', 'Interest on a prepayment') }),
    consumerOwes: moneyOut,
    goods: moneyOut,
    shipping: moneyOut,
    deducted: moneyOut,
    lines: z.array(
      z
        .strictObject({ lineId: z.string(), quantity: z.int(), goods: moneyOut, amount: moneyOut })
        .meta({ id: 'LineRefund' }),
    ),
    tenders: z.array(
      z
        .strictObject({ orderId: idOut('order'), tenderId: idOut('tender'), reference: z.string(), amount: moneyOut })
        .meta({ id: 'TenderShare' }),
    ),
    findings: z.array(findingOut),
    explanation: explanationOut,
    whyThisAmount: textOut.meta({
      description: both('为什么是这个金额', 'Why this amount, in two or three sentences'),
    }),
    bases: basesOut.nullable(),
    policyVersion: z.int(),
    orders: z.array(z.strictObject({ orderId: idOut('order'), version: z.int() }).meta({ id: 'AssessedOrder' })),
    card: assessedCardOut.nullable(),
    windowDeadline: dateOut.nullable(),
    assessedBy: actorOut,
    assessedAt: instantOut,
  })
  .meta({ id: 'Assessment', description: both('审核结论', 'What is owed and why') });

const legOut = z
  .strictObject({
    payoutId: idOut('payout'),
    orderId: idOut('order').meta({
      description: both('退的是哪张订单的钱', 'The order whose money it is; a card has several'),
    }),
    purpose: z.enum(legPurposes),
    route: z.enum(payoutRoutes),
    tenderId: idOut('tender').nullable(),
    tenderKind: z.enum(tenderKinds).nullable(),
    amount: moneyOut,
    status: z.enum(payoutStatuses),
    statusText: textOut,
  })
  .meta({ id: 'Leg', description: both('退款方案的一笔', 'One leg of the settlement') });

const settlementOut = z
  .strictObject({ id: idOut('settlement'), total: moneyOut, legs: z.array(legOut) })
  .meta({ id: 'Settlement', description: both('退款方案', 'How much, to which tenders') });

const headline = {
  id: idOut('refundCase'),
  number: z.string().meta({ examples: ['RF-261121-7K3M9QT'] }),
  status: z.enum(caseStatuses),
  statusText: textOut,
  orderId: idOut('order'),
  cardId: idOut('card').nullable(),
  storeId: idOut('store'),
  customerId: idOut('customer').nullable(),
  claimedAt: instantOut,
  dueOn: dateOut.nullable().meta({ description: both('法定最后付款日', 'The last day to pay by law') }),
  version: z.int(),
};

export const caseOut = z
  .strictObject({
    ...headline,
    claim: claimOut,
    assessment: assessmentOut.nullable(),
    approvals: z.array(approvalOut),
    goodsReceivedOn: dateOut.nullable(),
    settlement: settlementOut.nullable(),
    decline: declineOut.nullable(),
    appeal: appealOut.nullable(),
    withdrawal: withdrawalOut.nullable(),
    resolvedAt: instantOut.nullable(),
    can: z.strictObject(Object.fromEntries(moves.map((move) => [move, moveOut])) as Record<CaseMove, typeof moveOut>),
  })
  .meta({ id: 'RefundCase', description: both('退款单', 'A refund case') });

export const caseSummaryOut = z
  .strictObject({
    ...headline,
    orderNumber: z.string(),
    cause: z.enum(causes),
    kind: z.enum(claimKinds),
    amountApproved: moneyOut.nullable(),
    tags: z.array(tagOut),
    updatedAt: instantOut,
  })
  .meta({ id: 'RefundCaseSummary', description: both('退款单摘要', 'A refund case in a list') });
