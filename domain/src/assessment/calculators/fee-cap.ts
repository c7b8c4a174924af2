import type { Fault } from '../../claim/claim.ts';
import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { leaf } from '../../explanation/node.ts';
import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { contractInterpretation } from '../../law/contract-interpretation.ts';
import { penaltyCapBasisPoints } from '../../law/statutory-limits.ts';
import { smaller } from '../../money/extremes.ts';
import { type Money, money } from '../../money/money.ts';
import { roundDown } from '../../money/rounding.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import { checkAmount, firstProblem } from './input-checks.ts';

export type FeeCapInput = {
  readonly agreedFee: Money;
  /** Itemised and proven; sales commission is no loss (法释〔2025〕4号 art 15 para 3). */
  readonly provableLoss: Money;
  /** The term was pointed out, is not void and is part of the contract. */
  readonly clauseEffective: boolean;
  readonly fault: Fault;
  readonly fraud: boolean;
};

/** A void clause leaves nothing at all; an excessive one is only cut. */
export type FeeVerdict = 'void' | 'none_at_operators_fault' | 'cut' | 'as_agreed';

export type FeeCap = { readonly fee: Money; readonly verdict: FeeVerdict; readonly explanation: Explanation };

/**
 * What the operator may keep as a fee or penalty: `fee = min(agreed, floor(1.3 × loss))`, nothing where the clause is not effective, at
 * the operator's fault, or after fraud. Source: 民法典 arts 496, 497, 585; 合同编通则解释 art 65. That 130% holds for fees is a convention built on them.
 */
export const feeCap = (input: FeeCapInput): Result<FeeCap, Refusal> => {
  const { agreedFee, provableLoss } = input;
  const { currency } = agreedFee;
  const invalid = firstProblem([
    checkAmount(currency, agreedFee, '/agreedFee'),
    checkAmount(currency, provableLoss, '/provableLoss'),
  ]);
  if (invalid) return refused(invalid);
  const cap = money(currency, roundDown(provableLoss.minor * BigInt(penaltyCapBasisPoints), 10_000n));
  const verdict = verdictOn(input, cap);
  const keeps = verdict === 'cut' || verdict === 'as_agreed';
  const fee = money(currency, keeps ? smaller(agreedFee.minor, cap.minor) : 0n);
  return ok({ fee, verdict, explanation: explain(input, cap, fee, verdict) });
};

const verdictOn = ({ clauseEffective, fault, fraud, agreedFee }: FeeCapInput, cap: Money): FeeVerdict => {
  if (!clauseEffective) return 'void';
  if (fraud || fault === 'operator') return 'none_at_operators_fault';
  return agreedFee.minor > cap.minor ? 'cut' : 'as_agreed';
};

const reasons: Record<FeeVerdict, Text> = {
  void: text('收费条款未提示说明或无效，不得收取', 'The clause was not pointed out or is void: no fee'),
  none_at_operators_fault: text('因经营者原因或存在欺诈，不得收取', 'The operator’s fault or fraud: no fee'),
  cut: text('约定金额过高，减至损失的 130%', 'More than 130% of the loss: cut to that'),
  as_agreed: text('约定金额未超过损失的 130%', 'Within 130% of the loss: as agreed'),
};
const capIsOurs: Citation = {
  kind: 'convention',
  rule: text('手续费比照违约金，以损失的 130% 为上限', 'Fees are held to the limit of penalties, 130% of the loss'),
};
const cites: Record<FeeVerdict, readonly Citation[]> = {
  void: [civilCode.formatTermsPointedOut, civilCode.formatTermsVoid, consumerRightsLaw.voidTerms],
  none_at_operators_fault: [civilCode.agreedPenalty],
  cut: [civilCode.agreedPenalty, contractInterpretation.penaltyLimit, capIsOurs],
  as_agreed: [civilCode.agreedPenalty, contractInterpretation.penaltyLimit, capIsOurs],
};

const explain = ({ agreedFee, provableLoss }: FeeCapInput, cap: Money, fee: Money, verdict: FeeVerdict): Explanation =>
  leaf('fee', text('可收取的手续费', 'Fee that may be kept'), fee, {
    because: reasons[verdict],
    cites: cites[verdict],
    beside: [
      leaf('agreed', text('约定的手续费', 'Fee agreed'), agreedFee),
      leaf('cap', text('上限：可证明损失的 130%', 'Cap: 130% of the provable loss'), cap, {
        arithmetic: { kind: 'percent', of: provableLoss, basisPoints: penaltyCapBasisPoints },
      }),
    ],
  });
