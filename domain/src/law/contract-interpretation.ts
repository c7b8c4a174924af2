import { articleOf } from './citation.ts';
import { contractGeneralInterpretationStatute } from './library/contract-general-interpretation.ts';

const article = articleOf(contractGeneralInterpretationStatute);

/** 合同编通则解释 (法释〔2023〕13号). The text was read. */
export const contractInterpretation = {
  /** A tick-box or a pop-up alone does not prove that a format term was pointed out. */
  conspicuous: article('10'),
  /** A penalty that exceeds the loss by 30% is normally far above it. */
  penaltyLimit: article('65'),
  /** 订金, 押金, 保证金 without the nature of 定金 are not doubled. */
  notEarnest: article('67'),
} as const;
