import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const onlineConsumptionProvisionsStatute = statute(
  {
    code: 'online-consumption-provisions',
    name: text(
      '最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）',
      'Provisions on Online Consumption Disputes (1)',
    ),
    aliases: ['网络消费规定', '法释〔2022〕8号'],
    from: '2022-03-15',
  },
  {
    '1': {
      zh: '格式条款约定签收即视为认可质量、平台经营者一律免责、经营者享有单方解释权或最终解释权、排除投诉举报诉讼权利等的，无效。',
      en: 'Void: signing counts as accepting quality, the platform is never liable, sole or final interpretation, no complaints or lawsuits.',
      commands: ['lint:signing_accepts_quality', 'lint:final_interpretation', 'lint:blocks_dispute_routes'],
    },
    '2': {
      zh: '不宜退货的商品经确认外，经营者承诺的无理由退货期限长于七日的从其承诺。',
      en: 'A promise of more than the statutory return right binds.',
      commands: ['decision:basis_goodwill'],
    },
    '3': {
      zh: '因检查商品的必要对商品进行拆封查验且不影响商品完好，经营者以已拆封为由主张不适用七日无理由退货的，不予支持。',
      en: 'Opening the pack to inspect, with the goods intact, is no ground to refuse a no-reason return.',
      commands: ['lint:opened_is_refused'],
    },
  },
);
