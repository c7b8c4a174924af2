import type { ReplyBodyOf } from '@redress/contract';
import { assert, ok, refusal, refused, toIso } from '@redress/domain';
import { type Attached, attachEvidenceToCase } from '../evidence/attach-evidence.ts';
import { recordCustody } from '../evidence/custody.ts';
import { cleanCopyOf } from '../evidence/evidence-copies.ts';
import { readSentFor } from '../evidence/sent-for.ts';
import type { House } from '../house.ts';
import { recordPayee } from '../payout/payees/record-payee.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { doOnce, found, replyWith } from '../platform/http/reply.ts';
import { receiptPdf } from '../receipt/pdf/receipt-pdf.ts';
import { readReceipt } from '../receipt/read-receipt.ts';
import { readEvidence } from '../refund-case/case-reader.ts';
import {
  listConversation,
  type Message,
  readConversation,
  wasSentToCustomer,
} from '../refund-case/conversation/list-conversation.ts';
import { postMessage } from '../refund-case/conversation/post-message.ts';
import { evidenceToWire, needsPayee, payeeToWire } from './case-view.ts';
import { transferConfirmation } from './confirm-transfer.ts';
import { complain, rate } from './feedback.ts';
import { claimant, ownCase, ownCaseSignedIn, ownCaseToSee, ownEvidence } from './own-things.ts';

type Operations =
  | 'attachPortalEvidence'
  | 'getPortalEvidenceFile'
  | 'listPortalMessages'
  | 'postPortalMessage'
  | 'complainPortalCase'
  | 'ratePortalCase'
  | 'recordPortalPayee'
  | 'getPortalConfirmation'
  | 'getPortalReceiptPdf';

/** What a customer adds to the own case, says about it, and takes from it. */
export const portalCaseHandlers = (house: House): Pick<Handlers, Operations> => ({
  ...talkHandlers(house),
  attachPortalEvidence: async (context, { params, body, upload }) => {
    assert(upload, 'a route that takes a file has one');
    const customer = claimant(context);
    if (!customer.ok) return customer;
    const own = await ownCaseToSee(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const { fileName, contents } = upload;
    const command = { merchantId, actor, caseId: params.id, kind: body.kind, fileName, contents };
    return doOnce(
      'attachPortalEvidence',
      context,
      (once) => attachEvidenceToCase(house, { ...command, once }),
      ({ evidence }: Attached) => ({ body: evidenceToWire(evidence) }),
    );
  },
  getPortalEvidenceFile: async (context, { params }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    const [all, sentFor] = await Promise.all([
      readEvidence(house.db, context.merchantId, params.id),
      readSentFor(house.db, { merchantId: context.merchantId, caseId: params.id }),
    ]);
    const evidence = all.find(({ id }) => id === params.evidenceId);
    // Their own, and what the desk sent them; nothing else of what the case holds.
    const theirs =
      ownEvidence(all, sentFor, context).some(({ id }) => id === params.evidenceId) ||
      (await wasSentToCustomer(house.db, context.merchantId, { caseId: params.id, evidenceId: params.evidenceId }));
    if (evidence === undefined || !theirs) return refused(refusal('not_found', { what: params.evidenceId }));
    const contents = await cleanCopyOf(house, context.merchantId, evidence);
    const deed = { evidenceId: evidence.id, action: 'seen', detail: { copy: 'clean' } } as const;
    const { merchantId, actor } = context;
    await recordCustody(house, house.db, { merchantId, caseId: params.id, actor, deeds: [deed] });
    return ok({ body: { contents, mediaType: evidence.mediaType, fileName: evidence.fileName } });
  },
  recordPortalPayee: async (context, { params, body }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    if (!needsPayee(own.value)) return refused(refusal('portal_payee_not_needed'));
    const { merchantId, actor } = context;
    const consent = { how: 'online', by: actor.name, at: house.clock.now(), evidenceId: null } as const;
    const { payee, nameReason } = body;
    const recorded = await recordPayee(house, { merchantId, actor, caseId: params.id, payee, consent, nameReason });
    return replyWith(recorded, (known) => ({ body: payeeToWire(known) }));
  },
  getPortalConfirmation: async (context, { params }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId } = context;
    const asked = { merchantId, caseId: params.id, payoutId: params.payoutId };
    return replyWith(await transferConfirmation(house, asked), (body) => ({ body }));
  },
  getPortalReceiptPdf: async (context, { params, query }) => {
    const own = await ownCase(house, context, params.id);
    if (!own.ok) return own;
    const receipt = await readReceipt(house.db, context.merchantId, params.id);
    const contents = receipt && (await receiptPdf(receipt, query.lang));
    const file = receipt &&
      contents && { contents, mediaType: 'application/pdf', fileName: `${receipt.caseNumber}.pdf` };
    return replyWith(found(file, params.id), (body) => ({ body }));
  },
});

const talkHandlers = (
  house: House,
): Pick<Handlers, 'listPortalMessages' | 'postPortalMessage' | 'complainPortalCase' | 'ratePortalCase'> => ({
  listPortalMessages: async (context, { params }) => {
    const own = await ownCase(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const messages = await listConversation(house, { merchantId, caseId: params.id, forCustomer: true });
    await readConversation(house, { merchantId, caseId: params.id, actor });
    return ok({ body: { data: messages.map(messageToWire) } });
  },
  postPortalMessage: async (context, { params, body }) => {
    const own = await ownCase(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const said = { direction: 'from_customer', channel: 'portal', words: body.words } as const;
    return doOnce(
      'postPortalMessage',
      context,
      (once) => postMessage(house, { merchantId, actor, caseId: params.id, ...said, once }),
      (message: Message) => ({ body: messageToWire(message) }),
    );
  },
  complainPortalCase: async (context, { params, body }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor, idempotency } = context;
    assert(idempotency, 'the route asks for a key');
    const key = `${actor.id}:${idempotency.key}`;
    return replyWith(
      await complain(house, { merchantId, caseId: params.id, actor, words: body.words, key }),
      (complaint) => ({ body: complaint }),
    );
  },
  ratePortalCase: async (context, { params, body }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const { explanation: _why, bases: _bases, ...refundCase } = own.value;
    return replyWith(await rate(house, merchantId, refundCase, { actor, ...body }), (rating) => ({ body: rating }));
  },
});

const messageToWire = (message: Message): ReplyBodyOf<'postPortalMessage'> => ({
  id: message.id,
  from: message.direction === 'from_customer' ? 'customer' : 'merchant',
  words: message.words,
  at: toIso(message.saidAt),
  attachments: message.attachments.map((file) => ({ ...file, caseId: message.caseId })),
});
