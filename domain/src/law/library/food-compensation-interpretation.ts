import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const foodCompensationInterpretationStatute = statute(
  {
    code: 'food-compensation-interpretation',
    name: text(
      '最高人民法院关于审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释',
      'Supreme People’s Court Interpretation on Punitive Damages for Food and Drugs (Fashi 2024 No 9)',
    ),
    aliases: ['法释〔2024〕9号'],
    from: '2024-08-22',
  },
  {
    '1': {
      zh: '普通消费者请求惩罚性赔偿的，以实际支付的价款为计算基数。',
      en: 'An ordinary buyer’s punitive damages are based on the price actually paid.',
      commands: ['calculator:compensation'],
    },
    '9': {
      zh: '欺诈赔偿与食品药品惩罚性赔偿可以择一主张，不得并用。',
      en: 'Fraud and food claims may be made in the alternative, not added.',
      commands: ['calculator:compensation'],
    },
    '12': {
      zh: '购买者明知食品不符合安全标准仍购买的，在合理生活消费需要范围内支持惩罚性赔偿。',
      en: 'A knowing buyer’s punitive damages are limited to a reasonable quantity for daily needs.',
      commands: ['calculator:compensation'],
    },
  },
);
