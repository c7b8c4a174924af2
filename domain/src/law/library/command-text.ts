import { allLintRules } from '../../policy/lint/all-rules.ts';
import { type Text, text } from '../../text.ts';
import type { Command } from './statute.ts';

/** What an article makes the system do, in words for whoever reads the law. Checks of a policy are called as the policy room calls them. */
export const commandText = ({ kind, code }: Command): Text => {
  const known: Readonly<Record<string, Text>> = kind === 'lint' ? lintTitles() : commandTexts[kind];
  return known[code] ?? text(code, code);
};

const lintTitles = (): Readonly<Record<string, Text>> =>
  Object.fromEntries(allLintRules.map(({ code, title }) => [code, title]));

const commandTexts: Readonly<Record<Exclude<Command['kind'], 'lint'>, Readonly<Record<string, Text>>>> = {
  calculator: {
    allocate: text('各支付方式的退款分摊', 'How a refund is split over the tenders'),
    compensation: text('赔偿金额', 'Amount of a compensation'),
    cooling_off: text('预付款七日冷静期退款', 'Refund within the seven days of a prepayment'),
    earnest: text('定金与违约金', 'Earnest money and penalties'),
    fee_cap: text('手续费上限', 'Cap on fees'),
    interest: text('迟延退款的利息', 'Interest on a late refund'),
    journal: text('记账凭证', 'Vouchers in the books'),
    liquidation_timeline: text('清算各步骤的日期', 'Dates of a liquidation'),
    minor_prepaid: text('未成年人付款的退款', 'Refund of what a minor paid'),
    order_refund: text('商品订单的退款金额', 'Refund of an order of goods'),
    prepaid_interest: text('预付款利息', 'Interest on prepayments'),
    price_reduction: text('减价金额', 'Reduction of the price'),
    red_invoice: text('红字发票金额', 'Amount of a red-letter invoice'),
    responsibility_split: text('双方责任分担', 'How both sides share the loss'),
    retention: text('资料保存年限', 'How long records are kept'),
    session_card_refund: text('次卡退款金额', 'Refund of a card of sessions'),
    stored_value_refund: text('储值卡退款金额', 'Refund of a stored-value card'),
    time_card_refund: text('期限卡退款金额', 'Refund of a card for a term'),
    vat_split: text('价税分离', 'Price and tax told apart'),
    waterfall: text('破产清偿顺序与比例', 'Order and shares of payment in insolvency'),
  },
  floor: {
    beijing_unused_card: text('北京：未使用的卡七日内全额退', 'Beijing: an unused card within seven days, in full'),
    no_reason_return: text('七日无理由退货', 'Seven-day return without a reason'),
    paid_in_error: text('多收、错收全额退', 'What was charged in error, in full'),
    prepaid_consumers_cause: text('消费者原因退预付款', 'Prepayment ended by the consumer'),
    prepaid_cooling_off: text('预付款七日冷静期', 'Seven days to take a prepayment back'),
    prepaid_not_consumers_cause: text('非消费者原因退预付款', 'Prepayment ended through no cause of the consumer'),
    quality_return: text('质量问题退货', 'Return for poor quality'),
    sellers_fault: text('经营者过错退款', 'Refund for the merchant’s fault'),
    unconfirmed_exclusion: text('未经确认的不适用退货不算', 'No exclusion that was not confirmed'),
  },
  deadline: {
    deemed_delay: text('视为拖延的期限', 'When a delay counts as refusal'),
    limitation: text('诉讼时效', 'Limitation of actions'),
    liquidation_timeline: text('清算的期限', 'Time limits of a liquidation'),
    rescission: text('行使解除权的期限', 'Time to rescind a contract'),
    window_deadline: text('退货与退款的期限', 'Windows for returns and refunds'),
  },
  decision: {
    basis_duplicate: text('依据：重复或错误扣款', 'Ground: charged twice or in error'),
    basis_goodwill: text('依据：更有利的承诺', 'Ground: a promise that gives more'),
    basis_nonconforming: text('依据：与说明不符', 'Ground: not as described'),
    basis_property_damage: text('依据：财产损害', 'Ground: damage to property'),
    basis_quality: text('依据：质量不符', 'Ground: poor quality'),
    basis_rescission: text('依据：解除合同', 'Ground: rescission of the contract'),
    basis_unclear_contract: text('依据：条款不明', 'Ground: unclear terms'),
    burden_of_proof: text('由谁举证', 'Who has to prove it'),
    card_limits: text('单张卡的限额', 'Limits of a card'),
    clause_effective: text('格式条款是否有效', 'Whether a standard term holds'),
    damages: text('损失赔偿', 'Damages'),
    data_rights: text('个人信息的查询、更正与删除', 'Access to, correction and erasure of personal data'),
    disposition: text('退回商品能否作为新品再售', 'Whether returned goods may be sold as new'),
    fault: text('过错认定', 'Who is at fault'),
    gifts_of_cards: text('办卡赠品是否返还', 'Whether gifts of a card are given back'),
    goods_intact: text('商品是否完好', 'Whether goods are intact'),
    insolvency: text('破产情形的处理', 'What holds in insolvency'),
    liquidation: text('不能履行时的清算', 'Liquidation when nothing can be performed'),
    prepaid_scope: text('是否属于预付式消费', 'What counts as a prepayment'),
    quarterly_report: text('按季度报告', 'Quarterly reports'),
    returned_goods: text('退回商品损失的进项税', 'Input tax of returned goods that are lost'),
    same_name_account: text('退至同名账户', 'Paid to an account of the same name'),
    set_off: text('能否抵销', 'What may be set off'),
    simple_deregistration: text('简易注销', 'Simple deregistration'),
    small_scale: text('小规模纳税人', 'Small-scale taxpayers'),
    stop_top_ups: text('停止充值', 'An end to top-ups'),
    who_owes: text('债务由谁承担', 'Who owes the debt'),
  },
};
