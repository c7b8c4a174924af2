import { explanationToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import {
  type Actor,
  assert,
  assess,
  type Cause,
  type Id,
  nothingEstablished,
  ok,
  owedIn,
  type Refusal,
  type Result,
  whyThisAmount,
} from '@redress/domain';
import { openClaim } from '../claim/open-claim.ts';
import type { House } from '../house.ts';
import { assessmentFacts } from './assessment-facts.ts';

type Asked = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly cardId: Id<'card'>;
  readonly cause: Cause;
};

/** Who works it out: nobody decided anything. */
const reckoner: Actor = { kind: 'rule', id: 'card_worth', name: '退卡试算' };

/**
 * What a card would bring if it were given back today for that cause, on what the card itself tells: a claim that is tried, and the assessment
 * that it would get. Nothing is written.
 */
export const cardWorth = async (
  house: House,
  { merchantId, actor, cardId, cause }: Asked,
): Promise<Result<ReplyBodyOf<'getCardWorth'>, Refusal>> => {
  const opened = await openClaim(house, {
    merchantId,
    actor,
    order: { card: { id: cardId } },
    claim: {
      kind: 'card_refund',
      cause,
      statement: '退卡试算',
      intake: 'desk',
      customerId: null,
      lastServiceOn: null,
      unforeseen: false,
      payer: null,
      unfinishedOrders: [],
      frozen: null,
    },
    dryRun: true,
    once: null,
  });
  if (!opened.ok) return opened;
  assert(opened.value.outcome === 'done', 'what is only tried has no key under which it could be repeated');
  const { explanation: _none, bases: _noBases, ...refundCase } = opened.value.value;
  const facts = await assessmentFacts(house.db, merchantId, refundCase, house.clock.now());
  if (!facts.ok) return facts;
  const assessed = assess({
    ...facts.value,
    judgement: null,
    established: nothingEstablished,
    actor: reckoner,
    assessmentId: house.newId('assessment'),
  });
  if (!assessed.ok) return assessed;
  const { assessment, workings } = assessed.value;
  return ok({
    entitled: assessment.entitled,
    total: toWire(owedIn(assessment)),
    why: whyThisAmount(workings.explanation),
    explanation: explanationToWire(workings.explanation),
    reasons: assessment.findings
      .filter(({ passed, blocking }) => blocking && !passed)
      .map(({ label, because }) => ({ label, because })),
  });
};
