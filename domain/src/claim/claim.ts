import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** Six causes that customers name (reference: six causes), and the statutory no-reason return. */
export const causes = [
  'no_reason',
  'quality',
  'price_or_fraud',
  'logistics',
  'misunderstanding',
  'unclear_contract',
  'system_error',
] as const;
export type Cause = (typeof causes)[number];

/** Fault has three values, never two. */
export const faults = ['operator', 'consumer', 'neither'] as const;
export type Fault = (typeof faults)[number];

export const claimKinds = ['refund_only', 'return_and_refund'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const intakes = ['portal', 'desk', 'phone', 'shop', 'api', 'file'] as const;
export type Intake = (typeof intakes)[number];

export type ClaimedLine = { readonly lineId: string; readonly quantity: number };

/** What is asked, by whom and why. Not yet a right. */
export type Claim = {
  readonly kind: ClaimKind;
  readonly cause: Cause;
  readonly statement: string;
  readonly lines: readonly ClaimedLine[];
  /** Gifts that come back with the goods, by id. */
  readonly giftsReturned: readonly string[];
  /** What the customer paid to send the goods back. */
  readonly returnFreight: Money;
  readonly intake: Intake;
  readonly claimedAt: Instant;
  readonly customerId: Id<'customer'> | null;
};
