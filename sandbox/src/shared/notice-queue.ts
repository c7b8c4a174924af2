/** What any notification says about its place in the queue; channels add what is sent. */
type Queued = {
  /** Order of queueing; also the name of the notice inside the sandbox. */
  readonly sequence: number;
  /** When it is sent first, epoch milliseconds. */
  readonly dueAt: number;
  /** A reordered notice waits until a later one has gone out, or for an hour if none comes. */
  readonly waitsForLater: boolean;
};

/** A notice with what has become of it. */
export type QueuedNotice<N> = {
  readonly notice: N;
  tries: number;
  /** When it goes out next; null when it was acknowledged or given up. */
  nextAt: number | null;
  released: boolean;
  heard: string | null;
};

/** How long a reordered notice waits for a later one before it goes out anyway. */
export const LONGEST_WAIT_FOR_LATER = 3_600_000;

/** Notifications in the order in which they were queued, and which of them are still to be sent. */
export class NoticeQueue<N extends Queued> {
  readonly all: QueuedNotice<N>[] = [];
  readonly #open = new Map<number, QueuedNotice<N>>();

  queue(notice: N): void {
    const state = { notice, tries: 0, nextAt: notice.dueAt, released: false, heard: null };
    this.all.push(state);
    this.#open.set(notice.sequence, state);
  }

  /** Writes down what came back; with no next time it is over. */
  tried({ sequence, heard, nextAt }: { sequence: number; heard: string; nextAt: number | null }): void {
    const state = this.#open.get(sequence);
    if (state === undefined) throw new Error(`sandbox: no open notice ${sequence}`);
    state.tries += 1;
    state.heard = heard;
    state.nextAt = nextAt;
    if (nextAt === null) this.#open.delete(sequence);
  }

  /** What to send now, in order of queueing. */
  due(now: number): QueuedNotice<N>[] {
    return [...this.#open.values()].filter(
      ({ notice, nextAt, released }) =>
        nextAt !== null &&
        nextAt <= now &&
        (!notice.waitsForLater || released || now >= notice.dueAt + LONGEST_WAIT_FOR_LATER),
    );
  }

  /** Lets go of reordered notices that were waiting for this later one. */
  releaseBefore(sequence: number): void {
    for (const open of this.#open.values()) if (open.notice.sequence < sequence) open.released = true;
  }
}

/**
 * Sends what is due, one after the other, until nothing is: sending one may release an earlier, reordered one, which goes out in the
 * same round after it.
 *
 * @returns how many were sent
 */
export async function sendAllDue<T>(due: () => readonly T[], send: (one: T) => Promise<void>): Promise<number> {
  let sent = 0;
  for (let round = due(); round.length > 0; round = due())
    for (const one of round) {
      await send(one);
      sent += 1;
    }
  return sent;
}
