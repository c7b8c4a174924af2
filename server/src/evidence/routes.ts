import {
  assert,
  type Evidence,
  evidenceRequestWords,
  type Id,
  ok,
  type Redaction,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { FileBody, Handlers, RequestContext } from '../platform/http/handlers.ts';
import { doOnce, found, replyWith } from '../platform/http/reply.ts';
import { readCase, readEvidence } from '../refund-case/case-reader.ts';
import type { Message } from '../refund-case/conversation/list-conversation.ts';
import { postMessage } from '../refund-case/conversation/post-message.ts';
import { messageToWire } from '../refund-case/team/to-wire.ts';
import { type Attached, attachEvidenceToCase } from './attach-evidence.ts';
import { readCustody, recordCustody } from './custody.ts';
import { cleanCopyOf, keptAsItIs, originalOf, thumbnailOf, wholeFile } from './evidence-copies.ts';
import { readEvidenceList } from './evidence-list.ts';
import { readParticulars } from './metadata/read-exif.ts';
import { evidencePack } from './pack/evidence-pack.ts';
import { packContents } from './pack/pack-contents.ts';
import { readRedactions, redactEvidence, redactionFile } from './redact-evidence.ts';
import { custodyToWire, evidenceToWire, redactionToWire } from './to-wire.ts';

type TakingIn = 'attachEvidence' | 'listEvidence' | 'requestEvidence';
type Files = 'getEvidenceFile' | 'getEvidenceThumbnail' | 'getEvidenceParticulars' | 'getEvidenceCopy';
type Copies = 'redactEvidence' | 'getRedactionFile' | 'getEvidenceCustody' | 'getEvidencePack';

export const evidenceHandlers = (house: House): Pick<Handlers, TakingIn | Files | Copies> => ({
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
  listEvidence: async ({ merchantId }, { params }) =>
    replyWith(found(await readEvidenceList(house.db, merchantId, params.id), params.id), (body) => ({ body })),
  requestEvidence: (context, { params, body }) => {
    const { merchantId, actor } = context;
    const words = evidenceRequestWords(body.kinds, body.lang);
    const said = { direction: 'to_customer', channel: body.channel, words, asksFor: body.kinds } as const;
    return doOnce(
      'requestEvidence',
      context,
      (once) => postMessage(house, { merchantId, actor, caseId: params.id, ...said, once }),
      (message: Message) => ({ body: messageToWire(message) }),
    );
  },
  ...fileHandlers(house),
  ...copyHandlers(house),
});

const fileHandlers = (house: House): Pick<Handlers, Files> => ({
  getEvidenceFile: async (context, { params, query }) => {
    const { merchantId } = context;
    const evidence = await pieceOf(house, merchantId, params);
    if (!evidence.ok) return evidence;
    const copy = mayKnowAll(context) ? query.copy : 'clean';
    const contents = await (copy === 'clean' ? cleanCopyOf : originalOf)(house, merchantId, evidence.value);
    await note(house, context, params, query.use === 'view' ? 'seen' : 'downloaded', { copy });
    return ok({ body: fileOf(evidence.value, contents) });
  },
  getEvidenceThumbnail: async ({ merchantId }, { params }) => {
    const evidence = await pieceOf(house, merchantId, params);
    if (!evidence.ok) return evidence;
    const { mediaType, fileName } = evidence.value;
    const contents = await thumbnailOf(house, merchantId, evidence.value);
    if (contents === null) return refused(refusal('evidence_no_preview', { mediaType }));
    return ok({ body: { contents, mediaType: 'image/jpeg', fileName: `${fileName}.jpg` } });
  },
  getEvidenceCopy: async ({ merchantId }, { params }) => {
    const evidence = await pieceOf(house, merchantId, params);
    if (!evidence.ok) return evidence;
    return ok({ body: { keptAsItIs: await keptAsItIs(house, merchantId, evidence.value) } });
  },
  getEvidenceParticulars: async (context, { params }) => {
    const evidence = await pieceOf(house, context.merchantId, params);
    if (!evidence.ok) return evidence;
    const isPicture = evidence.value.mediaType.startsWith('image/');
    const known = isPicture ? readParticulars(await originalOf(house, context.merchantId, evidence.value)) : null;
    await note(house, context, params, 'metadata_read', {});
    return ok({ body: known ?? { takenAt: null, camera: null, software: null, place: null } });
  },
});

const copyHandlers = (house: House): Pick<Handlers, Copies> => ({
  redactEvidence: async (context, { params, body }) => {
    const { merchantId, actor } = context;
    const evidence = await pieceOf(house, merchantId, params);
    if (!evidence.ok) return evidence;
    const asked = { merchantId, actor, caseId: params.id, evidence: evidence.value, ...body };
    return doOnce(
      'redactEvidence',
      context,
      (once) => redactEvidence(house, { ...asked, once }),
      (redaction: Redaction) => ({ body: redactionToWire(redaction) }),
    );
  },
  getRedactionFile: async (context, { params }) => {
    const { merchantId } = context;
    const redactions = await readRedactions(house.db, merchantId, params.id);
    const one = redactions.find(({ id, evidenceId }) => id === params.redactionId && evidenceId === params.evidenceId);
    if (one === undefined) return refused(refusal('not_found', { what: params.redactionId }));
    const contents = await wholeFile(house, redactionFile(merchantId, one.id));
    assert(contents, `the redacted copy ${one.id} is kept`);
    await note(house, context, params, 'seen', { redaction: one.id });
    const ending = one.mediaType === 'image/png' ? 'png' : 'jpg';
    return ok({ body: { contents, mediaType: one.mediaType, fileName: `${one.id}.${ending}` } });
  },
  getEvidenceCustody: async ({ merchantId }, { params }) => {
    if ((await readCase(house.db, merchantId, params.id)) === null)
      return refused(refusal('not_found', { what: params.id }));
    const custody = await readCustody(house.db, { merchantId, caseId: params.id });
    return ok({ body: await custodyToWire(house.db, { merchantId, caseId: params.id }, custody) });
  },
  getEvidencePack: async (context, { params, query }) => {
    const { merchantId, merchantName, actor } = context;
    const refundCase = await readCase(house.db, merchantId, params.id);
    if (refundCase === null) return refused(refusal('not_found', { what: params.id }));
    const order = await readOrder(house.db, merchantId, { id: refundCase.orderId });
    const about = { merchantName, caseNumber: refundCase.number, orderNumber: order?.number ?? '' };
    const asked = { merchantId, caseId: params.id, actor, pictures: query.pictures };
    const contents = await evidencePack(house, await packContents(house, asked, about), query.lang);
    const fileName = `${refundCase.number}-evidence.pdf`;
    return ok({ body: { contents, mediaType: 'application/pdf', fileName } });
  },
});

type Piece = { readonly id: Id<'refundCase'>; readonly evidenceId: Id<'evidence'> };

const pieceOf = async (
  house: House,
  merchantId: Id<'merchant'>,
  { id, evidenceId }: Piece,
): Promise<Result<Evidence, Refusal>> =>
  found((await readEvidence(house.db, merchantId, id)).find((each) => each.id === evidenceId) ?? null, evidenceId);

/** Place and owner of a camera are as sensitive as a telephone number. */
const mayKnowAll = ({ scopes }: RequestContext): boolean => scopes.includes('customers:read_sensitive');

const note = (
  house: House,
  { merchantId, actor }: RequestContext,
  { id, evidenceId }: Piece,
  action: 'seen' | 'downloaded' | 'metadata_read',
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordCustody(house, house.db, { merchantId, caseId: id, actor, deeds: [{ evidenceId, action, detail }] });

const fileOf = ({ mediaType, fileName }: Evidence, contents: Uint8Array): FileBody => ({
  contents,
  mediaType,
  fileName,
});
