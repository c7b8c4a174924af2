import { type Actor, type Id, idOf, uuidOf } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import { Failure } from '../say.ts';

/** The person of this id or name who acts. Two people with one name are told apart by their ids. */
export const chooseStaff = async (db: House['db'], merchantId: Id<'merchant'>, asked: string): Promise<Actor> => {
  const { rows } = await db.query<{ staff_id: string; name: string }>(
    'select staff_id, name from staff where merchant_id = $1 order by created_at',
    [uuidOf(merchantId)],
  );
  const all = rows.map(({ staff_id, name }): Actor => ({ kind: 'staff', id: idOf('staff', staff_id), name }));
  const found = all.filter(({ id, name }) => id === asked || name === asked);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const names = (found.length > 0 ? found : all).map(({ id, name }) => `${id}  ${name}`).join('\n');
  throw new Failure(
    found.length > 0 ? `有多位「${asked}」，请写编号：\n${names}` : `没有「${asked}」：\n${names}`,
    found.length > 0 ? `Several people are called ${asked}: give the id.` : `Nobody is called ${asked}.`,
  );
};
