import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const shanghaiPrepaidCardProvisionsStatute = statute(
  {
    code: 'shanghai-prepaid-card-provisions',
    name: text('上海市单用途预付消费卡管理规定', 'Shanghai Provisions on Single-Purpose Prepaid Cards'),
    aliases: ['上海预付卡规定'],
    jurisdiction: 'shanghai',
    from: '2019-01-01',
  },
  {
    '12': {
      zh: '按季度报告发卡、兑付和预收资金情况。',
      en: 'Quarterly report of issue, redemption and prepaid funds.',
      commands: ['decision:quarterly_report'],
    },
    '17': {
      zh: '停业、歇业或变更经营场所的，提前三十日发布告示并通知记名持卡人。',
      en: 'Thirty days’ notice of closing or moving, and registered holders are told.',
      commands: ['lint:closure_notice_too_short'],
    },
  },
);
