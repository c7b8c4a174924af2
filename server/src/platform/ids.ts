import { randomBytes } from 'node:crypto';
import { type Id, idOf, type Kind } from '@redress/domain';
import type { Clock } from './clock.ts';

export type NewId = <K extends Kind>(kind: K) => Id<K>;

/** Where chance comes in: fresh random bytes. Simulations hand in seeded ones. */
export type RandomBytes = (count: number) => Uint8Array;

export const systemRandomBytes: RandomBytes = randomBytes;

/**
 * Makes UUIDv7 keys (RFC 9562, 5.7): 48 bits of milliseconds, then a 12-bit counter that starts low at each new millisecond,
 * then 62 random bits. Ids of one process sort in the order in which they were made, also within a millisecond.
 */
export const idMaker = (clock: Clock, random: RandomBytes = inAdvance(systemRandomBytes)): NewId => {
  let lastMillisecond = 0;
  let counter = 0;
  return (kind) => {
    const now = Math.max(clock.now(), lastMillisecond);
    counter = now === lastMillisecond ? counter + 1 : 0;
    lastMillisecond = counter > 0xfff ? now + 1 : now;
    if (counter > 0xfff) counter = 0;
    return idOf(kind, uuidV7(lastMillisecond, counter, random(8)));
  };
};

/** Asks for many bytes at once, since each asking is a call into the kernel; every byte is given out once. Not for secrets, which would lie in memory. */
const inAdvance = (random: RandomBytes): RandomBytes => {
  let bytes: Uint8Array = new Uint8Array(0);
  let used = 0;
  return (count) => {
    if (used + count > bytes.length) {
      bytes = random(4_096);
      used = 0;
    }
    used += count;
    return bytes.subarray(used - count, used);
  };
};

function uuidV7(milliseconds: number, counter: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.set(random, 8);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
