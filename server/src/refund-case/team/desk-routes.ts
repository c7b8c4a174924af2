import { lessonRootText, ok, replyVariables, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { doOnce, listed, replyWith } from '../../platform/http/reply.ts';
import { listClocks } from '../clocks/list-clocks.ts';
import { fillReply } from '../conversation/fill-reply.ts';
import { listTemplates, type ReplyTemplate, writeTemplate } from '../conversation/reply-templates.ts';
import { type Lesson, listLessons, writeLesson } from '../lessons/lessons.ts';
import { readCaseActivity } from './activity.ts';
import { tellActivities } from './activity-words.ts';
import { readCaseDesk } from './case-desk.ts';
import { mergeCase } from './merge-case.ts';
import { countQueues } from './queue-counts.ts';
import { dropView, listSavedViews, type SavedView, saveView } from './saved-views.ts';
import { caseThere, personOf } from './there.ts';
import { deskToWire } from './to-wire.ts';

type Queues = 'getQueueCounts' | 'listSavedViews' | 'saveView' | 'dropView';
type Ends = 'mergeCase' | 'listLessons' | 'listCaseLessons' | 'writeLesson';
type Replies = 'listReplyTemplates' | 'addReplyTemplate' | 'changeReplyTemplate' | 'fillReply';
type Around = 'listCaseClocks' | 'listCaseActivity';

/** Queues, views, templates, clocks, duplicates and lessons. */
export const deskWorkHandlers = (house: House): Pick<Handlers, Queues | Ends | Replies | Around> => ({
  ...queueHandlers(house),
  ...endHandlers(house),
  ...replyHandlers(house),
  listCaseClocks: async ({ merchantId }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    return there.ok ? ok({ body: { data: await listClocks(house, merchantId, params.id) } }) : there;
  },
  listCaseActivity: async ({ merchantId }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    if (!there.ok) return there;
    const told = await tellActivities(house.db, merchantId, await readCaseActivity(house.db, merchantId, params.id));
    return ok({
      body: {
        data: told.map(({ recordedAt, ...one }) => ({ ...one, recordedAt: toIso(recordedAt) })),
      },
    });
  },
});

const queueHandlers = (house: House): Pick<Handlers, Queues> => ({
  getQueueCounts: async ({ merchantId, stores, actor }) => {
    const person = personOf(actor);
    return ok({
      body: await countQueues(house.db, merchantId, { stores, staffId: person.ok ? person.value : null }),
    });
  },
  listSavedViews: async ({ merchantId, actor }) => {
    const person = personOf(actor);
    if (!person.ok) return person;
    const views = await listSavedViews(house.db, merchantId, person.value);
    return ok({ body: { data: views.map((view) => viewToWire(view, person.value)) } });
  },
  saveView: async ({ merchantId, actor }, { body }) => {
    const person = personOf(actor);
    if (!person.ok) return person;
    const view = await saveView(house, { merchantId, staffId: person.value, ...body });
    return ok({ body: viewToWire(view, person.value) });
  },
  dropView: async ({ merchantId, actor }, { params }) => {
    const person = personOf(actor);
    if (!person.ok) return person;
    const dropped = await dropView(house, { merchantId, staffId: person.value, viewId: params.id });
    return dropped.ok ? ok({ body: null }) : dropped;
  },
});

const endHandlers = (house: House): Pick<Handlers, Ends> => ({
  mergeCase: async (context, { params, body }) => {
    const merged = await mergeCase(house, { ...who(context), caseId: params.id, ...body });
    if (!merged.ok) return merged;
    const desk = await readCaseDesk(house.db, context.merchantId, params.id);
    return replyWith(desk, (there) => ({ body: deskToWire(there) }));
  },
  listLessons: ({ merchantId, stores }, { query }) =>
    listed(query, (page) => listLessons(house.db, merchantId, { root: query.root, stores }, page), lessonToWire),
  listCaseLessons: async ({ merchantId }, { params }) => {
    const there = await caseThere(house.db, merchantId, params.id);
    if (!there.ok) return there;
    const page = await listLessons(house.db, merchantId, { caseId: params.id }, { limit: 100, after: null });
    return ok({ body: { data: page.rows.map(lessonToWire) } });
  },
  writeLesson: (context, { params, body }) =>
    doOnce(
      'writeLesson',
      context,
      (once) => writeLesson(house, { ...who(context), caseId: params.id, ...body, once }),
      (lesson: Lesson) => ({ body: lessonToWire(lesson) }),
    ),
});

const replyHandlers = (house: House): Pick<Handlers, Replies> => ({
  listReplyTemplates: async ({ merchantId }) => {
    const data = (await listTemplates(house.db, merchantId)).map(templateToWire);
    const variables = Object.entries(replyVariables).map(([name, means]) => ({ name, means }));
    return ok({ body: { data, variables } });
  },
  addReplyTemplate: async (context, { body }) =>
    replyWith(await writeTemplate(house, { ...who(context), ...body, change: null }), (template) => ({
      body: templateToWire(template),
    })),
  changeReplyTemplate: async (context, { params, body }) => {
    const { version, ...written } = body;
    const change = { id: params.id, version: version ?? 0 };
    return replyWith(await writeTemplate(house, { ...who(context), ...written, change }), (template) => ({
      body: templateToWire(template),
    }));
  },
  fillReply: async (context, { params, body }) =>
    replyWith(await fillReply(house, { ...who(context), caseId: params.id, ...body }), (filled) => ({ body: filled })),
});

const who = ({ merchantId, actor }: RequestContext) => ({ merchantId, actor });

const viewToWire = (view: SavedView, me: string) => ({
  ...view,
  search: { ...view.search },
  own: view.owner.id === me,
});
const templateToWire = (template: ReplyTemplate) => ({ ...template, writtenAt: toIso(template.writtenAt) });
const lessonToWire = (lesson: Lesson) => ({
  ...lesson,
  rootText: lessonRootText[lesson.root],
  writtenAt: toIso(lesson.writtenAt),
});
