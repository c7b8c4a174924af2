import { idPrefixes } from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import type { Once } from '@redress/server/platform/once.ts';
import { expect } from 'vitest';
import { claimOf } from './buyer.ts';
import { approvalOf } from './desk.ts';
import { isRefused, openScenarios } from './scenario.ts';
import { caseNow, onCase, orderNow, staff } from './stage.ts';

const scenario = await openScenarios();

scenario('审核人不能批准自己审核的单', async ({ buyer, desk }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.assesses({ by: '小林' });
  await isRefused('maker_is_checker', desk.approves({ by: '小林' }));
  await desk.approves({ by: '王店长' });
});

scenario('五千元起要两个人批准，第二个人不能是第一个，也不能是审核人', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('6000.00', { items: ['跑步机 6000.00'], with: { 支付宝: '6000.00' } });
  await buyer.claims('跑步机', { because: '七日无理由' });
  await desk.approves({ by: '王店长' });
  await desk.finds('awaiting_second_approval');
  await channel.confirms();
  await books.show({});
  await isRefused('second_approver_is_first', desk.approves({ by: '王店长' }));
  await isRefused('maker_is_checker', desk.approves({ by: '小林' }));
  await desk.approves({ by: '赵总' });
  await channel.confirms();
  await books.show({ 收入: '6000.00', 支付宝: '-6000.00' });
});

scenario('驳回之后申诉，由没有经手的人重新审核', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '质量问题' });
  await desk.assesses({ by: '小林' });
  await desk.declines('照片里看不出质量问题', { by: '王店长' });
  await buyer.appeals('裂纹在杯底，请再看一次');
  await desk.finds('appealed');
  await isRefused('appeal_same_assessor', desk.assesses({ by: '小林' }));
  await isRefused('appeal_same_assessor', desk.assesses({ by: '王店长' }));
  await desk.assesses({ by: '赵总' });
  await desk.approves({ by: '王店长' });
  await channel.confirms();
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('申诉期过了就不能再申诉', async ({ buyer, desk, clock }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '质量问题' });
  await desk.declines('照片里看不出质量问题');
  clock.set('2026-03-18T00:00:00+08:00');
  await isRefused('appeal_window_closed', buyer.appeals('裂纹在杯底'));
});

scenario('客户撤回申请；撤回之后谁也不能批准，但可以再申请', async ({ buyer, desk, books }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  const first = await buyer.claims('杯', { because: '七日无理由' });
  await desk.assesses();
  await buyer.withdraws();
  await isRefused('move_not_allowed', desk.approves({ of: first }));
  await books.show({});
  const second = await buyer.claims('杯', { because: '七日无理由' });
  await desk.approves({ of: second });
  await isRefused('move_not_allowed', buyer.withdraws());
});

scenario('审核之后订单变了：批准失败，重新审核再批', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('300.00', { items: ['杯 100.00', '壶 200.00'], with: { 支付宝: '300.00' } });
  const cup = await buyer.claims('杯', { because: '七日无理由' });
  const pot = await buyer.claims('壶', { because: '七日无理由' });
  await desk.assesses({ of: cup });
  await desk.assesses({ of: pot });
  await desk.approves({ of: cup });
  await isRefused('facts_changed', desk.approves({ of: pot }));
  await desk.assesses({ of: pot });
  await desk.approves({ of: pot });
  await channel.confirms();
  await books.show({ 收入: '300.00', 支付宝: '-300.00' });
});

scenario('同一笔款十二个单同时批准，只有一个成', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '60.00', 储值: '40.00' } });
  const cases = [];
  for (let i = 0; i < 12; i += 1) cases.push(await buyer.claims('杯', { because: '质量问题' }));
  await Promise.all(cases.map((of) => desk.assesses({ of })));
  const outcomes = await Promise.allSettled(cases.map((of) => desk.approves({ of })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'facts_changed' });
  await channel.confirms();
  await books.show({ 收入: '100.00', 支付宝: '-60.00', 储值: '-40.00' });
});

