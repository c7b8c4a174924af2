import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const consumerRightsLawStatute = statute(
  {
    code: 'consumer-rights-law',
    name: text('消费者权益保护法', 'Consumer Rights Protection Law'),
    aliases: ['消法', '中华人民共和国消费者权益保护法', 'CRPL'],
    from: '2014-03-15',
  },
  {
    '23': {
      zh: '经营者保证正常使用时商品或服务应有的质量；耐用商品和装饰装修自接受之日起六个月内发现瑕疵有争议的，由经营者举证。',
      en: 'The operator warrants quality in normal use. For durable goods and decoration services the operator bears the burden of proof for six months.',
      commands: ['decision:burden_of_proof'],
    },
    '24': {
      zh: '不符合质量要求的，依国家规定或约定退货、更换、修理；没有规定和约定的，收到之日起七日内可以退货，此后符合法定解除条件的仍可退货；运输等必要费用由经营者承担。',
      en: 'Goods below the quality required are returned, exchanged or repaired. Where nothing else is laid down they may be returned within seven days of receipt, later if rescission lies. Transport and other necessary costs are the operator’s.',
      commands: ['floor:quality_return', 'calculator:order_refund', 'decision:basis_quality'],
    },
    '25': {
      zh: '网络、电视、电话、邮购等方式销售商品，消费者自收到之日起七日内有权退货且无需说明理由；定作、鲜活易腐、数字化商品、报刊除外，其他根据性质不宜退货并经购买时确认的除外。商品应当完好；经营者自收到退回商品之日起七日内返还价款；退回运费由消费者承担，另有约定的除外。',
      en: 'Goods sold at a distance may be returned within seven days of receipt without a reason; four sorts are excepted, and others by nature if confirmed at purchase. The goods must be intact, the price is returned within seven days after they are back, and the freight is the consumer’s unless agreed otherwise.',
      commands: [
        'floor:no_reason_return',
        'floor:unconfirmed_exclusion',
        'deadline:window_deadline',
        'deadline:deemed_delay',
        'lint:payment_too_late',
      ],
    },
    '26': {
      zh: '格式条款、通知、声明、店堂告示不得排除或限制消费者权利、减轻或免除经营者责任、加重消费者责任，不得利用格式条款强制交易；含有上述内容的，其内容无效。',
      en: 'Format terms, notices, declarations and shop signs must not exclude or limit consumer rights, lighten the operator’s liability or add to the consumer’s. Such content is void.',
      commands: [
        'lint:no_refund_at_all',
        'lint:final_interpretation',
        'lint:forfeits_on_expiry',
        'lint:signing_accepts_quality',
        'lint:excludes_liability',
        'lint:sale_goods_excluded',
        'floor:sellers_fault',
      ],
    },
    '44': {
      zh: '通过网络交易平台购买商品或接受服务受到损害的，可以向销售者或服务者要求赔偿；平台作出更有利于消费者的承诺的，应当履行承诺。',
      en: 'A consumer harmed by a purchase on a platform may claim from the seller. A platform’s promise that is better for the consumer binds it.',
      commands: ['decision:basis_goodwill'],
    },
    '52': {
      zh: '造成消费者财产损害的，依法律规定或约定承担修理、重作、更换、退货、补足数量、退还货款和服务费用或赔偿损失等责任。',
      en: 'For loss of property the operator repairs, redoes, exchanges, takes back, makes up quantity, refunds the price or fee, or pays damages.',
      commands: ['floor:sellers_fault', 'decision:basis_property_damage'],
    },
    '53': {
      zh: '以预收款方式提供商品或服务的，应当按照约定提供；未按约定提供的，按消费者要求履行约定或退回预付款，并承担预付款利息和消费者必须支付的合理费用。',
      en: 'Who takes prepayment performs as agreed; otherwise, at the consumer’s choice, performs or refunds the prepayment with interest and necessary expenses.',
      commands: ['calculator:prepaid_interest', 'calculator:stored_value_refund', 'floor:prepaid_not_consumers_cause'],
    },
    '54': {
      zh: '依法经有关行政部门认定为不合格的商品，消费者要求退货的，经营者应当负责退货。',
      en: 'Goods that an authority found non-conforming must be taken back on request.',
      commands: ['decision:basis_nonconforming'],
    },
    '55': {
      zh: '有欺诈行为的，按消费者要求增加赔偿，金额为价款或费用的三倍，不足五百元的为五百元；明知缺陷仍提供造成死亡或健康严重损害的，另可要求所受损失二倍以下的惩罚性赔偿。',
      en: 'Fraud: three times the price or fee on top, at least 500 yuan. Known defects that cause death or serious harm: up to twice the loss as punitive damages.',
      commands: ['calculator:compensation', 'lint:compensation_below_statute'],
    },
    '56': {
      zh: '对消费者提出的修理、更换、退货、退款等要求故意拖延或无理拒绝的，由行政部门责令改正，可以警告、没收违法所得、罚款。',
      en: 'Deliberate delay or unreasonable refusal of a claim to repair, exchange, return or refund is punished by the authorities.',
      commands: ['deadline:deemed_delay'],
    },
  },
);
