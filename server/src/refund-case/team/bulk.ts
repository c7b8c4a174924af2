import { type OperationId, routeOf } from '@redress/contract';
import { type Id, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { httpRefusal, problemOf } from '../../platform/http/problem-of.ts';
import { findAnswer } from '../../platform/postgres/find-answer.ts';

type Bulk = 'bulkAssign' | 'bulkComment' | 'bulkTag' | 'bulkRequestEvidence' | 'bulkReply' | 'bulkApprove';

/** The routes for one case, guarded: stores, lent rights and limits are asked of every case. */
export type OneByOne = () => Handlers;

/**
 * Many cases, one after the other: each goes by the route for one case, under the rights that let this person move this case, and is done
 * or refused by itself.
 */
export const bulkHandlers = (house: House, one: OneByOne): Pick<Handlers, Bulk> => ({
  bulkAssign: (context, { body: { caseIds, ...body } }) =>
    each(house, 'bulkAssign', context, caseIds, (under, id) =>
      one().assignCase(under, { ...plain, params: { id }, body }),
    ),
  bulkComment: (context, { body: { caseIds, ...body } }) =>
    each(house, 'bulkComment', context, caseIds, (under, id) =>
      one().writeComment(under, { ...plain, params: { id }, body }),
    ),
  bulkTag: (context, { body: { caseIds, ...body } }) =>
    each(house, 'bulkTag', context, caseIds, (under, id) => one().tagCase(under, { ...plain, params: { id }, body })),
  bulkRequestEvidence: (context, { body: { caseIds, kinds: asked, ...body } }) =>
    each(house, 'bulkRequestEvidence', context, caseIds, async (under, id) => {
      const kinds = asked === null ? await lackingIn(one(), under, id) : ok(asked);
      return kinds.ok
        ? one().requestEvidence(under, { ...plain, params: { id }, body: { ...body, kinds: kinds.value } })
        : kinds;
    }),
  bulkReply: (context, { body: { caseIds, templateId, channel, lang } }) =>
    each(house, 'bulkReply', context, caseIds, async (under, id) => {
      const words = { templateId, body: null, language: lang };
      const filled = await one().fillReply(under, { ...plain, params: { id }, body: words });
      if (!filled.ok || !('body' in filled.value)) return filled;
      const { subject, words: said, template } = filled.value.body;
      return one().postCaseMessage(under, {
        ...plain,
        params: { id },
        body: {
          direction: 'to_customer',
          channel,
          // A message in the portal has no head.
          subject: channel === 'email' ? subject : null,
          words: said,
          attachments: [],
          template: template && { id: templateId, version: template.version },
          saidAt: null,
        },
      });
    }),
  /** Approves with the version that was seen: what changed since is refused, and what may not be approved by this person is too. */
  bulkApprove: (context, { body: { cases, ...body } }) => {
    const versions = new Map(cases.map(({ id, version }) => [id, version]));
    return each(house, 'bulkApprove', context, [...versions.keys()], (under, id) =>
      one().approveCase(
        { ...under, ifMatch: versions.get(id) ?? null },
        { ...plain, params: { id }, body: { ...body, dryRun: false } },
      ),
    );
  },
});

const plain = { query: null, upload: null } as const;

/** What the checklist of a case still asks for. Refuses `evidence_complete` when that is nothing. */
const lackingIn = async (one: Handlers, context: RequestContext, id: Id<'refundCase'>) => {
  const list = await one.listEvidence(context, { ...plain, params: { id }, body: null });
  if (!list.ok) return list;
  const checklist = 'body' in list.value ? list.value.body.checklist : [];
  const kinds = checklist.filter(({ present }) => present === 0).map(({ kind }) => kind);
  return kinds.length === 0 ? refused(refusal('evidence_complete')) : ok(kinds);
};

/** Each case has a key of its own under the key of the request, so that a repetition goes on where the first one broke off. */
const underKeyOf = (context: RequestContext, caseId: Id<'refundCase'>): RequestContext => ({
  ...context,
  idempotency: context.idempotency && {
    ...context.idempotency,
    key: `${context.idempotency.key.slice(0, 200)}/${caseId}`,
  },
});

/** A repetition finds the case moved on by itself: what was done under its key is done, not refused. */
const doneBefore = async (house: House, { merchantId, idempotency }: RequestContext): Promise<boolean> => {
  const found = idempotency && (await findAnswer(house.db)(merchantId, idempotency.key));
  return found !== null && found.requestHash === idempotency?.requestHash;
};

const each = async (
  house: House,
  operationId: OperationId,
  context: RequestContext,
  caseIds: readonly Id<'refundCase'>[],
  work: (under: RequestContext, caseId: Id<'refundCase'>) => Promise<Result<unknown, Refusal>>,
) => {
  const results = [];
  for (const caseId of new Set(caseIds)) {
    const under = underKeyOf(context, caseId);
    const worked = (await doneBefore(house, under)) ? ok(null) : await work(under, caseId);
    // Two repetitions at once: the one that came second finds the first one's answer.
    const done = worked.ok || !(await doneBefore(house, under)) ? worked : ok(null);
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
