import { type BodyOf, caseSummaryToWire, caseToWire, eventToWire } from '@redress/contract';
import { assert, type Id, type Kind, ok, type Refusal, type Result } from '@redress/domain';
import { approveRefundCase } from '../approval/approve-case.ts';
import { declineRefundCase } from '../approval/decline-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { appealDecline } from '../claim/appeal-decline.ts';
import { type AskedClaim, openClaim } from '../claim/open-claim.ts';
import { reopenClosedCase } from '../claim/reopen-case.ts';
import { withdrawClaim } from '../claim/withdraw-claim.ts';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { doOnce, found, listed, replyWith } from '../platform/http/reply.ts';
import type { Done } from '../platform/once.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { askerOf } from '../staff/asker.ts';
import { askedCases } from './asked-cases.ts';
import { listCases } from './case-list.ts';
import { type ExplainedCase, readExplainedCase } from './case-reader.ts';
import { readActions, readEvents, readTimeline } from './event-reader.ts';
import type { CaseCommand } from './use-case.ts';

type Decisions =
  | 'assessCase'
  | 'approveCase'
  | 'declineCase'
  | 'withdrawCase'
  | 'appealCase'
  | 'reopenCase'
  | 'repayCase';
type Reading = 'listCases' | 'getCase' | 'listCaseEvents' | 'listEvents' | 'listActions';

export const refundCaseHandlers = (house: House): Pick<Handlers, 'openCase' | Decisions | Reading> => ({
  openCase: (context, { body }) => {
    const { orderId, orderNumber, dryRun } = body;
    const { merchantId, actor } = context;
    const order =
      body.kind === 'card_refund' ? { card: keyOf(body.cardId, body.cardNumber) } : keyOf(orderId, orderNumber);
    return doOnce(
      'openCase',
      context,
      (once) => openClaim(house, { merchantId, actor, order, claim: askedClaim(body), dryRun, once }),
      renderFor(context),
    );
  },
  assessCase: decision('assessCase', (command, { judgement, answers, fault, basis, share, agreed }) =>
    assessCase(house, { ...command, judgement, established: { answers, fault, basis, share, agreed } }),
  ),
  approveCase: decision('approveCase', (command, body: BodyOf<'approveCase'>) =>
    approveRefundCase(house, { ...command, ...body }),
  ),
  declineCase: decision('declineCase', (command, body: BodyOf<'declineCase'>) =>
    declineRefundCase(house, { ...command, ...body }),
  ),
  withdrawCase: decision('withdrawCase', (command, body: BodyOf<'withdrawCase'>) =>
    withdrawClaim(house, { ...command, ...body }),
  ),
  appealCase: decision('appealCase', (command, body: BodyOf<'appealCase'>) =>
    appealDecline(house, { ...command, ...body }),
  ),
  reopenCase: decision('reopenCase', (command, body: BodyOf<'reopenCase'>) =>
    reopenClosedCase(house, { ...command, ...body }),
  ),
  repayCase: decision('repayCase', (command, body: BodyOf<'repayCase'>) =>
    repayFailedLeg(house, { ...command, ...body }),
  ),
  ...readingHandlers(house),
});

const readingHandlers = (house: House): Pick<Handlers, Reading> => ({
  listCases: ({ merchantId, stores, actor }, { query: { limit, cursor, ...query } }) =>
    listed(
      { limit, cursor },
      (page) => listCases(house.db, merchantId, askedCases(query, { stores, actor }), page),
      caseSummaryToWire,
    ),
  getCase: async (context, { params }) =>
    replyWith(found(await readExplainedCase(house.db, context.merchantId, params.id), params.id), renderFor(context)),
  listCaseEvents: async ({ merchantId }, { params }) => {
    const events = await readTimeline(house.db, merchantId, params.id);
    return replyWith(found(events.length > 0 ? events : null, params.id), (there) => ({
      body: { data: there.map(eventToWire) },
    }));
  },
  listActions: async ({ merchantId }, { query: { before, ...filter } }) => {
    const page = await readActions(house.db, merchantId, filter, before);
    return ok({ body: { data: page.rows.map(eventToWire), nextBefore: page.next } });
  },
  listEvents: async ({ merchantId }, { query }) => {
    const page = await readEvents(house.db, merchantId, query);
    const nextAfter = page.rows.at(-1)?.cursor ?? query.after;
    return ok({ body: { data: page.rows.map(eventToWire), hasMore: page.next !== null, nextAfter } });
  },
});

const keyOf = <K extends Kind>(id: Id<K> | null, number: string | null) =>
  id === null ? { number: number ?? '' } : { id };

/** The parts of the body that its kind of claim uses; the contract has refused the others. */
function askedClaim(body: BodyOf<'openCase'>): AskedClaim {
  const { kind, cause, statement, intake, customerId, lines, giftsReturned, returnFreight, rule, loss, worth } = body;
  const words = { cause, statement, intake, customerId, followsCaseId: body.followsCaseId };
  if (kind === 'card_refund') {
    const {
      lastServiceOn = null,
      unforeseen = false,
      payer = null,
      unfinishedOrders = [],
      frozen = null,
    } = body.card ?? {};
    return { kind, ...words, lastServiceOn, unforeseen, payer, unfinishedOrders, frozen };
  }
  if (kind === 'compensation') {
    assert(rule !== null, 'a claim for compensation names its ground');
    return { kind, ...words, lines, rule, loss, worth };
  }
  return kind === 'wrong_charge' ? { kind, ...words } : { kind, ...words, lines, giftsReturned, returnFreight };
}

const shownWorkings = ({ explanation, bases }: ExplainedCase) => explanation && { explanation, bases };

const renderFor = (context: RequestContext) => (refundCase: ExplainedCase) => ({
  body: caseToWire(refundCase, shownWorkings(refundCase), askerOf(context)),
  version: refundCase.version,
});

/** What every decision has in common: whose case, by whom, from which version, under which key, for real or as a preview. */
const decision =
  <B extends object>(
    operationId: Decisions,
    decide: (command: CaseCommand, body: B) => Promise<Result<Done<ExplainedCase>, Refusal>>,
  ) =>
  (
    context: RequestContext,
    { params, body }: { readonly params: { readonly id: Id<'refundCase'> }; readonly body: B },
  ) => {
    const { merchantId, actor, ifMatch, limits } = context;
    const dryRun = 'dryRun' in body && body.dryRun === true;
    const command = { merchantId, actor, limit: limits.approval, caseId: params.id, expectedVersion: ifMatch, dryRun };
    return doOnce(operationId, context, (once) => decide({ ...command, once }, body), renderFor(context));
  };
