import type { CallFaultKind, Fault, FaultKind, NoticeFaultKind, Operation, PlannedFault } from './fault-kind.ts';
import { callFaultKinds, isCallFault, isNoticeFault, noticeFaultKinds, suits } from './fault-kind.ts';

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

  /** Scripts a fault for the next call or notice which it suits. */
  next(fault: PlannedFault): void {
    const times = fault.times ?? 1;
    if (!Number.isInteger(times) || times < 1) throw new RangeError('times must be a whole number of at least 1');
    this.#planned.push({ fault, left: times });
  }

  /** Sets the chances, replacing earlier ones. Those of calls, and those of notices, may add up to at most 1. */
  random(chances: FaultChances): void {
    for (const kinds of [callFaultKinds, noticeFaultKinds]) {
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
  drawForCall(operation: Operation): Fault<CallFaultKind> | undefined {
    const planned = this.#take(
      (fault) => isCallFault(fault) && suits(fault.kind, operation) && wants(fault, operation),
    );
    if (planned !== undefined && isCallFault(planned)) return planned;
    const kind = this.#chance(callFaultKinds.filter((each) => suits(each, operation)));
    return kind && { kind };
  }

  /** The fault that strikes the notice about one refund or transfer. */
  drawForNotice(): Fault<NoticeFaultKind> | undefined {
    const planned = this.#take(isNoticeFault);
    if (planned !== undefined && isNoticeFault(planned)) return planned;
    const kind = this.#chance(noticeFaultKinds);
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

function wants(fault: PlannedFault, operation: Operation): boolean {
  return fault.operation === undefined || fault.operation === operation;
}
