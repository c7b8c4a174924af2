import { type Text, text } from '../text.ts';
import type { Cause, CompensationRule } from './claim.ts';

/** What a customer is asked beside words and photos, since only they know it. */
export type AskedFact = 'lines' | 'loss' | 'promised' | 'shortBy' | 'worth' | 'lastServiceOn' | 'payer';

type Happening<Code extends string> = {
  readonly code: Code;
  /** In the customer's words, not in those of the law. */
  readonly words: Text;
  readonly hint: Text | null;
  /** What the claim will be filed under. */
  readonly cause: Cause;
  readonly asks: readonly AskedFact[];
};

export const cardHappeningCodes = [
  'own_reasons',
  'unforeseen',
  'closed',
  'worse_service',
  'changed_terms',
  'wrong_count',
  'unclear_terms',
  'misunderstood',
  'child_paid',
] as const;
export type CardHappening = Happening<(typeof cardHappeningCodes)[number]>;

const card = (
  code: CardHappening['code'],
  cause: Cause,
  words: Text,
  hint: Text | null = null,
  asks: readonly AskedFact[] = [],
): CardHappening => ({ code, words, hint, cause, asks });

/** What happens to a card, a membership or a balance. The cause decides whose matter it is (法释〔2025〕4号 arts 13, 14, 18, 22). */
export const cardHappenings: readonly CardHappening[] = [
  card(
    'own_reasons',
    'no_reason',
    text('不想继续用了', 'I do not want to go on with it'),
    text('办卡七天内退，不收费用', 'Within seven days of paying, no fee is kept'),
  ),
  card(
    'unforeseen',
    'no_reason',
    text('身体等变化，没法再用了', 'Health or another change, I cannot use it any more'),
    text('有证明时，不算您的原因', 'With proof it does not count as your own reason'),
  ),
  card(
    'closed',
    'logistics',
    text('关门、搬远，或约不到服务', 'It closed, moved away, or cannot be booked'),
    text('按最后能用的那天结算', 'It is settled by the last day on which you could use it'),
    ['lastServiceOn'],
  ),
  card('worse_service', 'quality', text('服务和说好的不一样', 'The service is not what was agreed')),
  card(
    'changed_terms',
    'price_or_fraud',
    text('涨价、改规则，或宣传不实', 'Prices or rules were changed, or the advertisement was not true'),
  ),
  card('wrong_count', 'system_error', text('扣错了金额或次数', 'The wrong amount or number of visits was taken')),
  card('unclear_terms', 'unclear_contract', text('没有合同，或没写清楚', 'There is no contract, or it is unclear')),
  card('misunderstood', 'misunderstanding', text('办卡时理解错了', 'I understood it wrongly when I bought it')),
  card(
    'child_paid',
    'no_reason',
    text('孩子付的钱', 'A child paid for it'),
    text('未成年人付款，家长可以要回', 'Parents may ask back what a minor paid'),
    ['payer'],
  ),
];

export const orderHappeningCodes = [
  'charged_wrong',
  'refunded_short',
  'deceived',
  'unsafe_food',
  'worth_less',
  'broken_promise',
] as const;
export type OrderHappening = Happening<(typeof orderHappeningCodes)[number]> & {
  /** The ground of a compensation; null for money that was charged wrongly. */
  readonly rule: CompensationRule | null;
};

/** What happens around an order, other than goods that come back or are refunded. */
export const orderHappenings: readonly OrderHappening[] = [
  {
    code: 'charged_wrong',
    words: text('多扣了钱，或扣了两次', 'I was charged too much, or twice'),
    hint: text(
      '我们会核对渠道账单，多收的原路退回',
      'We check the channel’s bill; what was taken wrongly goes back the way it came',
    ),
    cause: 'system_error',
    rule: null,
    asks: [],
  },
  {
    code: 'refunded_short',
    words: text('之前的退款少退了', 'An earlier refund was too little'),
    hint: text('核对后补足，原路退回', 'We check it and make it up, back the way you paid'),
    cause: 'system_error',
    rule: 'shortfall',
    asks: ['lines', 'shortBy'],
  },
  {
    code: 'deceived',
    words: text('假货，或被欺骗了', 'It is counterfeit, or I was deceived'),
    hint: text('认定后，价款三倍，最少 500 元', 'Once established: three times the price, at least 500 yuan'),
    cause: 'price_or_fraud',
    rule: 'fraud',
    asks: ['lines'],
  },
  {
    code: 'unsafe_food',
    words: text('食品不安全', 'The food is not safe'),
    hint: text(
      '认定后，价款十倍或损失三倍，最少 1000 元',
      'Once established: ten times the price or three times the loss, at least 1,000 yuan',
    ),
    cause: 'quality',
    rule: 'food',
    asks: ['lines', 'loss'],
  },
  {
    code: 'worth_less',
    words: text('没有说的那么好，我留下，退一部分', 'Not as good as described: I keep it, give me part of the price'),
    hint: text('退约定与实际的差价', 'The difference between what was promised and what came'),
    cause: 'quality',
    rule: 'price_reduction',
    asks: ['lines', 'worth'],
  },
  {
    code: 'broken_promise',
    words: text('答应我的补偿没有给', 'A compensation that I was promised did not come'),
    hint: null,
    cause: 'misunderstanding',
    rule: 'promise',
    asks: ['lines', 'promised'],
  },
];
