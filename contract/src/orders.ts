import { consentWays, noReasonExclusions, saleWays, tenderKinds, zero } from '@redress/domain';
import { z } from 'zod';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, line } from './text.ts';
import { dateIn, dateOut, instantIn, instantOut } from './time.ts';

const quantityIn = z.int().min(1).max(1_000_000);
const lineIdIn = code(64).meta({ examples: ['L1'] });

const orderLineIn = z
  .strictObject({
    id: lineIdIn.meta({ description: both('订单内唯一的行号', 'Unique in the order'), examples: ['L1'] }),
    sku: code(64).meta({ examples: ['CUP-350'] }),
    title: line(300).meta({ examples: ['随行杯 350ml'] }),
    unitPrice: moneyIn,
    quantity: quantityIn.meta({ examples: [2] }),
    lineDiscount: moneyIn
      .nullable()
      .default(null)
      .meta({ description: both('整行优惠；空为零', 'Off the whole line; none when null') }),
    taxRateBasisPoints: z
      .int()
      .min(0)
      .max(10_000)
      .default(1_300)
      .meta({ description: both('价内增值税率（基点），1300 为 13%', 'VAT in the price, in basis points') }),
    unitCost: moneyIn.nullable().default(null),
    noReasonExclusion: z.enum(noReasonExclusions).nullable().default(null),
    exclusionConfirmed: z.boolean().default(false),
  })
  .meta({ id: 'OrderLineInput' });

const tenderIn = z
  .strictObject({
    reference: code(64).meta({ description: both('订单内唯一的支付编号', 'Unique in the order'), examples: ['P1'] }),
    kind: z.enum(tenderKinds),
    amount: positiveMoneyIn,
    paidAt: instantIn,
    merchantTradeNumber: code(64)
      .nullable()
      .default(null)
      .meta({
        description: both(
          '商户订单号（out_trade_no）；储值和礼品卡付款填卡号，退款即退回该卡',
          'Our number at the channel; for stored value and gift cards the number of the card, which the money then goes back to',
        ),
      }),
    channelTradeNumber: code(64)
      .nullable()
      .default(null)
      .meta({
        description: both(
          '渠道交易号；储值付款填扣卡的流水号',
          'The channel’s number; for stored value the number of the use of the card',
        ),
      }),
  })
  .meta({ id: 'TenderInput' });

const giftIn = z.strictObject({ id: lineIdIn, title: line(300), price: moneyIn }).meta({ id: 'GiftInput' });
const discountIn = z
  .strictObject({ id: lineIdIn, label: line(200), amount: moneyIn, threshold: moneyIn.nullable().default(null) })
  .meta({ id: 'DiscountInput' });
/** The day on which the customer signed for the goods. Recorded once. */
export const receiptIn = z.strictObject({ receivedOn: dateIn }).meta({ id: 'ReceiptInput' });

const freeShippingIn = z.strictObject({ threshold: moneyIn, standardFee: moneyIn }).meta({ id: 'FreeShippingInput' });

const consentIn = z
  .strictObject({
    policyVersion: z.int().min(1).max(1_000_000),
    shownAt: instantIn,
    agreedAt: instantIn
      .nullable()
      .default(null)
      .meta({
        description: both('同意的时刻；空为只展示、未同意', 'When it was agreed to; null when it was only shown'),
      }),
    how: z.enum(consentWays),
    proofHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: both(
          '展示与同意证明文件的 SHA-256（十六进制）',
          'SHA-256 of the proof of display and consent, in hex',
        ),
      }),
  })
  .meta({ id: 'ConsentInput', description: both('退款条款的展示与同意', 'Display of and consent to the refund terms') })
  .superRefine(({ shownAt, agreedAt }, context) => {
    if (agreedAt !== null && agreedAt < shownAt)
      refuseValue(context, {
        code: 'input_invalid',
        details: { reason: { zh: '同意早于展示', en: 'the consent is before the display' } },
        path: ['agreedAt'],
      });
  });

const agreementIn = z
  .strictObject({
    sale: z
      .enum(saleWays)
      .nullable()
      .default(null)
      .meta({ description: both('购买方式；空按网络购买计', 'How it was sold; null counts as online') }),
    tier: line(64)
      .nullable()
      .default(null)
      .meta({ description: both('下单时的会员等级', 'The member’s tier at the order'), examples: ['gold'] }),
    consent: consentIn.nullable().default(null),
  })
  .meta({ id: 'AgreementInput', description: both('订约情形', 'Under what circumstances the order was concluded') });

