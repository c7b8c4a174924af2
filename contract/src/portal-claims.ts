import { causes, claimKinds, compensationRules, legPurposes } from '@redress/domain';
import { z } from 'zod';
import { explanationOut } from './explanations.ts';
import { idIn } from './ids.ts';
import { moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { arrivalOut } from './payouts.ts';
import { portalMaterials } from './portal-purchases.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, prose, textOut } from './text.ts';
import { dateIn } from './time.ts';

/** What the holder of a card says about it that the card does not tell. What only a person may judge is left out. */
const cardFactsIn = z
  .strictObject({
    lastServiceOn: dateIn
      .nullable()
      .default(null)
      .meta({ description: both('最后能用的一天', 'The last day on which it could be used') }),
    unforeseen: z
      .boolean()
      .default(false)
      .meta({ description: both('健康等无法预见的变化', 'Health or another change that nobody could foresee') }),
    payer: z
      .strictObject({ age: z.int().min(0).max(17), guardianConsent: z.boolean().default(false) })
      .meta({ id: 'PortalYoungPayer', description: both('付款的孩子', 'The child who paid') })
      .nullable()
      .default(null),
  })
  .meta({ id: 'PortalCardFacts' });

const claimFields = z.strictObject({
  orderId: idIn('order').nullable().default(null),
  cardId: idIn('card').nullable().default(null),
  kind: z.enum(claimKinds),
  cause: z.enum(causes),
  statement: prose(2_000),
  lines: z
    .array(
      z
        .strictObject({ lineId: code(64), quantity: z.int().min(-1_000_000).max(1_000_000) })
        .meta({ id: 'PortalClaimedLine' }),
    )
    .max(200)
    .default([]),
  giftsReturned: z.array(code(64)).max(20).default([]),
  card: cardFactsIn.nullable().default(null),
  rule: z
    .enum(compensationRules)
    .nullable()
    .default(null)
    .meta({ description: both('赔偿依据（仅用于赔偿）', 'Ground of a compensation; for compensation only') }),
  loss: positiveMoneyIn
    .nullable()
    .default(null)
    .meta({ description: both('损失，或承诺的金额', 'The loss, or what was promised') }),
  worth: z
    .strictObject({ asPromised: moneyIn, asDelivered: moneyIn })
    .meta({ id: 'PortalWorth' })
    .nullable()
    .default(null)
    .meta({ description: both('约定价值与实际价值', 'Worth as promised, and as delivered') }),
});
type ClaimFields = z.output<typeof claimFields>;

const oneThing = { zh: 'orderId 与 cardId 须且只能填一个', en: 'give either orderId or cardId' };
const notUsed = { zh: '该类申请不使用此项', en: 'this kind of claim does not use it' };
const needed = { zh: '该类申请须填写此项', en: 'this kind of claim needs it' };

const claimChecked = (claim: ClaimFields, context: z.RefinementCtx): void => {
  const refuse = (field: string, reason: typeof needed): void =>
    refuseValue(context, { code: 'input_invalid', details: { reason }, path: [field] });
  const [wanted, other] =
    claim.kind === 'card_refund' ? (['cardId', 'orderId'] as const) : (['orderId', 'cardId'] as const);
  if (claim[wanted] === null || claim[other] !== null) refuse(wanted, oneThing);
  for (const field of strayIn(claim)) refuse(field, notUsed);
  for (const field of missingIn(claim)) refuse(field, needed);
};

/** What the kind has no use for is refused, not dropped: whoever sent it meant something by it. */
const strayIn = ({ kind, lines, giftsReturned, card, rule, loss, worth }: ClaimFields): string[] => {
  const [goods, onCard] = [kind === 'refund_only' || kind === 'return_and_refund', kind === 'card_refund'];
  const compensation = kind === 'compensation';
  const strays: [boolean, string][] = [
    [!(goods || compensation) && lines.length > 0, 'lines'],
    [!goods && giftsReturned.length > 0, 'giftsReturned'],
    [!onCard && card !== null, 'card'],
    [!compensation && rule !== null, 'rule'],
    [(!compensation || (rule !== 'food' && !namesSum(rule))) && loss !== null, 'loss'],
    [(!compensation || rule !== 'price_reduction') && worth !== null, 'worth'],
  ];
  return strays.flatMap(([stray, field]) => (stray ? [field] : []));
};

/** The sum itself is the claim. */
const namesSum = (rule: ClaimFields['rule']): boolean => rule === 'promise' || rule === 'shortfall';

/** Nothing is worked out from a sum that the customer did not name. */
const missingIn = ({ kind, rule, loss, worth }: ClaimFields): string[] => {
  if (kind !== 'compensation') return [];
  if (rule === null) return ['rule'];
  if (namesSum(rule) && loss === null) return ['loss'];
  return rule === 'price_reduction' && worth === null ? ['worth'] : [];
};

export const portalClaimIn = claimFields
  .meta({ id: 'PortalClaimInput', description: both('顾客的退款申请', 'A claim by the customer') })
  .superRefine(claimChecked);

/** What the claim would come to. Nothing is written; the shop still looks at it. */
export const portalPreviewOut = z
  .strictObject({
    entitled: z.boolean(),
    total: moneyOut,
    why: textOut,
    explanation: explanationOut,
    reasons: z
      .array(z.strictObject({ label: textOut, because: textOut }).meta({ id: 'PortalReason' }))
      .meta({ description: both('不符合之处', 'What speaks against it') }),
    materials: portalMaterials,
    ways: z.array(
      z
        .strictObject({
          purpose: z.enum(legPurposes),
          purposeText: textOut,
          wayText: textOut,
          amount: moneyOut,
          arrival: arrivalOut.nullable(),
        })
        .meta({ id: 'PortalWay', description: both('退到哪里、多久到账', 'Where it goes, and how long that takes') }),
    ),
    others: z
      .array(
        z
          .strictObject({ kind: z.enum(claimKinds), label: textOut, total: moneyOut, why: textOut })
          .meta({ id: 'PortalAlternative' }),
      )
      .meta({ description: both('其他可选的办法', 'Other ways to ask, with what each would come to') }),
  })
  .meta({ id: 'PortalPreview' });
