import type { Instant } from '../time/instant.ts';
import type { ChannelRefusal, PayeeConfirmation } from './payout.ts';

/**
 * What a channel's answer proves: five classes, never a boolean. `unknown` is the default of every classifier.
 * `absent` and `returned` can only come from a query.
 */
export type ChannelAnswer =
  | {
      readonly class: 'settled';
      readonly channelNumber: string | null;
      readonly landing: string | null;
      readonly at: Instant | null;
    }
  /** `note`: what people should know of the wait, such as a balance to be topped up. */
  | { readonly class: 'accepted'; readonly note?: ChannelRefusal }
  /** The payee must confirm, and is given this to do it with where the channel has such a thing. */
  | { readonly class: 'awaiting_payee'; readonly confirmation?: PayeeConfirmation }
  | { readonly class: 'abnormal'; readonly code: string; readonly message: string }
  /** A signed, well-formed refusal that cannot change by retrying. `confirm` asks for a query first: it may be our own lost success. */
  | { readonly class: 'refused_final'; readonly code: string; readonly message: string; readonly confirm: boolean }
  /** This call was certainly not executed and may succeed later under the same number. `confirm` as above: another try may have been. */
  | {
      readonly class: 'refused_retryable';
      readonly code: string;
      readonly message: string;
      /** `file`: it leaves by a bank file that people make and release. `dispute`: the payment is disputed, and would be paid twice. */
      readonly needs: 'time' | 'funds' | 'person' | 'file' | 'dispute';
      readonly confirm: boolean;
    }
  | { readonly class: 'unknown'; readonly reason: string }
  /** The channel knows no such request. Right after a time-out this proves nothing. */
  | { readonly class: 'absent' }
  /**
   * It was settled, and the money came back to the merchant. A channel says so only in words that mean exactly this: where
   * the money only changed its landing at the customer (a failed 冲退 of Alipay), it is still `settled`. `to` is told where the channel
   * goes on counting the payment as given back: the money lies on the merchant's own card, or in its balance.
   */
  | {
      readonly class: 'returned';
      readonly message: string;
      readonly at: Instant | null;
      readonly to?: 'own_card' | 'own_balance';
    };

export type ChannelAnswerClass = ChannelAnswer['class'];
