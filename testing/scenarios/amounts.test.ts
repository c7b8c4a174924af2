import { isRefused, openScenarios } from './scenario.ts';

const scenario = await openScenarios();

scenario('七日无理由，整单退回，原路退款', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await channel.confirms();
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('用券订单退一件，优惠按比例收回，两种支付方式各按比例退', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('300.00', {
    items: ['杯 100.00', '壶 250.00'],
    discount: '50.00',
    with: { 礼品卡: '60.00', 支付宝: '240.00' },
  });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await desk.owes('85.71'); // 100 × 300/350
  await channel.confirms();
  await books.show({ 收入: '85.71', 支付宝: '-68.57', 礼品卡: '-17.14' }); // 85.71 × 240/300 and × 60/300
});

scenario('退一件后不再满减，留下的按原价结算', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('300.00', {
    items: ['杯 100.00', '壶 250.00'],
    ...{ discount: '50.00', from: '300.00' },
    with: { 储值: '100.00', 支付宝: '200.00' },
  });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await desk.owes('50.00'); // 300 paid, and the 壶 that stays costs 250
  await channel.confirms();
  await books.show({ 收入: '50.00', 支付宝: '-33.33', 储值: '-16.67' });
});

scenario('商家过错不失优惠：同样的满减，质量问题按比例退', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('300.00', {
    items: ['杯 100.00', '壶 250.00'],
    ...{ discount: '50.00', from: '300.00' },
    with: { 支付宝: '300.00' },
  });
  await buyer.claims('杯', { because: '质量问题' });
  await buyer.shows('quality_proof');
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '85.71', 支付宝: '-85.71' });
});

scenario('第七日在五一假期，顺延到假后第一天', async ({ buyer, desk, clock }) => {
  clock.set('2026-04-26T18:00:00+08:00');
  await buyer.pays('80.00', { items: ['杯 40.00 ×2'], with: { 支付宝: '80.00' } });
  clock.set('2026-05-06T23:00:00+08:00');
  const inTime = await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves({ of: inTime });
  await desk.owes('40.00', inTime);
  clock.set('2026-05-07T00:10:00+08:00');
  const late = await buyer.claims('杯', { because: '七日无理由' });
  await isRefused('nothing_to_refund', desk.approves({ of: late }));
});

scenario('逾期的无理由退货：不批准，说明理由后驳回', async ({ buyer, desk, books, clock }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  clock.set('2026-03-30T10:00:00+08:00');
  await buyer.claims('杯', { because: '七日无理由' });
  await isRefused('nothing_to_refund', desk.approves());
  await isRefused('reason_required', desk.declines('不行'));
  await desk.declines('超过七日，商品完好');
  await desk.finds('declined');
  await books.show({});
});

scenario('质量问题：运费按比例退，寄回的运费凭据线下支付', async ({ buyer, desk, cashier, channel, books }) => {
  await buyer.pays('410.00', { items: ['杯 100.00', '壶 300.00'], shipping: '10.00', with: { 支付宝: '410.00' } });
  await buyer.claims('杯', { because: '质量问题', freight: '12.00' });
  await buyer.shows('quality_proof');
  await desk.approves();
  await channel.confirms();
  await cashier.finds('支付宝', { amount: '102.50', status: 'settled' }); // 100 and a quarter of the shipping
  await cashier.finds('退货运费', { amount: '12.00', status: 'held', hold: 'awaits_proof' });
  await isRefused('proof_required', cashier.pays('退货运费', { slip: false }));
  await isRefused('payout_checker_is_approver', cashier.pays('退货运费', { by: '王店长' }));
  await desk.finds('paying');
  await cashier.pays('退货运费');
  await desk.finds('resolved');
  await books.show({ 收入: '100.00', 运费收入: '2.50', 退货运费: '12.00', 支付宝: '-102.50', 银行存款: '-12.00' });
});

scenario('留下赠品，按公示价格扣除', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('200.00', { items: ['杯 200.00'], gifts: ['帽子 29.90'], with: { 支付宝: '200.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '170.10', 支付宝: '-170.10' });
});

scenario('赠品一并退回，不扣', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('200.00', { items: ['杯 200.00'], gifts: ['帽子 29.90'], with: { 支付宝: '200.00' } });
  await buyer.claims('杯', { because: '七日无理由', giftsBack: ['帽子'] });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '200.00', 支付宝: '-200.00' });
});

scenario('赠品只扣一次：分两次退，第二次不再扣', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('200.00', { items: ['杯 100.00 ×2'], gifts: ['帽子 29.90'], with: { 支付宝: '200.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '170.10', 支付宝: '-170.10' });
});

scenario('退货后不满包邮，扣下单时公示的运费', async ({ buyer, desk, channel, books }) => {
  const freeShipping = { from: '99.00', fee: '12.00' };
  await buyer.pays('130.00', { items: ['杯 50.00', '壶 80.00'], freeShipping, with: { 支付宝: '130.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '38.00', 支付宝: '-38.00' });
});

scenario('支付宝、储值、积分混合支付，各按剩余比例退，合计分毫不差', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', {
    items: ['杯 33.33', '壶 66.67'],
    with: { 支付宝: '50.00', 储值: '30.00', 积分: '20.00' },
  });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves();
  await channel.confirms();
  // 16.665, 9.999 and 6.666: the two fen left over go to the largest remainders
  await books.show({ 收入: '33.33', 支付宝: '-16.66', 储值: '-10.00', 积分: '-6.67' });
});

scenario('一件一件退到最后一件，合计恰好等于实付', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', { items: ['杯 40.00 ×3'], discount: '20.00', with: { 支付宝: '70.00', 礼品卡: '30.00' } });
  for (const owed of ['33.33', '33.34', '33.33']) {
    await buyer.claims('杯', { because: '七日无理由' });
    await desk.approves();
    await desk.owes(owed);
    await channel.confirms();
  }
  await isRefused('quantity_exceeds_refundable', buyer.claims('杯', { because: '质量问题' }));
  await books.show({ 收入: '100.00', 支付宝: '-70.00', 礼品卡: '-30.00' });
  await books.showTenders({
    支付宝: { back: '70.00', promised: '0.00' },
    礼品卡: { back: '30.00', promised: '0.00' },
  });
});

scenario('含税 13% 的商品退回：收入、销项税与库存一起冲回', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('113.00', { items: ['杯 113.00'], tax: 1300, cost: '40.00', with: { 支付宝: '113.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await isRefused('goods_not_received', desk.approves({ goodsBack: false }));
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '100.00', 销项税: '13.00', 支付宝: '-113.00', 库存商品: '40.00', 销售成本: '-40.00' });
});

scenario('还没签收就不要了，只退款', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('60.00', { items: ['杯 60.00'], received: null, with: { 支付宝: '60.00' } });
  await buyer.claims('杯', { because: '七日无理由', keepsGoods: true });
  await desk.approves({ goodsBack: false });
  await channel.confirms();
  await books.show({ 收入: '60.00', 支付宝: '-60.00' });
});

scenario('定制商品，购买时已逐单确认：不适用无理由；质量问题照退', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('99.00', { items: ['刻字杯 99.00'], excluded: 'custom', with: { 支付宝: '99.00' } });
  await buyer.claims('刻字杯', { because: '七日无理由' });
  await isRefused('nothing_to_refund', desk.approves());
  await buyer.claims('刻字杯', { because: '质量问题' });
  await desk.approves();
  await channel.confirms();
  await books.show({ 收入: '99.00', 支付宝: '-99.00' });
});
