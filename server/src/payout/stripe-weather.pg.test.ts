import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { assertStripeAgrees, stripeBench } from '@redress/testing/testkit/stripe-bench.ts';
import { caseNow } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../audit/audit.ts';

const { pool, owner } = await testDatabase();
const HOUR = 3_600_000;

/** Chances that leave two calls in three unharmed. */
const weather = {
  'timeout-before': 0.04,
  'timeout-after': 0.04,
  'reset-before': 0.03,
  'reset-after': 0.03,
  'http-500-before': 0.04,
  'http-500-after': 0.04,
  'bad-gateway-after': 0.03,
  'garbage-body': 0.02,
  'rate-limit': 0.03,
  'key-in-use': 0.03,
  'accept-pending': 0.04,
  'late-failure': 0.04,
  'hook-lost': 0.2,
  'hook-duplicate': 0.2,
  'hook-reordered': 0.1,
  'hook-forged-key': 0.1,
} as const;

test.each(Array.from({ length: 5 }, (_, seed) => `stripe-${seed}`))(
  'bad weather with the seed %s: nothing is paid twice, nothing is lost, and the books are what Stripe did',
  async (seed) => {
    const made = await stripeBench(pool);
    onTestFinished(() => made.close(owner));
    const random = seededRandom(seed);
    made.sandbox.faults.random(weather);
    // The sandbox draws by a seed of its own; running it forward makes each run a different one.
    for (let drawn = random.integer(1, 200); drawn > 0; drawn -= 1) made.sandbox.faults.drawForCall('GET /v1/balance');
    const refunds = [];
    for (let count = 0; count < 8; count += 1) refunds.push(await made.refundOf(BigInt(random.integer(1, 9)) * 1_000n));
    const workers = [made.worker, made.another()];
    await made.quiet(30 * HOUR, workers);
    // Some fail days after their success; then the weather clears and what was lost is asked for.
    made.clock.advance(80 * HOUR);
    await made.quiet(HOUR, workers);
    made.sandbox.faults.clear();
    await made.quiet(200 * HOUR, workers);
    for (const { refundCase } of refunds) {
      const payout = await made.payoutOf(refundCase);
      expect(['settled', 'bounced', 'failed']).toContain(payout.status);
      const { status } = await caseNow(made.shop, refundCase.id);
      expect(status).toBe(payout.status === 'settled' ? 'resolved' : 'action_required');
    }
    await assertStripeAgrees(made, owner);
  },
);

test('and the audit finds nothing', async () => {
  for await (const finding of audit(pool)) expect(finding.breaches).toEqual([]);
});
