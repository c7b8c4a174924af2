import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf, summed } from '../../../explanation/node.ts';
import type { LawCitation } from '../../../law/citation.ts';
import { civilCode } from '../../../law/civil-code.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { larger } from '../../../money/extremes.ts';
import { type Money, money, negate } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { type Text, text } from '../../../text.ts';
import { checkAmount, checkWhole, firstProblem } from '../input-checks.ts';

export type MinorPrepaidInput = {
  /** Of the person who paid, on the day of payment. */
  readonly age: number;
  readonly paid: Money;
  readonly deliveredPrice: Money;
  readonly guardianConsent: boolean;
  /** Amount and content fit the child's age and mind; a person decides that. */
  readonly ageAppropriate: boolean;
  /** A paid game or the like that may not be sold to minors: nothing is deducted. */
  readonly illegalOnlineGame: boolean;
};

export type MinorPrepaid = {
  readonly void: boolean;
  readonly refundPrincipal: Money;
  readonly explanation: Explanation;
};

/**
 * A prepayment made by a child (法释〔2025〕4号 art 10, 民法典 arts 19, 20, 157): under 8 void; 8 to 17 void unless the guardian consents or it
 * fits. `refund = max(0, P − delivered)`, or P for unlawful paid games. A contract that stands gives nothing on this basis.
 */
export const minorPrepaid = (input: MinorPrepaidInput): Result<MinorPrepaid, Refusal> => {
  const { paid, deliveredPrice } = input;
  const invalid = firstProblem([
    checkWhole(input.age, 0, 150, '/age'),
    checkAmount(paid.currency, paid, '/paid'),
    checkAmount(paid.currency, deliveredPrice, '/deliveredPrice'),
  ]);
  if (invalid) return refused(invalid);
  const verdict = verdictOn(input);
  const deducts = !input.illegalOnlineGame;
  const refund = !verdict.void ? 0n : deducts ? larger(0n, paid.minor - deliveredPrice.minor) : paid.minor;
  const refundPrincipal = money(paid.currency, refund);
  return ok({ void: verdict.void, refundPrincipal, explanation: explain(input, verdict, refundPrincipal) });
};

type Verdict = { readonly void: boolean; readonly because: Text; readonly cites: readonly LawCitation[] };

const verdictOn = ({ age, guardianConsent, ageAppropriate }: MinorPrepaidInput): Verdict => {
  if (age < 8)
    return {
      void: true,
      because: text('不满八周岁，合同无效', 'Under eight: the contract is void'),
      cites: citesUnderEight,
    };
  if (age >= 18)
    return {
      void: false,
      because: text('已满十八周岁，不因年龄无效', 'Eighteen or older: not void for age'),
      cites: citesOverEight,
    };
  if (guardianConsent)
    return { void: false, because: text('监护人已同意或追认', 'The guardian consented'), cites: citesOverEight };
  if (ageAppropriate)
    return {
      void: false,
      because: text('与年龄、智力相适应', 'It fits the child’s age and mind'),
      cites: citesOverEight,
    };
  return {
    void: true,
    because: text(
      '八周岁以上的未成年人，监护人未同意且与年龄不相适应，合同无效',
      'Eight to seventeen, no consent, and it does not fit: the contract is void',
    ),
    cites: citesOverEight,
  };
};

const citesUnderEight = [prepaidInterpretation.minors, civilCode.minorsUnderEight, civilCode.voidContract];
const citesOverEight = [prepaidInterpretation.minors, civilCode.minorsOverEight, civilCode.voidContract];

const label = text('应退本金', 'Principal to return');
const gameLabel = text(
  '违法向未成年人提供的付费游戏，不扣除已消费部分',
  'Unlawful paid games for minors: nothing is deducted',
);

function explain(input: MinorPrepaidInput, verdict: Verdict, refund: Money): Explanation {
  const { because, cites } = verdict;
  if (!verdict.void) return leaf('refund_principal', label, refund, { because, cites });
  const { paid, deliveredPrice, illegalOnlineGame } = input;
  const parts = [leaf('paid', text('预付款', 'Prepaid'), paid)];
  if (!illegalOnlineGame)
    parts.push(leaf('delivered', text('已提供部分的价款', 'Price of what was delivered'), negate(deliveredPrice)));
  return summed('sum_not_below_zero', 'refund_principal', label, refund, parts, {
    because,
    cites,
    beside: illegalOnlineGame ? [leaf('delivered', gameLabel, deliveredPrice)] : [],
  });
}
