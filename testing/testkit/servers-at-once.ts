import { availableParallelism, totalmem } from 'node:os';

/**
 * How many test files with a database run at the same time, each with a PostgreSQL of its own. Apart they have to be: a transaction that
 * is open in any database of a server holds back what readers of the feed may see in all of them. One more than there are cores, since the
 * test that kills servers mostly waits, for leases and for the minute after which WeChat Pay is asked.
 */
export const serversAtOnce =
  process.env['TEST_DATABASE_URL'] === undefined ? Math.min(4, availableParallelism() + 1) : 1;

/**
 * How many files with a browser. Page, server and database wait for each other a third of the time, so that one more than there are cores
 * leaves none idle; each of them takes about 1.5 GB, so a machine of 8 GB has two.
 */
export const browsersAtOnce = Math.min(serversAtOnce, memory() < 12 * 1024 ** 3 ? 2 : serversAtOnce);

/** That of the machine, or what a container leaves of it. */
function memory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}
