import type { Currency } from '../../money/currency.ts';
import type { Money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';

/** What decides which legal bases fit, in words that a clerk can ask. */
export const factText = {
  remote_sale: text('通过网络、电视、电话、邮购等方式销售', 'Sold at a distance'),
  in_no_reason_window: text('签收后七日内提出退货', 'The return was notified within seven days of signing'),
  excluded_and_confirmed: text(
    '商品不适用无理由退货，且购买时已逐单确认',
    'The goods are excluded, and that was confirmed at purchase',
  ),
  intact: text('商品完好', 'The goods are intact'),
  below_quality: text('商品或服务不符合质量要求', 'Goods or service are below the quality required'),
  in_quality_window: text(
    '收货后七日内提出，或符合法定解除条件',
    'Within seven days of receipt, or statutory rescission applies',
  ),
  found_non_conforming: text('行政部门认定不合格', 'An authority found them non-conforming'),
  keeps_goods: text('顾客愿意留下商品', 'The customer would keep the goods'),
  damaged_before_delivery: text('交付前毁损、短少', 'Damaged or short before delivery'),
  prepaid: text('预付款尚有未履行部分', 'A prepayment is not used up'),
  may_rescind: text('符合解除条件或经营者未按约履行', 'The contract may be rescinded, or was not performed'),
  in_seven_days_of_prepayment: text('付款后七日内要求返还', 'Asked back within seven days of the prepayment'),
  knew_the_service: text('签约前已接受过相同商品或服务', 'The consumer already knew the service'),
  deceived: text('经营者有欺诈行为', 'The operator deceived the consumer'),
  unsafe_food: text('食品不符合安全标准', 'The food was not safe'),
  harmless_label_flaw: text('仅为不影响安全的标签瑕疵', 'It is only a harmless flaw of the label'),
  contract_void: text('合同无效、被撤销或不生效', 'The contract is void, revoked or not effective'),
  charged_wrongly: text('重复或错误收款', 'Charged twice or wrongly'),
  better_promise: text('商家有更优惠的公开承诺或约定', 'The shop promised or agreed something better'),
  goodwill_granted: text('工作人员酌情同意', 'A member of staff granted it out of goodwill'),
} as const satisfies Record<string, Text>;

export type FactName = keyof typeof factText;
export const factNames = Object.keys(factText) as readonly FactName[];

/** Sums that the calculators worked out for these facts, each for the case that its basis fits. */
export const basisAmountText = {
  paid: text('实付价款', 'The price paid'),
  no_reason: text('无理由退货金额', 'Refund without a reason'),
  prepaid_remainder: text('预付款未履行部分', 'What is left of the prepayment'),
  prepaid_principal: text('预付本金', 'The prepaid principal'),
  reduction: text('减价金额', 'The price reduction'),
  excess: text('多收金额', 'What was taken wrongly'),
  void_return: text('合同无效应返还', 'What goes back when the contract is void'),
  damage: text('损失', 'The loss'),
  promised: text('承诺的金额', 'What was promised'),
  goodwill: text('酌情金额', 'What goodwill grants'),
} as const satisfies Record<string, Text>;

export type AmountName = keyof typeof basisAmountText;

/** Null is "not known yet", which is not "no". */
export type BasisFacts = {
  readonly currency: Currency;
  readonly facts: Readonly<Partial<Record<FactName, boolean | null>>>;
  readonly amounts: Readonly<Partial<Record<AmountName, Money | null>>>;
};
