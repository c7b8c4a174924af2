import {
  causes,
  faults,
  goodsClasses,
  jurisdictions,
  materials,
  type PolicyDocument,
  payers,
  refundWays,
  saleWays,
  subjects,
  text,
  usedPrices,
} from '@redress/domain';
import { z } from 'zod';
import { currencyIn, moneyIn } from './money.ts';
import { bilingual, both, code, prosePair } from './text.ts';
import { dateIn } from './time.ts';

const some = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).min(1).max(40);
const days = z.int().min(0).max(3_650);
const share = z.int().min(0).max(10_000);
const money = moneyIn.nullable().default(null);

const range = z.strictObject({ from: z.int().min(0).default(0), to: z.int().min(0).nullable().default(null) }).meta({
  id: 'PolicyRange',
  description: both('含两端；to 为空表示不限', 'Both ends included; no `to` is without end'),
});

const condition = z
  .strictObject({
    causes: some(causes).nullable().default(null),
    faults: some(faults).nullable().default(null),
    subjects: some(subjects).nullable().default(null),
    goodsClasses: some(goodsClasses).nullable().default(null),
    exclusionConfirmed: z.boolean().nullable().default(null),
    sales: some(saleWays).nullable().default(null),
    tiers: z.array(code(40)).min(1).max(20).nullable().default(null),
    hadServiceBefore: z.boolean().nullable().default(null),
    days: range.nullable().default(null),
    usage: range
      .nullable()
      .default(null)
      .meta({ description: both('已使用比例（万分数）', 'Used, in basis points') }),
    amount: z.strictObject({ from: money, below: money }).nullable().default(null),
    refundsInYear: range.nullable().default(null),
  })
  .meta({
    id: 'PolicyCondition',
    description: both('适用条件：写出的各项须同时满足', 'When a clause applies: every part that is given must hold'),
  });

const fee = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('fixed'), amount: moneyIn, provableLoss: money }),
    z.strictObject({ kind: z.literal('percent'), basisPoints: share, most: money, provableLoss: money }),
  ])
  .meta({ id: 'PolicyFee' });

const steps = z
  .array(z.strictObject({ upTo: z.int().min(0).nullable().default(null), basisPoints: share }))
  .min(1)
  .max(50)
  .superRefine((given, context) => {
    const rising = given.every(({ upTo }, i) => {
      const before = given[i - 1]?.upTo;
      return i === given.length - 1 ? upTo === null : upTo !== null && (before == null || upTo > before);
    });
    if (!rising)
      context.addIssue({
        code: 'custom',
        params: {
          text: text(
            '各档 upTo 须递增，最后一档不写 upTo',
            'each upTo must be greater than the one before, and the last step has none',
          ),
        },
      });
  });

const shareIn = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('all'), basisPoints: share }),
    z.strictObject({ by: z.literal('days'), steps }),
    z.strictObject({ by: z.literal('usage'), steps }),
  ])
  .meta({ id: 'PolicyShare', description: both('退还比例（万分数）', 'The share given back, in basis points') });

const outcome = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('refund'),
      share: shareIn.default({ by: 'all', basisPoints: 10_000 }),
      usedAt: z.enum(usedPrices).nullable().default(null),
      fee: fee.default({ kind: 'none' }),
      freight: z.enum(payers).default('merchant'),
      goodsComeBack: z.boolean().default(false),
    }),
    z.strictObject({ kind: z.literal('review') }),
    z.strictObject({ kind: z.literal('decline'), reason: prosePair }),
  ])
  .meta({ id: 'PolicyOutcome' });

const clause = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: bilingual,
    note: prosePair.nullable().default(null),
    when: condition,
    gives: outcome,
  })
  .meta({ id: 'PolicyClause' });

const cards = z.strictObject({
  registeredEndsAfterMonths: z.int().min(1).max(1_200).nullable().default(null),
  anonymousEndsAfterMonths: z.int().min(1).max(1_200).nullable().default(null),
  afterEnd: z.enum(['exchange', 'forfeit']),
  replacesLost: z.boolean(),
  transferable: z.boolean(),
  transferFee: fee.default({ kind: 'none' }),
  interest: z.enum(['statutory', 'better', 'none']),
  remindsBeforeRenewal: z.boolean(),
});

const standards = z
  .strictObject({
    payWithinDays: z.strictObject({ noReason: days, others: days, prepaid: days.nullable().default(null) }),
    appealDays: z.int().min(1).max(3_650),
    refundBeforeReturn: z.boolean(),
    shipping: z.strictObject({ refundOutbound: z.boolean(), deductLostFreeShipping: z.boolean() }),
    gifts: z.strictObject({ deductKept: z.boolean() }),
    ways: some(refundWays),
    otherWayNeedsConsent: z.boolean(),
    materials: z.array(z.strictObject({ causes: some(causes), needed: z.array(z.enum(materials)).max(20) })).max(20),
    approval: z.strictObject({
      automaticBelow: money,
      automaticRefundsInYear: z
        .int()
        .min(0)
        .max(1_000)
        .default(3)
        .meta({
          description: both(
            '近十二个月退款超过此次数的顾客，仍由人核实',
            'A customer with more refunds than this in twelve months is looked at by a person all the same',
          ),
        }),
      automaticPerDay: money.meta({
        description: both(
          '系统自动核准的每日总额；空为不限',
          'What may be paid without a person in one day; null for no limit',
        ),
      }),
      secondPersonFrom: moneyIn,
    }),
    compensation: z.strictObject({
      fraudMultiple: z.int().min(0).max(100),
      fraudLeast: moneyIn,
      foodMultiple: z.int().min(0).max(100),
      foodLeast: moneyIn,
      goodwillUpTo: money,
    }),
    closureNoticeDays: z.int().min(0).max(3_650),
    cards: cards.nullable().default(null),
  })
  .meta({ id: 'PolicyStandards' });

/** A refund policy as the file that a merchant writes. Parts that are left out do not limit a clause. */
export const policyDocumentIn = z
  .strictObject({
    title: bilingual,
    currency: currencyIn,
    jurisdiction: z.enum(jurisdictions).default('national'),
    effectiveFrom: dateIn,
    stores: z
      .array(z.strictObject({ code: code(64), effectiveFrom: dateIn }))
      .max(1_000)
      .default([]),
    onlyThoseStores: z.boolean().default(false),
    sells: some(subjects),
    sales: some(saleWays),
    tiers: z.array(code(40)).max(20).default([]),
    clauses: z.array(clause).min(1).max(60),
    standards,
    notices: z.array(prosePair).max(50).default([]),
  })
  .superRefine((document, context) => {
    const refuse = (path: (string | number)[], zh: string, en: string): void =>
      context.addIssue({ code: 'custom', path, params: { text: text(zh, en) } });
    const ids = document.clauses.map(({ id }) => id);
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) !== i) refuse(['clauses', i, 'id'], '条款编号重复', 'the id of the clause is taken');
    for (const [i, { when }] of document.clauses.entries())
      for (const [at, tier] of (when.tiers ?? []).entries())
        if (tier !== 'none' && !document.tiers.includes(tier))
          refuse(['clauses', i, 'when', 'tiers', at], '没有这个会员等级', 'there is no such tier');
    if (document.onlyThoseStores && document.stores.length === 0)
      refuse(['stores'], '请列出适用的门店', 'name the stores in which it holds');
  })
  .meta({
    id: 'PolicyDocument',
    description: both('退款政策文件', 'A refund policy as data'),
  }) satisfies z.ZodType<PolicyDocument>;
