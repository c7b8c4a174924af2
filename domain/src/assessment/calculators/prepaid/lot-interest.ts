import type { Fault } from '../../../claim/claim.ts';
import type { Explanation } from '../../../explanation/explanation.ts';
import { summed } from '../../../explanation/node.ts';
import { type RateTable, rateInForce } from '../../../law/rate-table.ts';
import type { Currency } from '../../../money/currency.ts';
import { add, type Money, zero } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result } from '../../../result.ts';
import { text } from '../../../text.ts';
import type { LocalDate } from '../../../time/local-date.ts';
import type { InterestPeriod } from '../interest.ts';
import { prepaidInterest } from './prepaid-interest.ts';

export type LotInterestInput = InterestPeriod & {
  readonly currency: Currency;
  readonly fault: Fault;
  /** What goes back of each top-up, and the day of its contract: each is a contract of its own, with the rate of its own day. */
  readonly lots: readonly { readonly lotId: string; readonly paidOn: LocalDate; readonly amount: Money }[];
  readonly agreedRatePpm: number | null;
  readonly lpr1y: RateTable;
  readonly deposit1y: RateTable;
};

export type LotInterest = { readonly interest: Money; readonly explanation: Explanation };

/**
 * Interest on a balance that goes back, lot by lot at the rate in force when each lot was paid (法释〔2025〕4号 art 16; reference 2.5), each lot
 * rounded once. Refused (`rate_missing`) when the rate of a day is not known: nothing is guessed.
 */
export const lotInterest = (input: LotInterestInput): Result<LotInterest, Refusal> => {
  const parts: Explanation[] = [];
  let total: Money = zero(input.currency);
  for (const { lotId, paidOn, amount } of input.lots) {
    const part = interestOfLot(input, paidOn, amount);
    if (!part.ok) return part;
    total = add(total, part.value.interest);
    parts.push({
      ...part.value.explanation,
      code: `lot:${lotId}`,
      label: text(`充值「${lotId}」的利息`, `Interest on top-up “${lotId}”`),
    });
  }
  const label = text('余额利息', 'Interest on the balance');
  return ok({ interest: total, explanation: summed('sum', 'interest', label, total, parts) });
};

function interestOfLot(input: LotInterestInput, paidOn: LocalDate, principal: Money) {
  const table = input.fault === 'operator' ? input.lpr1y : input.deposit1y;
  const rate = input.agreedRatePpm === null ? rateInForce(table, paidOn) : null;
  if (rate && !rate.ok) return rate;
  const ratePpm = rate?.value.ratePpm ?? null;
  return prepaidInterest({ ...input, principal, lpr1yPpm: ratePpm, deposit1yPpm: ratePpm, custody: null });
}
