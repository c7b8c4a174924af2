import { type Id, money } from '@redress/domain';
import type { House } from '../house.ts';
import { storesByCode } from '../merchant/store-reader.ts';
import { systemRandomBytes } from '../platform/ids.ts';
import { makeInvitation, readInvitationToken, useInvitation } from '../staff/people/invitation.ts';
import { setRights } from '../staff/people/set-rights.ts';
import { hashPassword } from '../staff/sign-in/password-hash.ts';
import { addStaffMember, listStaff } from '../staff/staff-member.ts';

/** One of the demo's people as they sign in to the console. */
export type DemoLogin = {
  readonly name: string;
  readonly duty: string;
  readonly email: string;
  readonly staffNumber: string;
};

type Person = DemoLogin & { readonly roles: readonly string[]; readonly store?: string; readonly limitMinor?: bigint };

/** The duties of the house, one person each at least; some for one store only, some with a limit. */
const people: readonly Person[] = [
  { name: '小林', duty: '客服', email: 'lin@demo.example', staffNumber: '1001', roles: ['service', 'reviewer'] },
  { name: '小周', duty: '客服', email: 'zhou@demo.example', staffNumber: '1002', roles: ['service', 'reviewer'] },
  { name: '王店长', duty: '店长', email: 'wang@demo.example', staffNumber: '2001', roles: ['store_manager'] },
  {
    name: '吴店长',
    duty: '店长（浦东店，限额 200 元）',
    email: 'wu@demo.example',
    staffNumber: '2002',
    roles: ['store_manager'],
    store: 'SH-PD',
    limitMinor: 200_00n,
  },
  {
    name: '小马',
    duty: '仓库（西湖店）',
    email: 'ma@demo.example',
    staffNumber: '3001',
    roles: ['warehouse'],
    store: 'HZ-XH',
  },
  { name: '赵经理', duty: '区域经理', email: 'zhao@demo.example', staffNumber: '4001', roles: ['manager'] },
  { name: '陈会计', duty: '会计', email: 'chen@demo.example', staffNumber: '5001', roles: ['finance'] },
  { name: '郑出纳', duty: '出纳', email: 'zheng@demo.example', staffNumber: '5002', roles: ['finance'] },
  { name: '何风控', duty: '风控', email: 'he@demo.example', staffNumber: '6001', roles: ['risk'] },
  { name: '孙合规', duty: '合规', email: 'sun@demo.example', staffNumber: '6002', roles: ['compliance'] },
  { name: '周审计', duty: '审计', email: 'audit@demo.example', staffNumber: '6003', roles: ['auditor'] },
  { name: '系统管理员', duty: '管理员', email: 'admin@demo.example', staffNumber: '9001', roles: ['administrator'] },
];

export type DemoLogins = { readonly password: string; readonly logins: readonly DemoLogin[] };

/** A login for everybody, under one password that is made for this installation. Nobody is invited by mail: the addresses do not exist. */
export const makeLogins = async (house: House, merchantId: Id<'merchant'>): Promise<DemoLogins> => {
  const password = newPassword();
  const passwordHash = await hashPassword(password, systemRandomBytes);
  const known = new Map((await listStaff(house.db, merchantId)).map(({ name, id }) => [name, id]));
  const actor = { kind: 'rule', id: 'demo', name: '演示' } as const;
  for (const { name, duty, email, staffNumber, roles, store, limitMinor } of people) {
    const staffId = known.get(name) ?? (await addStaffMember(house, { merchantId, name, duties: [duty] })).id;
    const storeId = store && (await storesByCode(house.db, merchantId, [store])).get(store)?.id;
    const stores = storeId ? [storeId] : null;
    const approvalLimit = limitMinor === undefined ? null : money('CNY', limitMinor);
    const set = await setRights(house, { merchantId, staffId, actor, roles, stores, approvalLimit });
    if (!set.ok) throw new Error(`no rights for ${name}: ${set.refusal.code}`);
    const invitation = await makeInvitation(house, {
      merchantId,
      staffId,
      email,
      staffNumber,
      actor,
      language: 'zh',
    });
    const token = invitation && readInvitationToken(invitation.token);
    if (token === null || (await useInvitation(house, { token, passwordHash })) === null)
      throw new Error(`no login for ${name}`);
  }
  return {
    password,
    logins: people.map(({ name, duty, email, staffNumber }) => ({
      name,
      duty,
      email,
      staffNumber,
    })),
  };
};

/** Three groups of four letters that cannot be mistaken for each other. */
const newPassword = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const drawn = [...systemRandomBytes(12)].map((byte) => letters[byte % letters.length] ?? 'a').join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
};
