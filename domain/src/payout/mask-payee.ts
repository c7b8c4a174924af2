import type { Payee, PayeeKind } from './payee.ts';

/** An account of a customer as it may be shown: enough to recognise it, not enough to use it. */
export type MaskedPayee = {
  readonly kind: PayeeKind;
  /** `138****0000`, `****6789`. */
  readonly account: string;
  /** `*雷`: Chinese habit shows the last character of a name. */
  readonly name: string;
  /** The bank, where there is one. */
  readonly bankName: string | null;
};

export const maskPayee = (payee: Payee): MaskedPayee => {
  const { kind, name } = payee;
  if (kind === 'bank_account')
    return { kind, account: lastFour(payee.account), name: maskName(name), bankName: payee.bankName };
  const account = kind === 'alipay_account' ? payee.identity : payee.openid;
  return { kind, account: masked(account), name: maskName(name), bankName: null };
};

/** Of a short one nothing is shown, or it would be all of it. */
const lastFour = (account: string): string => (account.length < 8 ? '****' : `****${account.slice(-4)}`);

/** Of an address the domain stays, of a telephone number its ends, of anything longer the last four. */
const masked = (account: string): string => {
  const at = account.lastIndexOf('@');
  if (at > 0) return `${account.slice(0, 1)}***${account.slice(at)}`;
  return /^1\d{10}$/.test(account) ? `${account.slice(0, 3)}****${account.slice(-4)}` : lastFour(account);
};

const maskName = (name: string): string => {
  const signs = [...name];
  return signs.length < 2 ? '*' : `${'*'.repeat(Math.min(signs.length - 1, 4))}${signs.at(-1)}`;
};

/** Whether a payee bears the customer's name; spaces and case do not count. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·.]/g, '')
    .toLowerCase();
