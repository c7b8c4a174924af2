import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const closureNoticeTooShort = settingRule({
  code: 'closure_notice_too_short',
  title: text('停业告知过短', 'Notice of closing too short'),
  articles: ['consumer-law-regulations/21', 'shanghai-prepaid-card-provisions/17'],
  wrong: ({ standards: { closureNoticeDays } }) =>
    closureNoticeDays < 30
      ? [
          {
            pointer: '/standards/closureNoticeDays',
            reason: text(
              `提前 ${closureNoticeDays} 日告知，不得少于三十日`,
              `${closureNoticeDays} days of notice; thirty is the least`,
            ),
          },
        ]
      : [],
  proposal: text(
    '停业或迁址前至少三十日公告，并逐一通知持卡人。',
    'Closing or moving is announced thirty days ahead at least, and card holders are told one by one.',
  ),
});
