import type { Fault } from '../../claim/claim.ts';
import type { LawCitation } from '../../law/citation.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import { type FaultSignal, faultSignals } from './fault-signals.ts';

export type FaultInput = {
  /** What is claimed to have happened, and whether it is proven; null is not looked at yet. */
  readonly signals: readonly { readonly signal: FaultSignal; readonly proven: boolean | null }[];
  /** A person's decision, which goes before the rules; with its reason, and who made it. */
  readonly decision: { readonly fault: Fault; readonly reason: string; readonly by: string } | null;
};

export type FaultReason = {
  readonly signal: FaultSignal;
  readonly fault: Fault;
  readonly because: Text;
  readonly cites: readonly LawCitation[];
};

export type FaultDecision = {
  /** Null: the rules cannot say; a person decides, or a fact is proven first. */
  readonly fault: Fault | null;
  readonly decidedBy: 'rule' | 'person' | 'nobody';
  readonly because: Text;
  readonly reasons: readonly FaultReason[];
  /** Claimed and not looked at yet; each could change the decision. */
  readonly open: readonly FaultSignal[];
};

/** A person's decision says why, in at least so many characters. */
const leastReason = 4;

/**
 * Whose cause a refund has: operator, consumer or neither, by the proven signals where they agree, or by a person with reasons. A price must
 * be taken from the consumer's pocket only on proof, so what is not proven counts for nothing. Refused: a decision without a reason.
 */
export const decideFault = ({ signals, decision }: FaultInput): Result<FaultDecision, Refusal> => {
  const reasons = signals
    .filter(({ proven }) => proven === true)
    .map(({ signal }) => ({ signal, ...faultSignals[signal] }));
  const open = signals.filter(({ proven }) => proven === null).map(({ signal }) => signal);
  if (decision) {
    if ([...decision.reason.trim()].length < leastReason)
      return refused(refusal('reason_required', { minimum: leastReason }, '/decision/reason'));
    const because = text(`由 ${decision.by} 认定：${decision.reason}`, `Decided by ${decision.by}: ${decision.reason}`);
    return ok({ fault: decision.fault, decidedBy: 'person', because, reasons, open });
  }
  const faults = [...new Set(reasons.map(({ fault }) => fault))];
  const [fault = null] = faults;
  if (faults.length === 1) return ok({ fault, decidedBy: 'rule', because: agree, reasons, open });
  const because = faults.length === 0 ? nothingProven : disagree;
  return ok({ fault: null, decidedBy: 'nobody', because, reasons, open });
};

const agree = text('已查明的事实一致指向同一方', 'What is proven points one way');
const nothingProven = text('没有查明的事实，须由人认定', 'Nothing is proven: a person decides');
const disagree = text(
  '已查明的事实指向不同方，须由人认定并按责任分担',
  'What is proven points different ways: a person decides, and may split the responsibility',
);
