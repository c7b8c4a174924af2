import { roomWords } from '../../words/room-words.ts';

export const approvalWords = roomWords({
  zh: {
    title: '待我批准',
    empty: '没有等待您批准的退款单',
    emptyHint: '同事审核完成后会出现在这里；您自己审核的由另一位同事批准',
    assessedBy: '{{name}} 审核',
    second: '第二位批准',
    secondHint: '已由 {{name}} 批准，金额达到须两人批准的限额',
    goodwill: '不符合规则，按人工判断给予',
    blocked: '{{count}} 条规则未通过',
    details: '查看金额的来历',
    notMine: '等待其他同事（您不能批准）',
    more: '还有更多，处理后继续显示',
  },
  en: {
    title: 'Waiting for my approval',
    empty: 'Nothing waits for your approval',
    emptyHint: 'Cases appear here when a colleague has assessed them; what you assessed is for another to approve',
    assessedBy: 'Assessed by {{name}}',
    second: 'Second approval',
    secondHint: 'Approved by {{name}}; the amount is above the limit from which two people agree',
    goodwill: 'Not due by the rules, given by judgement',
    blocked: '{{count}} rules did not pass',
    details: 'Show how the amount came about',
    notMine: 'For other colleagues (you may not approve these)',
    more: 'There are more; they follow as you go on',
  },
});
