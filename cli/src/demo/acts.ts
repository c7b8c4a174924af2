import { fillIn, money, type Order, type RefundCase, refusals } from '@redress/domain';
import { declineRefundCase } from '@redress/server/approval/decline-case.ts';
import { appealDecline } from '@redress/server/claim/appeal-decline.ts';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import { recordPaid } from '@redress/server/payout/record-paid.ts';
import { Failure } from '../say.ts';
import { orderOf, yuan } from './goods.ts';
import { approves, assesses, claim, command, opens, shows } from './journey.ts';
import { act, amount, showExplanation, showLegs, showReceipt, showVouchers, step } from './show.ts';
import { must, type Stage, seesPayout, sell, until } from './stage.ts';

/** An act gives the order it played on, so that the end can compare our books with the truth of the channel. */
export type Act = (stage: Stage, number: string) => Promise<Order>;

const isResolved = ({ status }: RefundCase): boolean => status === 'resolved';

const brokenPromotion: Act = async (stage, number) => {
  act(1, '满减订单退一件，两种支付方式', 'one item of a promotion comes back; paid by two means');
  const bought = [
    { title: '随行杯', price: 100, cost: 31, quantity: 1 },
    { title: '保温壶', price: 250, cost: 88, quantity: 1 },
  ];
  const order = await sell(
    stage,
    orderOf(number, stage.house.clock.now(), bought, { alipay: 240, storedValue: 60 }, [
      { id: 'D1', label: '满300减50', amount: yuan(50), threshold: yuan(300) },
    ]),
  );
  step(
    `订单 ${number}：杯 ¥100.00 + 壶 ¥250.00 − 满300减50 = ¥300.00（支付宝 ¥240.00，储值 ¥60.00）`,
    'cup and pot, 50 off above 300; paid with Alipay and stored value',
  );
  const opened = await opens(stage, order, { cause: 'no_reason', statement: '颜色不合适' });
  await shows(stage, opened, '商品完好.txt', '吊牌未拆，包装完好。');
  const assessed = await assesses(stage, opened, '小林');
  showExplanation(assessed);
  await approves(stage, assessed, '王店长');
  const paid = await until(stage, opened.id, isResolved);
  step('已到账', 'paid');
  showLegs(paid);
  await showVouchers(stage, paid);
  await showReceipt(stage, paid);
  return order;
};

const sellerFault: Act = async (stage, number) => {
  act(2, '质量问题，退货运费由商家承担', 'faulty goods: the shop bears the freight');
  const order = await sell(
    stage,
    orderOf(number, stage.house.clock.now(), [{ title: '综训鞋 T9', price: 599, cost: 240, quantity: 1 }], {
      alipay: 599,
    }),
  );
  const opened = await opens(stage, order, { cause: 'quality', statement: '穿一次鞋底就开胶', freight: yuan(12) });
  const proof = await shows(stage, opened, '开胶情况说明.txt', '鞋底开胶约 3 厘米。');
  await approves(stage, await assesses(stage, opened, '小林'), '王店长');
  const waiting = await until(
    stage,
    opened.id,
    (each) => 'legs' in each && each.legs.every((leg) => leg.status === 'settled' || leg.route === 'offline'),
  );
  showLegs(waiting);
  const freight = 'legs' in waiting ? waiting.legs.find((leg) => leg.purpose === 'freight') : undefined;
  if (!freight) throw new Failure('运费没有单独出款', 'There is no payout for the freight.');
  const { merchantId, house, actor } = stage;
  must(
    await recordPaid(house, {
      merchantId,
      actor: actor('陈会计'),
      payoutId: freight.payoutId,
      expectedVersion: null,
      once: null,
      reference: `HZ-${number}`,
      paidAt: house.clock.now(),
      evidenceId: proof,
    }),
  );
  step(
    `陈会计 转账运费 ${amount(freight.amount)} 并附凭证登记`,
    'the freight is paid by hand and recorded with proof by a third person',
  );
  const paid = await until(stage, opened.id, isResolved);
  showLegs(paid);
  await showVouchers(stage, paid);
  return order;
};

