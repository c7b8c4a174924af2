import { cardKinds } from '@redress/domain';
import { z } from 'zod';
import { explanationOut } from './explanations.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyIn, moneyOut, signedMoneyIn } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, line, textOut } from './text.ts';
import { dateIn, dateOut, instantIn, instantOut } from './time.ts';

const most = 1_000_000;

const purchase = z
  .strictObject({
    id: code(64).meta({
      description: both('购买或充值编号，卡内唯一', 'Number of the purchase, unique on the card'),
      examples: ['CZ-1'],
    }),
    orderId: idIn('order').nullable().default(null),
    orderNumber: code(128).nullable().default(null),
    paid: moneyIn.meta({ description: both('实付，不超过订单实收', 'What was paid, never above the order') }),
    bonus: moneyIn
      .nullable()
      .default(null)
      .meta({ description: both('赠送金额，不退现金', 'Given on top, never paid out') }),
    sessions: z.int().min(1).max(most).nullable().default(null),
    bonusSessions: z.int().min(0).max(most).nullable().default(null),
    listPricePerSession: moneyIn
      .nullable()
      .default(null)
      .meta({ description: both('单次原价', 'What one visit costs without the card') }),
    from: dateIn.nullable().default(null),
    to: dateIn
      .nullable()
      .default(null)
      .meta({ description: both('最后一天，不含停卡顺延', 'The last day, before any pause puts it off') }),
  })
  .meta({ id: 'CardPurchaseInput', description: both('购卡、充值或续卡', 'A purchase, top-up or renewal') });

/** A purchase with its order as one key, and money that was not said as zero. */
export const purchaseIn = purchase.superRefine(oneOrder).transform(keyed);
function oneOrder(input: z.output<typeof purchase>, context: z.core.$RefinementCtx): void {
  if ((input.orderId === null) === (input.orderNumber === null))
    refuseValue(context, {
      code: 'input_invalid',
      details: { reason: { zh: 'orderId 与 orderNumber 须且只能填一个', en: 'give either orderId or orderNumber' } },
      path: ['orderId'],
    });
}
function keyed({ orderId, orderNumber, bonus, ...rest }: z.output<typeof purchase>) {
  const order = orderId === null ? { number: orderNumber ?? '' } : { id: orderId };
  return { ...rest, bonus: bonus ?? { ...rest.paid, minor: 0n }, order };
}

/** A card with its first purchase. Recorded once: the same card again changes nothing, another one under its number is refused. */
export const cardIn = z
  .strictObject({
    number: code(128).meta({ description: both('卡号，唯一', 'Card number, unique'), examples: ['VIP-0001'] }),
    kind: z.enum(cardKinds),
    title: line(200).meta({ examples: ['储值卡 充 1000 送 200'] }),
    storeId: idIn('store'),
    customerId: idIn('customer').nullable().default(null),
    openedOn: dateIn.nullable().default(null),
    hadServiceBefore: z
      .boolean()
      .nullable()
      .default(null)
      .meta({ description: both('办卡前已接受过相同服务', 'The member had this service before paying') }),
    agreedRatePpm: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullable()
      .default(null)
      .meta({ description: both('约定年利率，百万分之一', 'Interest agreed, in millionths a year') }),
    taxRateBasisPoints: z.int().min(0).max(10_000).default(600),
    first: purchaseIn,
  })
  .meta({ id: 'CardInput', description: both('预付卡', 'A prepaid card') });

/** A use; a mistake is taken back by one with the opposite sign. */
export const cardUseIn = z
  .strictObject({
    id: code(64).meta({ description: both('消费编号，卡内唯一', 'Number of the use, unique on the card') }),
    usedAt: instantIn,
    face: signedMoneyIn
      .nullable()
      .default(null)
      .meta({ description: both('卡内扣款', 'What the card was charged') }),
    list: signedMoneyIn
      .nullable()
      .default(null)
      .meta({ description: both('原价', 'What it costs without the card') }),
    sessions: z.int().min(-most).max(most).default(0),
    title: line(200).meta({ examples: ['私教课 1 次'] }),
  })
  .meta({ id: 'CardUseInput', description: both('用卡记录', 'A use of a card') });

export const cardPauseIn = z
  .strictObject({ from: dateIn, to: dateIn, by: z.enum(['customer', 'operator']).default('customer') })
  .meta({ id: 'CardPauseInput', description: both('停卡', 'Days on which a card rests') });

const lotOut = z
  .strictObject({
    id: z.string(),
    orderId: idOut('order'),
    boughtAt: instantOut,
    paid: moneyOut,
    bonus: moneyOut,
    sessions: z.int().nullable(),
    bonusSessions: z.int().nullable(),
    listPricePerSession: moneyOut.nullable(),
    from: dateOut.nullable(),
    to: dateOut.nullable(),
    refunded: moneyOut,
  })
  .meta({ id: 'CardPurchase' });

export const cardOut = z
  .strictObject({
    id: idOut('card'),
    number: z.string(),
    kind: z.enum(cardKinds),
    title: z.string(),
    storeId: idOut('store'),
    customerId: idOut('customer').nullable(),
    currency: currencyIn,
    openedOn: dateOut,
    hadServiceBefore: z.boolean().nullable(),
    agreedRatePpm: z.int().nullable(),
    taxRateBasisPoints: z.int(),
    status: z.enum(['active', 'ended']),
    balance: moneyOut.nullable().meta({ description: both('储值余额（含赠送）', 'Money left, bonus included') }),
    sessionsLeft: z.int().nullable(),
    runsTo: dateOut.nullable().meta({ description: both('到期日（停卡已顺延）', 'The last day, put off by pauses') }),
    lots: z.array(lotOut),
    uses: z.array(
      z
        .strictObject({
          id: z.string(),
          usedAt: instantOut,
          face: moneyOut,
          list: moneyOut.nullable(),
          sessions: z.int(),
          title: z.string(),
        })
        .meta({ id: 'CardUse' }),
    ),
    pauses: z.array(
      z.strictObject({ from: dateOut, to: dateOut, by: z.enum(['customer', 'operator']) }).meta({ id: 'CardPause' }),
    ),
    version: z.int(),
  })
  .meta({ id: 'Card', description: both('预付卡', 'A prepaid card') });

export const cardWorthOut = z
  .strictObject({
    entitled: z.boolean(),
    total: moneyOut,
    why: textOut.nullable(),
    explanation: explanationOut,
    reasons: z
      .array(z.strictObject({ label: textOut, because: textOut }))
      .meta({ description: both('不能退的理由', 'Why not, where there is nothing') }),
  })
  .meta({ id: 'CardWorth', description: both('退卡试算', 'What a card would bring today') });
