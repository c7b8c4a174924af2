import type { Money } from '../../money/money.ts';
import type { AccountCode } from '../chart.ts';
import { credit, debit, type Entry } from '../entry.ts';
import { channelFeeReturned } from './journal/beside-the-price.ts';
import { post, postingsOf, type VoucherFacts } from './post.ts';

/** Where a channel keeps the merchant's money. */
export type MoneyAccount = Extract<AccountCode, '1001' | '1002' | `1012.${string}`>;

type Fee = VoucherFacts & { readonly moneyAccount: MoneyAccount };

/** A channel takes its fee: 财务费用 against the account that it keeps. */
export const channelFeeCharged = ({ fee, moneyAccount, ...facts }: Fee & { readonly fee: Money }): Entry =>
  post('channel_fee', facts, [debit('6603.channel_fee', fee), credit(moneyAccount, fee)]);

/** A channel gives its fee back with a refund (J10): WeChat in proportion to the refund; others by contract. `rhu(refund × rate)`. */
export const channelFeeGivenBack = ({
  refund,
  feeRatePpm,
  moneyAccount,
  ...facts
}: Fee & { readonly refund: Money; readonly feeRatePpm: number }): Entry =>
  post(
    'channel_fee_returned',
    facts,
    postingsOf(
      channelFeeReturned(refund, feeRatePpm, { standard: 'CAS', taxpayer: 'general', cashAccount: '其他货币资金' }),
      { 其他货币资金: moneyAccount, 财务费用: '6603.channel_fee' },
    ),
  );

/** The same for a sum that the channel's bill names. */
export const channelFeeCredited = ({ fee, moneyAccount, ...facts }: Fee & { readonly fee: Money }): Entry =>
  post('channel_fee_returned', facts, [debit(moneyAccount, fee), credit('6603.channel_fee', fee)]);
