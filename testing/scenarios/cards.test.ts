import { readFileSync } from 'node:fs';
import { toDecimal } from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { expect } from 'vitest';
import { approvalOf } from './desk.ts';
import { memberOn } from './member.ts';
import { type Cast, isRefused, openScenarios } from './scenario.ts';
import { caseNow } from './stage.ts';

const scenario = await openScenarios();
const guides = ['cards.md', 'cards.zh-CN.md'].map((name) =>
  readFileSync(new URL(`../../docs/guides/${name}`, import.meta.url), 'utf8'),
);

const day = 24 * 3_600_000;
/** 充 1000 送 200,用了 300:文档里的例子。 */
const usedCard = async ({ stage, buyer, clock }: Cast) => {
  const member = memberOn(stage, buyer);
  await member.opens('储值卡', '1000.00', { with: { 支付宝: '1000.00' }, gets: '200.00' });
  await member.spends('300.00');
  clock.advance(30 * day);
  return member;
};
/** The guide tells the same amount in both languages. */
const told = (amount: string): void => {
  for (const guide of guides) expect(guide).toContain(`**${amount.replace(/\.00$/, '')}**`);
};

scenario('储值卡，个人原因：已用按原价，余款原路退回', async (cast) => {
  const member = await usedCard(cast);
  const opened = await member.givesBack('个人原因');
  expect(opened.status).toBe('claimed');
  await cast.desk.approves();
  await cast.desk.owes('700.00');
  told('700.00');
  await cast.channel.confirms();
  await cast.desk.finds('resolved');
  // 账上还有 750(已按折后价确认 250 收入),多留的 50 是按原价多算的收入。
  await cast.books.show({
    ...{ 储值: '707.55', 待转销项税: '42.45', 收入: '-47.17', 销项税: '-2.83', 支付宝: '-700.00' },
  });
  expect((await member.card()).status).toBe('ended');
});

scenario('储值卡，门店停课：已用按折后价，一分不多扣', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('停课');
  await cast.desk.approves();
  await cast.desk.owes('750.00');
  told('750.00');
  await cast.channel.confirms();
  await cast.books.show({ 储值: '707.55', 待转销项税: '42.45', 支付宝: '-750.00' });
});

scenario('健康原因，交了材料才算：先按个人原因，补材料后重新审核', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('健康原因');
  const first = await cast.desk.assesses();
  expect([toDecimal(first.refund), first.fault]).toEqual(['700.00', 'consumer']);
  await cast.buyer.shows('quality_proof', '诊断证明');
  const again = await cast.desk.assesses();
  expect([toDecimal(again.refund), again.fault]).toEqual(['750.00', 'neither']);
});

scenario('次卡 20 次 2000，单次 150，用了 7 次', async (cast) => {
  const member = memberOn(cast.stage, cast.buyer);
  await member.opens('次卡', '2000.00', { with: { 支付宝: '2000.00' }, visits: 20, each: '150.00' });
  await member.comes(7);
  cast.clock.advance(30 * day);
  await member.givesBack('个人原因');
  await cast.desk.approves();
  await cast.desk.owes('950.00');
  told('950.00');
  await cast.channel.confirms();
  await cast.books.show({
    ...{ 会员课程: '1226.41', 待转销项税: '73.59', 收入: '-330.19', 销项税: '-19.81', 支付宝: '-950.00' },
  });
});

scenario('年卡请假不计：停卡十天，顺延十天', async (cast) => {
  const member = memberOn(cast.stage, cast.buyer);
  await member.opens('年卡', '3650.00', { with: { 支付宝: '3650.00' }, span: ['2026-03-02', '2027-03-01'] });
  await member.isAway('2026-03-10', '2026-03-19');
  cast.clock.advance(30 * day);
  await member.givesBack('个人原因');
  await cast.desk.assesses();
  // 3 月 2 日到 4 月 1 日共 31 天,停 10 天,用了 21 天,剩 344 天。
  await cast.desk.owes('3440.00');
  told('3440.00');
});

scenario('两次充值，付法不同：后充的先退，各回各的路', async (cast) => {
  const member = memberOn(cast.stage, cast.buyer);
  await member.opens('储值卡', '500.00', { with: { 现金: '500.00' } });
  cast.clock.advance(day);
  await member.topsUp('300.00', { with: { 支付宝: '300.00' } });
  await member.spends('200.00');
  cast.clock.advance(30 * day);
  await member.givesBack('个人原因');
  await cast.desk.approves();
  const refundCase = await caseNow(cast.stage);
  const legs = 'legs' in refundCase ? refundCase.legs : [];
  expect(legs.map(({ tenderKind, amount, route }) => [tenderKind, toDecimal(amount), route])).toEqual([
    ['alipay', '300.00', 'original'],
    ['cash', '300.00', 'offline'],
  ]);
});

scenario('审核之后又来上课：不能照旧批准', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('个人原因');
  await cast.desk.assesses();
  await member.spends('100.00');
  await isRefused('facts_changed', cast.desk.approves());
  await cast.desk.assesses();
  await cast.desk.approves();
  await cast.desk.owes('600.00');
});

scenario('退了的卡不能再用，也不能再退', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('个人原因');
  await cast.desk.approves();
  await isRefused('card_ended', member.spends('1.00'));
  await isRefused('card_ended', member.givesBack('个人原因'));
});

scenario('批准与上课同时发生：只有一个算数', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('个人原因');
  await cast.desk.assesses();
  const [approved, used] = await Promise.allSettled([cast.desk.approves(), member.spends('100.00')]);
  expect([approved.status, used.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
});

scenario('同一个批准送八次：一张卡只退一次', async (cast) => {
  const member = await usedCard(cast);
  await member.givesBack('个人原因');
  await cast.desk.assesses();
  const once = {
    key: 'approve-once',
    requestHash: 'the same',
    answer: (value: { readonly status: string }) => ({ status: 200, body: { status: value.status }, etag: null }),
  };
  const asked = { ...approvalOf(cast.stage, { goodsBack: false }), once };
  const answers = await Promise.all(Array.from({ length: 8 }, () => approveRefundCase(cast.stage.shop.house, asked)));
  const outcomes = answers.map((answer) => (answer.ok ? answer.value.outcome : answer.refusal.code));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  // Whoever reads after the commit is told that it is done already; nobody does it twice.
  for (const outcome of outcomes) expect(['done', 'replayed', 'facts_changed', 'move_not_allowed']).toContain(outcome);
  expect((await member.card()).lots.map(({ refunded }) => toDecimal(refunded))).toEqual(['700.00']);
});

scenario('晚批准要付利息：约定年利率 3.1%，一百二十五天', async (cast) => {
  const member = memberOn(cast.stage, cast.buyer);
  await member.opens('储值卡', '1880.00', { with: { 现金: '1880.00' }, rate: 31_000 });
  await member.givesBack('停课');
  cast.clock.advance(125 * day);
  const { interest } = await cast.desk.assesses();
  expect(toDecimal(interest)).toBe('19.96');
  told('19.96');
  await cast.desk.approves();
  await cast.cashier.pays('现金');
  await cast.cashier.pays('利息');
  await cast.desk.finds('resolved');
});
