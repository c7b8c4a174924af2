import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** The text was read. */
export const personalInformationLawStatute = statute(
  {
    code: 'personal-information-law',
    name: text('个人信息保护法', 'Personal Information Protection Law'),
    aliases: ['个保法', 'PIPL'],
    from: '2021-11-01',
  },
  {
    '56': {
      zh: '个人信息保护影响评估报告和处理情况记录至少保存三年。',
      en: 'Reports of impact assessments and records of processing are kept for at least three years.',
      commands: ['calculator:retention'],
    },
  },
);
