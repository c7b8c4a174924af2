import type { Fault } from '../claim/claim.ts';
import type { Money } from '../money/money.ts';
import type { FactName } from './bases/basis-facts.ts';
import type { LegalBasis } from './bases/basis-rules.ts';

/** What a person established about a case before it was assessed. Where nothing is, the claim is taken at its word. */
export type Established = {
  /** Answers to the questions of the worksheet; a fact that is not named is not known. */
  readonly answers: Readonly<Partial<Record<FactName, boolean>>>;
  /** Whose fault it is, with the reason; null leaves it to the cause. */
  readonly fault: { readonly fault: Fault; readonly reason: string } | null;
  /** The ground that the customer chose among those that fit; null for the best. */
  readonly basis: LegalBasis | null;
  /** What a person grants where a clause hands the case to one, or out of goodwill: a share in basis points, with the reason. */
  readonly share: { readonly basisPoints: number; readonly reason: string } | null;
  /** What customer and merchant agreed on, all in all and to the minor unit; left out in facts from before there were such agreements. */
  readonly agreed?: Agreed | null;
  /** The customer took store credit of so much in all, instead of money; left out or null for money. */
  readonly credit?: Money | null;
};

/** An exact amount that the customer is to get, with the reason. It is never less than what law and policy give. */
export type Agreed = { readonly amount: Money; readonly reason: string };

export const nothingEstablished: Established = { answers: {}, fault: null, basis: null, share: null };
