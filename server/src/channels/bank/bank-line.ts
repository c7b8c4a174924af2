import type { BankFact } from '@redress/domain';

/** One thing that a file of the bank says, with the line on which it says so (the first is 1). */
export type BankLine = { readonly line: number; readonly fact: BankFact };

/** What stands at the head of a statement, by which a missing one is noticed. Amounts are decimal text with the currency in front. */
export type StatementHead = {
  readonly statementId: string;
  readonly sequence: string | null;
  /** IBAN or number of the account. */
  readonly account: string;
  readonly opening: string | null;
  readonly closing: string | null;
};

export type BankFileItem =
  | { readonly kind: 'line'; readonly line: BankLine }
  | { readonly kind: 'statement'; readonly head: StatementHead };
