import { expect, it } from 'vitest';
import { aDocument } from '../../../test-support/policy-documents.ts';
import { text } from '../../text.ts';
import { lintPolicy } from '../lint.ts';

const rulesOf = (zh: string, en = 'A notice.'): readonly string[] =>
  lintPolicy(aDocument({ notices: [text(zh, en)] })).map(({ rule }) => rule);

/** What the law forbids to say, as shops say it. */
const bad: readonly [rule: string, zh: string][] = [
  ['no_refund_at_all', '本店商品售出概不退款。'],
  ['no_refund_at_all', '概 不 退 款'],
  ['no_refund_at_all', '会员卡一经办理，不予退款。'],
  ['no_refund_at_all', '充值后不退不换'],
  ['no_refund_at_all', '特价商品不得退货，概不退款'],
  ['no_refund_at_all', '本课程一律不退费'],
  ['no_refund_at_all', '卡一经售出恕不退换'],
  ['forfeits_on_expiry', '课时请在一年内上完，过期作废。'],
  ['forfeits_on_expiry', '優惠卡過期作廢'],
  ['forfeits_on_expiry', '年末余额自动清零'],
  ['forfeits_on_expiry', '到期后剩余次数视为放弃'],
  ['final_interpretation', '本活动最终解释权归本店所有'],
  ['final_interpretation', '商家保留最终解释权'],
  ['signing_accepts_quality', '签收即视为认可商品质量'],
  ['signing_accepts_quality', '签收后视为商品完好，概不负责'],
  ['lost_card_not_replaced', '会员卡遗失不补'],
  ['lost_card_not_replaced', '卡片丢失本店不予补办'],
  ['no_transfer', '本卡仅限本人使用，不得转让'],
  ['opened_is_refused', '商品拆封后不退'],
  ['opened_is_refused', '拆封不予退货'],
  ['sale_goods_excluded', '特价商品不退不换'],
  ['sale_goods_excluded', '清仓商品一律不退'],
  ['changes_alone', '本店有权随时调整课程价格'],
  ['changes_alone', '规则变更恕不另行通知'],
  ['blocks_dispute_routes', '顾客不得向任何部门投诉'],
  ['blocks_dispute_routes', '争议由本公司所在地法院管辖'],
  ['deposit_never_returned', '报名费概不退还'],
  ['deposit_never_returned', '订金不退'],
  ['payment_makes_no_contract', '付款不代表合同成立'],
  ['excludes_liability', '运输途中损坏，本店概不负责'],
  ['excludes_liability', '锻炼受伤责任自负'],
  ['no_refund_at_all', '会员卡售出后不退'],
  ['no_refund_at_all', '课程开始后不予退费'],
  ['no_refund_at_all', '储值金额不可提现不可退款'],
  ['forfeits_on_expiry', '购卡后三个月内未使用视为自动放弃'],
  ['forfeits_on_expiry', '卡片过有效期自动作废'],
  ['no_transfer', '转让需收取30%手续费'],
  ['signing_accepts_quality', '签收后不得以质量问题退货'],
  ['sale_goods_excluded', '直播间商品不支持七天无理由'],
  ['sale_goods_excluded', '打折商品不参与退换'],
];

it.each(bad)('%s: %s', (rule, zh) => {
  expect(rulesOf(zh)).toContain(rule);
});

it.each([
  ['no_refund_at_all', 'All sales are final.'],
  ['no_refund_at_all', 'Sorry, no refunds!'],
  ['no_refund_at_all', 'Membership is non-refundable.'],
  ['forfeits_on_expiry', 'Unused lessons are forfeited after a year.'],
  ['final_interpretation', 'We keep the final right of interpretation.'],
  ['lost_card_not_replaced', 'Lost cards are not replaced.'],
  ['no_transfer', 'The card is non-transferable.'],
  ['changes_alone', 'We may change prices at any time without notice.'],
  ['excludes_liability', 'The shop accepts no liability.'],
  ['deposit_never_returned', 'Deposits are not refunded.'],
])('%s in English: %s', (rule, en) => {
  expect(rulesOf('告示。', en)).toContain(rule);
});

/** What a fair shop says, close to what is forbidden. */
it.each([
  '符合条件的我们依法退款；不符合条件的，说明理由并由专人复核。',
  '我们不写「概不退款」，七日内可以无理由退货。',
  '卡内余额永久有效，不会过期作废。',
  '到期后仍有余额的，可以免费换卡。',
  '签收时请查看外包装；签收不影响您提出质量问题。',
  '会员卡遗失的，可以挂失补办，余额不变。',
  '剩余课时可以转让给他人。',
  '为查验而打开包装不影响退货。',
  '特价商品同样支持七日无理由退货。',
  '规则调整的，提前公示，只适用于此后的购买。',
  '您可以向 12315 投诉，也可以向法院起诉。',
  '押金在归还物品后三日内退还。',
  '已超过无理由退货期限，本次不予退货，您可以申诉。',
  '因我们的原因造成损失的，我们承担责任。',
  '七天无理由退货适用于全部商品，包括打折商品。',
  '逾期未取的商品我们保管三十天。',
  '卡片丢失请立即挂失，我们为您补办。',
  '本卡可转让一次，免费更名。',
  '余额可以退还，未使用的部分全部退还。',
  '我们不会以拆封为由拒绝退货。',
])('nothing against: %s', (zh) => {
  expect(rulesOf(zh)).toEqual([]);
});

it('looks into every text of a document, and tells article, place and better words', () => {
  const document = aDocument({ title: text('概不退款政策', 'A policy') });
  const [found] = lintPolicy(document);
  expect(found).toMatchObject({ rule: 'no_refund_at_all', severity: 'error', pointer: '/title/zh' });
  expect(found?.cites[0]).toMatchObject({ kind: 'law', article: '26' });
  expect(found?.cites[0]).toHaveProperty('statute.zh', '消费者权益保护法');
  expect(found?.proposal?.zh).toContain('依法退款');
});
