import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** Article numbers are from memory throughout: the whole text was not in a stored source. */
export const sevenDayReturnMeasuresStatute = statute(
  {
    code: 'seven-day-return-measures',
    name: text('网络购买商品七日无理由退货暂行办法', 'Interim Measures on Seven-Day No-Reason Returns'),
    aliases: ['七日无理由退货暂行办法', '暂行办法'],
    from: '2017-03-15',
  },
  {
    '6': {
      zh: '定作的、鲜活易腐的、在线下载或拆封的音像制品和软件等数字化商品、交付的报纸期刊不适用七日无理由退货。',
      en: 'Not covered: made to order, fresh or perishable, downloaded or opened media and software, delivered newspapers and periodicals.',
      status: 'from_memory',
      commands: ['floor:unconfirmed_exclusion'],
    },
    '7': {
      zh: '拆封后易影响安全或品质的、激活或试用后价值贬损较大的、临近保质期或有瑕疵的商品，经消费者在购买时确认可以不适用。',
      en: 'May be excluded if confirmed at purchase: safety or quality changes once opened, large loss of value after activation or trial, near expiry or flawed.',
      status: 'from_memory',
      commands: ['floor:unconfirmed_exclusion'],
    },
    '8': {
      zh: '商品能够保持原有品质、功能，本身、配件、商标标识齐全的，视为完好；为查验而打开包装、为确认品质和功能的合理调试不影响完好。',
      en: 'Goods are intact when quality and function, the item, parts and marks are there. Opening the pack to inspect and reasonable trying do not harm.',
      status: 'from_memory',
      commands: ['lint:opened_is_refused'],
    },
    '9': {
      zh: '各类商品视为不完好的情形：一次性密封破坏的食品、化妆品、医疗和计生用品，未经授权维修或留有使用痕迹的电子产品，商标被摘剪、污损的服装鞋包等。',
      en: 'When goods are not intact: broken disposable seals of food, cosmetics and medical goods; repaired or activated electronics with traces; clothes and bags with marks removed or stained.',
      status: 'from_memory',
      commands: ['decision:goods_intact'],
    },
    '10': {
      zh: '退货期自签收商品的次日起七日；消费者在期限内向销售者发出退货通知。',
      en: 'Seven days from the day after signing; the notice is sent to the seller within them.',
      status: 'from_memory',
      commands: ['deadline:window_deadline'],
    },
    '12': {
      zh: '退货时应当将商品本身、配件及赠品一并退回；赠品包括实物、积分、代金券、优惠券等；不能退回的，经营者可以按事先标明的赠品价格要求支付。',
      en: 'Goods go back with parts and gifts, including points and vouchers; for a gift that does not, the price announced beforehand may be charged.',
      status: 'from_memory',
      commands: ['calculator:order_refund'],
    },
    '13': {
      zh: '销售者自收到退回商品之日起七日内返还消费者支付的商品价款。',
      en: 'The price is returned within seven days after the goods are back.',
      status: 'from_memory',
      commands: ['deadline:deemed_delay', 'lint:payment_too_late'],
    },
    '14': {
      zh: '退款方式比照购买商品的支付方式；多种方式支付的分别退回；未经消费者明确同意，不得自行指定其他退款方式。',
      en: 'Refund in the form paid; several tenders each by what was paid in it; no other form without the consumer’s clear consent.',
      status: 'from_memory',
      commands: ['calculator:allocate', 'lint:other_way_without_consent'],
    },
    '15': {
      zh: '用积分、代金券、优惠券等支付价款的，在消费者退还商品后以相应形式返还，另有约定的从其约定。',
      en: 'Points, vouchers and coupons used to pay go back in the same form unless agreed otherwise.',
      status: 'from_memory',
      commands: ['calculator:allocate'],
    },
    '16': {
      zh: '使用信用卡支付并支付手续费的，退款可以不退回手续费；销售者免除的可以扣除。',
      en: 'A credit-card fee paid by the consumer need not be refunded; a waived one may be deducted.',
      status: 'from_memory',
    },
    '17': {
      zh: '退货价款以消费者实际支出为准；套装或满减优惠中部分退货导致不能享受优惠的，按购买时各商品价格结算，多退少补。',
      en: 'The price is what was actually paid. When a part return loses a set or threshold promotion, the purchase prices settle it, more or less.',
      status: 'from_memory',
      commands: ['calculator:order_refund'],
    },
    '18': {
      zh: '退回运费由消费者承担，另有约定从约定；参加满额免运费活动、退货后不再符合条件的，可以扣除运费。',
      en: 'Return freight is the consumer’s unless agreed otherwise. When conditional free shipping is no longer earned, the outbound freight may be deducted.',
      status: 'from_memory',
      commands: ['calculator:order_refund'],
    },
    '20': {
      zh: '对不适用无理由退货的商品应当明确标注，并在购买必经流程中设置显著的确认程序，供消费者单次购买确认；没有确认的，不得拒绝退货。',
      en: 'The confirmation step is conspicuous and per purchase; no confirmation, no refusal.',
      status: 'from_memory',
      commands: ['floor:unconfirmed_exclusion'],
    },
    '27': {
      zh: '退回商品经检查恢复到初始销售状态的可作为全新商品再次销售；否则应当明确标注实际情况。',
      en: 'Goods that return to the first-sale state may be sold as new; others only with the true state shown.',
      status: 'from_memory',
      commands: ['decision:disposition'],
    },
  },
);
