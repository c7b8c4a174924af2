import type { ReplyBodyOf } from '@redress/contract';
import { assert, type Evidence, missingEvidence, ok, refusal, refused, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { doOnce } from '../platform/http/reply.ts';
import { readCase, readEvidence } from '../refund-case/case-reader.ts';
import { type Attached, attachEvidenceToCase, evidenceFile } from './attach-evidence.ts';

export const evidenceHandlers = (
  house: House,
): Pick<Handlers, 'attachEvidence' | 'listEvidence' | 'getEvidenceFile'> => ({
  attachEvidence: (context, { params, body, upload }) => {
    assert(upload, 'a route that takes a file has one');
    const { merchantId, actor } = context;
    const { fileName, contents } = upload;
    const command = { merchantId, actor, caseId: params.id, kind: body.kind, fileName, contents };
    return doOnce(
      'attachEvidence',
      context,
      (once) => attachEvidenceToCase(house, { ...command, once }),
      ({ evidence }: Attached) => ({ body: evidenceToWire(evidence) }),
    );
  },
  listEvidence: async ({ merchantId }, { params }) => {
    const [refundCase, evidence] = await Promise.all([
      readCase(house.db, merchantId, params.id),
      readEvidence(house.db, merchantId, params.id),
    ]);
    if (refundCase === null) return refused(refusal('not_found', { what: params.id }));
    const missing = [...missingEvidence(refundCase.claim.cause, evidence)];
    return ok({ body: { data: evidence.map(evidenceToWire), missing } });
  },
  getEvidenceFile: async ({ merchantId }, { params }) => {
    const evidence = (await readEvidence(house.db, merchantId, params.id)).find(
      (each) => each.id === params.evidenceId,
    );
    if (evidence === undefined) return refused(refusal('not_found', { what: params.evidenceId }));
    const contents = await house.files.read(evidenceFile(merchantId, evidence.id));
    assert(contents, `the file of ${evidence.id} is kept`);
    return ok({ body: { contents, mediaType: evidence.mediaType, fileName: evidence.fileName } });
  },
});

const evidenceToWire = (evidence: Evidence): ReplyBodyOf<'attachEvidence'> => ({
  id: evidence.id,
  kind: evidence.kind,
  fileName: evidence.fileName,
  mediaType: evidence.mediaType,
  bytes: evidence.bytes,
  sha256: evidence.sha256,
  takenInAt: toIso(evidence.takenInAt),
  takenInBy: evidence.takenInBy,
});
