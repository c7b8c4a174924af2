import { causes, compensationRules, goodsClaimKinds, intakes } from '@redress/domain';
import { z } from 'zod';
import { dryRun } from './dry-run.ts';
import { idIn } from './ids.ts';
import { moneyIn } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, prose } from './text.ts';

/** A claim on an order, named by its id or by the merchant's number. Which fields belong to it is said by its kind. */
const claimFields = z.strictObject({
  orderId: idIn('order').nullable().default(null),
  orderNumber: code(128).nullable().default(null),
  kind: z.enum([...goodsClaimKinds, 'compensation', 'wrong_charge']).default('return_and_refund'),
  cause: z.enum(causes),
  statement: prose(4_000).meta({ examples: ['杯盖漏水,收到当天就发现了'] }),
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
    .meta({ description: both('赔偿依据(仅用于赔偿)', 'Ground of a compensation; for compensation only') }),
  loss: moneyIn
    .nullable()
    .default(null)
    .meta({ description: both('顾客的损失,或承诺的金额', 'The loss of the customer, or what was promised') }),
  worth: z
    .strictObject({ asPromised: moneyIn, asDelivered: moneyIn })
    .meta({ id: 'Worth' })
    .nullable()
    .default(null)
    .meta({
      description: both('减少价款:约定价值与实际价值', 'For a price reduction: worth as promised, and as delivered'),
    }),
  intake: z.enum(intakes).default('api'),
  customerId: idIn('customer').nullable().default(null),
  dryRun,
});

export const claimIn = claimFields
  .meta({ id: 'ClaimInput', description: both('退款申请', 'A claim') })
  .superRefine((claim, context) => {
    if ((claim.orderId === null) === (claim.orderNumber === null))
      refuseValue(context, {
        code: 'input_invalid',
        details: { reason: { zh: 'orderId 与 orderNumber 须且只能填一个', en: 'give either orderId or orderNumber' } },
        path: ['orderId'],
      });
    for (const { path, reason } of strayFields(claim))
      refuseValue(context, { code: 'input_invalid', details: { reason }, path });
  });
type Stray = { readonly path: string[]; readonly reason: { readonly zh: string; readonly en: string } };

/** Fields that the kind of the claim has no use for are refused, not dropped: whoever sent them meant something by them. */
function strayFields({
  kind,
  lines,
  giftsReturned,
  returnFreight,
  rule,
  loss,
  worth,
}: z.output<typeof claimFields>): Stray[] {
  const goods = kind === 'refund_only' || kind === 'return_and_refund';
  const compensation = kind === 'compensation';
  const unused = { zh: '该类申请不使用此项', en: 'this kind of claim does not use it' };
  const strays: [boolean, string][] = [
    [!goods && giftsReturned.length > 0, 'giftsReturned'],
    [!goods && returnFreight !== null, 'returnFreight'],
    [!compensation && rule !== null, 'rule'],
    [!compensation && loss !== null, 'loss'],
    [!compensation && worth !== null, 'worth'],
    [kind === 'wrong_charge' && lines.length > 0, 'lines'],
  ];
  const missing = { zh: '请填写赔偿依据', en: 'say on which ground compensation is asked' };
  return [
    ...strays.filter(([stray]) => stray).map(([, path]) => ({ path: [path], reason: unused })),
    ...(compensation && rule === null ? [{ path: ['rule'], reason: missing }] : []),
  ];
}
