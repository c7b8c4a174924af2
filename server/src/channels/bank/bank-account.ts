import { ok, type Refusal, type Result, refusal, refused, text } from '@redress/domain';
import type { AccountInput, ShownSettings } from '../channel-definition.ts';

/** An account at a bank that is paid from by files. */
export type BankParts = {
  readonly settings: {
    readonly bankName: string;
    readonly holderName: string;
    /** The last four digits, so that people recognise the account. */
    readonly accountEnding: string;
    readonly bic: string | null;
    /** 联行号: the branch's number at CNAPS. */
    readonly cnaps: string | null;
    /** What the bank takes: ISO 20022, or a batch-payment sheet. */
    readonly fileFormat: 'pain.001' | 'sheet';
    /** The bank debits each file in one sum. */
    readonly batchBooking: boolean;
    /** How many transfers the bank takes in one file. */
    readonly transfersPerFile: number;
  };
  readonly secrets: { readonly accountNumber: string };
};

/** Refuses `input_invalid` for a number that is none. Spaces are how people read it, not part of it. */
export const readBankInput = (input: AccountInput<'bank'>): Result<BankParts, Refusal> => {
  const { bankName, holderName, bic, cnaps, fileFormat, batchBooking, transfersPerFile } = input;
  const accountNumber = plainAccount(input.accountNumber);
  if (!/^[A-Z0-9]{5,34}$/.test(accountNumber))
    return refused(
      refusal(
        'input_invalid',
        { reason: text('账号须为 5–34 位字母或数字', 'an account has 5 to 34 letters and digits') },
        '/accountNumber',
      ),
    );
  const accountEnding = accountNumber.slice(-4);
  return ok({
    settings: { bankName, holderName, accountEnding, bic, cnaps, fileFormat, batchBooking, transfersPerFile },
    secrets: { accountNumber },
  });
};

/** An account as banks write it in files: without the spaces and dashes that people read it by. */
export const plainAccount = (written: string): string => written.replace(/[\s-]/g, '').toUpperCase();

export const showBankSettings = (settings: BankParts['settings']): ShownSettings<'bank'> => settings;
