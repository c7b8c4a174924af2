import type { Cause, Fault } from '../claim/claim.ts';
import type { LawCitation } from '../law/citation.ts';
import { civilCode } from '../law/civil-code.ts';
import { consumerRightsLaw } from '../law/consumer-rights-law.ts';
import { eCommerceLaw } from '../law/e-commerce-law.ts';
import { type Text, text } from '../text.ts';
import type { LegalBasis } from './bases/basis-rules.ts';
import type { RefundReason } from './calculators/order-refund-input.ts';

export type Ground = {
  readonly basis: LegalBasis;
  readonly fault: Fault;
  readonly reason: RefundReason;
  readonly because: Text;
  readonly cites: readonly LawCitation[];
};

const noReason: Ground = {
  basis: 'NO_REASON_7D',
  fault: 'neither',
  reason: 'no_reason',
  because: text(
    '按无理由退货审核（消费者权益保护法第25条）',
    'Assessed as a return without reason (Consumer Rights Protection Law, art 25)',
  ),
  cites: [consumerRightsLaw.noReasonReturn],
};

/** The legal ground that each cause stands on, and whose fault it is. A person may decide otherwise; this is where assessment starts. */
const grounds: Record<Cause, Ground> = {
  no_reason: noReason,
  quality: {
    basis: 'QUALITY',
    fault: 'operator',
    reason: 'seller_fault',
    because: text(
      '商品不符合质量要求（消费者权益保护法第24条）',
      'Goods below the quality required (Consumer Rights Protection Law, art 24)',
    ),
    cites: [consumerRightsLaw.qualityReturn],
  },
  logistics: {
    basis: 'PROPERTY_DAMAGE',
    fault: 'operator',
    reason: 'seller_fault',
    because: text(
      '交付前的损毁、短少由商家负责（消费者权益保护法第52条）',
      'Loss and damage before delivery are the seller’s (Consumer Rights Protection Law, art 52)',
    ),
    cites: [consumerRightsLaw.propertyDamage],
  },
  price_or_fraud: {
    basis: 'PROPERTY_DAMAGE',
    fault: 'operator',
    reason: 'seller_fault',
    because: text(
      '价格或宣传不实（消费者权益保护法第52条）；惩罚性赔偿另行审核',
      'Wrong price or promise (Consumer Rights Protection Law, art 52); punitive damages are assessed apart',
    ),
    cites: [consumerRightsLaw.propertyDamage],
  },
  unclear_contract: {
    basis: 'PROPERTY_DAMAGE',
    fault: 'operator',
    reason: 'seller_fault',
    because: text(
      '条款不明，作不利于提供方的解释（民法典第498条）',
      'An ambiguous term is read against its drafter (Civil Code, art 498)',
    ),
    cites: [civilCode.ambiguity],
  },
  system_error: {
    basis: 'DUPLICATE_OR_ERROR',
    fault: 'operator',
    reason: 'seller_fault',
    because: text(
      '系统或支付差错，退还多收的款项（电子商务法第55条）',
      'A system or payment error: what was taken wrongly goes back (E-Commerce Law, art 55)',
    ),
    cites: [eCommerceLaw.paymentErrors, civilCode.unjustEnrichment],
  },
  misunderstanding: {
    ...noReason,
    because: text(
      '误解不属于任何一方过错，按无理由退货审核',
      'A misunderstanding is nobody’s fault: assessed as a return without reason',
    ),
  },
};

export const groundOf = (cause: Cause): Ground => grounds[cause];
