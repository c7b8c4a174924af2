import {
  assert,
  type Currency,
  type Id,
  ok,
  type Policy,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import type { PolicyContents, PolicyRecord } from './policy-reader.ts';

export type AddPolicy = PolicyContents & {
  readonly merchantId: Id<'merchant'>;
  readonly effectiveFrom: Policy['effectiveFrom'];
};

/**
 * Writes the next version of the policy. Orders keep the version that was in force when they were placed.
 * Refused: terms below the floor of the law, and a limit in another currency than the merchant's.
 */
export const addPolicy = async (house: House, input: AddPolicy): Promise<Result<PolicyRecord, Refusal>> => {
  const no = belowTheLaw(input);
  if (no) return refused(no);
  const { rows } = await house.db.query<{ currency: Currency }>({
    name: 'currency-of-merchant',
    text: 'select currency from merchant where merchant_id = $1',
    values: [uuidOf(input.merchantId)],
  });
  const merchant = rows[0];
  if (!merchant) return refused(refusal('not_found', { what: input.merchantId }));
  const received = input.terms.secondApprovalFrom.currency;
  if (received !== merchant.currency) {
    const details = { expected: merchant.currency, received };
    return refused(refusal('currency_mismatch', details, '/terms/secondApprovalFrom'));
  }
  return ok(await insertNext(house, input));
};

/** Two people may publish at once: whoever loses the number takes the next one. */
const insertNext = async (house: House, input: AddPolicy, attempt = 0): Promise<PolicyRecord> => {
  const { merchantId, effectiveFrom, title, terms, clauses } = input;
  const id = house.newId('policy');
  const createdAt = house.clock.now();
  const contents: PolicyContents = { title, terms, clauses };
  try {
    const { rows } = await house.db.query<{ version: number }>({
      name: 'add-policy',
      text: `insert into policy (merchant_id, policy_id, version, effective_from, contents, created_at)
        select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from policy where merchant_id = $1 returning version`,
      values: [uuidOf(merchantId), uuidOf(id), effectiveFrom, toJson(contents), toIso(createdAt)],
    });
    const version = rows[0]?.version;
    assert(version !== undefined, 'an inserted policy has a version');
    return { policy: { id, version, effectiveFrom, ...contents, document: null }, createdAt };
  } catch (error) {
    if (attempt === 5 || !isUniqueViolation(error)) throw error;
    return insertNext(house, input, attempt + 1);
  }
};

/** Seven days for a no-reason return (消费者权益保护法 art 25) and for goods that are not as they should be (art 24) are the least. */
const belowTheLaw = ({ terms }: AddPolicy): Refusal | null => {
  for (const days of ['noReasonDays', 'qualityDays'] as const) {
    if (terms[days] >= 7) continue;
    const reason = text('法定期限不得少于七日（消费者权益保护法第24、25条）', 'the law grants seven days at least');
    return refusal('input_invalid', { reason }, `/terms/${days}`);
  }
  return null;
};
