import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const lostCardNotReplaced = settingRule({
  code: 'lost_card_setting',
  title: text('遗失不补办', 'Lost cards not replaced'),
  articles: ['prepaid-interpretation/9', 'prepaid-interpretation/24'],
  wrong: ({ standards: { cards } }) =>
    cards?.replacesLost === false
      ? [
          {
            pointer: '/standards/cards/replacesLost',
            reason: text('记名卡遗失应当挂失补办', 'lost registered cards are replaced'),
          },
        ]
      : [],
  proposal: text(
    '记名卡遗失的，凭办卡人身份挂失并补办。',
    'A registered card that is lost is blocked and replaced for its holder.',
  ),
});
