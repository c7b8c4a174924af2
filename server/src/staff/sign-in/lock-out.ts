import { type Instant, later, MINUTE, SECOND, toIso } from '@redress/domain';
import type { Pool } from 'pg';

/** Tries that fail before a lock begins, for a name. A shop with two hundred people may stand behind one address. */
const allowed = { account: 5, address: 50 } as const;
type Sort = keyof typeof allowed;
export type Tried = { readonly sort: Sort; readonly name: string };

const longestLock = 60 * MINUTE;
/** A name that rests for a day begins anew. */
const forgottenAfter = 24 * 60 * MINUTE;

/**
 * Counts a try before it is judged, so that tries at the same moment cannot slip through together. Returns the seconds that the name is
 * locked for, or null when the try may go on. Every failure beyond the allowed ones doubles the lock: a minute, two, four, an hour at most.
 */
export const beginTry = async (db: Pool, { sort, name }: Tried, now: Instant): Promise<number | null> => {
  const counted = await db.query({
    name: 'begin-try',
    text: `insert into sign_in.failed_try as t (name, failures, last_at) values ($1, 1, $2::timestamptz)
      on conflict (name) do update set
        failures = case when t.last_at < $3::timestamptz then 1 else t.failures + 1 end,
        last_at = $2::timestamptz,
        locked_until = case when t.last_at >= $3::timestamptz and t.failures + 1 >= $4::int
          then $2::timestamptz + least($5::float8, 60 * power(2, least(t.failures + 1 - $4::int, 20))) * interval '1 second' end
      where t.locked_until is null or t.locked_until <= $2::timestamptz
      returning failures`,
    values: [
      nameOf({ sort, name }),
      toIso(now),
      toIso(later(now, -forgottenAfter)),
      allowed[sort],
      longestLock / SECOND,
    ],
  });
  if (counted.rowCount === 1) return null;
  const { rows } = await db.query<{ locked_until: Instant | null }>({
    name: 'locked-until',
    text: 'select locked_until from sign_in.failed_try where name = $1',
    values: [nameOf({ sort, name })],
  });
  return Math.max(1, Math.ceil(((rows[0]?.locked_until ?? now) - now) / SECOND));
};

/** A try that was good: an account is clean again, an address gets its try back. */
export const passTry = async (db: Pool, { sort, name }: Tried): Promise<void> => {
  await db.query(
    sort === 'account'
      ? {
          name: 'pass-account',
          text: 'delete from sign_in.failed_try where name = $1',
          values: [nameOf({ sort, name })],
        }
      : {
          name: 'pass-address',
          text: 'update sign_in.failed_try set failures = greatest(failures - 1, 0), locked_until = null where name = $1',
          values: [nameOf({ sort, name })],
        },
  );
};

const nameOf = ({ sort, name }: Tried): string => `${sort}:${name.toLowerCase().slice(0, 254)}`;
