import type { Cause, Fault } from '../../claim/claim.ts';
import type { LawCitation } from '../../law/citation.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { type Text, text } from '../../text.ts';
import type { CardFacts } from './card-facts.ts';

/** Whose cause the end of a card is, and why. It decides the price of the used part and the rate of interest. */
export type CardGround = { readonly fault: Fault; readonly because: Text; readonly cites: readonly LawCitation[] };

const operator = (zh: string, en: string, cites: readonly LawCitation[]): CardGround => ({
  fault: 'operator',
  because: text(zh, en),
  cites,
});

const ofCause: Record<Exclude<Cause, 'no_reason'>, CardGround> = {
  quality: operator('服务不符合约定，属经营者原因', 'The service is not as agreed: the operator’s cause', [
    prepaidInterpretation.rescission,
    consumerRightsLaw.prepaid,
  ]),
  price_or_fraud: operator('价格或宣传不实，属经营者原因', 'A wrong price or promise: the operator’s cause', [
    prepaidInterpretation.oneSidedChange,
    prepaidInterpretation.rescission,
  ]),
  logistics: operator('未能提供服务，属经营者原因', 'The service could not be had: the operator’s cause', [
    prepaidInterpretation.rescission,
    consumerRightsLaw.prepaid,
  ]),
  unclear_contract: operator('合同约定不明，按消费者的理解', 'The contract is unclear: the consumer’s reading counts', [
    prepaidInterpretation.unclearTerms,
  ]),
  system_error: operator('系统差错，属经营者原因', 'A system error: the operator’s cause', [
    prepaidInterpretation.principal,
  ]),
  misunderstanding: {
    fault: 'neither',
    because: text(
      '误解不属于任何一方的原因，已用部分按优惠后价格计算',
      'A misunderstanding is nobody’s cause: what was used counts at the discounted price',
    ),
    cites: [prepaidInterpretation.notConsumersCause],
  },
};

const ownReasons: CardGround = {
  fault: 'consumer',
  because: text('因消费者自身原因退卡', 'The card ends for the consumer’s own reasons'),
  cites: [prepaidInterpretation.consumersCause],
};

const unforeseen: CardGround = {
  fault: 'neither',
  because: text(
    '健康等订约时无法预见的重大变化，有材料证明，不属消费者原因',
    'Health or another change that nobody could foresee, with proof: not the consumer’s cause',
  ),
  cites: [prepaidInterpretation.rescission, prepaidInterpretation.notConsumersCause],
};

/** Where assessment starts from; a person may decide otherwise with a reason. An unforeseeable change counts once something proves it (art 13 para 2; policy). */
export const cardGround = ({ claim, evidence, established }: CardFacts): CardGround => {
  const decided = established?.fault;
  if (decided)
    return {
      fault: decided.fault,
      because: text(`由审核人认定：${decided.reason}`, `Decided by a person: ${decided.reason}`),
      cites: [
        decided.fault === 'consumer' ? prepaidInterpretation.consumersCause : prepaidInterpretation.notConsumersCause,
      ],
    };
  if (claim.cause !== 'no_reason') return ofCause[claim.cause];
  return claim.unforeseen && evidence.length > 0 ? unforeseen : ownReasons;
};
