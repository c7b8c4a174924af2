import { dateOf, idOf, text } from '@redress/domain';
import { periodTrialBalance } from '../../ledger/statements/trial-balance.ts';
import type { Invariant } from '../invariant.ts';

/** The trial balance as statements read it (closed months from their frozen sums) against a plain sum of all postings, and both against zero. */
export const trialBalanceZero: Invariant = {
  code: 'trial_balance_zero',
  title: text(
    '试算平衡为零，且报表余额等于全部分录之和',
    'the trial balance is zero, and statements say what the postings sum to',
  ),
  check: async (db, merchant, found) => {
    const everything = { from: dateOf('0001-01-01'), to: dateOf('9998-12-31') };
    const stated = await periodTrialBalance(db, idOf('merchant', merchant), everything);
    const { rows } = await db.query<{ account: string; currency: string; balance: string }>(
      `select account_code as account, currency, sum(case side when 'debit' then amount_minor else -amount_minor end)::text as balance
      from ledger_posting where merchant_id = $1 group by 1, 2`,
      [merchant],
    );
    const sums = new Map<string, bigint>();
    for (const { account, currency, balance } of rows) {
      sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(balance));
      const said = stated.find((row) => row.account === account && row.closing.currency === currency)?.closing.minor;
      if (said !== BigInt(balance))
        found({
          what: `${account} ${currency}`,
          how: text(
            `报表 ${said ?? '无'}，分录合计 ${balance}`,
            `${said ?? 'nothing'} stated, ${balance} in the postings`,
          ),
        });
    }
    for (const [currency, sum] of sums)
      if (sum !== 0n) found({ what: currency, how: text(`相差 ${sum}`, `out by ${sum}`) });
    return rows.length;
  },
};
