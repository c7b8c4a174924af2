import { type CompensationRule, cny, type Judgement } from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { type AskedClaim, openClaim } from '@redress/server/claim/open-claim.ts';
import { expect } from 'vitest';
import { isRefused, openScenarios } from './scenario.ts';
import { done, type Name, onCase, orderNow, type Stage, staff } from './stage.ts';

const scenario = await openScenarios();

type Asking = { readonly rule: CompensationRule; readonly loss?: bigint; readonly worth?: readonly [bigint, bigint] };

/** The customer asks for money on top of the first line of the last order. */
const asks = async (stage: Stage, { rule, loss, worth }: Asking): Promise<void> => {
  const order = await orderNow(stage);
  const line = order.lines[0];
  if (!line) throw new Error('nothing was bought');
  const claim: AskedClaim = {
    kind: 'compensation',
    rule,
    cause: 'price_or_fraud',
    statement: '标价与实物不符',
    lines: [{ lineId: line.id, quantity: line.quantity }],
    loss: loss === undefined ? null : cny(loss),
    worth: worth ? { asPromised: cny(worth[0]), asDelivered: cny(worth[1]) } : null,
    intake: 'portal',
    customerId: null,
  };
  const { merchantId, house } = stage.shop;
  const opened = await openClaim(house, {
    merchantId,
    actor: staff.小林,
    order: { id: order.id },
    claim,
    dryRun: false,
    once: null,
  });
  stage.refundCase = done(opened).id;
};

const judges = async (stage: Stage, judgement: Partial<Judgement> | null, by: Name = '小林') => {
  const whole = judgement && {
    established: true,
    reason: '监管部门认定不实',
    harmlessLabelFlaw: false,
    reasonableQuantity: null,
    ...judgement,
  };
  return done(await assessCase(stage.shop.house, { ...onCase(stage, staff[by]), judgement: whole }));
};

const approves = async (stage: Stage, by: Name) =>
  done(await approveRefundCase(stage.shop.house, { ...onCase(stage, staff[by]), note: null, goodsReceivedOn: null }));

scenario('假一赔三：没有人认定之前不付，认定之后两个人批准才付', async ({ buyer, books, stage }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await asks(stage, { rule: 'fraud' });
  const waiting = await judges(stage, null);
  expect(waiting).toMatchObject({ assessment: { entitled: false, compensation: { minor: 0n } } });
  // What it would come to is visible beside the nothing: three times 100 is less than the minimum of 500.
  expect(waiting.explanation?.beside[0]?.amount).toEqual(cny(50_000n));
  await isRefused('nothing_to_refund', approves(stage, '王店长'));

  const judged = await judges(stage, { reason: '鉴定为仿品' });
  expect(judged).toMatchObject({ assessment: { basis: 'FRAUD', compensation: { minor: 50_000n } } });
  expect(await approves(stage, '王店长')).toMatchObject({ status: 'awaiting_second_approval' });
  expect(await approves(stage, '赵总')).toMatchObject({
    status: 'paying',
    legs: [{ purpose: 'compensation', route: 'offline', tenderId: null, amount: { minor: 50_000n } }],
  });
  await books.show({ 赔偿: '500.00', 应退客户款: '-500.00' });
});

scenario('不安全食品：损失三倍多于价款十倍，按多的赔；仅为标签瑕疵不赔', async ({ buyer, stage }) => {
  await buyer.pays('30.00', { items: ['饼干 30.00'], with: { 支付宝: '30.00' } });
  await asks(stage, { rule: 'food', loss: 80_000n });
  expect(await judges(stage, {})).toMatchObject({ assessment: { basis: 'FOOD', compensation: { minor: 240_000n } } });
  expect(await judges(stage, { harmlessLabelFlaw: true })).toMatchObject({
    assessment: { entitled: false, compensation: { minor: 0n } },
  });
});

scenario(
  '商品留下、减少价款：原路退差价，冲减收入，之后整单退货不会退超',
  async ({ buyer, desk, channel, books, stage }) => {
    await buyer.pays('200.00', { items: ['灯 200.00'], with: { 支付宝: '200.00' } });
    await asks(stage, { rule: 'price_reduction', worth: [20_000n, 15_000n] });
    expect(await judges(stage, null)).toMatchObject({
      assessment: { basis: 'PRICE_REDUCTION', refund: { minor: 5_000n }, compensation: { minor: 0n } },
    });
    await approves(stage, '王店长');
    await channel.confirms();
    await books.show({ 收入: '50.00', 支付宝: '-50.00' });

    await buyer.claims('灯', { because: '质量问题' });
    await desk.assesses();
    await desk.owes('150.00');
    await desk.approves();
    await channel.confirms();
    await books.show({ 收入: '200.00', 支付宝: '-200.00' });
  },
);

scenario('减少价款要写明约定价值与实际价值', async ({ buyer, stage }) => {
  await buyer.pays('200.00', { items: ['灯 200.00'], with: { 支付宝: '200.00' } });
  await asks(stage, { rule: 'price_reduction' });
  await isRefused('calculation_input_invalid', judges(stage, null));
});
