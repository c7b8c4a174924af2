import { type Chances, Faults } from '../shared/faults.ts';
import type { CallFaultKind, Fault, FaultKind, HookFaultKind, PlannedFault } from './fault-kind.ts';
import { callFaultKinds, hookFaultKinds, suits } from './fault-kind.ts';

export type FaultChances = Chances<FaultKind>;

/** The faults of this channel that wait to strike. */
export class FaultBox extends Faults<FaultKind, PlannedFault> {
  /** @param random uniform in [0, 1), seeded by whoever runs the sandbox */
  constructor(random: () => number) {
    super(random, [callFaultKinds, hookFaultKinds]);
  }

  /** The fault that strikes this call, used up by being drawn. */
  drawForCall(call: string): Fault<CallFaultKind> | undefined {
    const kinds = callFaultKinds.filter((kind) => suits(kind, call));
    return this.draw(kinds, (fault) => fault.call === undefined || fault.call === call);
  }

  /** The fault that strikes the webhook of one event. */
  drawForHook(): Fault<HookFaultKind> | undefined {
    return this.draw(hookFaultKinds);
  }
}
