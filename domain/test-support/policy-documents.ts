import { cny } from '../src/money/money.ts';
import { type Condition, type PolicyFacts, when } from '../src/policy/condition.ts';
import type { CardStandards, PolicyClause, PolicyDocument, Standards } from '../src/policy/document.ts';
import type { Outcome, Refund } from '../src/policy/outcome.ts';
import { text } from '../src/text.ts';
import { dateOf } from '../src/time/local-date.ts';

export const aClause = (id: string, condition: Partial<Condition>, gives: Outcome): PolicyClause => ({
  id,
  title: text(`条款 ${id}`, `Clause ${id}`),
  note: null,
  when: when(condition),
  gives,
});

export const pays = (change: Partial<Refund> = {}): Refund => ({
  kind: 'refund',
  share: { by: 'all', basisPoints: 10_000 },
  usedAt: null,
  fee: { kind: 'none' },
  freight: 'merchant',
  goodsComeBack: false,
  ...change,
});

export const asksPerson: Outcome = { kind: 'review' };
export const saysNo: Outcome = { kind: 'decline', reason: text('期限已过', 'too late') };
export const otherwise = aClause('otherwise', {}, asksPerson);

export const someCards: CardStandards = {
  registeredEndsAfterMonths: null,
  anonymousEndsAfterMonths: 36,
  afterEnd: 'exchange',
  replacesLost: true,
  transferable: true,
  transferFee: { kind: 'none' },
  interest: 'statutory',
  remindsBeforeRenewal: true,
};

export const someStandards: Standards = {
  payWithinDays: { noReason: 7, others: 15, prepaid: null },
  appealDays: 15,
  refundBeforeReturn: false,
  shipping: { refundOutbound: false, deductLostFreeShipping: true },
  gifts: { deductKept: true },
  ways: ['original', 'bank_transfer'],
  otherWayNeedsConsent: true,
  materials: [],
  approval: { automaticBelow: null, secondPersonFrom: cny(500_000n) },
  compensation: {
    fraudMultiple: 3,
    fraudLeast: cny(50_000n),
    foodMultiple: 10,
    foodLeast: cny(100_000n),
    goodwillUpTo: null,
  },
  closureNoticeDays: 30,
  cards: null,
};

/** A lawful policy that leaves everything to a person; a test changes what it is about. */
export const aDocument = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  title: text('测试政策', 'A policy'),
  currency: 'CNY',
  jurisdiction: 'national',
  effectiveFrom: dateOf('2026-01-01'),
  stores: [],
  onlyThoseStores: false,
  sells: ['goods'],
  sales: ['online', 'remote', 'shop'],
  tiers: [],
  clauses: [otherwise],
  standards: someStandards,
  notices: [],
  ...change,
});

export const aGym = (clauses: readonly PolicyClause[], change: Partial<PolicyDocument> = {}): PolicyDocument =>
  aDocument({
    sells: ['stored_value', 'sessions', 'term'],
    sales: ['shop'],
    clauses,
    standards: { ...someStandards, payWithinDays: { noReason: 7, others: 15, prepaid: 15 }, cards: someCards },
    ...change,
  });

export const policyFacts = (change: Partial<PolicyFacts> = {}): PolicyFacts => ({
  cause: 'no_reason',
  fault: 'neither',
  subject: 'goods',
  goodsClass: 'ordinary',
  exclusionConfirmed: false,
  sale: 'online',
  tier: 'none',
  hadServiceBefore: false,
  days: 3,
  usage: 0,
  amount: cny(10_000n),
  refundsInYear: 0,
  ...change,
});
