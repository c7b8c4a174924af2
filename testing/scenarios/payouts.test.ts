import { landingText } from '@redress/domain';
import { expect } from 'vitest';
import { type Cast, isRefused, openScenarios } from './scenario.ts';

const scenario = await openScenarios();

/** 陈小姐 bought a cup and gives it back; everybody has agreed, and the money is to leave now. */
const agreedRefund = async (
  { buyer, desk }: Cast,
  paid: Parameters<Cast['buyer']['pays']>[1]['with'] = { 支付宝: '100.00' },
) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: paid, notices: true });
  await buyer.claims('杯', { because: '质量问题' });
  await desk.approves();
};

scenario('超时，其实已付：问出来，只付一次', async (cast) => {
  const { channel, cashier, desk, books } = cast;
  await agreedRefund(cast);
  channel.breaks({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  await channel.confirms();
  const { requestNumber, sends } = await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
  expect(channel.truth()).toMatchObject([{ outRequestNo: requestNumber, timesApplied: 1 }]);
  expect(sends).toBe(1);
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('超时，其实未付：同一个号再发，只付一次', async (cast) => {
  const { channel, cashier } = cast;
  await agreedRefund(cast);
  channel.breaks({ kind: 'timeout-before', method: 'alipay.trade.refund' });
  await channel.confirms();
  const { requestNumber, sends } = await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
  expect(channel.truth()).toMatchObject([{ outRequestNo: requestNumber, timesApplied: 1 }]);
  expect(sends).toBe(2);
});

scenario('渠道连着七次答非所问，最后还是弄清楚', async (cast) => {
  const { channel, cashier, desk } = cast;
  await agreedRefund(cast);
  channel.breaks({ kind: 'garbage-body', method: 'alipay.trade.refund' });
  channel.breaks({ kind: 'bad-signature', method: 'alipay.trade.fastpay.refund.query', times: 3 });
  channel.breaks({ kind: 'system-error-after', method: 'alipay.trade.fastpay.refund.query', times: 3 });
  await channel.confirms();
  await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
  expect(channel.truth()).toMatchObject([{ timesApplied: 1, calls: 1 }]);
  await desk.finds('resolved');
});

scenario('渠道收下了，过半小时才到账', async (cast) => {
  const { channel, cashier, desk, clock, books } = cast;
  await agreedRefund(cast);
  channel.breaks({ kind: 'accept-pending', seconds: 1_800 });
  const { worker } = cast.stage;
  await worker.runOnce();
  await cashier.finds('支付宝', { amount: '100.00', status: 'accepted' });
  await books.showTenders({ 支付宝: { back: '0.00', promised: '100.00' } });
  await desk.finds('paying');
  clock.advance(1_900_000);
  await channel.confirms();
  await desk.finds('resolved');
});

scenario('商户余额不足：暂缓，充值后放行，还是同一个号', async (cast) => {
  const { channel, cashier, desk } = cast;
  await agreedRefund(cast);
  channel.isShort();
  await channel.confirms();
  const held = await cashier.finds('支付宝', { amount: '100.00', status: 'held', hold: 'insufficient_funds' });
  await desk.finds('paying');
  channel.isToppedUp(500n);
  await cashier.releases('支付宝');
  await channel.confirms();
  const settled = await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
  expect(settled.requestNumber).toBe(held.requestNumber);
});

scenario('超过渠道的退款期限：出款失败，改为线下付款', async (cast) => {
  const { buyer, desk, cashier, channel, clock, books } = cast;
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  clock.advance(366 * 24 * 3_600_000);
  await buyer.claims('杯', { because: '质量问题' });
  await desk.approves();
  await channel.confirms();
  const failed = await cashier.finds('支付宝', { amount: '100.00', status: 'failed' });
  expect(failed.lastRefusal).toMatchObject({ code: 'ACQ.TRADE_HAS_FINISHED' });
  await desk.finds('action_required');
  await books.showTenders({ 支付宝: { back: '0.00', promised: '100.00' } });
  await desk.repays(failed.id, 'offline');
  await cashier.finds('支付宝', { amount: '100.00', status: 'held', hold: 'awaits_proof' });
  await cashier.pays('支付宝');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 银行存款: '-100.00' });
});

scenario('到账之后款项退回商户：凭账单登记，按名冲销，再线下付一次', async (cast) => {
  const { desk, cashier, channel, books } = cast;
  await agreedRefund(cast);
  await channel.confirms();
  await desk.finds('resolved');
  channel.bounces('merchant');
  await channel.confirms();
  await desk.finds('resolved'); // the channel does not tell
  await isRefused('proof_required', cashier.seesItBack('支付宝', { slip: false }));
  await isRefused('payout_checker_is_approver', cashier.seesItBack('支付宝', { by: '王店长' }));
  const bounced = await cashier.seesItBack('支付宝');
  await desk.finds('action_required');
  await books.show({ 收入: '100.00', 应退客户款: '-100.00' });
  await books.showTenders({ 支付宝: { back: '0.00', promised: '100.00' } });
  await isRefused('route_not_offered', desk.repays(bounced.id, 'in_house'));
  // 支付宝的交易已全额退款而关闭:原路不再可走
  await isRefused('route_not_offered', desk.repays(bounced.id, 'original'));
  await desk.repays(bounced.id, 'offline');
  await cashier.pays('支付宝');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 银行存款: '-100.00' });
});

