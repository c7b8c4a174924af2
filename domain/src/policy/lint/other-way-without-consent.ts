import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const otherWayWithoutConsent = settingRule({
  code: 'other_way_without_consent',
  title: text('未经同意改变退款方式', 'Another way without consent'),
  articles: ['seven-day-return-measures/14'],
  wrong: ({ standards: { ways, otherWayNeedsConsent } }) => {
    const found = [];
    if (ways[0] !== 'original')
      found.push({
        pointer: '/standards/ways/0',
        reason: text('退款应当首先按原支付方式', 'a refund goes by the means of the payment first'),
      });
    if (!otherWayNeedsConsent && ways.some((way) => way !== 'original'))
      found.push({
        pointer: '/standards/otherWayNeedsConsent',
        reason: text('未经消费者明确同意，不得改用其他退款方式', 'another way needs the clear consent of the consumer'),
      });
    return found;
  },
  proposal: text(
    '按原支付方式退款；需要改用其他方式的，每次征得您明确同意。',
    'We refund by the means of your payment; another way is used only with your clear consent each time.',
  ),
});
