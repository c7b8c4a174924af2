import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const noInterest = settingRule({
  code: 'no_interest',
  title: text('不付利息', 'No interest'),
  articles: ['prepaid-interpretation/15', 'prepaid-interpretation/16'],
  wrong: ({ standards: { cards } }) =>
    cards?.interest === 'none'
      ? [
          {
            pointer: '/standards/cards/interest',
            reason: text('返还预付款应当支付利息', 'interest is due on prepayments that are given back'),
          },
        ]
      : [],
  proposal: text(
    '退还预付款时，自合同解除之日起按法定利率支付利息。',
    'When a prepayment is given back, interest at the statutory rate runs from the end of the contract.',
  ),
});
