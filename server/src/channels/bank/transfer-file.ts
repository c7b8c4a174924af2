import type { BankPayee, Instant, LocalDate, Money } from '@redress/domain';

/** A bank, by whichever of its numbers is known. */
export type Bank = {
  /** ISO 9362, eight or eleven letters. */
  readonly bic: string | null;
  /** 联行号: the twelve digits by which CNAPS knows a branch. */
  readonly cnaps: string | null;
  /** 开户行: the name of the bank and its branch. */
  readonly name: string | null;
};

/** The account that is paid from, and where it is. The number is an IBAN or whatever the bank calls its accounts by. */
export type BankParty = { readonly name: string; readonly account: string; readonly bank: Bank };

/** One order to pay one person. */
export type Transfer = {
  /** The request number of the payout: the only field that every bank surely gives back. */
  readonly endToEndId: string;
  readonly payee: BankPayee;
  readonly amount: Money;
  /** What the payee reads on the statement. */
  readonly remittance: string;
};

/** Everything that a bank file says, before it has a format. The same facts always make the same bytes. */
export type TransferFile = {
  /** The bank's guard against taking a file twice: a file that may have been sent goes out again under the same one. */
  readonly messageId: string;
  readonly createdAt: Instant;
  /** The day on which the bank is asked to pay. */
  readonly executeOn: LocalDate;
  readonly debtor: BankParty;
  /** One debit for the whole batch instead of one for each transfer. */
  readonly batchBooking: boolean;
  readonly transfers: readonly Transfer[];
};

/** IBANs begin with two letters and two check digits; everything else is a number of the bank's own. */
export const isIban = (account: string): boolean => /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(account);
