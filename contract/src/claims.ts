import { causes, claimKinds, compensationRules, intakes } from '@redress/domain';
import { z } from 'zod';
import { dryRun } from './dry-run.ts';
import { idIn, idOut } from './ids.ts';
import { moneyIn, moneyOut } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, prose } from './text.ts';
import { dateIn, instantOut } from './time.ts';

/** Facts of a claim on a card that the card itself does not tell. */
const cardFactsIn = z
  .strictObject({
    lastServiceOn: dateIn
      .nullable()
      .default(null)
      .meta({
        description: both('商家停止服务前的最后一天', 'The last day of service, where the operator stopped earlier'),
      }),
    unforeseen: z
      .boolean()
      .default(false)
      .meta({ description: both('健康等无法预见的重大变化', 'Health or another change that nobody could foresee') }),
    payer: z
      .strictObject({
        age: z.int().min(0).max(150),
        guardianConsent: z.boolean().default(false),
        ageAppropriate: z.boolean().default(false),
        illegalOnlineGame: z.boolean().default(false),
      })
      .meta({ id: 'YoungPayer', description: both('付款人为未成年人', 'A child who paid') })
      .nullable()
      .default(null),
    unfinishedOrders: z.array(code(128)).max(50).default([]),
    frozen: moneyIn
      .nullable()
      .default(null)
      .meta({ description: both('冻结金额', 'Money that is frozen on the card') }),
  })
  .meta({ id: 'CardClaimFacts' });

/** The earlier case that a claim adds to. */
const followsOut = z
  .strictObject({ caseId: idOut('refundCase'), number: z.string() })
  .meta({ id: 'FollowedCase', description: both('所补充的在先退款单', 'The earlier case that it adds to') });

/** A claim on an order or a card, named by its id or by the merchant's number. Which fields belong to it is said by its kind. */
const claimFields = z.strictObject({
  orderId: idIn('order').nullable().default(null),
  orderNumber: code(128).nullable().default(null),
  kind: z.enum(claimKinds).default('return_and_refund'),
  cardId: idIn('card').nullable().default(null),
  cardNumber: code(128)
    .nullable()
    .default(null)
    .meta({ description: both('卡号（退卡用）', 'Number of the card, for a claim on one') }),
  card: cardFactsIn
    .nullable()
    .default(null)
    .meta({ description: both('退卡时的补充事实', 'What else matters when a card is claimed') }),
  cause: z.enum(causes),
  statement: prose(4_000).meta({ examples: ['杯盖漏水，收到当天就发现了'] }),
  lines: z
    .array(
      z
        .strictObject({ lineId: code(64), quantity: z.int().min(-1_000_000).max(1_000_000) })
        .meta({ id: 'ClaimedLine' }),
    )
    .max(200)
    .default([]),
  giftsReturned: z.array(code(64)).max(20).default([]),
  returnFreight: moneyIn
    .nullable()
    .default(null)
    .meta({ description: both('顾客垫付的退货运费', 'What the customer paid to send the goods back') }),
  rule: z
    .enum(compensationRules)
    .nullable()
    .default(null)
    .meta({ description: both('赔偿依据（仅用于赔偿）', 'Ground of a compensation; for compensation only') }),
  loss: moneyIn
    .nullable()
    .default(null)
    .meta({ description: both('顾客的损失，或承诺的金额', 'The loss of the customer, or what was promised') }),
  worth: z
    .strictObject({ asPromised: moneyIn, asDelivered: moneyIn })
    .meta({ id: 'Worth' })
    .nullable()
    .default(null)
    .meta({
      description: both('减少价款：约定价值与实际价值', 'For a price reduction: worth as promised, and as delivered'),
    }),
  followsCaseId: idIn('refundCase')
    .nullable()
    .default(null)
    .meta({
      description: both('所补充的在先退款单（同一订单）', 'The earlier case on the same order that the claim adds to'),
    }),
  intake: z.enum(intakes).default('api'),
  customerId: idIn('customer').nullable().default(null),
  dryRun,
});

export const claimIn = claimFields
  .meta({ id: 'ClaimInput', description: both('退款申请', 'A claim') })
  .superRefine((claim, context) => {
    if (claim.kind === 'card_refund') {
      if ((claim.cardId === null) === (claim.cardNumber === null))
        refuseValue(context, { code: 'input_invalid', details: { reason: oneCard }, path: ['cardId'] });
    } else if ((claim.orderId === null) === (claim.orderNumber === null))
      refuseValue(context, {
        code: 'input_invalid',
        details: { reason: { zh: 'orderId 与 orderNumber 须且只能填一个', en: 'give either orderId or orderNumber' } },
        path: ['orderId'],
      });
    for (const { path, reason } of strayFields(claim))
      refuseValue(context, { code: 'input_invalid', details: { reason }, path });
  });
const oneCard = { zh: 'cardId 与 cardNumber 须且只能填一个', en: 'give either cardId or cardNumber' };

type Stray = { readonly path: string[]; readonly reason: { readonly zh: string; readonly en: string } };

/** Fields that the kind of the claim has no use for are refused, not dropped: whoever sent them meant something by them. */
function strayFields({
  kind,
  orderId,
  orderNumber,
  cardId,
  cardNumber,
  card,
  lines,
  giftsReturned,
  returnFreight,
  rule,
  loss,
  worth,
}: z.output<typeof claimFields>): Stray[] {
  const goods = kind === 'refund_only' || kind === 'return_and_refund';
  const compensation = kind === 'compensation';
  const prepaid = kind === 'card_refund';
  const unused = { zh: '该类申请不使用此项', en: 'this kind of claim does not use it' };
  const strays: [boolean, string][] = [
    [!goods && giftsReturned.length > 0, 'giftsReturned'],
    [!goods && returnFreight !== null, 'returnFreight'],
    [!compensation && rule !== null, 'rule'],
    [!compensation && loss !== null, 'loss'],
    [!compensation && worth !== null, 'worth'],
    [kind === 'wrong_charge' && lines.length > 0, 'lines'],
    [prepaid && lines.length > 0, 'lines'],
    [prepaid && orderId !== null, 'orderId'],
    [prepaid && orderNumber !== null, 'orderNumber'],
    [!prepaid && cardId !== null, 'cardId'],
    [!prepaid && cardNumber !== null, 'cardNumber'],
    [!prepaid && card !== null, 'card'],
  ];
  const missing = { zh: '请填写赔偿依据', en: 'say on which ground compensation is asked' };
  return [
    ...strays.filter(([stray]) => stray).map(([, path]) => ({ path: [path], reason: unused })),
    ...(compensation && rule === null ? [{ path: ['rule'], reason: missing }] : []),
  ];
}

/** What was asked, as it is told. */
export const claimOut = z
  .strictObject({
    kind: z.enum(claimKinds),
    cause: z.enum(causes),
    statement: z.string(),
    lines: z.array(z.strictObject({ lineId: z.string(), quantity: z.int() })),
    giftsReturned: z.array(z.string()),
    returnFreight: moneyOut.nullable(),
    cardId: idOut('card').nullable(),
    rule: z.enum(compensationRules).nullable(),
    loss: moneyOut.nullable(),
    worth: z.strictObject({ asPromised: moneyOut, asDelivered: moneyOut }).nullable(),
    follows: followsOut.nullable(),
    intake: z.enum(intakes),
    claimedAt: instantOut,
  })
  .meta({ id: 'Claim' });
