import type { Id, Instant, PayoutStatus } from '@redress/domain';
import type { Channels } from '../channels/open-channel.ts';
import type { House } from '../house.ts';

/** What the steps of the worker share. */
export type WorkerParts = {
  readonly house: House;
  readonly channels: Channels;
  /** How long a payout stays with a worker that says nothing: the time until a dead one is replaced. */
  readonly leaseMs: number;
  readonly tell: (event: PayoutNews) => void;
};

/** What the worker tells its log and its counters. Never amounts, people or keys. */
export type PayoutNews =
  | {
      readonly event: 'payout_moved';
      readonly merchantId: Id<'merchant'>;
      readonly payoutId: Id<'payout'>;
      readonly from: PayoutStatus;
      readonly to: PayoutStatus;
    }
  | {
      readonly event: 'channel_answered';
      readonly payoutId: Id<'payout'>;
      readonly asked: 'send' | 'query';
      readonly class: string;
      readonly milliseconds: number;
    }
  /** A worker died between the first byte and the stored answer; the payout is chased now. */
  | { readonly event: 'sender_lost'; readonly payoutId: Id<'payout'> }
  /** Somebody else moved the payout first; our part was dropped, or only filed. */
  | { readonly event: 'superseded'; readonly payoutId: Id<'payout'> }
  /** The channel says that money moved for a payout which our books hold to be over. A person must look at once. */
  | { readonly event: 'contradiction'; readonly payoutId: Id<'payout'>; readonly status: PayoutStatus }
  /** A step broke. The lease brings the payout back. */
  | { readonly event: 'step_failed'; readonly payoutId: Id<'payout'> | null; readonly error: unknown };

export const elapsed = (from: Instant, to: Instant): number => Math.max(0, to - from);
