import { balanceOf, spansOf, sumsOf } from '../../commerce/card-use.ts';
import { tenderKindText } from '../../commerce/tender-text.ts';
import { isPositive, type Money, toDecimal } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';
import { dateOf, shanghaiDate } from '../../time/local-date.ts';
import type { Finding } from '../assessment.ts';
import { type SourceFinding, sourceOfFunds } from '../calculators/prepaid/source-of-funds.ts';
import { alternatives, flagged, noted, proof } from '../findings.ts';
import type { Promised } from '../promise.ts';
import type { CardCandidate } from './card-candidates.ts';
import { type CardFacts, endedOn, orderOfLot } from './card-facts.ts';
import type { CardGround } from './card-ground.ts';
import type { WithdrawalAnswer } from './withdrawn-in-days.ts';

export type FoundOnCard = {
  readonly facts: CardFacts;
  readonly ground: CardGround;
  readonly best: CardCandidate;
  readonly withdrawal: WithdrawalAnswer;
  readonly promise: Promised | null;
  readonly interest: Finding | null;
  readonly refund: Money;
};

/** Everything that was looked at. Only an empty card refuses by itself; the rest is told, or left to a person. */
export const cardFindings = (found: FoundOnCard): readonly Finding[] => {
  const { facts, ground, best, refund, interest } = found;
  const left = isPositive(refund);
  const evidence = facts.claim.cause === 'no_reason' ? null : proof(facts.claim, facts.evidence);
  return [
    noted('basis', text('退款依据', 'Ground'), best.because),
    noted('fault', text('退卡原因', 'Whose cause'), ground.because),
    whatIsOnIt(facts),
    {
      code: 'balance_left',
      passed: left,
      blocking: true,
      label: leftLabel,
      because: left ? somethingLeft(refund) : nothingLeft,
    },
    ...withdrawalFindings(found),
    ...unforeseenUnproven(facts),
    ...listPriceMissing(facts, ground),
    ...termOver(facts, ground),
    ...beforeInterpretation(facts),
    ...policyFindings(found),
    ...(interest ? [interest] : []),
    ...sourceFindings(facts),
    ...(evidence ? [evidence] : []),
    ...(left ? [] : [alternatives(facts.policy)]),
  ];
};

const leftLabel = text('可退余额', 'Something left to return');
const nothingLeft = text(
  '已用部分的价款已达到预付款，没有可退的本金',
  'What was used comes to the whole prepayment: no principal is left',
);
const somethingLeft = (refund: Money): Text =>
  text(`应退本金 ${toDecimal(refund)}`, `${toDecimal(refund)} of principal goes back`);

function whatIsOnIt({ prepaid }: CardFacts): Finding {
  const { card } = prepaid;
  const { paid, bonus, face, sessions, sessionsBought } = sumsOf(card);
  const label = text(`卡「${card.number}」`, `Card “${card.number}”`);
  const bought = text(
    `${card.lots.length} 次购买，实付 ${toDecimal(paid)}${bonus.minor > 0n ? `，赠送 ${toDecimal(bonus)}（不退现金）` : ''}`,
    `${card.lots.length} purchases, ${toDecimal(paid)} paid${bonus.minor > 0n ? `, ${toDecimal(bonus)} given on top (never paid out)` : ''}`,
  );
  const used: Record<typeof card.kind, Text> = {
    stored_value: text(
      `已消费 ${toDecimal(face)}，余额 ${toDecimal(balanceOf(card))}`,
      `${toDecimal(face)} used, ${toDecimal(balanceOf(card))} left`,
    ),
    sessions: text(`已用 ${sessions} 次，共 ${sessionsBought} 次`, `${sessions} of ${sessionsBought} sessions used`),
    hybrid: text(`已用 ${sessions} 次，共 ${sessionsBought} 次`, `${sessions} of ${sessionsBought} sessions used`),
    tiered: text(`已用 ${sessions} 次，共 ${sessionsBought} 次`, `${sessions} of ${sessionsBought} sessions used`),
    term: text(
      `期限至 ${spansOf(card).at(-1)?.to ?? '—'}${card.pauses.length > 0 ? '（停卡顺延）' : ''}`,
      `it runs to ${spansOf(card).at(-1)?.to ?? '—'}${card.pauses.length > 0 ? ' (put off by pauses)' : ''}`,
    ),
  };
  return noted('card', label, text(`${bought.zh};${used[card.kind].zh}`, `${bought.en}; ${used[card.kind].en}`));
}

const daysLabel = text('七日内返还', 'Withdrawal within seven days');
const unknownBefore = text(
  '没有登记顾客办卡前是否接受过相同服务，按未接受过处理；如有记录请核对',
  'Whether the customer had this service before is not recorded and counts as no; look for records',
);

function withdrawalFindings({ facts, withdrawal }: FoundOnCard): readonly Finding[] {
  if (withdrawal.because === null) return [];
  const told = noted('withdrawal', daysLabel, withdrawal.because);
  const unknown = withdrawal.right !== null && facts.prepaid.card.hadServiceBefore === null;
  return unknown ? [told, flagged('service_before_unknown', daysLabel, unknownBefore)] : [told];
}

const unforeseenLabel = text('无法预见的重大变化', 'An unforeseeable change');
const unproven = text(
  '申请称因健康等无法预见的变化退卡，但没有材料；暂按自身原因计算，补交材料后重新审核',
  'The claim names health or another unforeseeable change and shows nothing; counted as the customer’s own reason until proof is there',
);

