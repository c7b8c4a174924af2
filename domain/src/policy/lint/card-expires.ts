import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const cardExpires = settingRule({
  code: 'card_expires',
  title: text('卡片有效期过短', 'Cards that end too soon'),
  articles: ['single-purpose-card-measures/19', 'prepaid-interpretation/24'],
  wrong: ({ standards: { cards } }) => {
    if (cards === null) return [];
    const at = '/standards/cards';
    const found = [];
    if (cards.registeredEndsAfterMonths !== null)
      found.push({
        pointer: `${at}/registeredEndsAfterMonths`,
        reason: text('记名卡不得设有效期', 'a card in a name must not end'),
      });
    if (cards.anonymousEndsAfterMonths !== null && cards.anonymousEndsAfterMonths < 36)
      found.push({
        pointer: `${at}/anonymousEndsAfterMonths`,
        reason: text(
          `不记名卡有效期为 ${cards.anonymousEndsAfterMonths} 个月，不得少于三年`,
          `an anonymous card ends after ${cards.anonymousEndsAfterMonths} months; three years is the least`,
        ),
      });
    return found;
  },
  proposal: text(
    '记名卡不设有效期；不记名卡有效期不少于三年。',
    'Registered cards do not end; anonymous ones run three years at least.',
  ),
});
