import type { Cause } from '../claim/claim.ts';
import type { Jurisdiction } from '../law/library/jurisdiction.ts';
import type { Currency } from '../money/currency.ts';
import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Condition, SaleWay, Subject } from './condition.ts';
import type { Fee, Outcome } from './outcome.ts';

/** One promise: when it applies and what is then done. The clauses are read from the top; the first that fits applies. */
export type PolicyClause = {
  /** Stable over versions, so that two versions can be compared: `no-reason`. */
  readonly id: string;
  readonly title: Text;
  /** The merchant's own words beside those that are made from the data; null for none. */
  readonly note: Text | null;
  readonly when: Condition;
  readonly gives: Outcome;
};

export const refundWays = ['original', 'bank_transfer', 'cash', 'store_credit'] as const;
export type RefundWay = (typeof refundWays)[number];

export const materials = [
  'order_number',
  'photos',
  'tracking_number',
  'test_report',
  'chat_record',
  'payment_record',
  'contract_copy',
  'medical_proof',
  'bank_account',
  'identity_number',
  'identity_photo',
  'physical_card',
  'paper_invoice',
  'original_box',
  'telephone',
] as const;
export type Material = (typeof materials)[number];

export type MaterialRule = { readonly causes: readonly Cause[]; readonly needed: readonly Material[] };

/** What holds for all clauses together. */
export type Standards = {
  readonly payWithinDays: {
    /** After the goods are back (消费者权益保护法 art 25). */
    readonly noReason: number;
    /** After the claim, for everything that the merchant answers for. */
    readonly others: number;
    /** After the request, for cards; null when none are sold. */
    readonly prepaid: number | null;
  };
  readonly appealDays: number;
  readonly refundBeforeReturn: boolean;
  readonly shipping: { readonly refundOutbound: boolean; readonly deductLostFreeShipping: boolean };
  readonly gifts: { readonly deductKept: boolean };
  /** In the order in which they are tried. */
  readonly ways: readonly RefundWay[];
  /** Another way than the one paid by is used only when the customer agrees for that refund. */
  readonly otherWayNeedsConsent: boolean;
  readonly materials: readonly MaterialRule[];
  readonly approval: {
    /** Paid without a person below this amount; null when a person always looks. */
    readonly automaticBelow: Money | null;
    /** A customer with more refunds than this in the twelve months before is looked at by a person all the same; 3 when it is not said. */
    readonly automaticRefundsInYear?: number;
    /** What may be paid without a person in one day, all stores together; without limit when it is not said. */
    readonly automaticPerDay?: Money | null;
    readonly secondPersonFrom: Money;
  };
  readonly compensation: {
    readonly fraudMultiple: number;
    readonly fraudLeast: Money;
    readonly foodMultiple: number;
    readonly foodLeast: Money;
    /** Goodwill that the desk may give by itself. */
    readonly goodwillUpTo: Money | null;
  };
  readonly closureNoticeDays: number;
  readonly cards: CardStandards | null;
};

export type CardStandards = {
  /** Months until a card in a name ends; null for never. */
  readonly registeredEndsAfterMonths: number | null;
  readonly anonymousEndsAfterMonths: number | null;
  readonly afterEnd: 'exchange' | 'forfeit';
  readonly replacesLost: boolean;
  readonly transferable: boolean;
  readonly transferFee: Fee;
  /** Interest on what is given back: what the law gives, more than that, or none. */
  readonly interest: 'statutory' | 'better' | 'none';
  readonly remindsBeforeRenewal: boolean;
};

/** A refund policy as one document: the merchant's promise as data. Texts for people are made from it. */
export type PolicyDocument = {
  readonly title: Text;
  readonly currency: Currency;
  readonly jurisdiction: Jurisdiction;
  readonly effectiveFrom: LocalDate;
  /** Stores, by their codes, in which it holds from another day. */
  readonly stores: readonly { readonly code: string; readonly effectiveFrom: LocalDate }[];
  /** It holds in the stores above and nowhere else. */
  readonly onlyThoseStores: boolean;
  /** What the merchant sells, and how: every case of these must have an answer. */
  readonly sells: readonly Subject[];
  readonly sales: readonly SaleWay[];
  readonly tiers: readonly string[];
  readonly clauses: readonly PolicyClause[];
  readonly standards: Standards;
  /** Further words to customers: notices and shop signs. They are checked like everything else. */
  readonly notices: readonly Text[];
};
