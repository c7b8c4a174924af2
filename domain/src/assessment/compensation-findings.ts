import type { CompensationRule } from '../claim/claim.ts';
import { toDecimal } from '../money/money.ts';
import { type Text, text } from '../text.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import type { Finding } from './assessment.ts';
import { flagged, noted, proof } from './findings.ts';
import { goodwillLimit } from './promised-compensation.ts';

/** Statutory multiples punish; nobody pays them on a guess, and two people approve them. */
export const isPunitive = (rule: CompensationRule): boolean => rule === 'fraud' || rule === 'food';

const ruleText: Record<CompensationRule, Text> = {
  fraud: text(
    '欺诈：价款三倍，不足五百元的为五百元（消费者权益保护法第55条）',
    'Deception: three times the price, 500 yuan at least (Consumer Rights Protection Law, art 55)',
  ),
  food: text(
    '不安全食品：价款十倍或损失三倍，不足一千元的为一千元（食品安全法第148条）',
    'Unsafe food: ten times the price or three times the loss, 1,000 yuan at least (Food Safety Law, art 148)',
  ),
  price_reduction: text(
    '商品留下，价款按质减少（民法典第582条）',
    'The goods stay and their price falls (Civil Code, art 582)',
  ),
  shortfall: text(
    '补退差额：此前的退款少退的部分，退回原支付方式',
    'Made up: what an earlier refund left short, back the way it was paid',
  ),
  promise: text('商家承诺或协商的补偿', 'What the shop promised or agreed'),
};

const basisLabel = text('赔偿依据', 'Ground of the compensation');
const establishedLabel = text('事实认定', 'The facts');

/** What speaks for and against the claim. That the facts are not established blocks a punitive amount until a person has looked. */
export const compensationFindings = (facts: CompensationFacts): readonly Finding[] => {
  const { claim, evidence } = facts;
  const seen = proof(claim, evidence);
  return [
    noted('basis', basisLabel, ruleText[claim.rule]),
    ...(seen ? [seen] : []),
    ...(isPunitive(claim.rule) ? [established(facts)] : []),
    ...(claim.rule === 'promise' ? withinGoodwill(facts) : []),
  ];
};

function established({ judgement }: CompensationFacts): Finding {
  if (judgement === null)
    return {
      ...flagged(
        'established',
        establishedLabel,
        text('尚未由人认定；认定后才支付', 'Nobody has established them yet; nothing is paid before'),
      ),
      blocking: true,
    };
  const { reason } = judgement;
  return judgement.established
    ? noted('established', establishedLabel, text(`已认定：${reason}`, `Established: ${reason}`))
    : {
        ...flagged('established', establishedLabel, text(`不成立：${reason}`, `Not established: ${reason}`)),
        blocking: true,
      };
}

const goodwillLabel = text('客服酌情限额', 'What the desk may give');

/** Above the limit of the policy nothing is refused; whoever approves sees that it is more than the desk gives by itself. */
function withinGoodwill(facts: CompensationFacts): readonly Finding[] {
  const limit = goodwillLimit(facts);
  if (limit === null) return [];
  const asked = toDecimal(facts.claim.loss);
  return facts.claim.loss.minor <= limit.minor
    ? [noted('goodwill_limit', goodwillLabel, text(`未超过 ${toDecimal(limit)}`, `Within ${toDecimal(limit)}`))]
    : [
        flagged(
          'goodwill_limit',
          goodwillLabel,
          text(
            `申请 ${asked}，超过客服可酌情给予的 ${toDecimal(limit)}，由批准人决定`,
            `${asked} is asked, more than the ${toDecimal(limit)} that the desk may give: whoever approves decides`,
          ),
        ),
      ];
}
