import { type Currency, cny, type Money, shanghaiDate, type TenderKind } from '@redress/domain';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import { recordPoints } from '@redress/server/commerce/points.ts';
import { type NewOrder, recordOrders } from '@redress/server/commerce/record-order.ts';
import { granted, people } from '../testkit/trade.ts';
import type { OracleOrder } from './oracle.ts';
import type { World } from './world.ts';

const goods = ['杯', '壶', '毛巾', '瑜伽垫', '水壶'];
const ownMoney: readonly TenderKind[] = ['stored_value', 'gift_card', 'points'];

/** A customer buys a few things and pays by one to three means; mostly a channel is one of them. */
export const sell = async (world: World): Promise<void> => {
  const { chance, clock, shop, house, oracle, tally, log } = world;
  const dice = chance.trade;
  const placedAt = clock.now();
  const number = `S${world.seed}-${oracle.orders.size + 1}`;
  const lines = dice
    .shuffle(goods)
    .slice(0, dice.integer(1, 3))
    .map((title, i) => ({
      id: `L${i + 1}`,
      sku: title,
      title,
      unitPrice: cny(BigInt(dice.chance(0.05) ? dice.integer(200_000, 400_000) : dice.integer(100, 30_000))),
      quantity: dice.integer(1, 4),
      lineDiscount: none,
      taxRateBasisPoints: dice.pick([0, 600, 1300]),
      unitCost: dice.chance(0.5) ? cny(BigInt(dice.integer(50, 9_000))) : null,
      noReasonExclusion: null,
      exclusionConfirmed: false,
    }));
  const total = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.minor * BigInt(quantity), 0n);
  const isPlain = dice.chance(0.6);
  const discount = isPlain ? 0n : total / BigInt(dice.integer(5, 12));
  const shipping = isPlain || dice.chance(0.5) ? 0n : 1_200n;
  const due = total - discount + shipping;
  const tenders = tendersOf(world, due).map(({ kind, amount }, i) => ({
    reference: `T${i + 1}`,
    kind,
    amount: cny(amount),
    paidAt: placedAt,
    merchantTradeNumber: tradeNumberOf(kind, `${number}-T${i + 1}`),
    channelTradeNumber: null,
  }));
  const order: NewOrder = {
    ...{ number, storeId: shop.storeId, customerId: shop.customerId, currency: 'CNY', placedAt, lines, tenders },
    receivedOn: dice.chance(0.9) ? shanghaiDate(placedAt) : null,
    discounts:
      discount > 0n ? [{ id: 'D1', label: '满减', amount: cny(discount), threshold: thresholdOf(world, total) }] : [],
    gifts: [],
    shippingPaid: cny(shipping),
    freeShipping: null,
    invoiced: null,
  };
  for (const { kind, merchantTradeNumber, amount } of tenders)
    if (merchantTradeNumber !== null) await payAt(world, kind, merchantTradeNumber, amount.minor);
  const [recorded] = await recordOrders(house, shop.merchantId, [order]);
  if (!recorded) throw new Error('an order has an answer');
  const kept = await readOrder(house.db, shop.merchantId, { id: granted(recorded).orderId });
  if (!kept) throw new Error(`order ${number} was not kept`);
  oracle.sold(toldToOracle(kept.id, order, isPlain));
  tally.count('sale');
  log(`  sold ${number}: ${due} fen by ${tenders.map(({ kind }) => kind).join(', ')}`);
};

/** Half of the customers pay by Alipay. */
const online: readonly TenderKind[] = ['alipay', 'alipay', 'wechat_pay', 'stripe'];

/** As the shop names a payment to its channel; what no channel took has no such number. */
const tradeNumberOf = (kind: TenderKind, number: string): string | null => {
  if (kind === 'stripe') return `pi_${number.replaceAll('-', '')}`;
  return kind === 'alipay' || kind === 'wechat_pay' || kind === 'points' ? number : null;
};

const payAt = async (world: World, kind: TenderKind, trade: string, amountMinor: bigint): Promise<void> => {
  const { channels, chance, door, accounts } = world;
  const { alipay, wechat, stripe } = channels;
  const notify = chance.trade.chance(0.6) ? { notifyUrl: `${door.url}alipay/${accounts.alipay.id}` } : {};
  if (kind === 'points') await payInPoints(world, trade, amountMinor);
  if (kind === 'alipay') alipay.createTrade({ outTradeNo: trade, amountMinor, ...notify });
  if (kind === 'wechat_pay') wechat.createTrade({ outTradeNo: trade, amountMinor });
  if (kind === 'stripe') stripe.createCharge({ paymentIntent: trade, amountMinor });
};

/** Points that the customer was given for it beforehand; mostly a number that does not divide. */
const payInPoints = async ({ house, shop, clock, chance }: World, use: string, amountMinor: bigint): Promise<void> => {
  const points = (amountMinor * BigInt(chance.trade.integer(1, 30))) / 10n + 1n;
  const entry = { title: '积分', at: clock.now() };
  const record = (change: { source: string; kind: 'earned' | 'used'; points: bigint }) =>
    recordPoints(house, shop.merchantId, people.clerk, shop.customerId, { ...entry, ...change });
  granted(await record({ source: `${use}-earned`, kind: 'earned', points }));
  granted(await record({ source: use, kind: 'used', points: -points }));
};

/** Money of one to three kinds that sums to what is due. */
const tendersOf = ({ chance }: World, due: bigint): { kind: TenderKind; amount: bigint }[] => {
  const dice = chance.trade;
  const first: TenderKind = dice.chance(0.85) ? dice.pick(online) : dice.pick(['cash', 'bank_card']);
  const kinds = [first, ...dice.shuffle(ownMoney).slice(0, dice.pick([0, 0, 1, 2]))];
  let left = due;
  return kinds.flatMap((kind, i) => {
    const amount = i === kinds.length - 1 ? left : (left * BigInt(dice.integer(30, 90))) / 100n;
    left -= amount;
    return amount > 0n ? [{ kind, amount }] : [];
  });
};

const thresholdOf = ({ chance }: World, total: bigint): Money<Currency> | null =>
  chance.trade.chance(0.5) ? cny((total * 9n) / 10n) : null;

const toldToOracle = (id: string, { number, lines, tenders }: NewOrder, isPlain: boolean): OracleOrder => ({
  id,
  number,
  isPlain,
  lines: lines.map((line) => ({
    id: line.id,
    price: line.unitPrice.minor,
    quantity: line.quantity,
    cost: line.unitCost?.minor ?? 0n,
  })),
  tenders: tenders.map(({ reference, kind, amount }) => ({ reference, kind, amount: amount.minor })),
});

const none: Money<Currency> = cny(0n);
