import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const productQualityLawStatute = statute(
  { code: 'product-quality-law', name: text('产品质量法', 'Product Quality Law'), from: '2018-12-29' },
  {
    '45': {
      zh: '因产品缺陷造成损害要求赔偿的诉讼时效二年，自知道或应当知道之日起算；请求权自交付最初消费者满十年丧失，未过明示安全使用期的除外。',
      en: 'Defect claims: two years from knowledge, ten years absolute.',
      commands: ['deadline:limitation'],
    },
  },
);
