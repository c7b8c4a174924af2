import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const beijingPrepaidCardRegulationsStatute = statute(
  {
    code: 'beijing-prepaid-card-regulations',
    name: text('北京市单用途预付卡管理条例', 'Beijing Regulations on Single-Purpose Prepaid Cards'),
    aliases: ['北京预付卡条例'],
    jurisdiction: 'beijing',
    from: '2022-06-01',
  },
  {
    '11': {
      zh: '办理注销备案期间不得发行新卡。',
      en: 'No new cards while deregistering.',
      commands: ['decision:stop_top_ups'],
    },
    '16': {
      zh: '自购卡之日起七日内未使用的，有权要求退款，五日内一次性退还全款；已领取的赠品应当返还或支付相应价款。',
      en: 'Within seven days of buying and unused: full refund, paid within five days of the request in one payment; gifts returned or paid.',
      commands: ['calculator:cooling_off', 'floor:beijing_unused_card', 'lint:payment_too_late'],
    },
    '17': {
      zh: '经营者违约、约定或法定解除的，按约定退款，没有约定的十五日内退还；余额不足以兑付最低价商品的可以退款；因经营者原因的按原优惠方案退还。',
      en: 'Operator’s breach, agreement or statutory rescission: as agreed, else within fifteen days; a rest too small for the cheapest item is refundable; the operator’s cause keeps the original discount.',
      commands: ['floor:prepaid_not_consumers_cause', 'lint:payment_too_late'],
    },
    '19': {
      zh: '发卡、兑付、退款等记录保存不少于三年。',
      en: 'Records of issue, use and refund are kept three years.',
      commands: ['calculator:retention'],
    },
  },
);
