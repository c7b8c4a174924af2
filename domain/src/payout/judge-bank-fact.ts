import { equals, type Money } from '../money/money.ts';
import { unreachable } from '../result.ts';
import { type Text, text } from '../text.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import type { BankEntryFact, BankFact, BankStatusFact } from './bank-fact.ts';
import type { Payout } from './payout.ts';

/** What a line of the bank means for the payout that it names. */
export type BankVerdict =
  | { readonly verdict: 'moves'; readonly after: Payout }
  /** It says again what we know. */
  | { readonly verdict: 'confirms' }
  /** It informs, and nothing follows from it. */
  | { readonly verdict: 'noted' }
  /** True, but the line that must come before it has not come yet. */
  | { readonly verdict: 'waits' }
  /** It cannot be true together with our books, or we do not understand it: a person looks, and nothing moves. */
  | { readonly verdict: 'contradicts'; readonly why: BankContradiction };

export const bankContradictions = {
  amount_differs: text('金额与我方记录不符', 'the amount is not ours'),
  never_released: text('该笔并未随文件放行', 'it was never released in a file'),
  already_failed: text('我方已记为失败', 'our books hold it to have failed'),
  already_void: text('我方已作废', 'our books hold it to be void'),
  booked_twice: text('同一笔被扣款两次', 'it was booked twice'),
  returned_twice: text('同一笔被退回两次', 'it came back twice'),
  rejected_after_booking: text('扣款之后又被拒绝', 'it was rejected after it had been booked'),
  credit_unexplained: text('入账未注明是退回，请人工核实', 'a credit that does not say that it is a return'),
  status_not_understood: text('银行的状态用语不认识', 'the bank’s word for its status is not known'),
  number_unknown: text('没有这个客户流水号', 'no payout has this number'),
  number_missing: text('没有客户流水号，无法对应', 'it has no number by which to find the payout'),
  batch_unknown: text('没有这个批次', 'no batch has this id'),
  batch_sum_differs: text('批次扣款合计与放行金额不符', 'the sum booked for the batch is not what was released'),
  other_account: text('不是这个账户的文件', 'it is about another account'),
  statement_missing: text('与上一份对账单不连续', 'it does not follow on the statement before it'),
} as const satisfies Record<string, Text>;
export type BankContradiction = keyof typeof bankContradictions;

/**
 * Judges one fact about one payout. A payout is paid when the debit is booked, never by a status alone (`ACSC` only says that our
 * account was debited); it failed when the bank rejects it; it bounced when a booked one comes back. Whatever does not fit is
 * answered by `contradicts`, since a guess here pays twice or not at all.
 */
export const judgeBankFact = (payout: Payout, fact: BankFact, now: Instant): BankVerdict =>
  fact.kind === 'status' ? judgeStatus(payout, fact) : judgeEntry(payout, fact, now);

/** Settled only together with a statement; until then each of these leaves the payout with the bank. */
const progress: ReadonlySet<string> = new Set(
  'RCVD ACTC ACCP ACSP ACSC ACWC ACCC ACFC ACWP PATC PDNG PART PRES'.split(' '),
);
const rejections: ReadonlySet<string> = new Set(['RJCT', 'CANC', 'BLCK']);

/** What a status code means; null for a word that we do not know. */
export const meaningOfBankStatus = (status: string): 'rejected' | 'under_way' | null => {
  if (rejections.has(status)) return 'rejected';
  return progress.has(status) ? 'under_way' : null;
};

function judgeStatus(payout: Payout, fact: BankStatusFact): BankVerdict {
  const meaning = meaningOfBankStatus(fact.status);
  if (meaning === null) return contradicts('status_not_understood');
  if (fact.amount !== null && !equals(fact.amount, payout.amount)) return contradicts('amount_differs');
  const rejected = meaning === 'rejected';
  switch (payout.status) {
    case 'accepted': {
      if (!rejected) return noted;
      const lastRefusal = { code: fact.code ?? fact.status, message: fact.message ?? '' };
      return {
        verdict: 'moves',
        after: { ...payout, status: 'failed', lastRefusal, pendingRefusal: null, next: null },
      };
    }
    case 'failed':
      return rejected ? confirms : contradicts('already_failed');
    case 'settled':
    case 'bounced':
      return rejected ? contradicts('rejected_after_booking') : noted;
    case 'void':
      return contradicts('already_void');
    default:
      return contradicts('never_released');
  }
}

function judgeEntry(payout: Payout, fact: BankEntryFact, now: Instant): BankVerdict {
  if (!fact.booked) return noted;
  if (!isAmountOf(payout, fact.amount)) return contradicts('amount_differs');
  if (fact.returned) return fact.side === 'credit' ? judgeReturn(payout, fact, now) : contradicts('credit_unexplained');
  return fact.side === 'debit' ? judgeBooking(payout, fact, now) : contradicts('credit_unexplained');
}

function judgeBooking(payout: Payout, fact: BankEntryFact, now: Instant): BankVerdict {
  const channelNumber = numberOf(fact);
  switch (payout.status) {
    case 'accepted': {
      const settled = { at: fact.at ?? now, channelNumber, landing: null };
      return { verdict: 'moves', after: { ...payout, status: 'settled', settled, pendingRefusal: null, next: null } };
    }
    case 'settled':
    case 'bounced':
      return payout.settled?.channelNumber === channelNumber ? confirms : contradicts('booked_twice');
    case 'failed':
      return contradicts('already_failed');
    case 'void':
      return contradicts('already_void');
    case 'queued':
    case 'held':
    case 'sending':
    case 'unknown':
    case 'abnormal':
    case 'awaiting_payee':
      return contradicts('never_released');
    default:
      return unreachable(payout.status);
  }
}

function judgeReturn(payout: Payout, fact: BankEntryFact, now: Instant): BankVerdict {
  const reference = numberOf(fact);
  switch (payout.status) {
    case 'settled': {
      // A statement tells days: what went and came back on one day has one moment.
      const at = instantOf(Math.max(fact.at ?? now, payout.settled?.at ?? 0));
      const lastRefusal = { code: fact.code ?? 'returned', message: fact.message ?? '' };
      const returned = { at, reference };
      return { verdict: 'moves', after: { ...payout, status: 'bounced', returned, lastRefusal, next: null } };
    }
    case 'bounced':
      return payout.returned?.reference === reference ? confirms : contradicts('returned_twice');
    case 'accepted':
      return { verdict: 'waits' };
    case 'failed':
      return contradicts('already_failed');
    case 'void':
      return contradicts('already_void');
    default:
      return contradicts('never_released');
  }
}

/** A line without a number of the bank's own is known by its place in its document. */
const numberOf = ({ reference, identity }: BankEntryFact): string => reference ?? identity;

const isAmountOf = (payout: Payout, amount: Money | null): boolean => amount !== null && equals(amount, payout.amount);

const noted: BankVerdict = { verdict: 'noted' };
const confirms: BankVerdict = { verdict: 'confirms' };
const contradicts = (why: BankContradiction): BankVerdict => ({ verdict: 'contradicts', why });
