import { Pool } from 'pg';
import { appRole } from './app-role.ts';
import { columnTypes } from './column-types.ts';

export type PoolOptions = {
  /** `postgres://…` of the owner (from `startPostgres` or DATABASE_URL). */
  readonly url: string;
  /** Shown in pg_stat_activity, so that an operator sees who holds a lock. */
  readonly applicationName: string;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly log: (message: string) => void;
  /** `owner` for migrations and tests that must see everything; the application never needs it. */
  readonly as?: 'app' | 'owner';
  /** Most connections at once; 10 unless told. */
  readonly connections?: number;
  /** Milliseconds until a statement is given up; 30,000 unless told, 0 for never. */
  readonly statementTimeout?: number;
};

/**
 * Connections that work as `redress_app`. The role is part of the connection's start, not a statement after it: RESET ROLE
 * and DISCARD ALL come back to it. Asks once whether that took hold (some connection proxies drop it) and throws if not.
 */
export const openPool = async (options: PoolOptions): Promise<Pool> => {
  const pool = new Pool({
    connectionString: withSessionSettings(options),
    application_name: options.applicationName,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    types: columnTypes,
  });
  pool.on('error', (error) => options.log(`an idle database connection broke: ${error.message}`));
  try {
    await assertRole(pool, options);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
};

/** Added to the address itself, since what an address says wins over what the driver is told beside it. */
const withSessionSettings = ({ url, as, statementTimeout }: PoolOptions): string => {
  const settings = {
    ...(as === 'owner' ? {} : { role: appRole }),
    timezone: 'UTC',
    statement_timeout: `${statementTimeout ?? 30_000}`,
    // A row that somebody holds for ten seconds is a fault to be told, not a queue to stand in.
    lock_timeout: '10000',
    idle_in_transaction_session_timeout: '60000',
  };
  const address = new URL(url);
  const given = address.searchParams.get('options');
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set('options', [...(given === null ? [] : [given]), ...words].join(' '));
  return address.href;
};

const assertRole = async (pool: Pool, { as }: PoolOptions): Promise<void> => {
  if (as === 'owner') return;
  const { rows } = await pool.query<{ role: string }>('select current_user as role');
  if (rows[0]?.role === appRole) return;
  throw new Error(
    `The database connection works as ${rows[0]?.role} instead of ${appRole}: something between Redress and PostgreSQL drops the start-up option "role". Connect directly, or let the proxy pass "options".`,
  );
};
