import {
  caseStepCodes,
  causes,
  claimKinds,
  evidenceKinds,
  legPurposes,
  offerKinds,
  offerStatuses,
  payeeKinds,
  payoutStatuses,
} from '@redress/domain';
import { z } from 'zod';
import { explanationOut } from './explanations.ts';
import { idIn, idOut } from './ids.ts';
import { moneyOut, positiveMoneyIn } from './money.ts';
import { portalParcelOut } from './parcels.ts';
import { payeeIn } from './payees.ts';
import { arrivalOut } from './payouts.ts';
import { portalMaterials } from './portal-purchases.ts';
import { caseStatuses } from './refund-cases.ts';
import { both, prose, textOut } from './text.ts';
import { dateOut, instantOut } from './time.ts';

const headline = {
  id: idOut('refundCase'),
  number: z.string(),
  status: z.enum(caseStatuses),
  statusText: textOut,
  orderNumber: z.string(),
  kind: z.enum(claimKinds),
  kindText: textOut,
  claimedAt: instantOut,
  total: moneyOut.nullable().meta({ description: both('审核或批准的金额', 'What was assessed or approved') }),
  next: z
    .strictObject({
      who: z.enum(['customer', 'merchant', 'channel', 'nobody']),
      what: textOut,
      by: dateOut.nullable(),
    })
    .meta({ id: 'PortalNext', description: both('下一步由谁做、最晚何时', 'Who acts next, and by when') }),
};

export const portalCaseSummaryOut = z.strictObject(headline).meta({ id: 'PortalCaseSummary' });

const legOut = z
  .strictObject({
    payoutId: idOut('payout'),
    purpose: z.enum(legPurposes),
    purposeText: textOut,
    wayText: textOut,
    amount: moneyOut,
    status: z.enum(payoutStatuses),
    statusText: textOut,
    settledAt: instantOut.nullable(),
    arrival: arrivalOut.nullable(),
    mustConfirm: z.boolean().meta({ description: both('等您在微信中确认', 'Waits for your yes in WeChat') }),
  })
  .meta({ id: 'PortalLeg' });

export const complaintOut = z
  .strictObject({
    id: idOut('complaint'),
    caseId: idOut('refundCase'),
    words: z.string(),
    madeAt: instantOut,
    answer: z.string().nullable(),
    answeredAt: instantOut.nullable(),
  })
  .meta({ id: 'Complaint', description: both('顾客投诉', 'A complaint') });

export const ratingOut = z
  .strictObject({
    caseId: idOut('refundCase'),
    score: z.int().min(1).max(5),
    words: z.string().nullable(),
    ratedAt: instantOut,
  })
  .meta({ id: 'Rating', description: both('顾客评价', 'A rating') });

const portalEvidenceOut = z
  .strictObject({
    id: idOut('evidence'),
    kind: z.enum(evidenceKinds),
    kindText: textOut,
    fileName: z.string(),
    mediaType: z.string(),
    takenInAt: instantOut,
  })
  .meta({ id: 'PortalEvidence' });

const portalPayeeOut = z
  .strictObject({
    id: idOut('payee'),
    kind: z.enum(payeeKinds),
    account: z.string(),
    name: z.string(),
    bankName: z.string().nullable(),
    nameCheck: z.enum(['same', 'differs', 'no_customer']),
  })
  .meta({ id: 'PortalPayee', description: both('收款账户（打码）', 'An account, masked') });

/** A case as its customer sees it: no names of staff, no notes of theirs. */
export const portalCaseOut = z
  .strictObject({
    ...headline,
    storeName: z.string(),
    cardNumber: z.string().nullable(),
    cause: z.enum(causes),
    causeText: textOut,
    statement: z.string(),
    lines: z.array(
      z.strictObject({ lineId: z.string(), title: z.string(), quantity: z.int() }).meta({ id: 'PortalClaimLine' }),
    ),
    steps: z.array(
      z
        .strictObject({
          code: z.enum(caseStepCodes),
          text: textOut,
          state: z.enum(['done', 'now', 'later', 'stopped']),
          at: instantOut.nullable(),
        })
        .meta({ id: 'PortalStep' }),
    ),
    decided: z.boolean().meta({ description: both('金额已获批准', 'The amount is approved') }),
    why: textOut.nullable(),
    explanation: explanationOut.nullable(),
    legs: z.array(legOut),
    decline: z
      .strictObject({ reason: z.string(), at: instantOut, appealBy: dateOut })
      .meta({ id: 'PortalDecline' })
      .nullable(),
    appeal: z.strictObject({ reason: z.string(), at: instantOut }).meta({ id: 'PortalAppeal' }).nullable(),
    evidence: z.array(portalEvidenceOut),
    missing: portalMaterials,
    parcels: z.array(portalParcelOut).meta({ description: both('我寄回的包裹', 'The parcels that I sent back') }),
    payees: z.array(portalPayeeOut),
    complaints: z.array(complaintOut),
    rating: ratingOut.nullable(),
    can: z
      .strictObject({
        attach: z.boolean(),
        withdraw: z.boolean(),
        appeal: z.boolean(),
        complain: z.boolean(),
        rate: z.boolean(),
        payee: z.boolean(),
        confirm: z.boolean(),
        message: z.boolean(),
        receipt: z.boolean(),
        parcel: z.boolean(),
      })
      .meta({ id: 'PortalCan', description: both('您现在可以做什么', 'What the customer may do now') }),
  })
  .meta({ id: 'PortalCase' });

