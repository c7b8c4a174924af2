import { allows, type ReplyBodyOf } from '@redress/contract';
import { causeText, type Instant, ok, type RatingSummary, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { listed, replyWith } from '../../platform/http/reply.ts';
import { answerComplaint, type DeskComplaint, escalateComplaint, listComplaints } from './complaints.ts';
import { type DeskRating, listRatings, summariseRatings } from './ratings.ts';
import { countVoices } from './voice-counts.ts';

type Operations =
  | 'getVoiceCounts'
  | 'listComplaints'
  | 'answerComplaint'
  | 'escalateComplaint'
  | 'listRatings'
  | 'getRatingSummary';

/** What customers say about us, for the desk. */
export const voiceHandlers = (house: House): Pick<Handlers, Operations> => ({
  getVoiceCounts: async ({ merchantId, stores, scopes }) => {
    const seesMail = stores === 'all' && allows(scopes, 'cases:work');
    return ok({ body: { ...(await countVoices(house, merchantId, { stores, seesMail })) } });
  },
  listComplaints: ({ merchantId, stores }, { query }) =>
    listed(
      query,
      (page) => listComplaints(house, merchantId, { state: query.state, storeId: query.storeId, stores }, page),
      (complaint) => complaintToWire(complaint, house.clock.now()),
    ),
  answerComplaint: async ({ merchantId, actor }, { params, body }) =>
    replyWith(
      await answerComplaint(house, { merchantId, complaintId: params.id, actor, answer: body.answer }),
      (complaint) => ({ body: complaintToWire(complaint, house.clock.now()) }),
    ),
  escalateComplaint: async ({ merchantId, actor }, { params, body }) =>
    replyWith(
      await escalateComplaint(house, { merchantId, complaintId: params.id, actor, why: body.why }),
      (complaint) => ({ body: complaintToWire(complaint, house.clock.now()) }),
    ),
  listRatings: ({ merchantId, stores }, { query }) => {
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    return listed(query, (page) => listRatings(house, merchantId, { ...filter, stores }, page), ratingToWire);
  },
  getRatingSummary: async ({ merchantId, stores }, { query }) => {
    const { stores: byStore, causes, ...all } = await summariseRatings(house, merchantId, { ...query, stores });
    return ok({
      body: {
        ...summaryToWire(all),
        stores: byStore.map(({ store, ...summary }) => ({ store, ...summaryToWire(summary) })),
        causes: causes.map(({ cause, ...summary }) => ({
          cause,
          causeText: causeText[cause],
          ...summaryToWire(summary),
        })),
      },
    });
  },
});

const complaintToWire = (
  { escalated, answer, ...complaint }: DeskComplaint,
  now: Instant,
): ReplyBodyOf<'answerComplaint'> => ({
  ...complaint,
  madeAt: toIso(complaint.madeAt),
  dueAt: toIso(complaint.dueAt),
  overdue: answer === null && complaint.dueAt < now,
  escalated: escalated && { ...escalated, at: toIso(escalated.at) },
  answer: answer && { ...answer, at: toIso(answer.at) },
});

const ratingToWire = (rating: DeskRating): ReplyBodyOf<'listRatings'>['data'][number] => ({
  ...rating,
  causeText: causeText[rating.cause],
  ratedAt: toIso(rating.ratedAt),
});

const summaryToWire = ({ stars, ...summary }: RatingSummary) => ({ ...summary, stars: [...stars] });
