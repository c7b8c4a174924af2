import { type Actor, type Id, type Language, type LocalDate, ok, type Refusal, type Result } from '@redress/domain';
import type { House } from '../../house.ts';
import { createMerchant } from '../../merchant/create-merchant.ts';
import { listMerchants } from '../../merchant/merchant-reader.ts';
import { type Invited, inviteStaff } from './invite.ts';

export type FirstAdministrator = {
  readonly email: string;
  readonly name: string;
  /** What the merchant is called that is made when there is none yet. */
  readonly merchantName: string;
  readonly language: Language;
  readonly origin: string;
  readonly policyFrom?: LocalDate;
};

/** Who runs the house on its machine, and so may let the first person in. */
export const operator: Actor = { kind: 'rule', id: 'operator', name: '系统运维 · operator' };

/**
 * Invites the first administrator of a house that nobody was ever invited to, and makes its merchant if there is none: the link is told once and
 * stored nowhere. Null when somebody was invited before, or when several merchants leave open whose administrator it would be. Processes that
 * start together ask one after the other.
 */
export const inviteFirstAdministrator = async (
  house: House,
  { email, name, merchantName, language, origin }: FirstAdministrator,
): Promise<Result<Invited | null, Refusal>> => {
  const lock = await house.db.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtextextended('first administrator', 0))`);
    const { rows } = await house.db.query<{ known: boolean }>(
      'select exists (select from invitation) or exists (select from sign_in.person) as known',
    );
    if (rows[0]?.known !== false) return ok(null);
    const merchantId = await onlyMerchant(house, merchantName);
    if (merchantId === null) return ok(null);
    return await inviteStaff(house, {
      merchantId,
      actor: operator,
      staffId: null,
      name,
      email,
      staffNumber: null,
      origin,
      language,
      roles: ['administrator'],
      stores: null,
      approvalLimit: null,
    });
  } finally {
    // The lock belongs to the connection, which goes back to the others.
    await lock
      .query(`select pg_advisory_unlock(hashtextextended('first administrator', 0))`)
      .finally(() => lock.release());
  }
};

const onlyMerchant = async (house: House, name: string): Promise<Id<'merchant'> | null> => {
  const [first, ...others] = await listMerchants(house.db, { limit: 2, before: null });
  if (first === undefined) return (await createMerchant(house, { name, currency: 'CNY' })).merchant.id;
  return others.length === 0 ? first.id : null;
};
