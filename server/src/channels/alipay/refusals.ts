import type { ChannelAnswer } from '@redress/domain';

/** What a refusal of `alipay.trade.refund` proves. */
export type RefusalMeaning =
  | { readonly class: 'refused_final' }
  | {
      readonly class: 'refused_retryable';
      readonly needs: Extract<ChannelAnswer, { class: 'refused_retryable' }>['needs'];
    }
  | { readonly class: 'unknown' };

const final = { class: 'refused_final' } as const;
const unknown = { class: 'unknown' } as const;
const needs = (what: 'time' | 'funds' | 'person') => ({ class: 'refused_retryable', needs: what }) as const;

/**
 * The error table of the refund call (opendocs alipay.trade.refund; the classes are our judgement, channels reference 8).
 * A code that is not here is unknown: a refusal that we do not understand must never free the money.
 */
const bySubCode: Readonly<Record<string, RefusalMeaning>> = {
  'ACQ.SYSTEM_ERROR': unknown,
  // This number was refunded already with another amount: not a refusal. The query tells what happened.
  'ACQ.DISCORDANT_REPEAT_REQUEST': unknown,

  'ACQ.SELLER_BALANCE_NOT_ENOUGH': needs('funds'),
  'ACQ.REFUND_CHARGE_ERROR': needs('time'),

  'ACQ.REASON_TRADE_BEEN_FREEZEN': needs('person'),
  'ACQ.USER_NOT_MATCH_ERR': needs('person'),
  'ACQ.REFUNDALLOC_UNAUTH_LIMIT': needs('person'),
  'ACQ.ALLOC_AMOUNT_VALIDATE_ERROR': needs('person'),

  // Fully refunded or never paid: may be our own lost success, which the confirming query finds.
  'ACQ.TRADE_HAS_CLOSE': final,
  'ACQ.TRADE_HAS_FINISHED': final,
  'ACQ.REASON_TRADE_REFUND_FEE_ERR': final,
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': final,
  'ACQ.REFUND_FEE_ERROR': final,
  'ACQ.TRADE_NOT_EXIST': final,
  'ACQ.TRADE_STATUS_ERROR': final,
  'ACQ.TRADE_NOT_ALLOW_REFUND': final,
  'ACQ.NOT_ALLOW_PARTIAL_REFUND': final,
  'ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND': final,
  'ACQ.INVALID_PARAMETER': final,
  'ACQ.BUYER_NOT_EXIST': final,
  'ACQ.BUYER_ERROR': final,
  'ACQ.BUYER_ENABLE_STATUS_FORBID': final,
  'ACQ.CUSTOMER_VALIDATE_ERROR': final,
};

/** Refusals at the gateway's door, before the business saw the call. */
const byCode: Readonly<Record<string, RefusalMeaning>> = {
  // Too frequent: certainly not executed.
  '40005': needs('time'),
  // The envelope, the keys or the contract are wrong: not executed, and no time heals it.
  '40001': needs('person'),
  '40002': needs('person'),
  '40006': needs('person'),
};

/** What a signed answer with this `code` and `sub_code` proves about the call that it answers. */
export const meaningOf = (code: string, subCode: string | null): RefusalMeaning => {
  if (code === '40004') return (subCode !== null && own(bySubCode, subCode)) || unknown;
  return doorMeaning(code);
};

/** What a refusal at the gateway's door proves, whatever was asked. */
export const doorMeaning = (code: string): RefusalMeaning => own(byCode, code) ?? unknown;

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
