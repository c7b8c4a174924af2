import { ok } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { doOnce, replyWith } from '../../platform/http/reply.ts';
import type { CaseDesk } from './case-desk.ts';
import { tagCase } from './tag-case.ts';
import { addTag, changeTag, listTags, type Tag } from './tags.ts';
import { deskToWire } from './to-wire.ts';

/** The words by which a merchant sorts its cases, and which case wears which. */
export const tagHandlers = (house: House): Pick<Handlers, 'listTags' | 'addTag' | 'changeTag' | 'tagCase'> => ({
  listTags: async ({ merchantId }) => ok({ body: { data: await listTags(house.db, merchantId) } }),
  addTag: (context, { body }) => {
    const { merchantId, actor } = context;
    return doOnce(
      'addTag',
      context,
      (once) => addTag(house, { merchantId, actor, ...body, once }),
      (tag: Tag) => ({ body: tag }),
    );
  },
  changeTag: async ({ merchantId }, { params, body }) =>
    replyWith(await changeTag(house, { merchantId, id: params.id, ...body }), (tag) => ({ body: tag })),
  tagCase: (context, { params, body }) => {
    const { merchantId, actor } = context;
    return doOnce(
      'tagCase',
      context,
      (once) => tagCase(house, { merchantId, actor, caseId: params.id, ...body, once }),
      (desk: CaseDesk) => ({ body: deskToWire(desk) }),
    );
  },
});
