import { citationText } from '../explanation/citation-text.ts';
import { compare, money } from '../money/money.ts';
import { answerText } from '../policy/outcome-text.ts';
import { text } from '../text.ts';
import { agreedFindings } from './agreed/agreed.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { Finding } from './assessment.ts';
import { consentTo } from './consented.ts';
import { flagged, noted } from './findings.ts';
import type { ReckonedOffer } from './goods-offer.ts';
import type { Promised } from './promise.ts';

/** What the clauses say to the claim, each clause once; what lifted it; and what of it does not bind for want of consent. */
export const clauseFindings = (facts: GoodsFacts, promises: readonly (Promised | null)[]): readonly Finding[] => {
  const once = new Map(promises.flatMap((one) => (one ? [[one.clauseId, one] as const] : [])));
  return [...once.values()].flatMap((one) => [clause(one), ...lifted(one), ...consent(facts, one)]);
};

const clauseLabel = text('适用条款', 'The clause that applies');

const clause = ({ answer, because }: Promised): Finding =>
  answer.kind === 'review'
    ? flagged('clause_review', clauseLabel, because)
    : { code: 'clause', passed: answer.kind === 'refund', blocking: false, label: clauseLabel, because };

const floorLabel = text('退款政策不低于法定标准', 'The policy is not below the law');

const lifted = (one: Promised): readonly Finding[] => {
  if (one.lifted.length === 0) return [];
  const [law, gives] = [one.lifted.map(citationText), answerText(one.evaluation.answer)];
  const because = text(
    `条款低于${law.map(({ zh }) => zh).join('、')}，该约定无效；按法律：${gives.zh}`,
    `The clause is below ${law.map(({ en }) => en).join('; ')} and void to that extent; by law: ${gives.en}`,
  );
  return [flagged('policy_below_law', floorLabel, because)];
};

const consentLabel = text('退款条款的提示与同意', 'Display of and consent to the terms');

const consent = ({ order, policy }: GoodsFacts, { unconsented }: Promised): readonly Finding[] => {
  if (!unconsented) return [];
  const { because } = consentTo(order, policy.version);
  return [
    flagged(
      'consent_missing',
      consentLabel,
      text(
        `${because.zh}；对顾客不利的费用和限制不构成合同内容（民法典第496条），不予适用`,
        `${because.en}; fees and limits against the customer are no part of the contract (Civil Code, art 496) and are not applied`,
      ),
    ),
  ];
};

const grantLabel = text('审核人决定', 'Decided by a person');

/** What a person granted or both sides agreed on, and whether it passes what the desk may give by itself. */
export const grantFindings = (
  { policy, established, order }: GoodsFacts,
  chosen: ReckonedOffer,
): readonly Finding[] => {
  const { share } = established;
  const told = [
    ...(share ? [noted('granted', grantLabel, text(share.reason, share.reason))] : []),
    ...agreedFindings(established, chosen.onTop !== null),
  ];
  const limit = policy.document?.standards.compensation.goodwillUpTo ?? null;
  const outOfGoodwill = told.length > 0 && chosen.offer.ground.basis === 'GOODWILL';
  if (!outOfGoodwill || limit === null || limit.currency !== order.currency) return told;
  if (compare(money(order.currency, (chosen.onTop ?? chosen.refund).minor), limit) <= 0) return told;
  return [
    ...told,
    flagged(
      'goodwill_above_limit',
      grantLabel,
      text(
        '超过政策允许客服自行给予的金额，由核准人判断',
        'More than the policy lets the desk give by itself: the approver decides',
      ),
    ),
  ];
};

/** A rule of law that gave nothing does not stand in the way of what the shop promised or a person granted. */
export const notInTheWay = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) => (one.blocking && !one.passed ? { ...one, blocking: false } : one));
