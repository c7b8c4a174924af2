import type { Actor } from '../actor.ts';
import type { Cause, Claim } from '../claim/claim.ts';
import { civilCode } from '../law/civil-code.ts';
import { consumerRightsLaw } from '../law/consumer-rights-law.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import type { FactName } from './bases/basis-facts.ts';
import { type Ground, groundOf } from './basis-of-cause.ts';
import type { Established } from './established.ts';
import { decideFault } from './fault/decide-fault.ts';

/** The fact that each cause asserts. It is taken as claimed until a person finds that it is not so. */
export const factOfCause: Partial<Record<Cause, FactName>> = {
  quality: 'below_quality',
  logistics: 'damaged_before_delivery',
  system_error: 'charged_wrongly',
};

/**
 * On what ground a claim on goods is assessed, and whose fault it is: what the cause says, unless a person decided otherwise or found
 * that the claimed fact is not so. Refused: a decision without a reason.
 */
export const goodsGround = ({ cause }: Claim, { answers, fault }: Established, by: Actor): Result<Ground, Refusal> => {
  const claimed = groundOf(cause);
  if (fault) {
    const decided = decideFault({ signals: [], decision: { ...fault, by: by.name } });
    if (!decided.ok) return refused({ ...decided.refusal, pointer: '/fault/reason' });
    const { because } = decided.value;
    if (fault.fault === 'operator') return ok(atOperatorsFault(claimed, because));
    // Money that was taken without a ground goes back whoever is at fault (民法典 art 985).
    if (cause === 'system_error') return ok({ ...claimed, fault: fault.fault, because });
    return ok({ ...groundOf('no_reason'), fault: fault.fault, because });
  }
  const fact = factOfCause[cause];
  if (fact === undefined || answers[fact] !== false) return ok(claimed);
  return ok({ ...groundOf('no_reason'), because: notSo });
};

const notSo = text(
  '经核实所述情况不成立，按无理由退货审核',
  'What was claimed was found not to be so: assessed as a return without reason',
);

const atOperatorsFault = (claimed: Ground, because: Text): Ground =>
  claimed.reason === 'seller_fault'
    ? { ...claimed, because }
    : {
        basis: 'PROPERTY_DAMAGE',
        fault: 'operator',
        reason: 'seller_fault',
        because,
        cites: [consumerRightsLaw.propertyDamage, civilCode.nonConforming],
      };