const unforeseenUnproven = ({ claim, evidence }: CardFacts): readonly Finding[] =>
  claim.unforeseen && evidence.length === 0 ? [flagged('unforeseen_unproven', unforeseenLabel, unproven)] : [];

const listPriceLabel = text('优惠前价格', 'Price before discount');
const noListPrice = text(
  '没有登记单次原价，经营者无法证明优惠前价格，按优惠后价格结算（法释〔2025〕4号第25条）',
  'No single price is recorded, so the price before discount cannot be shown: settled at the discounted price (SPC interpretation on prepaid consumption, art 25)',
);

const listPriceMissing = ({ prepaid: { card } }: CardFacts, { fault }: CardGround): readonly Finding[] =>
  fault === 'consumer' &&
  sumsOf(card).sessions > 0 &&
  (card.kind === 'sessions' || card.kind === 'hybrid' || card.kind === 'tiered') &&
  card.lots.some(({ listPricePerSession }) => listPricePerSession === null)
    ? [flagged('list_price_missing', listPriceLabel, noListPrice)]
    : [];

const termLabel = text('期限', 'Term');
const overWithSessions = text(
  '期限已过而次数未用完：「过期作废」的约定无效，由审核人结合未使用的原因决定，不得自动拒绝（法释〔2025〕4号第9、24条）',
  'The term is over with sessions left: a term that voids them is void, so a person decides with the reasons at hand; never refused automatically (SPC interpretation on prepaid consumption, arts 9, 24)',
);

const termOver = (facts: CardFacts, { fault }: CardGround): readonly Finding[] => {
  const { card } = facts.prepaid;
  const end = spansOf(card).at(-1)?.to ?? null;
  const { sessions, sessionsBought } = sumsOf(card);
  return card.kind === 'hybrid' &&
    fault === 'consumer' &&
    end !== null &&
    endedOn(facts) > end &&
    sessions < sessionsBought
    ? [flagged('term_over', termLabel, overWithSessions)]
    : [];
};

const interpretationFrom = dateOf('2025-05-01');
const transitional = text(
  '有充值早于 2025-05-01（法释〔2025〕4号施行日），是否适用由审核人判断；此处按该解释计算',
  'A purchase was made before 2025-05-01, when the SPC interpretation on prepaid consumption took effect; a person weighs whether it applies. It is counted by it here',
);

const beforeInterpretation = ({ prepaid: { card } }: CardFacts): readonly Finding[] =>
  card.lots.some(({ boughtAt }) => shanghaiDate(boughtAt) < interpretationFrom)
    ? [flagged('before_interpretation', text('适用的规则', 'Which rule applies'), transitional)]
    : [];

const policyLabel = text('退款政策', 'Refund policy');
const notAgreed = text(
  '条款中对顾客不利的部分没有展示并同意的记录，不适用（民法典第496条）',
  'No display of and consent to the clause is recorded, so its part against the customer does not bind (Civil Code, art 496)',
);
const lifted = text(
  '条款低于法定标准的部分无效，按法定标准计算',
  'The clause is below the law in part; the law’s standard applies',
);
const forAPerson = text(
  '政策约定由人工处理；金额按法定标准计算，由审核人决定',
  'The policy hands this to a person; the amount is what the law gives',
);

function policyFindings({ promise }: FoundOnCard): readonly Finding[] {
  if (promise === null) return [];
  return [
    promise.answer.kind === 'review'
      ? flagged('policy', policyLabel, forAPerson)
      : noted('policy', policyLabel, promise.because),
    ...(promise.lifted.length > 0 ? [flagged('policy_below_law', policyLabel, lifted)] : []),
    ...(promise.unconsented ? [flagged('policy_without_consent', policyLabel, notAgreed)] : []),
  ];
}

const sourceLabels: Record<SourceFinding['code'], Text> = {
  frozen: text('冻结金额', 'Frozen money'),
  unfinished_orders: text('未完成订单', 'Unfinished orders'),
  other_payer: text('付款人', 'Payer'),
  topped_up_and_claimed: text('充值后即退', 'Topped up and claimed'),
  many_top_ups: text('频繁充值', 'Many top-ups'),
  above_card_limit: text('余额限额', 'Limit of the balance'),
  other_payee: text('收款人', 'Payee'),
};

/** Source of the money and history of the balance (reference 7(b)): for a person to look at. */
function sourceFindings(facts: CardFacts): readonly Finding[] {
  const { claim, prepaid } = facts;
  const { card } = prepaid;
  const findings = sourceOfFunds({
    claimedOn: endedOn(facts),
    balance: balanceOf(card),
    frozen: claim.frozen,
    unfinishedOrders: claim.unfinishedOrders,
    registered: card.customerId !== null,
    payee: null,
    holder: card.customerId ?? card.number,
    topUps: card.lots.map(({ id, boughtAt, paid, orderId }) => ({
      id,
      paidOn: shanghaiDate(boughtAt),
      amount: paid,
      payer: orderOfLot(prepaid, orderId).customerId,
    })),
    cardLimit: null,
  });
  return findings.map(({ code, because }) => flagged(code, sourceLabels[code], because));
}

/** How a tender is called beside its share. */
export const tenderLabel = (kind: keyof typeof tenderKindText, reference: string): Text =>
  text(`${tenderKindText[kind].zh} ${reference}`, `${tenderKindText[kind].en} ${reference}`);
