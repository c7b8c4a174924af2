import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf } from '../../../explanation/node.ts';
import { beijingPrepaidCardRegulations } from '../../../law/beijing-prepaid-card-regulations.ts';
import type { LawCitation } from '../../../law/citation.ts';
import { civilCode } from '../../../law/civil-code.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { type Money, money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { type Text, text } from '../../../text.ts';
import { addDays, type LocalDate } from '../../../time/local-date.ts';
import type { RestDays } from '../../../time/rest-days.ts';
import { type WindowVerdict, withinWindow } from '../../return-window.ts';
import { checkAmount, checkThat, firstProblem } from '../input-checks.ts';
import { explainCapped, explainPrincipal } from './explain-principal.ts';

/** Rules of places. `null` is the national rule. */
export const coolingOffRules = ['beijing'] as const;
export type CoolingOffRule = (typeof coolingOffRules)[number];

export type CoolingOffInput = {
  readonly paidOn: LocalDate;
  readonly requestedOn: LocalDate;
  readonly paid: Money;
  /** The consumer had received the same service before, here or elsewhere. */
  readonly priorSameService: boolean;
  /** List price and face value of what was used in the seven days. */
  readonly consumedList: Money;
  readonly consumedFace: Money;
  readonly restDays: RestDays;
  readonly localRule: CoolingOffRule | null;
};

export type CoolingOff = {
  /** Null when the calendar is unknown and it is too late whatever it says. */
  readonly deadline: LocalDate | null;
  readonly eligible: boolean;
  /** The last day for paying, where a local rule sets one and the right exists. */
  readonly payBy: LocalDate | null;
  readonly refundPrincipal: Money | null;
  readonly because: Text;
  readonly cites: readonly LawCitation[];
  /** Null when there is no right to explain an amount of. */
  readonly explanation: Explanation | null;
};

/**
 * The seven days after a prepayment. National (法释〔2025〕4号 art 14): `refund = max(0, paid − list price of what was used)`, not for one
 * who knew the service; the deduction is an inference from arts 15 and 19. Beijing (条例 art 16): unused, whoever asks, paid within 5 days.
 * Refused (`calendar_missing`) only where a calendar that nobody has loaded decides.
 */
export const coolingOff = (input: CoolingOffInput): Result<CoolingOff, Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  const verdict = withinWindow({ startOn: input.paidOn, days: 7, restDays: input.restDays }, input.requestedOn);
  if (!verdict.ok) return verdict;
  const local = input.localRule === 'beijing';
  const because = refusalOf(input, verdict.value);
  const common = { deadline: verdict.value.deadline, cites: local ? citesBeijing : citesNational };
  if (because)
    return ok({ ...common, eligible: false, payBy: null, refundPrincipal: null, because, explanation: null });

  const charged = input.consumedList.minor < input.paid.minor ? input.consumedList : input.paid;
  const refundPrincipal = money(input.paid.currency, input.paid.minor - charged.minor);
  const consumed = explainCapped(
    input.consumedList,
    charged,
    (negative) => leaf('price', text('已消费部分的优惠前价格', 'List price of what was used'), negative),
    [prepaidInterpretation.noClawBack],
  );
  return ok({
    ...common,
    eligible: true,
    payBy: local ? addDays(input.requestedOn, 5) : null,
    refundPrincipal,
    because: inTime,
    explanation: explainPrincipal(input.paid, consumed, refundPrincipal, { because: inTime, cites: common.cites }),
  });
};

const inTime = text('付款后七日内要求返还本金', 'Asked for within seven days of the payment');
const citesNational = [prepaidInterpretation.sevenDays, civilCode.firstDay];
const citesBeijing = [beijingPrepaidCardRegulations.sevenDaysUnused, civilCode.firstDay];

function refusalOf(input: CoolingOffInput, { inTime: isInTime, deadline }: WindowVerdict): Text | null {
  if (!isInTime)
    return deadline === null
      ? text('已超过七日', 'The seven days are over')
      : text(`已超过七日（截止 ${deadline}）`, `The seven days ended on ${deadline}`);
  const used = input.consumedList.minor > 0n || input.consumedFace.minor > 0n;
  if (input.localRule === 'beijing')
    return used ? text('已使用，不适用北京七日全额退款', 'It was used: the Beijing rule is for unused cards') : null;
  return input.priorSameService
    ? text(
        '签约前已接受过相同服务，不适用七日返还',
        'The consumer already knew the service, so the seven days do not apply',
      )
    : null;
}

const validate = (input: CoolingOffInput): Refusal | null =>
  firstProblem([
    checkAmount(input.paid.currency, input.paid, '/paid'),
    checkAmount(input.paid.currency, input.consumedList, '/consumedList'),
    checkAmount(input.paid.currency, input.consumedFace, '/consumedFace'),
    checkThat(input.paidOn <= input.requestedOn, '申请早于付款', 'asked for before it was paid', '/requestedOn'),
  ]);
