import { cardKinds, evidenceKinds, tenderKinds } from '@redress/domain';
import { z } from 'zod';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { both, textOut } from './text.ts';
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
    used: moneyOut.nullable().meta({ description: both('已用金额（储值卡）', 'What was used, of stored value') }),
    sessionsUsed: z.int().nullable(),
    pausedDays: z.int().meta({ description: both('停卡天数', 'For how many days it rested') }),
    purchases: z
      .array(
        z
          .strictObject({
            boughtOn: dateOut,
            paid: moneyOut,
            bonus: moneyOut.nullable(),
            sessions: z.int().nullable(),
            bonusSessions: z.int().nullable(),
            from: dateOut.nullable(),
            to: dateOut.nullable(),
          })
          .meta({ id: 'PortalCardPurchase' }),
      )
      .meta({ description: both('办卡与每次充值、赠送', 'What was paid each time, and what was given on top') }),
    openCase: z
      .strictObject({ id: idOut('refundCase'), number: z.string() })
      .meta({ id: 'PortalOpenCase' })
      .nullable()
      .meta({ description: both('正在办理的退款', 'A refund of it that is under way') }),
  })
  .meta({ id: 'PortalCard' });

export const portalCardsOut = z.strictObject({ data: z.array(portalCardOut) }).meta({ id: 'PortalCards' });

const materialOut = z
  .strictObject({ kind: z.enum(evidenceKinds), label: textOut, hint: textOut })
  .meta({ id: 'PortalMaterial', description: both('需要的材料与拍摄提示', 'What to show, and how to take the photo') });
export const portalMaterials = z.array(materialOut);
