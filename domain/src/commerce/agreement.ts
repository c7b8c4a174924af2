import type { SaleWay } from '../policy/condition.ts';
import type { Instant } from '../time/instant.ts';

/** How a customer agreed to the refund terms. A tick-box alone is weak proof (合同编通则解释 art 10), so the way is kept with it. */
export const consentWays = ['ticked', 'signed', 'message', 'recorded_call'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** That a version of the policy was shown for this order and agreed to, with the proof that the merchant keeps. */
export type Consent = {
  readonly policyVersion: number;
  readonly shownAt: Instant;
  /** Null: shown and never agreed to. */
  readonly agreedAt: Instant | null;
  readonly how: ConsentWay;
  /** SHA-256 of the proof of display and consent (page, contract, record), as hexadecimal text. */
  readonly proofHash: string;
};

/** Under what circumstances an order was concluded, as far as refunds depend on them. What a shop does not tell counts for the customer. */
export type Agreement = {
  /** Null counts as bought online, where a customer has the most rights (消费者权益保护法 art 25). */
  readonly sale: SaleWay | null;
  /** Tier of the member at the order; null for none. */
  readonly tier: string | null;
  readonly consent: Consent | null;
};

/** An order that tells nothing about it. */
export const nothingAgreed: Agreement = { sale: null, tier: null, consent: null };
