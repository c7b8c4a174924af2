import { cardKinds, causes, claimKinds, evidenceKinds, legPurposes, tenderKinds } from '@redress/domain';
import { z } from 'zod';
import { explanationOut } from './explanations.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { arrivalOut } from './payouts.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, prose, textOut } from './text.ts';
import { dateOut, instantOut } from './time.ts';

/** An order as its customer sees it: no cost, no numbers of the shop's own. */
export const portalOrderOut = z
  .strictObject({
    id: idOut('order'),
    number: z.string(),
    storeName: z.string(),
    placedAt: instantOut,
    receivedOn: dateOut.nullable(),
    paid: moneyOut,
    lines: z.array(
      z
        .strictObject({
          id: z.string(),
          title: z.string(),
          unitPrice: moneyOut,
          quantity: z.int(),
          refundable: z.int().meta({ description: both('还可退的件数', 'How many can still be returned') }),
          excluded: z
            .boolean()
            .meta({ description: both('购买时已确认不适用无理由退货', 'Confirmed as outside no-reason return') }),
        })
        .meta({ id: 'PortalOrderLine' }),
    ),
    gifts: z.array(z.strictObject({ id: z.string(), title: z.string() }).meta({ id: 'PortalGift' })),
    tenders: z.array(
      z.strictObject({ kind: z.enum(tenderKinds), kindText: textOut, amount: moneyOut }).meta({ id: 'PortalTender' }),
    ),
    boughtCard: z
      .string()
      .nullable()
      .meta({ description: both('此单所购的卡', 'The card that it bought') }),
  })
  .meta({ id: 'PortalOrder' });

const portalCardOut = z
  .strictObject({
    id: idOut('card'),
    number: z.string(),
    kind: z.enum(cardKinds),
    kindText: textOut,
    title: z.string(),
    storeName: z.string(),
    openedOn: dateOut,
    active: z.boolean(),
    balance: moneyOut.nullable(),
    sessionsLeft: z.int().nullable(),
    runsTo: dateOut.nullable(),
  })
  .meta({ id: 'PortalCard' });

export const portalCardsOut = z.strictObject({ data: z.array(portalCardOut) }).meta({ id: 'PortalCards' });

const materialOut = z
  .strictObject({ kind: z.enum(evidenceKinds), label: textOut, hint: textOut })
  .meta({ id: 'PortalMaterial', description: both('需要的材料与拍摄提示', 'What to show, and how to take the photo') });
export const portalMaterials = z.array(materialOut);

/** Kinds of claim that a customer makes alone; damages are looked at with a person, by message. */
const portalClaimKinds = ['refund_only', 'return_and_refund', 'card_refund', 'wrong_charge'] as const;

const claimFields = z.strictObject({
  orderId: idIn('order').nullable().default(null),
  cardId: idIn('card').nullable().default(null),
  kind: z.enum(portalClaimKinds),
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
});

const reason = { zh: 'orderId 与 cardId 须且只能填一个', en: 'give either orderId or cardId' };
const notUsed = { zh: '该类申请不使用此项', en: 'this kind of claim does not use it' };

const claimChecked = (claim: z.output<typeof claimFields>, context: z.RefinementCtx): void => {
  const onCard = claim.kind === 'card_refund';
  const [wanted, other] = onCard ? (['cardId', 'orderId'] as const) : (['orderId', 'cardId'] as const);
  if (claim[wanted] === null || claim[other] !== null)
    refuseValue(context, { code: 'input_invalid', details: { reason }, path: [wanted] });
  for (const field of ['lines', 'giftsReturned'] as const)
    if ((onCard || claim.kind === 'wrong_charge') && claim[field].length > 0)
      refuseValue(context, { code: 'input_invalid', details: { reason: notUsed }, path: [field] });
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
