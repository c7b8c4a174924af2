import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result } from '../../../result.ts';
import { type CoolingOff, type CoolingOffInput, type CoolingOffRule, coolingOff } from './cooling-off.ts';

/**
 * The better of the national rule and that of a place, item by item (reference 2.7): the larger refund wins; where both give a right, the
 * place's day for paying holds for it too, since that is an earlier date. Both answers are kept, to be shown side by side.
 */
export const bestCoolingOff = (
  input: Omit<CoolingOffInput, 'localRule'>,
  place: CoolingOffRule | null,
): Result<{ readonly best: CoolingOff; readonly all: readonly CoolingOff[] }, Refusal> => {
  const national = coolingOff({ ...input, localRule: null });
  if (!national.ok || place === null)
    return national.ok ? ok({ best: national.value, all: [national.value] }) : national;
  const local = coolingOff({ ...input, localRule: place });
  if (!local.ok) return local;
  const all = [national.value, local.value];
  const better = refundOf(local.value) >= refundOf(national.value) ? local.value : national.value;
  return ok({ best: better.eligible ? { ...better, payBy: local.value.payBy } : better, all });
};

/** Nothing at all is less than a right to nothing. */
const refundOf = ({ refundPrincipal }: CoolingOff): bigint => refundPrincipal?.minor ?? -1n;
