/** What the bank can be told to do wrong, each with the next transfers (or files, or statements) that it meets. */
export type BankFault =
  /** Rejects the transfer with a reason code (`AC04` unless told). */
  | { readonly kind: 'reject'; readonly code?: string }
  /** Rejects the whole file. */
  | { readonly kind: 'reject-file'; readonly code?: string }
  /** Books it, and gives the money back some days later (1 unless told). */
  | { readonly kind: 'return'; readonly days?: number; readonly code?: string }
  /** Books it some days later. */
  | { readonly kind: 'late'; readonly days?: number }
  /** Books it twice: a mistake of the bank that takes the money twice. */
  | { readonly kind: 'book-twice' }
  /** Books another amount, by so many minor units more. */
  | { readonly kind: 'wrong-amount'; readonly byMinor: bigint }
  /** Leaves the transfer out of its status report. */
  | { readonly kind: 'unreported' }
  /** Sends the money back as a plain credit, without saying that it is a return. */
  | { readonly kind: 'plain-credit'; readonly days?: number };

export type BankFaultKind = BankFault['kind'];

/** Faults that wait for their turn, first come first served. */
export class FaultQueue {
  private readonly waiting: BankFault[] = [];

  next(fault: BankFault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.waiting.push(fault);
  }

  /** The first fault of these kinds, used up; null when none waits. */
  take(...kinds: readonly BankFaultKind[]): BankFault | null {
    const index = this.waiting.findIndex(({ kind }) => kinds.includes(kind));
    return index < 0 ? null : (this.waiting.splice(index, 1)[0] ?? null);
  }

  list(): readonly BankFault[] {
    return [...this.waiting];
  }

  clear(): void {
    this.waiting.length = 0;
  }
}
