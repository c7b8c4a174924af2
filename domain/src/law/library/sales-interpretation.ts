import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const salesInterpretationStatute = statute(
  {
    code: 'sales-interpretation',
    name: text(
      '最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释',
      'Supreme People’s Court Interpretation on Sales Contracts',
    ),
    aliases: ['买卖合同解释'],
    from: '2021-01-01',
  },
  {
    '17': {
      zh: '标的物质量不符合约定，按符合约定的标的物与实际交付的标的物在交付时的市场价值的差额减少价款；已支付的可以请求返还减价后多出部分。',
      en: 'The price falls by the difference of market value at delivery between conforming and actual goods; what was overpaid is returned.',
      commands: ['calculator:price_reduction'],
    },
  },
);
