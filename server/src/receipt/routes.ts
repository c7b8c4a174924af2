import { arrivalToWire, explanationToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import {
  type AssessedCard,
  arrivalOf,
  caseStatusText,
  landingText,
  payoutStatusText,
  toIso,
  whyThisAmount,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { receiptPdf } from './pdf/receipt-pdf.ts';
import { readReceipt } from './read-receipt.ts';
import type { Receipt } from './receipt.ts';
import { receiptText } from './receipt-text.ts';

export const receiptHandlers = (house: House): Pick<Handlers, 'getReceipt' | 'getReceiptText' | 'getReceiptPdf'> => ({
  getReceipt: async ({ merchantId }, { params }) =>
    replyWith(found(await readReceipt(house.db, merchantId, params.id), params.id), (receipt) => ({
      body: receiptToWire(receipt),
    })),
  getReceiptText: async ({ merchantId }, { params, query }) =>
    replyWith(found(await readReceipt(house.db, merchantId, params.id), params.id), (receipt) => ({
      body: {
        contents: Buffer.from(receiptText(receipt, query.lang)),
        mediaType: 'text/plain',
        fileName: `${receipt.caseNumber}.txt`,
      },
    })),
  getReceiptPdf: async ({ merchantId }, { params, query }) => {
    const receipt = await readReceipt(house.db, merchantId, params.id);
    const contents = receipt && (await receiptPdf(receipt, query.lang));
    const file = receipt &&
      contents && { contents, mediaType: 'application/pdf', fileName: `${receipt.caseNumber}.pdf` };
    return replyWith(found(file, params.id), (body) => ({ body }));
  },
});

const cardOf = ({ number, kind, used, kept, lots }: AssessedCard) => ({
  ...{ number, kind, used: toWire(used), kept: toWire(kept) },
  lots: lots.map(({ lotId, amount }) => ({ lotId, amount: toWire(amount) })),
});

const receiptToWire = (receipt: Receipt): ReplyBodyOf<'getReceipt'> => ({
  caseId: receipt.caseId,
  caseNumber: receipt.caseNumber,
  status: receipt.status,
  statusText: caseStatusText[receipt.status],
  merchantName: receipt.merchantName,
  storeName: receipt.storeName,
  customer: receipt.customer,
  orderNumber: receipt.order.number,
  card: receipt.card && cardOf(receipt.card),
  lines: receipt.claim.lines.map((line) => ({ ...line })),
  refund: toWire(receipt.refund),
  freight: toWire(receipt.freight),
  compensation: toWire(receipt.compensation),
  interest: toWire(receipt.interest),
  total: toWire(receipt.total),
  whyThisAmount: whyThisAmount(receipt.explanation),
  explanation: explanationToWire(receipt.explanation),
  policyVersion: receipt.policyVersion,
  assessedBy: receipt.assessedBy,
  approvedBy: receipt.approvals.map((approval) => approval.by),
  dueOn: receipt.dueOn,
  payouts: receipt.payouts.map((payout) => ({
    payoutId: payout.id,
    requestNumber: payout.requestNumber,
    purpose: payout.purpose,
    route: payout.route,
    tenderKind: payout.tenderKind,
    amount: toWire(payout.amount),
    status: payout.status,
    statusText: payoutStatusText[payout.status],
    settledAt: payout.settled && toIso(payout.settled.at),
    channelNumber: payout.settled?.channelNumber ?? null,
    landingText: payout.settled?.landing ? landingText(payout.settled.landing) : null,
    arrival: arrivalToWire(arrivalOf(payout)),
  })),
  issuedAt: toIso(receipt.issuedAt),
});
