import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const renewalWithoutReminder = settingRule({
  code: 'renewal_without_reminder',
  title: text('续费前不提醒', 'Renewal without a reminder'),
  articles: ['consumer-law-regulations/10'],
  wrong: ({ standards: { cards } }) =>
    cards?.remindsBeforeRenewal === false
      ? [
          {
            pointer: '/standards/cards/remindsBeforeRenewal',
            reason: text('自动续费前应当显著提醒', 'automatic renewal is announced conspicuously beforehand'),
          },
        ]
      : [],
  proposal: text(
    '每次自动续费前，我们以显著方式提醒您，您可以取消。',
    'Before each automatic renewal we remind you conspicuously and you may cancel.',
  ),
});
