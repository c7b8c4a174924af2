/** A fault as it is scripted: `times` times, once unless told. */
type Scripted<K extends string> = { readonly kind: K; readonly times?: number };

/** How often each kind strikes by chance, between 0 and 1. */
export type Chances<K extends string> = { readonly [kind in K]?: number };

/**
 * Faults that wait to strike, the same for every channel: scripted ones first, in order, then chance. Faults are not kept over a restart.
 * Each channel says in which groups its kinds are drawn (calls, notices) and which of them suit a call.
 */
export class Faults<K extends string, P extends Scripted<K>> {
  #planned: { fault: P; left: number }[] = [];
  #chances: Chances<K> = {};
  readonly #random: () => number;
  readonly #groups: readonly (readonly K[])[];

  /** @param random uniform in [0, 1), seeded by whoever runs the sandbox */
  constructor(random: () => number, groups: readonly (readonly K[])[]) {
    this.#random = random;
    this.#groups = groups;
  }

  /** Scripts a fault for the next call or notice which it suits. */
  next(fault: P): void {
    const times = fault.times ?? 1;
    if (!Number.isInteger(times) || times < 1) throw new RangeError('times must be a whole number of at least 1');
    this.#planned.push({ fault, left: times });
  }

  /** Sets the chances, replacing earlier ones. Those of a group may add up to at most 1. */
  random(chances: Chances<K>): void {
    for (const kinds of this.#groups) {
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
  list(): { planned: P[]; chances: Chances<K> } {
    return { planned: this.#planned.map(({ fault, left }) => ({ ...fault, times: left })), chances: this.#chances };
  }

  /** The first scripted fault of these kinds that is wanted here, used up by being drawn; or one by chance. */
  protected draw<F extends K>(
    kinds: readonly F[],
    wanted: (fault: P) => boolean = () => true,
  ): (P & { readonly kind: F }) | { readonly kind: F } | undefined {
    const isOne = (fault: P): fault is P & { readonly kind: F } => kinds.some((kind) => kind === fault.kind);
    for (const entry of this.#planned) {
      const { fault } = entry;
      if (!isOne(fault) || !wanted(fault)) continue;
      entry.left -= 1;
      if (entry.left === 0) this.#planned = this.#planned.filter((other) => other !== entry);
      return fault;
    }
    const kind = this.#byChance(kinds);
    return kind && { kind };
  }

  #byChance<F extends K>(kinds: readonly F[]): F | undefined {
    if (kinds.every((kind) => (this.#chances[kind] ?? 0) === 0)) return undefined;
    let left = this.#random();
    return kinds.find((kind) => {
      left -= this.#chances[kind] ?? 0;
      return left < 0;
    });
  }
}
