/** An account at a bank that is paid from by files. */
export type BankParts = {
  readonly settings: {
    readonly bankName: string;
    readonly holderName: string;
    /** The last four digits, so that people recognise the account. */
    readonly accountEnding: string;
    readonly bic: string | null;
    /** What the bank takes: ISO 20022, or a batch-payment sheet. */
    readonly fileFormat: 'pain.001' | 'sheet';
  };
  readonly secrets: { readonly accountNumber: string };
};
