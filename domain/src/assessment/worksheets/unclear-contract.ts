import { civilCode } from '../../law/civil-code.ts';
import { contractInterpretation } from '../../law/contract-interpretation.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** A term that is missing, unclear or void (民法典 arts 496–498, 法释〔2025〕4号 arts 8, 9). */
export const unclearContractWorksheet: Worksheet = {
  title: text('约定不明', 'Unclear terms'),
  questions: [
    {
      code: 'which_term',
      ask: text('争议是哪一条？原文是什么？', 'Which term is in dispute, and what are its words?'),
      decides: null,
    },
    {
      code: 'pointed_out',
      ask: text('是否以显著方式提示并说明？', 'Was it pointed out and explained?'),
      decides: null,
    },
    {
      code: 'readings',
      ask: text('有几种合理理解？各自金额多少？', 'Which readings are reasonable, and what does each come to?'),
      decides: null,
    },
    {
      code: 'void',
      ask: text('是否排除退款、过期作废等无效条款？', 'Does it exclude refunds, or let money expire?'),
      decides: 'contract_void',
    },
    {
      code: 'prepaid',
      ask: text('是否预付款，尚余多少？', 'Is it a prepayment, and how much is left?'),
      decides: 'prepaid',
    },
  ],
  evidence: [
    { kind: 'contract', counts: text('合同、条款版本和确认记录', 'Contract, version of the terms and consent') },
    { kind: 'communication', counts: text('签约时的说明', 'What was said at signing') },
    { kind: 'order_record', counts: text('消费记录', 'Records of use') },
  ],
  burdens: [
    {
      issue: text('条款已提示和说明', 'That the term was pointed out and explained'),
      bearer: 'operator',
      cites: [civilCode.formatTermsPointedOut, contractInterpretation.conspicuous],
    },
    {
      issue: text('消费记录和余额', 'Records of use and balance'),
      bearer: 'operator',
      cites: [prepaidInterpretation.records],
    },
  ],
  splits: [
    {
      when: text('约定不明，作有利于消费者的解释', 'Unclear: the consumer’s reading wins'),
      split: [{ party: 'operator', basisPoints: 10000 }],
    },
  ],
};