/** What was bought and paid, as it is recorded. Recorded once: the same order again changes nothing, another one under its number is refused. */
export const orderIn = z
  .strictObject({
    number: code(128).meta({
      description: both('商户订单编号，唯一', 'The merchant’s order number, unique'),
      examples: ['SO-20261101-0001'],
    }),
    storeId: idIn('store'),
    customerId: idIn('customer').nullable().default(null),
    currency: currencyIn.default('CNY'),
    placedAt: instantIn,
    receivedOn: dateIn
      .nullable()
      .default(null)
      .meta({ description: both('签收日期', 'The day the customer signed for the goods') }),
    lines: z.array(orderLineIn).min(1).max(200),
    discounts: z.array(discountIn).max(20).default([]),
    gifts: z.array(giftIn).max(20).default([]),
    shippingPaid: moneyIn.nullable().default(null),
    freeShipping: freeShippingIn.nullable().default(null),
    tenders: z.array(tenderIn).min(1).max(20),
    invoiced: moneyIn
      .nullable()
      .default(null)
      .meta({ description: both('已开票金额；空为全部实付', 'What was invoiced; all that was paid when null') }),
    agreed: agreementIn.nullable().default(null),
  })
  .meta({ id: 'OrderInput', description: both('订单', 'An order') })
  .transform((order) => {
    const none = zero(order.currency);
    const lines = order.lines.map((each) => ({ ...each, lineDiscount: each.lineDiscount ?? none }));
    return { ...order, lines, shippingPaid: order.shippingPaid ?? none };
  });
export type OrderInput = z.output<typeof orderIn>;

/** A list of orders; each is judged by itself, so that one bad order does not lose the good ones. */
export const maximumBulkOrders = 2_000;

const agreementOut = z
  .strictObject({
    sale: z.enum(saleWays).nullable(),
    tier: z.string().nullable(),
    consent: z
      .strictObject({
        policyVersion: z.int(),
        shownAt: instantOut,
        agreedAt: instantOut.nullable(),
        how: z.enum(consentWays),
        proofHash: z.string(),
      })
      .meta({ id: 'Consent' })
      .nullable(),
  })
  .meta({ id: 'Agreement' });

const orderLineOut = z
  .strictObject({
    id: z.string(),
    sku: z.string(),
    title: z.string(),
    unitPrice: moneyOut,
    quantity: z.int(),
    lineDiscount: moneyOut,
    taxRateBasisPoints: z.int(),
    unitCost: moneyOut.nullable(),
    noReasonExclusion: z.enum(noReasonExclusions).nullable(),
    exclusionConfirmed: z.boolean(),
    returnedQuantity: z.int(),
    refunded: moneyOut,
  })
  .meta({ id: 'OrderLine' });

const tenderOut = z
  .strictObject({
    id: idOut('tender'),
    reference: z.string(),
    kind: z.enum(tenderKinds),
    amount: moneyOut,
    refunded: moneyOut,
    reserved: moneyOut,
    refundable: moneyOut.meta({ description: both('还可退', 'What can still be refunded') }),
    paidAt: instantOut,
    merchantTradeNumber: z.string().nullable(),
    channelTradeNumber: z.string().nullable(),
    channelAccountId: idOut('channelAccount').nullable(),
  })
  .meta({ id: 'Tender' });

export const orderOut = z
  .strictObject({
    id: idOut('order'),
    number: z.string(),
    storeId: idOut('store'),
    customerId: idOut('customer').nullable(),
    currency: currencyIn,
    placedAt: instantOut,
    receivedOn: dateOut.nullable(),
    lines: z.array(orderLineOut),
    discounts: z.array(
      z
        .strictObject({ id: z.string(), label: z.string(), amount: moneyOut, threshold: moneyOut.nullable() })
        .meta({ id: 'Discount' }),
    ),
    gifts: z.array(
      z.strictObject({ id: z.string(), title: z.string(), price: moneyOut, settled: z.boolean() }).meta({ id: 'Gift' }),
    ),
    shippingPaid: moneyOut,
    freeShipping: z
      .strictObject({ threshold: moneyOut, standardFee: moneyOut })
      .meta({ id: 'FreeShipping' })
      .nullable(),
    tenders: z.array(tenderOut),
    invoiced: moneyOut,
    credited: moneyOut,
    agreed: agreementOut,
    version: z.int(),
  })
  .meta({ id: 'Order', description: both('订单', 'An order') });
