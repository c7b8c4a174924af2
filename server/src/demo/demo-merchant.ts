import { addDays, type Currency, type Id, idOf, type LocalDate, shanghaiDate, text } from '@redress/domain';
import type { House } from '../house.ts';
import { createMerchant } from '../merchant/create-merchant.ts';
import type { Merchant } from '../merchant/merchant-reader.ts';
import { standardPolicyIn } from '../merchant/standard-policy.ts';
import { addPolicy } from '../policy/add-policy.ts';
import { listPolicies } from '../policy/policy-reader.ts';
import { createApiKey } from '../staff/create-api-key.ts';
import { listStaff } from '../staff/staff-member.ts';
import { demoStaff } from './demo-staff.ts';
import type { DemoSignIn } from './sign-in.ts';

export const demoName = '跃动生活（演示）';
const currency: Currency = 'CNY';

export const demoStores = [
  { code: 'SH-JA', name: '上海静安店' },
  { code: 'SH-PD', name: '上海浦东店' },
  { code: 'HZ-XH', name: '杭州西湖店' },
] as const;

/** The demo merchant of this house; made when it is not there. */
export const findOrMakeMerchant = async (house: House): Promise<Merchant> => {
  const { rows } = await house.db.query<{ id: string; created_at: Merchant['createdAt'] }>(
    'select merchant_id as id, created_at from merchant where name = $1 order by created_at limit 1',
    [demoName],
  );
  const found = rows[0];
  if (found) return { id: idOf('merchant', found.id), name: demoName, currency, createdAt: found.created_at };
  const today = shanghaiDate(house.clock.now());
  const made = await createMerchant(house, {
    name: demoName,
    currency,
    stores: demoStores,
    policyFrom: addDays(today, -400),
  });
  return made.merchant;
};

/** Half a year ago the shop promised fifteen days instead of seven; older orders keep the older promise. */
export const promiseFifteenDays = async (house: House, merchantId: Id<'merchant'>, today: LocalDate): Promise<void> => {
  if ((await listPolicies(house.db, merchantId, { limit: 5, before: null })).length > 1) return;
  const standard = standardPolicyIn(currency, house.newId('policy'), null);
  const clauses = standard.clauses.map((clause) =>
    clause.code === 'no_reason_window' ? { ...clause, ...fifteenDays } : clause,
  );
  const added = await addPolicy(house, {
    merchantId,
    title: text('跃动生活退换货政策', 'Return and refund policy of Yuedong'),
    effectiveFrom: addDays(today, -180),
    terms: { ...standard.terms, noReasonDays: 15 },
    clauses,
  });
  if (!added.ok) throw new Error(`the demo policy is refused: ${added.refusal.code}`);
};

const fifteenDays = {
  title: text('十五日无理由退货', 'Fifteen days, no reason needed'),
  body: text(
    '自签收次日起十五日内，您可以提出无理由退货，优于法定的七日；最后一日遇法定休息日的，顺延至休息日结束的次日。依法不适用无理由退货并经您在购买时逐单确认的商品除外。',
    'Within fifteen days after the day you sign for the goods you may return them without giving a reason; the law grants seven. If the last day is a rest day, the time runs to the first day after the rest period. Goods that the law exempts are excepted, if you confirmed this for that very purchase.',
  ),
};

/** A key for each person; whoever is on the staff already keeps their name and gets a new key. */
export const issueKeys = async (house: House, merchantId: Id<'merchant'>): Promise<DemoSignIn> => {
  const known = await listStaff(house.db, merchantId);
  const keys: DemoSignIn['keys'][number][] = [];
  for (const { name, duty, scopes } of demoStaff) {
    const staffId = known.find((member) => member.name === name)?.id ?? null;
    const made = await createApiKey(house, {
      merchantId,
      label: `${duty} ${name}`,
      scopes,
      staffId,
      staffName: staffId === null ? name : null,
    });
    if (!made.ok) throw new Error(`no key for ${name}: ${made.refusal.code}`);
    keys.push({ name, duty, staffId: made.value.actor.id, key: made.value.secret });
  }
  return { merchantId, merchant: demoName, keys };
};
