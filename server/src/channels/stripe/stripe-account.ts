/** An account at Stripe. */
export type StripeParts = {
  readonly settings: {
    /** `https://api.stripe.com`. */
    readonly apiUrl: string;
    /** `acct_…`, where one is named. */
    readonly accountId: string | null;
    /** The last four characters, so that people recognise the key. */
    readonly secretKeyEnding: string;
  };
  readonly secrets: { readonly secretKey: string; readonly webhookSecret: string };
};
