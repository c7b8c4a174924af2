import { type Chances, Faults } from '../shared/faults.ts';
import type { CallFaultKind, Fault, FaultKind, NoticeFaultKind, PlannedFault } from './fault-kind.ts';
import { callFaultKinds, noticeFaultKinds, suits } from './fault-kind.ts';

export type FaultChances = Chances<FaultKind>;

/** The faults of this channel that wait to strike. */
export class FaultBox extends Faults<FaultKind, PlannedFault> {
  /** @param random uniform in [0, 1), seeded by whoever runs the sandbox */
  constructor(random: () => number) {
    super(random, [callFaultKinds, noticeFaultKinds]);
  }

  /** The fault that strikes this call, used up by being drawn. */
  drawForCall(method: string): Fault<CallFaultKind> | undefined {
    const kinds = callFaultKinds.filter((kind) => suits(kind, method));
    return this.draw(kinds, (fault) => fault.method === undefined || fault.method === method);
  }

  /** The fault that strikes the notices of one refund. */
  drawForNotice(): Fault<NoticeFaultKind> | undefined {
    return this.draw(noticeFaultKinds);
  }
}
