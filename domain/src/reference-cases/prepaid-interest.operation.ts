import { prepaidInterest } from '../assessment/calculators/prepaid/prepaid-interest.ts';
import { faults } from '../claim/claim.ts';
import { ok, refused } from '../result.ts';
import type { FieldReader } from './field-reader.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `prepaid_interest`: interest on a prepayment that goes back, at the rate that the cause decides. */
export const prepaidInterestOperation: Operation = (input) => {
  const calculation = {
    fault: input.oneOf('fault', faults),
    principal: input.fen('principal_fen'),
    agreedRatePpm: input.countOrNull('agreed_rate_ppm'),
    lpr1yPpm: input.countOrNull('lpr_1y_ppm'),
    deposit1yPpm: input.countOrNull('deposit_1y_ppm'),
    custody: readCustody(input),
    from: input.date('from'),
    to: input.date('to'),
    stopOn: input.dateOrNull('stop_on'),
    basisDays: input.count('basis_days', 365),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = prepaidInterest(calculation);
  if (!result.ok) return result;
  const { days, rateSource, ratePpm, interest } = result.value;
  return ok({ days, rate_source: rateSource, rate_ppm: ratePpm, interest_fen: fen(interest) });
};

/** The rate of custody money is asked for only where the consumer elects it. */
const readCustody = (input: FieldReader) => {
  const elected = input.flag('elect_custody_rate', false);
  return {
    elected,
    principal: input.fen('custody_principal_fen', 0n),
    ratePpm: elected ? input.count('custody_rate_ppm') : input.count('custody_rate_ppm', 0),
  };
};
