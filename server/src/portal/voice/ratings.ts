import {
  addDays,
  type Cause,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  type RatingSummary,
  ratingSummary,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import type { Stores } from '../../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';
import { withinStores } from '../../platform/postgres/within-stores.ts';

type Store = { readonly id: Id<'store'>; readonly name: string };

/** A rating of a customer, as the desk sees it. */
export type DeskRating = {
  readonly id: Id<'rating'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly store: Store;
  readonly cause: Cause;
  readonly score: number;
  readonly words: string | null;
  readonly ratedAt: Instant;
  /** How many lessons were written down from its case. */
  readonly lessons: number;
};

/** Which ratings: given from one day to another (both with them, in Shanghai), about which store and cause. */
export type RatingFilter = {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly storeId: Id<'store'> | null;
  readonly cause: Cause | null;
  readonly stores: Stores;
};

type ListRatings = RatingFilter & {
  readonly stars: number | null;
  readonly words: 'with' | null;
  readonly sort: 'lowest' | 'newest';
};

/** The ratings, the lowest first and of each score the newest first, or simply the newest first. */
export const listRatings = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { stars, words, sort, ...filter }: ListRatings,
  { limit, after }: PageRequest,
): Promise<Page<DeskRating>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const newer = '(r.rated_at, r.rating_id) < (l.rated_at, l.rating_id)';
  const beyond = sort === 'newest' ? newer : `(r.score > l.score or (r.score = l.score and ${newer}))`;
  const conditions = [
    ...conditionsOf(filter, bind),
    ...(stars === null ? [] : [`r.score = ${bind(stars)}`]),
    ...(words === 'with' ? ['r.words is not null'] : []),
    ...(after === null
      ? []
      : [
          `exists (select 1 from portal_rating l where l.merchant_id = $1 and l.rating_id = ${bind(after)} and ${beyond})`,
        ]),
  ];
  const { rows } = await db.query<Row>(
    `select r.rating_id, r.case_id, c.number, c.store_id, s.name as store_name, c.cause, r.score, r.words, r.rated_at,
        (select count(*)::int from case_lesson x where x.merchant_id = r.merchant_id and x.case_id = r.case_id) as lessons
      ${fromRatings} where ${['r.merchant_id = $1', ...conditions].join(' and ')}
      order by ${sort === 'lowest' ? 'r.score, ' : ''}r.rated_at desc, r.rating_id desc limit ${bind(limit + 1)}`,
    values,
  );
  return pageOf(rows.map(ratingOf), limit, ({ id }) => uuidOf(id));
};

export type RatingSummaries = RatingSummary & {
  readonly stores: readonly (RatingSummary & { readonly store: Store })[];
  readonly causes: readonly (RatingSummary & { readonly cause: Cause })[];
};

/** How customers rated, altogether and by store and cause; the store or cause with the most low ratings first. */
export const summariseRatings = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  filter: RatingFilter,
): Promise<RatingSummaries> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await db.query<Counted>(
    `select c.store_id, s.name as store_name, c.cause, r.score, count(*)::int as count
      ${fromRatings} where ${['r.merchant_id = $1', ...conditionsOf(filter, bind)].join(' and ')}
      group by c.store_id, s.name, c.cause, r.score`,
    values,
  );
  const stores = Map.groupBy(rows, (row) => row.store_id);
  const causes = Map.groupBy(rows, (row) => row.cause);
  return {
    ...ratingSummary(rows),
    stores: [...stores]
      .map(([id, its]) => ({
        store: { id: idOf('store', id), name: its[0]?.store_name ?? '' },
        ...ratingSummary(its),
      }))
      .sort(worstFirst),
    causes: [...causes].map(([cause, its]) => ({ cause, ...ratingSummary(its) })).sort(worstFirst),
  };
};

const worstFirst = (one: RatingSummary, other: RatingSummary): number => other.low - one.low || other.count - one.count;

const fromRatings = `from portal_rating r
  join refund_case c on c.merchant_id = r.merchant_id and c.case_id = r.case_id
  join store s on s.merchant_id = c.merchant_id and s.store_id = c.store_id`;

const conditionsOf = (
  { from, to, storeId, cause, stores }: RatingFilter,
  bind: (value: unknown) => string,
): readonly string[] => [
  ...(from ? [`r.rated_at >= ${bind(`${from}T00:00:00+08:00`)}::timestamptz`] : []),
  ...(to ? [`r.rated_at < ${bind(`${addDays(to, 1)}T00:00:00+08:00`)}::timestamptz`] : []),
  ...(storeId ? [`c.store_id = ${bind(uuidOf(storeId))}`] : []),
  ...(cause ? [`c.cause = ${bind(cause)}`] : []),
  ...withinStores('c.store_id', stores, bind),
];

type Counted = {
  readonly store_id: string;
  readonly store_name: string;
  readonly cause: Cause;
  readonly score: number;
  readonly count: number;
};
type Row = Omit<Counted, 'count'> & {
  readonly rating_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly words: string | null;
  readonly rated_at: Instant;
  readonly lessons: number;
};

const ratingOf = (row: Row): DeskRating => ({
  id: idOf('rating', row.rating_id),
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  store: { id: idOf('store', row.store_id), name: row.store_name },
  cause: row.cause,
  score: row.score,
  words: row.words,
  ratedAt: row.rated_at,
  lessons: row.lessons,
});
