import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const compensationBelowStatute = settingRule({
  code: 'compensation_below_statute',
  title: text('赔偿低于法定', 'Compensation below the statute'),
  articles: ['consumer-rights-law/55', 'food-safety-law/148'],
  wrong: ({ currency, standards: { compensation: c } }) => {
    const at = '/standards/compensation';
    const found = [];
    if (c.fraudMultiple < 3)
      found.push({
        pointer: `${at}/fraudMultiple`,
        reason: text('欺诈赔偿不低于三倍', 'fraud is answered with three times the price at least'),
      });
    if (c.foodMultiple < 10)
      found.push({
        pointer: `${at}/foodMultiple`,
        reason: text('不安全食品赔偿不低于十倍', 'unsafe food is answered with ten times the price at least'),
      });
    if (currency === 'CNY' && c.fraudLeast.minor < 50_000n)
      found.push({
        pointer: `${at}/fraudLeast`,
        reason: text('欺诈赔偿最低五百元', 'the least for fraud is 500 yuan'),
      });
    if (currency === 'CNY' && c.foodLeast.minor < 100_000n)
      found.push({
        pointer: `${at}/foodLeast`,
        reason: text('不安全食品赔偿最低一千元', 'the least for unsafe food is 1,000 yuan'),
      });
    return found;
  },
  proposal: text(
    '欺诈：价款三倍，不足五百元按五百元；不安全食品：价款十倍，不足一千元按一千元。',
    'Fraud: three times the price, 500 yuan at least; unsafe food: ten times, 1,000 yuan at least.',
  ),
});
