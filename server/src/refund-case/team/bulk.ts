import type { BodyOf } from '@redress/contract';
import { routeOf } from '@redress/contract';
import { type Id, ok, type Refusal, type Result } from '@redress/domain';
import { approveRefundCase } from '../../approval/approve-case.ts';
import type { House } from '../../house.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { httpRefusal, problemOf } from '../../platform/http/problem-of.ts';
import type { Once } from '../../platform/once.ts';
import { findAnswer } from '../../platform/postgres/find-answer.ts';
import { assignCase } from './assign-case.ts';
import { writeComment } from './comments.ts';

/** Many cases, one after the other: each is done or refused by itself, and the others go on. */
export const bulkAssign = (house: House, context: RequestContext, { caseIds, ...body }: BodyOf<'bulkAssign'>) =>
  each(house, 'bulkAssign', context, caseIds, (caseId) => assignCase(house, { ...who(context), caseId, ...body }));

export const bulkComment = (house: House, context: RequestContext, { caseIds, ...body }: BodyOf<'bulkComment'>) =>
  each(house, 'bulkComment', context, caseIds, (caseId) =>
    writeComment(house, { ...who(context), caseId, ...body, once: underKeyOf(context, caseId) }),
  );

/** Approves with the version that was seen: what changed since is refused, and what may not be approved by this person is too. */
export const bulkApprove = (house: House, context: RequestContext, { cases, ...body }: BodyOf<'bulkApprove'>) => {
  const versions = new Map(cases.map(({ id, version }) => [id, version]));
  return each(house, 'bulkApprove', context, [...versions.keys()], (caseId) =>
    approveRefundCase(house, {
      ...who(context),
      limit: context.limits.approval,
      caseId,
      ...body,
      expectedVersion: versions.get(caseId) ?? null,
      dryRun: false,
      once: underKeyOf(context, caseId),
    }),
  );
};

const who = ({ merchantId, actor }: RequestContext) => ({ merchantId, actor });

/** Each case has a key of its own under the key of the request, so that a repetition goes on where the first one broke off. */
const underKeyOf = <T>({ idempotency }: RequestContext, caseId: Id<'refundCase'>): Once<T> | null =>
  idempotency && {
    key: `${idempotency.key.slice(0, 200)}/${caseId}`,
    requestHash: idempotency.requestHash,
    answer: () => ({ status: 200, body: { caseId }, etag: null }),
  };

/** A repetition finds the case moved on by itself: what was done under its key is done, not refused. */
const doneBefore = async (house: House, context: RequestContext, caseId: Id<'refundCase'>): Promise<boolean> => {
  const under = underKeyOf(context, caseId);
  const found = under && (await findAnswer(house.db)(context.merchantId, under.key));
  return found !== null && found.requestHash === under?.requestHash;
};

const each = async (
  house: House,
  operationId: 'bulkAssign' | 'bulkComment' | 'bulkApprove',
  context: RequestContext,
  caseIds: readonly Id<'refundCase'>[],
  work: (caseId: Id<'refundCase'>) => Promise<Result<unknown, Refusal>>,
) => {
  const results = [];
  for (const caseId of new Set(caseIds)) {
    const worked = await work(caseId);
    const done = worked.ok || !(await doneBefore(house, context, caseId)) ? worked : ok(null);
    results.push({
      caseId,
      outcome: done.ok ? ('done' as const) : ('refused' as const),
      problem: done.ok ? null : problem(caseId, done.refusal),
    });
  }
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return ok({ body: { done, refused: results.length - done, results } });

  function problem(caseId: Id<'refundCase'>, no: Refusal) {
    return problemOf(httpRefusal(no), { ...context, instance: `${routeOf(operationId).path}#${caseId}` });
  }
};
