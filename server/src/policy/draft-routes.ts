import {
  lintToWire,
  policyDraftToWire,
  policyJsonSchema,
  readPolicyFile,
  simulationToWire,
  writePolicyFile,
} from '@redress/contract';
import {
  diffPolicies,
  type Id,
  lintPolicy,
  ok,
  type PolicyDraft,
  type Refusal,
  type Result,
  refusal,
  refused,
  renderPolicy,
  returnDraft,
  shanghaiDate,
  submitDraft,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listedBefore, replyWith } from '../platform/http/reply.ts';
import { listDrafts, readDraft } from './draft-reader.ts';
import { countPastCases } from './past-cases.ts';
import { publishReviewed } from './publish-draft.ts';
import { simulatePolicy } from './simulate-policy.ts';
import { createDraft, type DraftCommand, moveDraft, reviseDocument } from './write-draft.ts';

type Drafts =
  | 'createPolicyDraft'
  | 'importPolicyDraft'
  | 'listPolicyDrafts'
  | 'getPolicyDraft'
  | 'getPolicyDraftFile'
  | 'revisePolicyDraft'
  | 'submitPolicyDraft'
  | 'returnPolicyDraft'
  | 'publishPolicyDraft';
type Checks = 'lintPolicy' | 'renderPolicy' | 'diffPolicies' | 'simulatePolicy' | 'getPolicySchema';

export const policyDraftHandlers = (house: House): Pick<Handlers, Drafts | Checks> => ({
  createPolicyDraft: async ({ merchantId, actor }, { body }) =>
    written(await createDraft(house, { merchantId, actor, document: body.document })),
  importPolicyDraft: async ({ merchantId, actor }, { body }) => {
    const document = readPolicyFile(body.text);
    if (!document.ok) return document;
    return written(await createDraft(house, { merchantId, actor, document: document.value }));
  },
  listPolicyDrafts: ({ merchantId }, { query }) =>
    listedBefore(
      'policyDraft',
      query,
      (page) => listDrafts(house.db, merchantId, today(house), page),
      policyDraftToWire,
    ),
  getPolicyDraft: async ({ merchantId }, { params }) => written(await draftOf(house, merchantId, params.id)),
  getPolicyDraftFile: async ({ merchantId }, { params, query: { format } }) =>
    replyWith(await draftOf(house, merchantId, params.id), ({ document }) => ({
      body: {
        contents: Buffer.from(writePolicyFile(document, format)),
        mediaType: `application/${format}`,
        fileName: `policy.${format}`,
      },
    })),
  revisePolicyDraft: async (context, { params, body }) =>
    written(await reviseDocument(house, { ...commandOf(context, params.id), document: body.document })),
  submitPolicyDraft: async (context, { params }) =>
    written(await moveDraft(house, commandOf(context, params.id), (draft) => submitDraft(draft, by(house, context)))),
  returnPolicyDraft: async (context, { params, body: { reason } }) =>
    written(
      await moveDraft(house, commandOf(context, params.id), (draft) =>
        returnDraft(draft, { ...by(house, context), reason }),
      ),
    ),
  publishPolicyDraft: async (context, { params }) =>
    written(await publishReviewed(house, commandOf(context, params.id))),
  lintPolicy: async (_, { body }) => ok({ body: lintToWire(lintPolicy(body.document)) }),
  renderPolicy: async (_, { body }) =>
    ok({ body: { zh: renderPolicy(body.document, 'zh'), en: renderPolicy(body.document, 'en') } }),
  diffPolicies: async (_, { body }) => ok({ body: { data: [...diffPolicies(body.before, body.after)] } }),
  simulatePolicy: async ({ merchantId }, { body }) => {
    const cases = await countPastCases(house.db, merchantId, body);
    if (cases > mostAtOnce) return refused(refusal('simulation_too_large', { cases, maximum: mostAtOnce }, '/from'));
    return ok({ body: simulationToWire(await simulatePolicy(house.db, { merchantId, ...body })) });
  },
  getPolicySchema: async () =>
    ok({
      body: {
        contents: Buffer.from(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`),
        mediaType: 'application/schema+json',
        fileName: 'policy.schema.json',
      },
    }),
});

/** More than a request may wait for; longer periods are tried by a job. */
const mostAtOnce = 5_000;

const written = (result: Result<PolicyDraft, Refusal>) =>
  replyWith(result, (draft) => ({ body: policyDraftToWire(draft), version: draft.revision }));

const today = (house: House) => shanghaiDate(house.clock.now());

const draftOf = async (
  house: House,
  merchantId: Id<'merchant'>,
  draftId: Id<'policyDraft'>,
): Promise<Result<PolicyDraft, Refusal>> =>
  found(await readDraft(house.db, merchantId, draftId, today(house)), draftId);

const commandOf = ({ merchantId, actor, ifMatch }: RequestContext, draftId: Id<'policyDraft'>): DraftCommand => ({
  merchantId,
  actor,
  draftId,
  expectedRevision: ifMatch,
});

const by = (house: House, { actor }: RequestContext) => ({ actor, now: house.clock.now() });
