import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const cardNotTransferable = settingRule({
  code: 'card_not_transferable',
  title: text('不许转让', 'Cards not transferable'),
  articles: ['prepaid-interpretation/9', 'prepaid-interpretation/11'],
  wrong: ({ standards: { cards } }) =>
    cards?.transferable === false
      ? [
          {
            pointer: '/standards/cards/transferable',
            reason: text('不得不合理限制转让', 'transfer must not be limited unreasonably'),
          },
        ]
      : [],
  proposal: text(
    '卡内剩余权益可以转让，通知我们后配合更名。',
    'What is left on a card may be transferred; tell us and we rename it.',
  ),
});
