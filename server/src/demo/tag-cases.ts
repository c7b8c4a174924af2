import type { Actor, Id, TagColour, Text } from '@redress/domain';
import type { House } from '../house.ts';
import { tagCase } from '../refund-case/team/tag-case.ts';
import { addTag, listTags } from '../refund-case/team/tags.ts';

/** The words by which the shop sorts its cases. */
const tags: readonly { readonly name: Text; readonly colour: TagColour }[] = [
  { name: { zh: '等厂家检测', en: 'Factory is testing' }, colour: 'blue' },
  { name: { zh: '老顾客', en: 'Old customer' }, colour: 'green' },
  { name: { zh: '媒体关注', en: 'Press' }, colour: 'ochre' },
];

type Asked = { readonly merchantId: Id<'merchant'>; readonly actor: Actor };

/** Makes the tags that are not there and puts one on each of these cases in turn. */
export const tagCases = async (
  house: House,
  { merchantId, actor, cases }: Asked & { readonly cases: readonly Id<'refundCase'>[] },
): Promise<void> => {
  const known = new Set((await listTags(house.db, merchantId)).map(({ name }) => name.zh));
  for (const { name, colour } of tags.filter((tag) => !known.has(tag.name.zh)))
    await addTag(house, { merchantId, actor, name, colour, retired: false, once: null });
  const made = await listTags(house.db, merchantId);
  for (const [index, caseId] of cases.entries()) {
    const tag = made[index % made.length];
    if (tag) await tagCase(house, { merchantId, actor, caseId, add: [tag.id], remove: [], once: null });
  }
};
