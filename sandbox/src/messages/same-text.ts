import { timingSafeEqual } from 'node:crypto';

/** Compares signatures in constant time. */
export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
