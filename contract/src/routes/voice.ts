import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import { pageOf } from '../page.ts';
import { defineRoute } from '../route.ts';
import {
  complaintAnswerIn,
  complaintEscalateIn,
  complaintQuery,
  deskComplaintOut,
  deskRatingOut,
  ratingQuery,
  ratingSummaryOut,
  ratingSummaryQuery,
  voiceCountsOut,
} from '../voice.ts';

const reading = { method: 'GET', tag: 'portal', scope: 'cases:read' } as const;
/** The same right as writing to the customer: an answer is read by the customer. */
const writing = { method: 'POST', tag: 'portal', scope: 'cases:work', params: idParams('complaint') } as const;

/** What customers say about us. */
export const voiceRoutes = {
  getVoiceCounts: defineRoute({
    ...reading,
    path: '/v1/voice-counts',
    summary: text('顾客之声各栏数量', 'How many complaints, low ratings and loose mails wait'),
    reply: voiceCountsOut,
  }),
  listComplaints: defineRoute({
    ...reading,
    path: '/v1/complaints',
    summary: text('顾客投诉', 'Complaints of customers'),
    query: complaintQuery,
    reply: pageOf(deskComplaintOut),
  }),
  answerComplaint: defineRoute({
    ...writing,
    path: '/v1/complaints/{id}/answer',
    summary: text('答复投诉（顾客收到）', 'Answer a complaint; the customer is told'),
    body: complaintAnswerIn,
    reply: deskComplaintOut,
    refusals: ['not_found', 'complaint_answered'],
  }),
  escalateComplaint: defineRoute({
    ...writing,
    path: '/v1/complaints/{id}/escalate',
    summary: text('投诉上报经理', 'Hand a complaint up to a manager'),
    body: complaintEscalateIn,
    reply: deskComplaintOut,
    refusals: ['not_found', 'complaint_answered'],
  }),
  listRatings: defineRoute({
    ...reading,
    path: '/v1/ratings',
    summary: text('顾客评价', 'Ratings of customers'),
    query: ratingQuery,
    reply: pageOf(deskRatingOut),
  }),
  getRatingSummary: defineRoute({
    ...reading,
    path: '/v1/rating-summary',
    summary: text('评价分布：门店与原因', 'How customers rated, by store and cause'),
    query: ratingSummaryQuery,
    reply: ratingSummaryOut,
  }),
};
