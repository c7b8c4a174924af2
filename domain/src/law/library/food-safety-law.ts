import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const foodSafetyLawStatute = statute(
  { code: 'food-safety-law', name: text('食品安全法', 'Food Safety Law'), from: '2015-10-01' },
  {
    '148': {
      zh: '生产不符合安全标准的食品或经营明知不符合的食品，除赔偿损失外，可以要求价款十倍或损失三倍的赔偿金，不足一千元的为一千元；标签瑕疵不影响安全且不误导的除外。',
      en: 'Unsafe food: ten times the price or three times the loss on top of the loss, at least 1,000 yuan; not for harmless label flaws.',
      commands: ['calculator:compensation', 'lint:compensation_below_statute'],
    },
  },
);
