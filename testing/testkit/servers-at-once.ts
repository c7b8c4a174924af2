import { availableParallelism } from 'node:os';

/**
 * How many test files with a database run at the same time, each with a PostgreSQL of its own. Apart they have to be: a transaction that
 * is open in any database of a server holds back what readers of the feed may see in all of them.
 */
export const serversAtOnce =
  process.env['TEST_DATABASE_URL'] === undefined ? Math.max(1, Math.min(4, availableParallelism())) : 1;
