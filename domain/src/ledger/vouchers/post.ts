import type { Id } from '../../ids/id.ts';
import { add, isPositive } from '../../money/money.ts';
import { assert } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import type { AccountCode } from '../chart.ts';
import { type Entry, type EntryFacts, entry, type Posting } from '../entry.ts';
import { entryKindText } from '../entry-kind.ts';
import type { JournalAccount, JournalLine } from './journal/journal.ts';

/** What every voucher needs to know beside its amounts. */
export type VoucherFacts = {
  readonly id: Id<'entry'>;
  readonly at: Instant;
  readonly storeId: Id<'store'>;
  readonly caseId: Id<'refundCase'> | null;
  readonly customerId: Id<'customer'> | null;
  /** What people call the matter: a case number, a bill, a card. */
  readonly reference: string;
  /** See `Entry.source`. */
  readonly source?: string | null;
};

/** Which of our accounts stands for an account of the calculator, where the event says more than the standard does. */
export type Roles = Partial<Record<JournalAccount, AccountCode>>;

const usualRoles: Record<JournalAccount, AccountCode> = {
  主营业务收入: '6001',
  主营业务成本: '6401',
  库存商品: '1405',
  其他货币资金: '1012.alipay',
  银行存款: '1002',
  其他应付款: '2241.refunds',
  合同负债: '2204.stored_value',
  // One role for both: documents of small enterprises show it as 预收账款.
  预收账款: '2204.stored_value',
  '应交税费-应交增值税(销项税额)': '2221.output_vat',
  '应交税费-应交增值税': '2221.output_vat',
  '应交税费-待转销项税额': '2221.pending_vat',
  '应交税费-应交企业所得税': '2221.income_tax',
  以前年度损益调整: '6901',
  '利润分配-未分配利润': '4104',
  盈余公积: '4101',
  营业外收入: '6301.retained_fee',
  营业外支出: '6711.compensation',
  销售费用: '6601.goodwill',
  财务费用: '6603.interest',
};

/** The lines of the calculator as postings on our accounts. Debts carry the customer, so that the sub-ledger knows whose they are. */
export const postingsOf = (
  lines: readonly JournalLine[],
  roles: Roles = {},
  customerId: Id<'customer'> | null = null,
): readonly Posting[] =>
  lines.map(({ account, debit, credit }) => {
    const code = roles[account] ?? usualRoles[account];
    const side = isPositive(debit) ? 'debit' : 'credit';
    return { account: code, side, amount: side === 'debit' ? debit : credit, customerId: owner(code, customerId) };
  });

const owner = (code: AccountCode, customerId: Id<'customer'> | null) =>
  code.startsWith('2241') || code.startsWith('2204') ? customerId : null;

/** An entry of one kind about one matter. */
export const post = (
  kind: EntryFacts['kind'],
  facts: VoucherFacts,
  postings: readonly Posting[],
  note?: Text,
): Entry => {
  assert(facts.caseId !== null || !!facts.source, 'an entry without a case names its source');
  const title = note ?? entryKindText[kind];
  const description = text(`${title.zh} ${facts.reference}`, `${title.en} ${facts.reference}`);
  const { id, at, storeId, caseId, source = null } = facts;
  return entry({ id, kind, description, occurredAt: at, storeId, caseId, payoutId: null, source }, postings);
};

/** Lines of the same account, side and customer as one, in the order in which they first came. */
export const merged = (postings: readonly Posting[]): readonly Posting[] => {
  const kept = new Map<string, Posting>();
  for (const line of postings) {
    const key = `${line.account} ${line.side} ${line.customerId}`;
    const before = kept.get(key);
    kept.set(key, before ? { ...before, amount: add(before.amount, line.amount) } : line);
  }
  return [...kept.values()];
};
