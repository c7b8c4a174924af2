import {
  type Actor,
  type Currency,
  type Id,
  idOf,
  type Money,
  money,
  type Refusal,
  shanghaiDate,
  toIso,
  uuidOf,
  whyNotAutomatic,
} from '@redress/domain';
import { refundsInYear } from '../assessment/refunds-in-year.ts';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { approveRefundCase } from './approve-case.ts';

/** The checker of quick refunds (极速退款): the promise of the policy itself. A person or another rule assessed. */
const instantRefund: Actor = { kind: 'rule', id: 'instant-refund', name: '极速退款规则' };

export type Looked = { readonly approved: number; readonly refused: readonly Refusal[] };

type Candidate = { readonly merchant_id: string; readonly case_id: string; readonly version: number };

/**
 * Approves what the policy promises to approve at once, among what was assessed in the last minutes. One process looks at a merchant at a
 * time, so the day's limit holds whatever runs beside it; what it leaves is approved by a person as ever. `seen` keeps what was judged
 * already at its version.
 */
export const approveInstantly = async (house: House, seen: Set<string> = new Set()): Promise<Looked> => {
  const { rows } = await house.db.query<Candidate>({
    name: 'assessed-lately',
    text: `select merchant_id, case_id, version from refund_case
      where status = 'assessed' and updated_at > $1::timestamptz - interval '10 minutes' order by updated_at limit 500`,
    values: [toIso(house.clock.now())],
  });
  const fresh = rows.filter((row) => !seen.has(keyOf(row)));
  let approved = 0;
  const refused: Refusal[] = [];
  for (const [merchant, cases] of Map.groupBy(fresh, (row) => row.merchant_id)) {
    await alone(house, merchant, async () => {
      for (const each of cases) {
        const answer = await approveOne(house, idOf('merchant', merchant), idOf('refundCase', each.case_id));
        if (answer === 'approved') approved += 1;
        else if (answer !== 'left') refused.push(answer);
        remember(seen, keyOf(each));
      }
    });
  }
  return { approved, refused };
};

const keyOf = ({ case_id, version }: Candidate): string => `${case_id}:${version}`;

/** Enough for ten minutes of a large shop; forgetting costs a second look and nothing else. */
const mostSeen = 20_000;

const remember = (seen: Set<string>, key: string): void => {
  if (seen.size >= mostSeen) seen.clear();
  seen.add(key);
};

/** Runs work while no other process runs the same for this merchant; skipped when one does. */
async function alone(house: House, merchant: string, work: () => Promise<void>): Promise<void> {
  const client = await house.db.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('instant-refunds ' || $1, 0)) as taken`,
      [merchant],
    );
    if (rows[0]?.taken) await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Somebody was quicker, or the facts moved on: a person goes on from there. */
const overtaken: readonly Refusal['code'][] = ['version_stale', 'move_not_allowed', 'facts_changed'];

async function approveOne(
  house: House,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<'approved' | 'left' | Refusal> {
  const refundCase = await readCase(house.db, merchantId, caseId);
  if (refundCase?.status !== 'assessed') return 'left';
  const order = await readOrder(house.db, merchantId, { id: refundCase.orderId });
  const policy = order && (await policyInForce(house.db, merchantId, shanghaiDate(order.placedAt), order.storeId));
  if (!policy) return 'left';
  const { customerId, claim, currency } = refundCase;
  const [inYear, approvedToday] = await Promise.all([
    refundsInYear(house.db, merchantId, customerId, { before: claim.claimedAt, except: caseId }),
    approvedByRuleToday(house, merchantId, currency),
  ]);
  if (whyNotAutomatic(refundCase, policy, { refundsInYear: inYear, approvedToday }) !== null) return 'left';
  const approved = await approveRefundCase(house, {
    merchantId,
    actor: instantRefund,
    caseId,
    expectedVersion: refundCase.version,
    dryRun: false,
    once: null,
    note: '极速退款：政策承诺的自动核准 / approved at once, as the policy promises',
    goodsReceivedOn: null,
  });
  if (approved.ok) return 'approved';
  return overtaken.includes(approved.refusal.code) ? 'left' : approved.refusal;
}

/** What the rule approved since midnight of the shop's clock. */
async function approvedByRuleToday(
  { db, clock }: House,
  merchantId: Id<'merchant'>,
  currency: Currency,
): Promise<Money> {
  const { rows } = await db.query<{ minor: bigint }>({
    name: 'approved-by-rule-today',
    text: `select coalesce(sum(c.amount_approved_minor), 0)::bigint as minor from case_event e
      join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where e.merchant_id = $1 and e.type = 'case_approved' and e.actor ->> 'id' = 'instant-refund'
        and e.recorded_at >= ($2::date::timestamp at time zone 'Asia/Shanghai') and c.currency = $3`,
    values: [uuidOf(merchantId), shanghaiDate(clock.now()), currency],
  });
  return money(currency, rows[0]?.minor ?? 0n);
}
