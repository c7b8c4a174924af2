import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { aCard, aCardClaim, aLot, aUse, boughtAt, cardFacts } from '../../../test-support/card-facts.ts';
import { idNumber } from '../../../test-support/case-facts.ts';
import { aClause, aGym, otherwise, pays, saysNo, someStandards } from '../../../test-support/policy-documents.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { cny } from '../../money/money.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { policyOfDocument } from '../../policy/policy-of-document.ts';
import { DAY, later } from '../../time/instant.ts';
import { dateOf } from '../../time/local-date.ts';
import { assessCard } from '../assess-card.ts';
import { nothingEstablished } from '../established.ts';
import type { CardFacts } from './card-facts.ts';

/** 1000 paid, 200 given, 300 used. */
const card = aCard({
  lots: [aLot(1, 100_000n, { bonus: cny(20_000n) })],
  uses: [aUse(1, { face: cny(30_000n) })],
});

const under = (document: PolicyDocument, change: { readonly consented?: boolean; readonly facts?: CardFacts } = {}) => {
  const policy = policyOfDocument(document, { id: idNumber('policy', 1), version: 4 });
  const facts = change.facts ?? cardFacts(card);
  const orders = facts.prepaid.orders.map((order) => ({
    ...order,
    agreed: {
      ...order.agreed,
      consent: change.consented
        ? {
            ...{ policyVersion: 4, shownAt: order.placedAt, agreedAt: order.placedAt },
            ...{ how: 'signed' as const, proofHash: 'a'.repeat(64) },
          }
        : null,
    },
  }));
  const answer = answerOf(assessCard({ ...facts, policy, prepaid: { ...facts.prepaid, orders } }));
  expect(checkExplanation(answer.explanation)).toEqual([]);
  return answer;
};
const flags = ({ findings }: ReturnType<typeof under>): readonly string[] =>
  findings.filter(({ passed }) => !passed).map(({ code }) => code);

const withFee = aGym([
  aClause(
    'own-reasons',
    { faults: ['consumer'] },
    pays({
      usedAt: 'list',
      fee: { kind: 'fixed', amount: cny(5_000n), provableLoss: cny(2_000n) },
    }),
  ),
  otherwise,
]);

describe('a policy', () => {
  it('that is better for the member than the law applies', () => {
    const document = aGym([
      aClause('gifts-first', { faults: ['consumer'] }, pays({ usedAt: 'bonus_first' })),
      otherwise,
    ]);
    expect(under(document)).toMatchObject({ basis: 'CONTRACT', refund: cny(90_000n), card: { inBooks: cny(75_000n) } });
  });

  it('keeps a fee only as far as it was agreed to and the loss can be proven', () => {
    const kept = under(withFee, { consented: true });
    expect(kept).toMatchObject({ refund: cny(67_400n), card: { kept: cny(2_600n), lots: [{ amount: cny(67_400n) }] } });
    const unsaid = under(withFee);
    expect(unsaid).toMatchObject({ refund: cny(70_000n), card: { kept: cny(0n) } });
    expect(flags(unsaid)).toContain('policy_without_consent');
  });

  it('keeps no fee within seven days, nor at the operator’s cause', () => {
    const soon = cardFacts(card, aCardClaim({ claimedAt: later(boughtAt, 5 * DAY) }));
    expect(under(withFee, { consented: true, facts: soon })).toMatchObject({
      basis: 'PREPAID_7D',
      refund: cny(70_000n),
    });
    const quality = cardFacts(card, aCardClaim({ cause: 'quality' }));
    expect(under(withFee, { consented: true, facts: quality }).refund).toEqual(cny(75_000n));
  });

  it('that says no is lifted to the law, and one that asks a person leaves the law’s amount', () => {
    const no = under(aGym([aClause('no', { faults: ['consumer'] }, saysNo), otherwise]), { consented: true });
    expect(no.refund).toEqual(cny(70_000n));
    expect(flags(no)).toContain('policy_below_law');
    const person = under(aGym([otherwise]), { consented: true });
    expect(person.refund).toEqual(cny(70_000n));
    expect(flags(person)).toContain('policy');
  });

  it('gives nobody less for bearing less of the fault', () => {
    const own = aClause('gifts-first', { faults: ['consumer'] }, pays({ usedAt: 'bonus_first' }));
    const document = aGym([
      own,
      aClause('ours', { faults: ['operator', 'neither'] }, pays({ usedAt: 'discounted' })),
      otherwise,
    ]);
    const quality = cardFacts(card, aCardClaim({ cause: 'quality' }));
    expect(under(document, { facts: quality })).toMatchObject({ basis: 'CONTRACT', refund: cny(90_000n) });
  });

  it('leaves room for what a person grants, and for the ground that the customer chose', () => {
    const granted = { ...nothingEstablished, share: { basisPoints: 9_500, reason: '老会员，店长同意' } };
    const facts = { ...cardFacts(card), established: granted };
    expect(under(aGym([otherwise]), { facts })).toMatchObject({ basis: 'CONTRACT', refund: cny(95_000n) });
    const soon = cardFacts(card, aCardClaim({ claimedAt: later(boughtAt, 5 * DAY) }));
    const chosen = { ...soon, established: { ...nothingEstablished, basis: 'PREPAID' as const } };
    expect(under(aGym([otherwise]), { facts: chosen }).basis).toBe('PREPAID');
    const unfit = { ...soon, established: { ...nothingEstablished, basis: 'FRAUD' as const } };
    expect(assessCard(unfit)).toMatchObject({ refusal: { code: 'basis_not_fitting' } });
  });

  it('of Beijing gives an unused card back whole to whoever knew the service, within five days', () => {
    const unused = { ...card, uses: [], hadServiceBefore: true };
    const soon = cardFacts(unused, aCardClaim({ claimedAt: later(boughtAt, 3 * DAY) }));
    const beijing = aGym([otherwise], { jurisdiction: 'beijing' });
    expect(under(beijing, { facts: soon })).toMatchObject({
      basis: 'PREPAID_7D',
      refund: cny(100_000n),
      card: { payBy: dateOf('2026-03-10') },
    });
    expect(under(aGym([otherwise]), { facts: soon })).toMatchObject({
      basis: 'PREPAID',
      card: { payBy: dateOf('2026-03-20') },
    });
    const promised = { ...someStandards, payWithinDays: { ...someStandards.payWithinDays, prepaid: 3 } };
    expect(under(aGym([otherwise], { standards: promised }), { facts: soon }).card?.payBy).toBe('2026-03-08');
  });
});
