/** The answer of a decision: a value, or a refusal that says why. Never thrown; a thrown error is a defect of ours. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const refused = <E>(refusal: E): Result<never, E> => ({ ok: false, refusal });

/** Fails loudly where our own code is wrong. A failed assertion is a defect, not something that a user did. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`defect: ${message}`);
}

/** Closes a switch over a union: a new member does not compile until it is answered. */
export const unreachable = (value: never): never => {
  throw new Error(`defect: unreachable value ${JSON.stringify(value)}`);
};
