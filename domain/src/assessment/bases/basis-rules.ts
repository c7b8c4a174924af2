import type { Citation } from '../../explanation/explanation.ts';
import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { eCommerceLaw } from '../../law/e-commerce-law.ts';
import { foodSafetyLaw } from '../../law/food-safety-law.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { salesInterpretation } from '../../law/sales-interpretation.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { type Text, text } from '../../text.ts';
import type { AmountName, FactName } from './basis-facts.ts';

/** Every ground on which money may go back (reference 1.1), best known first inside a family. */
export const legalBases = [
  'NO_REASON_7D',
  'QUALITY',
  'NONCONFORMING_AUTH',
  'PROPERTY_DAMAGE',
  'PREPAID_7D',
  'PREPAID',
  'RESCISSION',
  'PRICE_REDUCTION',
  'FRAUD',
  'FOOD',
  'VOID_CONTRACT',
  'DUPLICATE_OR_ERROR',
  'CONTRACT',
  'GOODWILL',
] as const;
export type LegalBasis = (typeof legalBases)[number];

export type BasisRule = {
  readonly basis: LegalBasis;
  readonly family: 'law' | 'contract' | 'goodwill';
  readonly label: Text;
  /** All must hold. */
  readonly needs: readonly (readonly [fact: FactName, wanted: boolean])[];
  readonly refund: AmountName;
  /** A statutory amount on top of the refund; fraud and food are in the alternative, never added (法释〔2024〕9号 art 9). */
  readonly onTop: 'fraud' | 'food' | null;
  readonly freight: 'consumer' | 'operator' | 'as_promised' | 'none';
  readonly cites: readonly Citation[];
};

const rule = (
  basis: LegalBasis,
  label: Text,
  needs: BasisRule['needs'],
  refund: AmountName,
  freight: BasisRule['freight'],
  cites: readonly Citation[],
  more: Partial<Pick<BasisRule, 'family' | 'onTop'>> = {},
): BasisRule => ({ basis, family: 'law', label, needs, refund, onTop: null, freight, cites, ...more });

/** One line for each basis: when it fits, what it gives, who bears the freight, and where it stands. */
export const basisRules: readonly BasisRule[] = [
  rule(
    'NO_REASON_7D',
    text('七日无理由退货', 'Seven-day return without reason'),
    [
      ['remote_sale', true],
      ['in_no_reason_window', true],
      ['excluded_and_confirmed', false],
      ['intact', true],
    ],
    'no_reason',
    'consumer',
    [consumerRightsLaw.noReasonReturn, sevenDayReturnMeasures.pricePaid],
  ),
  rule(
    'QUALITY',
    text('质量不合格退货', 'Return for quality'),
    [
      ['below_quality', true],
      ['in_quality_window', true],
    ],
    'paid',
    'operator',
    [consumerRightsLaw.qualityReturn],
  ),
  rule(
    'NONCONFORMING_AUTH',
    text('行政部门认定不合格', 'Found non-conforming by an authority'),
    [['found_non_conforming', true]],
    'paid',
    'operator',
    [consumerRightsLaw.foundNonConforming],
  ),
  rule(
    'PROPERTY_DAMAGE',
    text('财产损害', 'Damage to property'),
    [['damaged_before_delivery', true]],
    'damage',
    'operator',
    [consumerRightsLaw.propertyDamage],
  ),
  rule(
    'PREPAID_7D',
    text('预付款七日内返还', 'Prepayment back within seven days'),
    [
      ['prepaid', true],
      ['in_seven_days_of_prepayment', true],
      ['knew_the_service', false],
    ],
    'prepaid_principal',
    'none',
    [prepaidInterpretation.sevenDays],
  ),
  rule(
    'PREPAID',
    text('预付款未履行部分返还', 'The unperformed part of a prepayment'),
    [
      ['prepaid', true],
      ['may_rescind', true],
    ],
    'prepaid_remainder',
    'none',
    [consumerRightsLaw.prepaid, prepaidInterpretation.rescission, prepaidInterpretation.principal],
  ),
  rule(
    'RESCISSION',
    text('法定解除', 'Statutory rescission'),
    [
      ['prepaid', false],
      ['may_rescind', true],
    ],
    'paid',
    'operator',
    [civilCode.rescission, civilCode.afterRescission],
  ),
  rule(
    'PRICE_REDUCTION',
    text('减少价款', 'Price reduction'),
    [
      ['below_quality', true],
      ['keeps_goods', true],
    ],
    'reduction',
    'none',
    [civilCode.nonConforming, salesInterpretation.priceReduction],
  ),
  rule(
    'FRAUD',
    text('欺诈：退款并三倍赔偿', 'Fraud: refund and three times the price'),
    [['deceived', true]],
    'paid',
    'operator',
    [consumerRightsLaw.fraud],
    { onTop: 'fraud' },
  ),
  rule(
    'FOOD',
    text('不安全食品：退款并十倍或三倍赔偿', 'Unsafe food: refund and a multiple'),
    [
      ['unsafe_food', true],
      ['harmless_label_flaw', false],
    ],
    'paid',
    'operator',
    [foodSafetyLaw.unsafeFood],
    { onTop: 'food' },
  ),
  rule(
    'VOID_CONTRACT',
    text('合同无效返还', 'Restitution: the contract is void'),
    [['contract_void', true]],
    'void_return',
    'none',
    [civilCode.voidContract],
  ),
  rule(
    'DUPLICATE_OR_ERROR',
    text('重复或错误收款', 'Charged twice or in error'),
    [['charged_wrongly', true]],
    'excess',
    'none',
    [eCommerceLaw.paymentErrors, civilCode.unjustEnrichment],
  ),
  rule(
    'CONTRACT',
    text('约定或公开承诺', 'Agreed or promised'),
    [['better_promise', true]],
    'promised',
    'as_promised',
    [consumerRightsLaw.betterPromise],
    { family: 'contract' },
  ),
  rule(
    'GOODWILL',
    text('商家善意', 'Goodwill'),
    [['goodwill_granted', true]],
    'goodwill',
    'as_promised',
    [consumerRightsLaw.betterPromise],
    { family: 'goodwill' },
  ),
];