scenario('两个人同时批准同一单，只批准一次', async ({ buyer, desk, channel, books }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.assesses();
  const both = await Promise.allSettled([desk.approves({ by: '王店长' }), desk.approves({ by: '赵总' })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await channel.confirms();
  await books.show({ 收入: '100.00', 支付宝: '-100.00' });
});

scenario('预览就是结果：试算与真做，除了新编的号，一字不差', async ({ buyer, desk, stage, books }) => {
  await buyer.pays('300.00', {
    items: ['杯 100.00', '壶 250.00'],
    discount: '50.00',
    with: { 储值: '60.00', 支付宝: '240.00' },
  });
  await buyer.claims('杯', { because: '质量问题', freight: '8.00' });
  const { house } = stage.shop;
  const asked = onCase(stage, staff.小林);
  const assessedPreview = await assessCase(house, { ...asked, dryRun: true });
  expect((await caseNow(stage)).status).toBe('claimed');
  expect(withoutNewIds(await assessCase(house, asked))).toEqual(withoutNewIds(assessedPreview));

  const approval = approvalOf(stage, {});
  const approvedPreview = await approveRefundCase(house, { ...approval, dryRun: true });
  await books.show({});
  expect((await orderNow(stage)).version).toBe(1);
  expect(withoutNewIds(await approveRefundCase(house, approval))).toEqual(withoutNewIds(approvedPreview));
  await desk.finds('paying');
});

scenario('同一请求再发一遍，得到同一个回答；换了内容的同一个键被拒绝', async ({ buyer, stage }) => {
  await buyer.pays('200.00', { items: ['杯 100.00 ×2'], with: { 支付宝: '200.00' } });
  const { house } = stage.shop;
  const claim = await claimOf(stage, '杯', { because: '七日无理由' });
  const once: Once<{ readonly number: string }> = {
    key: 'a-key',
    requestHash: 'of this claim',
    answer: ({ number }) => ({ status: 201, body: { number }, etag: '"1"' }),
  };
  const first = await openClaim(house, { ...claim, once });
  const again = await openClaim(house, { ...claim, once });
  if (!first.ok || first.value.outcome !== 'done') throw new Error('the first one is done');
  const { number, id } = first.value.value;
  expect(again).toEqual({
    ok: true,
    value: { outcome: 'replayed', answer: { outcome: 'replayed', status: 201, body: { number }, etag: '"1"' } },
  });
  expect(await openClaim(house, { ...claim, once: { ...once, requestHash: 'of another' } })).toMatchObject({
    ok: false,
    refusal: { code: 'idempotency_key_reused' },
  });
  const eight = await Promise.all(
    Array.from({ length: 8 }, () => openClaim(house, { ...claim, once: { ...once, key: 'k2' } })),
  );
  expect(eight.map((one) => one.ok && one.value.outcome).sort()).toEqual(['done', ...Array(7).fill('replayed')]);
  stage.refundCase = id;
});

scenario('过时的版本不作数', async ({ buyer, desk, stage }) => {
  await buyer.pays('100.00', { items: ['杯 100.00'], with: { 支付宝: '100.00' } });
  await buyer.claims('杯', { because: '七日无理由' });
  await desk.assesses();
  const stale = await approveRefundCase(stage.shop.house, { ...approvalOf(stage, {}), expectedVersion: 1 });
  expect(stale).toMatchObject({ ok: false, refusal: { code: 'version_stale', details: { current: 2 } } });
  await desk.finds('assessed');
});

const newIds = new RegExp(
  `"(${idPrefixes.payout}|${idPrefixes.settlement}|${idPrefixes.assessment})_[0-9a-z]{26}"`,
  'g',
);

/** New ids are made at every try; everything else of two answers must be the same. */
const withoutNewIds = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)).replace(
      newIds,
      '"$1"',
    ),
  );
