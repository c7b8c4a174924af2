import type { ReplyBodyOf } from '@redress/contract';
import {
  type Actor,
  complaintDueAt,
  type Id,
  type Instant,
  idOf,
  ok,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { readLawNow } from '../law/law-data.ts';
import { inTransaction } from '../platform/postgres/write-once.ts';
import { writeMessage } from '../refund-case/conversation/post-message.ts';

type ComplaintWire = ReplyBodyOf<'complainPortalCase'>;
type RatingWire = ReplyBodyOf<'ratePortalCase'>;
type Complain = Of & { readonly actor: Actor; readonly words: string; readonly key: string };
type Of = { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> };

/**
 * Records a complaint, and says it in the conversation as well, so that whoever works on the case sees it at once. The same key again is the
 * same complaint; with other words it is refused (`idempotency_key_reused`).
 */
export const complain = (house: House, asked: Complain): Promise<Result<ComplaintWire, Refusal>> =>
  inTransaction(house, asked.merchantId, async (client) => {
    const { merchantId, caseId, actor, words, key } = asked;
    const now = house.clock.now();
    const { restDays } = await readLawNow(house.db, merchantId);
    const { rows } = await client.query<ComplaintRow & { readonly is_new: boolean }>({
      name: 'complain',
      text: complainSql,
      values: [
        uuidOf(merchantId),
        uuidOf(house.newId('complaint')),
        uuidOf(caseId),
        toJson(actor),
        toIso(now),
        words,
        key,
        toIso(complaintDueAt(now, restDays)),
      ],
    });
    const [row] = rows;
    if (!row || row.words !== words || idOf('refundCase', row.case_id) !== caseId)
      return refused(refusal(row ? 'idempotency_key_reused' : 'idempotency_in_flight'));
    if (row.is_new) {
      const said = { direction: 'from_customer', channel: 'portal', words: `【投诉】${words}` } as const;
      const written = await writeMessage(house, client, { merchantId, caseId, actor, ...said });
      if (!written.ok) return written;
    }
    return ok(complaintToWire(row));
  });

/** The complaints about a case in their order. */
export const complaintsOf = async ({ db }: House, { merchantId, caseId }: Of): Promise<ComplaintWire[]> => {
  const { rows } = await db.query<ComplaintRow>({
    name: 'complaints-of-case',
    text: `select ${columns} from portal_complaint where merchant_id = $1 and case_id = $2 order by complaint_id`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map(complaintToWire);
};

/** One to five, with words or without, once for each time that the case was resolved. */
export const rate = async (
  house: House,
  merchantId: Id<'merchant'>,
  refundCase: RefundCase,
  { actor, score, words }: { readonly actor: Actor; readonly score: number; readonly words: string | null },
): Promise<Result<RatingWire, Refusal>> => {
  if (refundCase.status !== 'resolved') return refused(refusal('portal_not_resolved'));
  const now = house.clock.now();
  const { rowCount } = await house.db.query({
    name: 'rate',
    text: `insert into portal_rating (merchant_id, case_id, resolved_at, score, words, rated_by, rated_at, rating_id)
      values ($1, $2, $3::timestamptz, $4, $5, $6::jsonb, $7::timestamptz, $8) on conflict do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(refundCase.id),
      toIso(refundCase.resolvedAt),
      score,
      words,
      toJson(actor),
      toIso(now),
      uuidOf(house.newId('rating')),
    ],
  });
  if (rowCount !== 1) return refused(refusal('portal_rated'));
  return ok({ caseId: refundCase.id, score, words, ratedAt: toIso(now) });
};

/** What the customer said about the resolution that stands; null when nothing yet. */
export const ratingOf = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  refundCase: RefundCase,
): Promise<RatingWire | null> => {
  if (refundCase.status !== 'resolved') return null;
  const { rows } = await db.query<RatingRow>({
    name: 'rating-of-case',
    text: `select case_id, score, words, rated_at from portal_rating
      where merchant_id = $1 and case_id = $2 and resolved_at = $3::timestamptz`,
    values: [uuidOf(merchantId), uuidOf(refundCase.id), toIso(refundCase.resolvedAt)],
  });
  return rows[0] ? ratingToWire(rows[0]) : null;
};

const complainSql = `with made as (
    insert into portal_complaint (merchant_id, complaint_id, case_id, made_by, made_at, words, made_under, due_at)
    values ($1, $2, $3, $4::jsonb, $5::timestamptz, $6, $7, $8::timestamptz) on conflict (merchant_id, made_under) do nothing
    returning complaint_id, case_id, words, made_at, answer, answered_at)
  select *, true as is_new from made
  union all
  select complaint_id, case_id, words, made_at, answer, answered_at, false from portal_complaint
    where merchant_id = $1 and made_under = $7`;

const columns = 'complaint_id, case_id, words, made_at, answer, answered_at';

type ComplaintRow = {
  readonly complaint_id: string;
  readonly case_id: string;
  readonly words: string;
  readonly made_at: Instant;
  readonly answer: string | null;
  readonly answered_at: Instant | null;
};
type RatingRow = {
  readonly case_id: string;
  readonly score: number;
  readonly words: string | null;
  readonly rated_at: Instant;
};

const complaintToWire = (row: ComplaintRow): ComplaintWire => ({
  id: idOf('complaint', row.complaint_id),
  caseId: idOf('refundCase', row.case_id),
  words: row.words,
  madeAt: toIso(row.made_at),
  answer: row.answer,
  answeredAt: row.answered_at && toIso(row.answered_at),
});

const ratingToWire = (row: RatingRow): RatingWire => ({
  caseId: idOf('refundCase', row.case_id),
  score: row.score,
  words: row.words,
  ratedAt: toIso(row.rated_at),
});
