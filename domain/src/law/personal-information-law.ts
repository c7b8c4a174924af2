import { articleOf } from './citation.ts';
import { personalInformationLawStatute } from './library/personal-information-law.ts';

const article = articleOf(personalInformationLawStatute);

/** 个人信息保护法 (effective 2021-11-01). The text was read. */
export const personalInformationLaw = {
  /** Reports of impact assessments are kept for 3 years. */
  assessmentKept: article('56'),
} as const;
