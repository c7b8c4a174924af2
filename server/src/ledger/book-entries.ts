import {
  type Actor,
  type Entry,
  type Id,
  ok,
  type Refusal,
  type Result,
  refused,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Answer, Done, Once } from '../platform/once.ts';
import { refusalOfError } from '../platform/postgres/refusal-of-error.ts';
import { entryRows } from '../refund-case/decision-rows.ts';

/** Who made an entry (制单), and the second person who let it through (审核) where one was asked for. */
export type Hands = { readonly prepared: Actor; readonly checked: Actor | null };

export type BookEntries<T> = {
  readonly merchantId: Id<'merchant'>;
  /** Each with a `source` of its own when it belongs to no case: what is booked under a source is never booked again. */
  readonly entries: readonly Entry[];
  readonly by: Hands;
  readonly value: T;
  readonly once: Once<T> | null;
};

/**
 * Books entries that no decision of a case makes, all of them or none, in one round trip (migration 0011), and beside them whose hand they are.
 * Refused: `source_booked`, `ledger_unbalanced`, and a key used for something else.
 */
export const bookEntries = async <T>(
  house: House,
  { merchantId, entries, by, value, once }: BookEntries<T>,
): Promise<Result<Done<T>, Refusal>> => {
  const document = {
    now: new Date(house.clock.now()).toISOString(),
    ...(once && { idempotency: idempotencyOf(once, value) }),
    ...entryRows(entries),
  };
  try {
    const { rows } = await house.db.query<{ answer: BookAnswer }>({
      name: 'book-entries',
      text: `with booked as materialized (select book_entries($1::uuid, $2::jsonb) as answer), hand as (
          insert into entry_hand (merchant_id, entry_id, prepared_by, checked_by)
          select $1, e.entry_id, $4::jsonb, $5::jsonb from booked, unnest($3::uuid[]) as e (entry_id)
          where booked.answer ->> 'outcome' = 'committed')
        select answer from booked`,
      values: [
        uuidOf(merchantId),
        toJson(document),
        entries.map(({ id }) => uuidOf(id)),
        toJson(by.prepared),
        by.checked && toJson(by.checked),
      ],
    });
    const answer = rows[0]?.answer;
    if (answer?.outcome === 'replayed')
      return ok({ outcome: 'replayed', answer: { ...answer, body: JSON.parse(answer.body) } });
    return ok({ outcome: 'done', value });
  } catch (error) {
    const no = refusalOfError(error);
    if (no) return refused(no);
    throw error;
  }
};

/** The body travels as text both ways, so that a repetition gets the same bytes. */
type BookAnswer =
  | { readonly outcome: 'committed' }
  | ({ readonly outcome: 'replayed'; readonly body: string } & Pick<Answer, 'status' | 'etag'>);

const idempotencyOf = <T>({ key, requestHash, answer }: Once<T>, value: T) => {
  const { status, body, etag } = answer(value);
  return { key, requestHash, status, etag, body: JSON.stringify(body) };
};