export const portalEvidenceParams = z.strictObject({ id: idIn('refundCase'), evidenceId: idIn('evidence') });
export const portalPayoutParams = z.strictObject({ id: idIn('refundCase'), payoutId: idIn('payout') });

export const portalEvidenceIn = z.strictObject({ kind: z.enum(evidenceKinds) }).meta({ id: 'PortalEvidenceInput' });
export const portalAttachedOut = portalEvidenceOut;

const reason = prose(4_000);
export const portalReasonIn = z.strictObject({ reason }).meta({ id: 'PortalReasonInput' });
export const portalComplaintIn = z.strictObject({ words: prose(4_000) }).meta({ id: 'PortalComplaintInput' });
export const portalRatingIn = z
  .strictObject({ score: z.int().min(1).max(5), words: prose(2_000).nullable().default(null) })
  .meta({ id: 'PortalRatingInput' });

/** The customer says where the money shall go, with their own yes to it. */
export const portalPayeeIn = z
  .strictObject({
    payee: payeeIn.shape.payee,
    agreed: z.literal(true).meta({ description: both('同意改付到此账户', 'Agrees that the money goes there') }),
    nameReason: prose(2_000).nullable().default(null),
  })
  .meta({ id: 'PortalPayeeInput' });
export const portalPayeeRecordedOut = portalPayeeOut;

/** What was said between the customer and the shop; the shop speaks with one voice. */
export const portalMessageOut = z
  .strictObject({
    id: idOut('conversationMessage'),
    from: z.enum(['customer', 'merchant']),
    words: z.string(),
    at: instantOut,
    attachments: z
      .array(
        z
          .strictObject({ caseId: idOut('refundCase'), id: idOut('evidence'), fileName: z.string() })
          .meta({ id: 'PortalAttachment' }),
      )
      .meta({ description: both('附件，可从证据文件接口取得', 'Files, to be had as files of the evidence') }),
  })
  .meta({ id: 'PortalMessage' });
export const portalMessagesOut = z.strictObject({ data: z.array(portalMessageOut) }).meta({ id: 'PortalMessages' });
export const portalMessageIn = z.strictObject({ words: prose(4_000) }).meta({ id: 'PortalMessageInput' });

/** An offer as the customer reads it, without who of the shop wrote it. */
export const portalOfferOut = z
  .strictObject({
    id: idOut('offer'),
    side: z.enum(['merchant', 'customer']),
    kind: z.enum(offerKinds),
    kindText: textOut,
    amount: moneyOut.nullable(),
    bonus: moneyOut.nullable(),
    lawful: moneyOut.meta({ description: both('依法依约应退', 'What law and policy give') }),
    words: z.string(),
    madeAt: instantOut,
    expiresAt: instantOut,
    status: z.enum(offerStatuses),
    statusText: textOut,
    canAnswer: z.boolean(),
  })
  .meta({ id: 'PortalOffer' });
export const portalOffersOut = z.strictObject({ data: z.array(portalOfferOut) }).meta({ id: 'PortalOffers' });
export const portalOfferParams = z.strictObject({ id: idIn('refundCase'), offerId: idIn('offer') });
export const portalAnswerIn = z
  .strictObject({ answer: z.enum(['accept', 'refuse']), note: prose(2_000).nullable().default(null) })
  .meta({ id: 'PortalAnswerInput' });
export const portalCounterIn = z
  .strictObject({ amount: positiveMoneyIn, words: prose(2_000) })
  .meta({ id: 'PortalCounterInput', description: both('还价，七天内有效', 'A counter-offer, good for seven days') });

/** What `requestMerchantTransfer` of the WeChat browser is called with. */
export const portalConfirmationOut = z
  .strictObject({
    appId: z.string(),
    mchId: z.string(),
    package: z.string(),
    until: instantOut.nullable(),
    amount: moneyOut,
    sandbox: z.boolean().meta({ description: both('演示环境', 'The demo, where nobody has a WeChat') }),
  })
  .meta({ id: 'PortalConfirmation' });