const declineAndAppeal: Act = async (stage, number) => {
  act(3, '驳回与申诉，由另一人复审', 'a decline, an appeal, and another person who assesses');
  const order = await sell(
    stage,
    orderOf(number, stage.house.clock.now(), [{ title: '弹力带三件套', price: 89, cost: 22, quantity: 1 }], {
      alipay: 89,
    }),
  );
  const opened = await opens(stage, order, { cause: 'quality', statement: '第一次用就断了' });
  const reason = '没有看到断裂情况的说明，暂不能认定为质量问题，请补充材料或申诉。';
  const declined = must(await declineRefundCase(stage.house, { ...command(stage, opened, '小林'), reason }));
  if (declined.status === 'declined')
    step(
      `小林 驳回：${reason}（${declined.decline.appealBy} 前可申诉）`,
      `declined with a reason; an appeal is open until ${declined.decline.appealBy}`,
    );
  await shows(stage, declined, '断裂情况说明.txt', '接头处断裂，断面平整。');
  const appealed = must(
    await appealDecline(stage.house, { ...command(stage, opened, 'customer'), reason: '说明已补，请复审。' }),
  );
  step('顾客申诉：说明已补，请复审', 'the customer appeals with a description');
  await approves(stage, await assesses(stage, appealed, '小周'), '王店长');
  showLegs(await until(stage, opened.id, isResolved));
  return order;
};

const unknownOutcome: Act = async (stage, number) => {
  act(4, '结果未明：只问不猜，绝不重复付款', 'an unknown outcome is ended by asking, never by paying again');
  const order = await sell(
    stage,
    orderOf(number, stage.house.clock.now(), [{ title: '速干训练 T 恤', price: 159, cost: 46, quantity: 3 }], {
      alipay: 477,
    }),
  );
  const opened = await opens(stage, order, { cause: 'no_reason', statement: '买多了一件' });
  const assessed = await assesses(stage, opened, '小林');
  await stage.sandbox.planFault({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  step('沙箱将在付款之后断开连接', 'the local Alipay will pay and then drop the connection');
  const approved = await approves(stage, assessed, '王店长');
  const payoutId = 'legs' in approved ? approved.legs[0]?.payoutId : undefined;
  if (!payoutId) throw new Failure('没有出款', 'There is no payout.');
  const seen = await seesPayout(stage, payoutId, ['unknown'], ['settled']);
  if (seen === 'unknown')
    step(
      '出款状态：结果未明。按同一请求号查询（约 10 秒后）…',
      'the payout is unknown; it is asked about under the same number in some ten seconds …',
    );
  showLegs(await until(stage, opened.id, isResolved));
  const { trades } = await stage.sandbox.truth(`${number}A`);
  const refund = trades[0]?.refunds[0];
  step(
    `渠道事实：请求号 ${refund?.outRequestNo} 收到 ${refund?.calls} 次，只付了一次，共 ${amount(money('CNY', BigInt(trades[0]?.refundedMinor ?? '0')))}`,
    `the truth of the channel: ${refund?.calls} requests under this number, paid once`,
  );
  return order;
};

/** Plays on the order of the act before it. */
export const overRefund = async (stage: Stage, { id }: Order): Promise<void> => {
  act(5, '超额退款被拒，并告知还可退多少', 'too much is refused, with the number that is possible');
  const order = await readOrder(stage.house.db, stage.merchantId, { id });
  if (!order) throw new Failure('找不到订单', 'The order is gone.');
  const answer = await claim(stage, order, { cause: 'no_reason', statement: '三件都退', quantity: 3 });
  if (answer.ok) throw new Failure('超额申请竟被受理', 'The claim was taken although it is too much.');
  const { zh, en } = fillIn(refusals[answer.refusal.code], answer.refusal.details);
  step(`申请退 3 件 → 拒绝（${answer.refusal.code}）：${zh}`, en);
};

/** The acts in their order. */
export const acts: readonly Act[] = [brokenPromotion, sellerFault, declineAndAppeal, unknownOutcome];
