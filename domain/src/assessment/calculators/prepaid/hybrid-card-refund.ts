import type { LawCitation } from '../../../law/citation.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result } from '../../../result.ts';
import { type Text, text } from '../../../text.ts';
import type { LocalDate } from '../../../time/local-date.ts';
import { type CardRefund, type SessionCardInput, sessionCardRefund } from './session-card-refund.ts';

export type HybridCardInput = SessionCardInput & {
  /** The last day of the card's term. */
  readonly endOn: LocalDate;
  readonly requestedOn: LocalDate;
};

/** Sessions inside a term: computed while the term runs; once it is over with sessions left, a person decides with the sum at hand. */
export type HybridCardRefund =
  | { readonly decision: 'computed'; readonly refund: CardRefund }
  | {
      readonly decision: 'for_a_person';
      /** What the unused sessions are worth; the expiry alone does not take them away. */
      readonly unusedSessions: CardRefund;
      readonly because: Text;
      readonly cites: readonly LawCitation[];
    };

/**
 * A card of n sessions to be used inside a term (reference 7(c)): by sessions while the term runs, and at the operator's fault or nobody's
 * at any time. After the term, with sessions left for the consumer's own reasons, a person decides: a term that lets money expire is
 * void (法释〔2025〕4号 arts 9, 24), but the reason for not coming matters.
 */
export const hybridCardRefund = (input: HybridCardInput): Result<HybridCardRefund, Refusal> => {
  const refund = sessionCardRefund(input);
  if (!refund.ok) return refund;
  const left = input.used < input.sessions + input.bonusSessions;
  if (input.fault !== 'consumer' || input.requestedOn <= input.endOn || !left)
    return ok({ decision: 'computed', refund: refund.value });
  return ok({
    decision: 'for_a_person',
    unusedSessions: refund.value,
    because: expired,
    cites: [prepaidInterpretation.voidTerms, prepaidInterpretation.expiredBalance],
  });
};

const expired = text(
  '期限已过而次数未用完：「过期作废」的约定无效，由审核人结合未使用的原因决定，不得自动拒绝',
  'The term is over with sessions left: a term that voids them is void, so a person decides with the reasons at hand; never refused automatically',
);
