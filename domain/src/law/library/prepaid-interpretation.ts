import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const prepaidInterpretationStatute = statute(
  {
    code: 'prepaid-interpretation',
    name: text(
      '最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释',
      'Supreme People’s Court Interpretation on Prepaid Consumption (Fashi 2025 No 4)',
    ),
    aliases: ['法释〔2025〕4号', '法释[2025]4号', '预付式消费解释'],
    from: '2025-05-01',
  },
  {
    '1': {
      zh: '适用于零售、住宿、餐饮、健身、出行、理发、美容、教育培训、养老、旅游等生活消费中先付款、后多次或持续兑付的纠纷。',
      en: 'Scope: consumer prepayments redeemed several times or continuously in retail, lodging, food, fitness, travel, hair, beauty, training, care and tourism.',
      commands: ['decision:prepaid_scope'],
    },
    '2': {
      zh: '不记名卡持卡人可以起诉；记名卡持卡人与记载不一致但提供合法持有初步证据的，以及能提供其他合同成立初步证据的，可以起诉。',
      en: 'The holder of an anonymous card may claim, as may the holder of a registered card with initial proof, or anybody with other initial proof of the contract.',
      commands: ['lint:asks_for_too_much'],
    },
    '7': {
      zh: '经营者不能继续履行的应当及时清算；清算义务人未及时清算造成损失的承担责任。',
      en: 'An operator that cannot perform liquidates in time; otherwise those bound to liquidate answer for the loss.',
      commands: ['decision:liquidation'],
    },
    '8': {
      zh: '未订立书面合同或约定不明的，作出有利于消费者的解释。',
      en: 'No written contract or unclear terms: the consumer’s reading wins.',
      commands: ['lint:clauses_overlap'],
    },
    '9': {
      zh: '无效格式条款：排除消费者解除合同或请求返还预付款的权利；不合理限制转让；不补办遗失的记名卡；单方变更价格、种类、质量、数量；免除瑕疵担保或损害责任；约定增加维权成本的争议解决条款等。',
      en: 'Void terms: no rescission or refund; unreasonable limits on transfer; no replacement of lost registered cards; one-sided change of price, kind, quality or quantity; exemption from liability; dispute clauses that raise cost.',
      commands: [
        'lint:no_refund_at_all',
        'lint:no_transfer',
        'lint:lost_card_not_replaced',
        'lint:changes_alone',
        'lint:blocks_dispute_routes',
        'lint:excludes_liability',
      ],
    },
    '10': {
      zh: '不满八周岁的合同无效；八周岁以上未成年人的，未经同意或追认且不相适应的无效；可扣除已提供的价款，违法向未成年人提供的付费游戏等除外。',
      en: 'Under eight: void. Eight to seventeen: void unless consented to or fitting. Delivered value may be deducted, except for what was sold to minors unlawfully.',
      commands: ['calculator:minor_prepaid'],
    },
    '11': {
      zh: '合同权利转让自通知到达经营者时对其发生效力；应当配合更名或重置密码。',
      en: 'Transfer binds the operator when the notice arrives; it renames or resets the card.',
      commands: ['lint:no_transfer'],
    },
    '12': {
      zh: '经营者未经消费者同意提高价格、降低商品或服务质量的，应当承担继续履行、赔偿损失等违约责任。',
      en: 'Raising prices or lowering quality without the consumer’s consent is breach: the operator performs as agreed and makes good the loss.',
      commands: ['decision:fault', 'lint:changes_alone'],
    },
    '13': {
      zh: '变更经营场所致明显不便、未经同意转移义务、承诺不限次数却不能提供等情形，消费者可以解除；基础条件发生无法预见的重大变化的，重新协商后可以请求变更或解除。',
      en: 'The consumer may rescind on the operator’s relocation, transfer of duties without consent, or missing unlimited service; on an unforeseeable basic change after renegotiation.',
      commands: ['decision:fault', 'decision:basis_rescission'],
    },
    '14': {
      zh: '消费者自付款之日起七日内可以请求返还预付款本金；订立合同时已从该经营者或其他经营者获得过相同商品或服务的除外；更有利于消费者的约定从其约定。',
      en: 'Within seven days of payment the principal is returned on request, unless the consumer had already received the same goods or service when contracting. Better terms prevail.',
      commands: ['calculator:cooling_off', 'floor:prepaid_cooling_off'],
    },
    '15': {
      zh: '解除、无效等情形，返还剩余预付款本金并支付利息；应返还本金为预付款减去已兑付商品或服务的价款。可请求支付合理费用，不可抗力或情势变更除外；向员工支付的提成不属于合理费用。',
      en: 'On rescission or invalidity the unused principal and interest are returned: prepayment minus the price delivered. Reasonable expenses may be recovered, not in force majeure or change of circumstances; sales commission is none.',
      commands: ['calculator:fee_cap', 'lint:fee_above_cap', 'lint:no_interest'],
    },
    '16': {
      zh: '利息有约定按约定；因经营者原因按合同成立时一年期贷款市场报价利率，因消费者原因按央行公布的一年期定期存款基准利率。',
      en: 'Interest as agreed; the operator’s cause: one-year LPR at formation; the consumer’s cause: one-year deposit benchmark at formation.',
      commands: ['calculator:prepaid_interest', 'lint:no_interest'],
    },
    '17': {
      zh: '利息自合同解除、被确认无效等之日起计算，更有利于消费者的约定或法律另有规定的除外。',
      en: 'Interest runs from rescission or the finding of invalidity, unless agreed better.',
      commands: ['calculator:prepaid_interest'],
    },
    '18': {
      zh: '非因消费者原因返还的，已兑付部分按折扣价计算；赠送金额的，按实付与实付加赠送之比乘以已消费额计算；更有利于消费者的约定从其约定。',
      en: 'Not the consumer’s cause: what was used counts at the discounted price, or at paid ÷ (paid + gift) of the value used. Better agreement prevails.',
      commands: [
        'calculator:stored_value_refund',
        'calculator:session_card_refund',
        'floor:prepaid_not_consumers_cause',
      ],
    },
    '19': {
      zh: '因消费者原因返还的，已兑付部分按折扣前价格计算；折扣前价格明显不合理且经营者不能证明有按该价交易的，按订立时当地市场价格；更有利于消费者的约定从其约定。',
      en: 'The consumer’s cause: the price before discount, or the market price when that is clearly unreasonable. Better agreement prevails.',
      commands: ['calculator:stored_value_refund', 'calculator:session_card_refund', 'floor:prepaid_consumers_cause'],
    },
    '20': {
      zh: '已兑付部分折扣价未超过预付款、折扣前价格超过预付款的，经营者不得请求支付超过部分。',
      en: 'When the discounted price fits in the prepayment but the list price exceeds it, the excess cannot be claimed.',
      commands: ['calculator:stored_value_refund', 'calculator:session_card_refund'],
    },
    '21': {
      zh: '赠送的商品或独立服务，综合价值、合同金额、履行情况、退款原因等确定是否返还或折价。',
      en: 'Gifted goods or separate services are returned or valued by weighing value, sum, performance and cause.',
      commands: ['decision:gifts_of_cards'],
    },
    '22': {
      zh: '不限次数的计时合同，按剩余期限占总期限的比例返还；停止提供服务的自停止时起算；因消费者自身原因未在期限内请求的，不予返还。',
      en: 'Unlimited-use term contracts: the remaining share of the term; from the stop if service stopped. Not claimed within the term for own reasons: none.',
      commands: ['calculator:time_card_refund', 'floor:prepaid_not_consumers_cause'],
    },
    '23': {
      zh: '收取预付款后终止经营，既不履行又恶意逃避返还的，依法承担惩罚性赔偿责任。',
      en: 'Stopping after taking prepayment, neither performing nor refunding in bad faith: punitive damages.',
      commands: ['calculator:compensation'],
    },
    '24': {
      zh: '到期仍有余额的应当提供激活、换卡等服务；记名卡应当提供挂失和补办。',
      en: 'A card with a balance is activated or exchanged after expiry; registered cards are reported lost and replaced.',
      commands: ['lint:forfeits_on_expiry', 'lint:lost_card_not_replaced', 'lint:card_expires'],
    },
    '25': {
      zh: '经营者持有记录无正当理由拒不提供的，可以认定消费者主张的事实成立。',
      en: 'An operator that holds the records and refuses to produce them: the consumer’s version may be taken as true.',
      commands: ['calculator:retention'],
    },
  },
);
