import type { CallFaultKind, Fault, FaultKind, HookFaultKind, PlannedFault } from './fault-kind.ts';
import { callFaultKinds, hookFaultKinds, isCallFault, isHookFault, suits } from './fault-kind.ts';

/** How often each kind strikes by chance, between 0 and 1. */
export type FaultChances = { readonly [K in FaultKind]?: number };

/** Faults that wait to strike: scripted ones first, in order, then chance. Faults are not kept over a restart. */
export class FaultBox {
  #planned: { fault: PlannedFault; left: number }[] = [];
  #chances: FaultChances = {};
  readonly #random: () => number;

  /** @param random uniform in [0, 1), seeded by whoever runs the sandbox */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Scripts a fault for the next call or hook which it suits. */
  next(fault: PlannedFault): void {
    const times = fault.times ?? 1;
    if (!Number.isInteger(times) || times < 1) throw new RangeError('times must be a whole number of at least 1');
    this.#planned.push({ fault, left: times });
  }

  /** Sets the chances, replacing earlier ones. Those of calls, and those of hooks, may add up to at most 1. */
  random(chances: FaultChances): void {
    for (const kinds of [callFaultKinds, hookFaultKinds]) {
      const each = kinds.map((kind) => chances[kind] ?? 0);
      if (each.some((chance) => !(chance >= 0)) || each.reduce((sum, chance) => sum + chance, 0) > 1 + 1e-9) {
        throw new RangeError('chances of faults must be at least 0 and add up to at most 1');
      }
    }
    this.#chances = { ...chances };
  }

  /** Forgets everything planned and all chances. */
  clear(): void {
    this.#planned = [];
    this.#chances = {};
  }

  /** What is still planned, and the chances. */
  list(): { planned: PlannedFault[]; chances: FaultChances } {
    return { planned: this.#planned.map(({ fault, left }) => ({ ...fault, times: left })), chances: this.#chances };
  }

  /** The fault that strikes this call, used up by being drawn. */
  drawForCall(call: string): Fault<CallFaultKind> | undefined {
    const planned = this.#take((fault) => isCallFault(fault) && suits(fault.kind, call) && wants(fault, call));
    if (planned !== undefined && isCallFault(planned)) return planned;
    const kind = this.#chance(callFaultKinds.filter((each) => suits(each, call)));
    return kind && { kind };
  }

  /** The fault that strikes the webhook of one event. */
  drawForHook(): Fault<HookFaultKind> | undefined {
    const planned = this.#take(isHookFault);
    if (planned !== undefined && isHookFault(planned)) return planned;
    const kind = this.#chance(hookFaultKinds);
    return kind && { kind };
  }

  #take(fits: (fault: PlannedFault) => boolean): PlannedFault | undefined {
    const entry = this.#planned.find(({ fault }) => fits(fault));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left === 0) this.#planned = this.#planned.filter((other) => other !== entry);
    return entry.fault;
  }

  #chance<K extends FaultKind>(kinds: readonly K[]): K | undefined {
    if (kinds.every((kind) => (this.#chances[kind] ?? 0) === 0)) return undefined;
    let left = this.#random();
    return kinds.find((kind) => {
      left -= this.#chances[kind] ?? 0;
      return left < 0;
    });
  }
}

function wants(fault: PlannedFault, call: string): boolean {
  return fault.call === undefined || fault.call === call;
}
