import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/**
 * What one line of a bank's file says, whatever the format. `status` comes from a status report (pain.002) or a result sheet,
 * `entry` from a statement (camt.053). Null is what the line does not say.
 */
export type BankFact = BankStatusFact | BankEntryFact;

export type BankStatusFact = {
  readonly kind: 'status';
  /** Said of a whole file or batch, or of one transfer. */
  readonly scope: 'file' | 'transfer';
  /** The message id of our file, where the bank gives it back. */
  readonly messageId: string | null;
  readonly endToEndId: string | null;
  /** A code of ISO 20022 (`RJCT`, `ACSC`, …), or the bank's own words when we have no code for them. */
  readonly status: string;
  readonly amount: Money | null;
  readonly code: string | null;
  readonly message: string | null;
};

export type BankEntryFact = {
  readonly kind: 'entry';
  readonly side: 'debit' | 'credit';
  /** Booked for good; a pending entry proves nothing. */
  readonly booked: boolean;
  /** The line says itself that it gives money back (`RtrInf`, `RvslInd`, 退票). */
  readonly returned: boolean;
  readonly endToEndId: string | null;
  /** The id of the batch that an entry without details was booked for. */
  readonly batchId: string | null;
  readonly amount: Money | null;
  readonly at: Instant | null;
  /** The bank's number of this very line. */
  readonly reference: string | null;
  /** The account that the line stands on; empty where the file does not name it. */
  readonly account: string;
  /** The same line in a second copy of the same document has the same one. */
  readonly identity: string;
  readonly code: string | null;
  readonly message: string | null;
};
