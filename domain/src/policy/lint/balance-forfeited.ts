import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const balanceForfeited = settingRule({
  code: 'balance_forfeited',
  title: text('到期余额被没收', 'Balance forfeited at the end'),
  articles: ['prepaid-interpretation/24', 'single-purpose-card-measures/19'],
  wrong: ({ standards: { cards } }) =>
    cards?.afterEnd === 'forfeit'
      ? [
          {
            pointer: '/standards/cards/afterEnd',
            reason: text('到期余额不得没收', 'the balance of an ended card is not forfeited'),
          },
        ]
      : [],
  proposal: text(
    '卡片到期后仍有余额的，免费激活或换卡，也可以退款。',
    'A card with a balance after its end is activated or exchanged free of charge, or refunded.',
  ),
});
