import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

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

/**
 * What is asked for: the price of goods, with or without sending them back; what is left on a card; money on top of the price;
 * or what was charged twice or wrongly.
 */
export const claimKinds = ['refund_only', 'return_and_refund', 'card_refund', 'compensation', 'wrong_charge'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const intakes = ['portal', 'desk', 'phone', 'shop', 'api', 'file'] as const;
export type Intake = (typeof intakes)[number];

export type ClaimedLine = { readonly lineId: string; readonly quantity: number };

/** What every claim says. */
type ClaimWords = {
  readonly cause: Cause;
  readonly statement: string;
  readonly intake: Intake;
  readonly claimedAt: Instant;
  readonly customerId: Id<'customer'> | null;
  /** The earlier case on the same order that it adds to; left out or null where it stands alone. */
  readonly follows?: Followed | null;
};

/** An earlier case, by its id and by the number that people say. */
export type Followed = { readonly caseId: Id<'refundCase'>; readonly number: string };

export const goodsClaimKinds = ['refund_only', 'return_and_refund'] as const satisfies readonly ClaimKind[];

/** Money back for goods or services of an order. */
export type GoodsClaim = ClaimWords & {
  readonly kind: (typeof goodsClaimKinds)[number];
  readonly lines: readonly ClaimedLine[];
  /** Gifts that come back with the goods, by id. */
  readonly giftsReturned: readonly string[];
  /** What the customer paid to send the goods back. */
  readonly returnFreight: Money;
};

/** Who paid for a card, when it was a child (法释〔2025〕4号 art 10). */
export type YoungPayer = {
  /** On the day of payment. */
  readonly age: number;
  readonly guardianConsent: boolean;
  /** Amount and content fit the child's age and mind; a person decides that. */
  readonly ageAppropriate: boolean;
  /** A paid game or the like that may not be sold to minors. */
  readonly illegalOnlineGame: boolean;
};

/** What is left of a prepaid card, which ends with it. */
export type CardClaim = ClaimWords & {
  readonly kind: 'card_refund';
  readonly cardId: Id<'card'>;
  /** The last day on which the service could be had, when the operator stopped before the claim; null for the day of the claim. */
  readonly lastServiceOn: LocalDate | null;
  /** Health or another basic change that nobody could foresee (法释〔2025〕4号 art 13 para 2). */
  readonly unforeseen: boolean;
  /** Null for a grown-up. */
  readonly payer: YoungPayer | null;
  /** Orders paid from the card that are not finished, by number. */
  readonly unfinishedOrders: readonly string[];
  /** Frozen on the card by the shop, a court or a channel; zero for none. */
  readonly frozen: Money;
};

/** Rules under which money is owed on top of the price, or instead of giving it back. */
export const compensationRules = ['fraud', 'food', 'price_reduction', 'shortfall', 'promise'] as const;
export type CompensationRule = (typeof compensationRules)[number];

/**
 * Money on top of the price: a statutory multiple, a reduction of the price for goods that stay, what an earlier refund left short, or what was
 * promised.
 */
export type CompensationClaim = ClaimWords & {
  readonly kind: 'compensation';
  readonly rule: CompensationRule;
  readonly lines: readonly ClaimedLine[];
  /** The loss that the customer states, what was refunded too little, or what was promised; zero for none. */
  readonly loss: Money;
  /** For a price reduction: what the goods would be worth as promised, and what they are worth, at delivery. */
  readonly worth: { readonly asPromised: Money; readonly asDelivered: Money } | null;
};

/** Money that was taken twice or wrongly for an order. What exactly is found from the payments, not from the claim. */
export type WrongChargeClaim = ClaimWords & { readonly kind: 'wrong_charge' };

/** What is asked, by whom and why. Not yet a right. */
export type Claim = GoodsClaim | CardClaim | CompensationClaim | WrongChargeClaim;

export const isGoodsClaim = (claim: Claim): claim is GoodsClaim =>
  claim.kind === 'refund_only' || claim.kind === 'return_and_refund';

/** The lines of the order that a claim names; none for a card and for a wrong charge. */
export const linesOfClaim = (claim: Claim): readonly ClaimedLine[] => ('lines' in claim ? claim.lines : []);