scenario('银行卡冲退失败，钱进了客户的支付宝余额：不是退票，不再付', async (cast) => {
  const { desk, cashier, channel, books } = cast;
  await agreedRefund(cast);
  await channel.confirms();
  channel.bounces('buyer-balance');
  await channel.confirms();
  const { settled } = await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
  expect(settled?.landing && landingText(settled.landing).zh).toContain('支付宝余额');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario(
  '支付宝还没接通：暂缓；接通之后自己走',
  async (cast) => {
    const { channel, cashier, desk } = cast;
    await agreedRefund(cast);
    await channel.confirms();
    await cashier.finds('支付宝', { amount: '100.00', status: 'held', hold: 'no_channel_account' });
    await isRefused('not_found', cashier.releases('支付宝'));
    await channel.isConnected();
    await channel.confirms();
    await cashier.finds('支付宝', { amount: '100.00', status: 'settled' });
    await desk.finds('resolved');
  },
  { connected: false },
);

scenario('微信没有接通：作废原路，线下付款', async (cast) => {
  const { cashier, desk, books } = cast;
  await agreedRefund(cast, { 微信: '100.00' });
  await cashier.finds('微信', { amount: '100.00', status: 'held', hold: 'no_channel_account' });
  const ended = await cashier.voids('微信');
  await desk.finds('action_required');
  await desk.repays(ended.id, 'offline');
  await cashier.pays('微信');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 银行存款: '-100.00' });
});

scenario('紧急停止：关掉渠道，一分钱也不出；打开之后继续', async (cast) => {
  const { channel, cashier, desk } = cast;
  await agreedRefund(cast);
  await channel.isSwitched('off');
  await channel.confirms();
  await cashier.finds('支付宝', { amount: '100.00', status: 'held', hold: 'channel_disabled' });
  expect(channel.truth()).toEqual([]);
  await channel.isSwitched('on');
  await channel.confirms();
  await desk.finds('resolved');
});

scenario('出纳先按住，看过再放行；发出去的按不住', async (cast) => {
  const { channel, cashier, stage } = cast;
  await agreedRefund(cast);
  await cashier.holds('支付宝');
  await channel.confirms();
  await cashier.finds('支付宝', { amount: '100.00', status: 'held', hold: 'needs_person' });
  expect(channel.truth()).toEqual([]);
  await cashier.releases('支付宝');
  channel.breaks({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  await stage.worker.runOnce();
  await cashier.finds('支付宝', { amount: '100.00', status: 'unknown' });
  await isRefused('payout_move_not_allowed', cashier.holds('支付宝'));
  await isRefused('payout_move_not_allowed', cashier.voids('支付宝'));
});

scenario('三种支付方式，现金由人付，全部付完才算完', async (cast) => {
  const { channel, cashier, desk, books } = cast;
  await agreedRefund(cast, { 支付宝: '50.00', 储值: '30.00', 现金: '20.00' });
  await channel.confirms();
  await cashier.finds('储值', { amount: '30.00', status: 'settled' });
  await cashier.finds('现金', { amount: '20.00', status: 'held', hold: 'awaits_proof' });
  await desk.finds('paying');
  await cashier.pays('现金');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 支付宝: '-50.00', 储值: '-30.00', 现金: '-20.00' });
});

scenario('全部用积分支付：不问渠道，当场退回', async (cast) => {
  const { stage, desk, channel, books } = cast;
  await agreedRefund(cast, { 积分: '100.00' });
  await stage.worker.runOnce();
  await desk.finds('resolved');
  expect(channel.truth()).toEqual([]);
  await books.show({ 收入: '100.00', 积分: '-100.00' });
});

scenario('通知迟到、重复、乱序、伪造，账上都只有一笔', async (cast) => {
  const { channel, desk, books, stage } = cast;
  channel.breaks({ kind: 'notice-duplicate' });
  channel.breaks({ kind: 'notice-forged-amount' });
  channel.breaks({ kind: 'notice-forged-key' });
  await agreedRefund(cast);
  channel.breaks({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  await channel.confirms();
  stage.clock.advance(26 * 3_600_000);
  await channel.confirms();
  const notices = stage.sandbox.notices();
  expect(notices.some(({ heard }) => heard === 'success')).toBe(true);
  expect(notices.some(({ heard }) => heard === 'failure') || notices.length > 1).toBe(true);
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('没退过款却来了退票通知：不信，什么也不变', async (cast) => {
  const { channel, desk, stage, buyer, books } = cast;
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' }, notices: true });
  for (const kind of ['forged-key', 'forged-amount', 'forged-app'] as const)
    stage.sandbox.forgeNotice('PAY-SO-1', {
      outRequestNo: 'R00000000000000000000000000',
      refundedMinor: 10_000n,
      kind,
    });
  await channel.confirms();
  expect(stage.sandbox.notices().map(({ heard }) => heard)).toContain('failure');
  await books.show({});
  await buyer.claims('杯', { because: '质量问题' });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('同一笔支付分两单退，间隔够三秒，谁也不被渠道嫌快', async ({ buyer, desk, channel, books, stage }) => {
  await buyer.pays('200.00', { items: ['杯 100.00 ×2'], with: { 支付宝: '200.00' } });
  for (let i = 0; i < 2; i += 1) {
    await buyer.claims('杯', { because: '质量问题' });
    await desk.approves();
  }
  await channel.confirms();
  const answers = stage.worker.counts().answers;
  expect(answers).toEqual({ send_settled: 2 });
  await books.show({ 收入: '200.00', 支付宝: '-200.00' });
});
