import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const approvalOrder = settingRule({
  code: 'approval_order',
  title: text('审批额度矛盾', 'Approval limits contradict'),
  articles: [],
  wrong: ({ standards: { approval } }) =>
    approval.automaticBelow !== null && approval.automaticBelow.minor > approval.secondPersonFrom.minor
      ? [
          {
            pointer: '/standards/approval/automaticBelow',
            reason: text(
              '自动退款的上限高于须两人核准的金额',
              'amounts that need two people would be paid without any',
            ),
          },
        ]
      : [],
  proposal: text(
    '自动退款的上限不高于须两人核准的金额。',
    'Pay automatically only below the amount that needs two people.',
  ),
});
