import type { Fault } from '../../claim/claim.ts';
import type { LawCitation } from '../../law/citation.ts';
import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { eCommerceLaw } from '../../law/e-commerce-law.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { type Text, text } from '../../text.ts';

type Signal = { readonly fault: Fault; readonly because: Text; readonly cites: readonly LawCitation[] };

const signal = (fault: Fault, zh: string, en: string, ...cites: readonly LawCitation[]): Signal => ({
  fault,
  because: text(zh, en),
  cites,
});

/** Events that decide whose cause a refund has, once they are proven (法释〔2025〕4号 arts 12, 13 and others). */
export const faultSignals = {
  closed: signal('operator', '经营者停业或关店', 'The operator closed', prepaidInterpretation.rescission),
  relocated: signal(
    'operator',
    '经营者迁址，造成明显不便',
    'The operator moved, which is a clear inconvenience',
    prepaidInterpretation.rescission,
  ),
  duties_transferred: signal(
    'operator',
    '未经同意将义务转给第三人',
    'Duties were handed to a third party without consent',
    prepaidInterpretation.rescission,
  ),
  service_not_available: signal(
    'operator',
    '承诺的不限次服务无法正常使用',
    'The unlimited service was not available',
    prepaidInterpretation.rescission,
  ),
  price_raised: signal(
    'operator',
    '未经同意提价或降低质量',
    'The price was raised or the quality cut without consent',
    prepaidInterpretation.oneSidedChange,
    civilCode.nonConforming,
  ),
  below_quality: signal(
    'operator',
    '商品或服务不符合质量要求',
    'Goods or service are below the quality required',
    consumerRightsLaw.qualityReturn,
  ),
  deceived: signal('operator', '经营者有欺诈行为', 'The operator deceived the consumer', consumerRightsLaw.fraud),
  unclear_term: signal(
    'operator',
    '条款不明，作不利于提供方的解释',
    'An unclear term is read against its drafter',
    civilCode.ambiguity,
  ),
  charged_wrongly: signal('operator', '重复或错误收款', 'Charged twice or wrongly', eCommerceLaw.paymentErrors),
  damaged_in_transit: signal(
    'operator',
    '交付前毁损、短少，由商家承担',
    'Damaged or short before delivery, which is the seller’s',
    consumerRightsLaw.propertyDamage,
  ),
  changed_mind: signal(
    'consumer',
    '消费者改变主意',
    'The consumer changed their mind',
    prepaidInterpretation.consumersCause,
  ),
  consumer_moved: signal(
    'consumer',
    '消费者自己搬家',
    'The consumer moved house',
    prepaidInterpretation.consumersCause,
  ),
  misused: signal(
    'consumer',
    '消费者使用或保管不当',
    'The consumer used or kept it wrongly',
    civilCode.contributoryFault,
  ),
  force_majeure: signal('neither', '不可抗力', 'Force majeure', prepaidInterpretation.notConsumersCause),
  authority_order: signal('neither', '行政命令', 'An order of an authority', prepaidInterpretation.notConsumersCause),
  illness: signal(
    'neither',
    '消费者患病等签约时无法预见的重大变化',
    'Illness or another basic change that nobody could foresee',
    prepaidInterpretation.rescission,
  ),
} as const satisfies Record<string, Signal>;

export type FaultSignal = keyof typeof faultSignals;
